import type { RiskRating } from '../shared/risk-matrix.ts'
import type { Instant, LocalDate } from '../shared/time.ts'

/** R-WTW-06. Everything that somebody can wait for; the same rules hold for each. */
export const WAITING_QUEUES = [
  'ASSESSMENT',
  'OCCUPATIONAL_THERAPY',
  'REVIEW',
  'SUPPORT_START',
  'DIRECT_PAYMENT',
] as const
export type WaitingQueue = (typeof WAITING_QUEUES)[number]

/** Whether the person was spoken to. */
export const WAITING_CONTACT_OUTCOMES = ['REACHED', 'NOT_REACHED'] as const
export type WaitingContactOutcome = (typeof WAITING_CONTACT_OUTCOMES)[number]

/** How it was tried to reach the person. */
export const CONTACT_WAYS = ['PHONE', 'TEXT_MESSAGE', 'E_MAIL', 'LETTER', 'VISIT', 'THROUGH_SOMEBODY_ELSE'] as const
export type ContactWay = (typeof CONTACT_WAYS)[number]

/** R-WTW-03. What the person said when they were offered help while they wait. */
export const INTERIM_HELP_ANSWERS = ['WANTED', 'DECLINED', 'HAS_HELP_ALREADY'] as const
export type InterimHelpAnswer = (typeof INTERIM_HELP_ANSWERS)[number]

/** R-WTW-03. What came of the wish for help meanwhile. */
export const INTERIM_HELP_OUTCOMES = ['ARRANGED', 'ADVICE_GIVEN', 'NONE_FOUND'] as const
export type InterimHelpOutcome = (typeof INTERIM_HELP_OUTCOMES)[number]

/** R-WTW-05. What the manager decides when nobody was reached. Closing is none of it. */
export const WELFARE_CHECK_DECISIONS = ['VISIT', 'POLICE_WELFARE_CHECK', 'ASK_FAMILY_OR_GP', 'KEEP_TRYING'] as const
export type WelfareCheckDecision = (typeof WELFARE_CHECK_DECISIONS)[number]

/** Why somebody leaves a queue other than by being given a worker. */
export const LEAVING_REASONS = ['STARTED', 'NO_LONGER_WANTED', 'PLACED_IN_ERROR'] as const
export type LeavingReason = (typeof LEAVING_REASONS)[number]

/** The parts of a day, so that tries at different times can be told apart. */
export const PARTS_OF_DAY = ['MORNING', 'AFTERNOON', 'EVENING'] as const
export type PartOfDay = (typeof PARTS_OF_DAY)[number]

/** A try that reached nobody. */
export interface FailedTry {
  readonly on: LocalDate
  readonly part: PartOfDay
  readonly way: ContactWay
}

export interface QueuePlace {
  readonly queue: WaitingQueue
  readonly since: Instant
}

/** The person is on a waiting list; absent when they are on none. */
export interface WaitingState {
  readonly rating: RiskRating
  readonly since: Instant
  /** What they wait for; absent for the assessment alone. */
  readonly queues?: readonly QueuePlace[]
  /** When somebody last spoke to them; contacts count from here. */
  readonly lastContactAt?: Instant
  /** Tries since then that reached nobody (R-WTW-05). */
  readonly failedTries?: readonly FailedTry[]
  /** What the manager last decided when nobody was reached; gone once somebody is. */
  readonly welfareCheck?: WelfareCheckDecision
}
