import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { CarerId } from '../carers/state.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import type { ReviewPause, ReviewTries } from './delays.ts'

export const REVIEW_TYPES = ['PLANNED_FIRST', 'PLANNED_ANNUAL', 'UNPLANNED', 'REQUESTED'] as const
export type ReviewType = (typeof REVIEW_TYPES)[number]

const LIMITS: ReadonlyMap<unknown, ClockKey> = new Map<ReviewType, ClockKey>([
  ['PLANNED_FIRST', 'review.first'],
  ['PLANNED_ANNUAL', 'review.annual'],
  ['UNPLANNED', 'review.unplanned'],
  ['REQUESTED', 'review.unplanned'],
])

/** The clock by which a review of this type has to be done. */
export const limitOfReview = (type: unknown): ClockKey | undefined => LIMITS.get(type)

/** R-REV-06. Who looks after the money of the plan. */
export const BUDGET_MANAGERS = ['COUNCIL', 'PERSON', 'SOMEBODY_ELSE'] as const
export type BudgetManager = (typeof BUDGET_MANAGERS)[number]

/** The two that a calendar brings about; the others need a cause or an accepted request. */
export const PLANNED_REVIEW_TYPES: readonly ReviewType[] = ['PLANNED_FIRST', 'PLANNED_ANNUAL']

export const REVIEW_METHODS = ['PHONE', 'VIDEO', 'VISIT'] as const
export type ReviewMethod = (typeof REVIEW_METHODS)[number]

/** Who is asked to a review, and who took part in one (R-REV-06, R-REV-07). */
export const REVIEW_PARTIES = [
  'PERSON',
  'REPRESENTATIVE',
  'CARER',
  'ADVOCATE',
  'MONEY_MANAGER',
  'PROVIDER',
  'OTHER',
] as const
export type ReviewParty = (typeof REVIEW_PARTIES)[number]

/** R-REV-03. What calls for a review outside the calendar. */
export const UNPLANNED_CAUSES = [
  'HOSPITAL_ADMISSION',
  'HOSPITAL_DISCHARGE',
  'CARER_STOPPED_OR_ILL',
  'SAFEGUARDING_OUTCOME',
  'PROVIDER_FAILURE',
  'DIRECT_PAYMENT_CONCERN',
  'BIG_SPENDING_CHANGE',
  'CONTINGENCY_USED',
  'MOVE_OF_HOME',
  'FOUND_NOT_ELIGIBLE',
  'OTHER_CHANGE',
] as const
export type UnplannedCause = (typeof UNPLANNED_CAUSES)[number]

/** The ten questions of every review (rulebook 4.13), each put so that it can be answered yes or no; what was said is a note. */
export const REVIEW_QUESTIONS = ['RQ1', 'RQ2', 'RQ3', 'RQ4', 'RQ5', 'RQ6', 'RQ7', 'RQ8', 'RQ9', 'RQ10'] as const
export type ReviewQuestion = (typeof REVIEW_QUESTIONS)[number]

export const REVIEW_QUESTION_WORDS: Readonly<Record<ReviewQuestion, string>> = {
  RQ1: 'Has the situation changed, or have needs changed?',
  RQ2: 'Is there something that does not work, or that should change? Say what works and what does not.',
  RQ3: 'Are there new outcomes the person wants to achieve?',
  RQ4: 'Is more support needed to achieve the outcomes?',
  RQ5: 'Can needs be met with the budget?',
  RQ6: 'Is there a different way of meeting needs, such as a direct payment or equipment?',
  RQ7: 'Is the budget enough?',
  RQ8: 'Has support from family, friends or neighbours changed, and with what effect?',
  RQ9: 'Is there a risk of abuse or neglect?',
  RQ10: 'Are the person and their carer or advocate happy with the plan?',
}

export const REVIEW_ANSWERS = ['YES', 'NO'] as const
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number]

export const REVIEW_RESULTS = ['NO_CHANGE', 'MINOR_CHANGE', 'REVISE', 'REASSESS', 'END'] as const
export type ReviewResult = (typeof REVIEW_RESULTS)[number]

