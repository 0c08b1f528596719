import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { Stage } from '../journey/stage.ts'
import type { Instant, LocalDate } from '../shared/time.ts'

/** Rulebook 3.11. Why a journey ended; each maps to an outcome of the national return. */
export const CLOSE_REASONS = [
  'ADVICE_ONLY',
  'SIGNPOSTED',
  'DECLINED',
  'NOT_ELIGIBLE',
  'NEEDS_MET_BY_OTHERS',
  'SELF_FUNDING',
  'SHORT_TERM_COMPLETE',
  'SUPPORT_ENDED_PLANNED',
  'SUPPORT_ENDED_OTHER',
  'MOVED',
  'NHS_RESPONSIBLE',
  'DIED',
  'LOST_CONTACT',
  'DUPLICATE',
  'OTHER',
] as const
export type CloseReason = (typeof CLOSE_REASONS)[number]

/** Who confirmed the death (R-CLS-01). */
export const DEATH_CONFIRMATIONS = ['FAMILY', 'GP_OR_HOSPITAL', 'REGISTRAR', 'PROVIDER', 'POLICE_OR_CORONER'] as const
export type DeathConfirmation = (typeof DEATH_CONFIRMATIONS)[number]

/** How a death came to be recorded that had not happened. */
export const CORRECTION_CAUSES = ['ANOTHER_PERSON', 'FALSE_REPORT', 'ENTERED_BY_MISTAKE'] as const
export type CorrectionCause = (typeof CORRECTION_CAUSES)[number]

/** What still has to be settled and stands in the way of closing; the regions take these over when they exist (R-CLS-03). */
export const OPEN_MATTERS = ['SAFEGUARDING', 'COMPLAINT'] as const
export type OpenMatter = (typeof OPEN_MATTERS)[number]

export const REOPEN_GROUNDS = ['NEW_REQUEST', 'NEEDS_CHANGED', 'CLOSED_IN_ERROR'] as const
export type ReopenGround = (typeof REOPEN_GROUNDS)[number]

/** What the ending of support rests on, when the person is given notice of it (R-CLS-04). */
export const ENDING_GROUNDS = ['REVIEW_FOUND_NO_ELIGIBLE_NEED', 'NHS_RESPONSIBLE'] as const
export type EndingGround = (typeof ENDING_GROUNDS)[number]

/** Notice of the ending of support, given and not withdrawn. */
export interface EndingState {
  readonly ground: EndingGround
  readonly noticeGivenAt: Instant
}

/** R-CLS-01. What became of the services that ran. */
export const SERVICES_AFTER_DEATH = ['ENDED', 'NONE_RAN'] as const

/** R-CLS-01. Whoever cared for the person has a right of their own. */
export const CARER_AFTER_DEATH = ['OFFERED', 'DECLINED', 'NO_CARER'] as const

/** R-CLS-01. Whether an enquiry goes on, or a safeguarding adults review is asked for. */
export const SAFEGUARDING_AFTER_DEATH = [
  'NOTHING_KNOWN',
  'NOTHING_FURTHER',
  'ENQUIRY_GOES_ON',
  'REVIEW_ASKED_FOR',
] as const

/** What was done after a death. */
export interface AfterDeath {
  readonly services: (typeof SERVICES_AFTER_DEATH)[number]
  readonly carer: (typeof CARER_AFTER_DEATH)[number]
  readonly safeguarding: (typeof SAFEGUARDING_AFTER_DEATH)[number]
}

/** Why and when the journey ended. Gone again when it is reopened; the events keep the earlier ending. */
export interface ClosureState {
  readonly reason: CloseReason
  readonly at: Instant
  /** The date of death; absent after another ending, and of deaths recorded before it was kept here. */
  readonly diedOn?: LocalDate
  /** After a death: what the journey goes back to if it was recorded wrongly (R-CLS-02). */
  readonly before?: BeforeDeath
  /** Absent until somebody has seen to what the death leaves (R-CLS-01). */
  readonly afterDeath?: AfterDeath
}

export interface BeforeDeath {
  readonly stage: Stage
  readonly closure?: ClosureState
  /** The clocks that the death stopped. */
  readonly stopped: readonly ClockKey[]
}