/** R-REV-08. Recorded by the worker with the person; never inferred. */
export const OUTCOMES_ACHIEVED = ['FULL', 'PARTIAL', 'NOT'] as const
export type OutcomesAchieved = (typeof OUTCOMES_ACHIEVED)[number]

export const BUDGET_CHANGES = ['UNCHANGED', 'HIGHER', 'LOWER'] as const
export type BudgetChange = (typeof BUDGET_CHANGES)[number]

/** Who may ask for a review (R-REV-04). */
export const REVIEW_REQUESTERS = ['PERSON', 'CARER', 'ADVOCATE', 'REPRESENTATIVE'] as const
export type ReviewRequester = (typeof REVIEW_REQUESTERS)[number]

export const REVIEW_DECISIONS = ['ACCEPTED', 'REFUSED'] as const
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number]

/** Where a revision goes back to (rulebook 3.7). */
export const REENTRY_POINTS = ['ASSESSING', 'PLANNING'] as const
export type ReentryPoint = (typeof REENTRY_POINTS)[number]

/** What brings a revision about: a review, or a change that was reported. */
export const REVISION_GROUNDS = ['REVIEW', 'HEALTH', 'CARER', 'HOME', 'MONEY', 'RISK'] as const
export type RevisionGround = (typeof REVISION_GROUNDS)[number]

/**
 * What a revision takes over as a whole because it is still right (R-REV-10). A new assessment takes over single sections of the
 * old one by itself.
 */
export const REUSABLE_PARTS = ['ASSESSMENT', 'FINANCE', 'PLAN'] as const
export type ReusablePart = (typeof REUSABLE_PARTS)[number]

export const REUSE_CONFIRMERS = ['PERSON', 'REPRESENTATIVE', 'ADVOCATE'] as const
export type ReuseConfirmer = (typeof REUSE_CONFIRMERS)[number]

/** One part of the record that is still right, and who said so. */
export interface Reuse {
  readonly part: ReusablePart
  readonly confirmedBy: ReuseConfirmer
}

/** A review that has to be done or is being done. There is at most one. */
export interface OpenReview {
  readonly type: ReviewType
  readonly openedAt: Instant
  /** What called for it besides its type; more may join while it is open. */
  readonly causes: readonly UnplannedCause[]
  readonly startedAt?: Instant
  /** R-ADV-06. An advocate is there, whoever asked for one. */
  readonly advocateTakesPart?: true
  readonly answers: Readonly<Partial<Record<ReviewQuestion, ReviewAnswer>>>
}

/** The day agreed for a review. */
export interface ReviewAppointment {
  readonly type: ReviewType
  readonly on: LocalDate
  readonly method: ReviewMethod
  readonly invitees: readonly ReviewParty[]
  /** R-CAR-07. The carer whose support plan is reviewed at the same time. */
  readonly carersPlan?: CarerId
}

/** A request for a review that nobody has decided about yet. Further ones join it. */
export interface ReviewRequest {
  readonly at: Instant
  readonly by: readonly ReviewRequester[]
}

export interface CompletedReview {
  readonly type: ReviewType
  readonly result: ReviewResult
  readonly outcomesAchieved: OutcomesAchieved
  readonly budgetChange: BudgetChange
  readonly at: Instant
}

/** A change of the plan under way. The old plan stays in force until the new one is signed (R-REV-11). */
export interface Revision {
  readonly reentry: ReentryPoint
  readonly grounds: RevisionGround
  readonly reuse: readonly Reuse[]
  /** The version of the journey that the reused parts are taken from. */
  readonly reusedFromVersion: number
  readonly startedAt: Instant
}

export interface ReviewsState {
  readonly open?: OpenReview | undefined
  readonly appointment?: ReviewAppointment | undefined
  readonly request?: ReviewRequest | undefined
  readonly lastCompleted?: CompletedReview | undefined
  readonly pause?: ReviewPause | undefined
  readonly tries?: ReviewTries | undefined
  /** The latest; it is over when a plan has been signed off since. */
  readonly revision?: Revision | undefined
}
