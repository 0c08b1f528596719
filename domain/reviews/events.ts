import type { PauseReason } from '../dates/reasons.ts'
import type { AdvocateNews } from '../advocacy/state.ts'
import type { AdvocacyScreen } from '../advocacy/screen.ts'
import type { CarerId } from '../carers/state.ts'
import type { MayRaise } from '../safeguarding/concern.ts'
import type { LocalDate } from '../shared/time.ts'
import type { ContactOutcome, ContactWay, UnreviewedDecision } from './delays.ts'
import type { RiskRating } from '../shared/risk-matrix.ts'
import type {
  BudgetManager,
  CompletedReview,
  ReviewAnswer,
  ReviewAppointment,
  ReviewParty,
  ReviewQuestion,
  ReviewRequester,
  ReviewType,
  Revision,
  UnplannedCause,
} from './state.ts'

/** A review window opened by itself (R-REV-01, R-REV-02). */
export interface ReviewOpened {
  readonly type: 'ReviewOpened'
  readonly review: ReviewType
}

export interface ReviewScheduled {
  readonly type: 'ReviewScheduled'
  readonly appointment: ReviewAppointment
  /** R-REV-06. Whoever it is was invited. Absent in journeys before this was asked. */
  readonly budgetManagedBy?: BudgetManager
}

export interface ReviewStarted extends AdvocateNews {
  readonly type: 'ReviewStarted'
  readonly review: ReviewType
  readonly advocacyScreen?: AdvocacyScreen
  readonly involved: readonly ReviewParty[]
  /** Absent where a day, and who is invited, had been agreed with the person; and in events from before it was asked. */
  readonly askedWhomElse?: boolean
}

export interface ReviewQuestionAnswered extends MayRaise {
  readonly type: 'ReviewQuestionAnswered'
  readonly question: ReviewQuestion
  readonly answer: ReviewAnswer
  readonly concernRaised: boolean
}

export interface ReviewCompleted extends Omit<CompletedReview, 'type' | 'at'> {
  readonly type: 'ReviewCompleted'
  readonly review: ReviewType
  /** True when it took the place of the first review (R-REV-01). */
  readonly countsAsFirst: boolean
  /** True when it did so before the window of the first review opened. */
  readonly doneEarly: boolean
  /** R-CAR-07. Whose support plan was to be reviewed at the same time. */
  readonly carersPlan?: CarerId
}

export interface ReviewRequested {
  readonly type: 'ReviewRequested'
  readonly requestedBy: ReviewRequester
  /** True when it joined a request that was still open. */
  readonly joined: boolean
}

/** Accepted by a manager, or by SYSTEM because nobody decided in time (R-REV-04). */
export interface ReviewRequestAccepted {
  readonly type: 'ReviewRequestAccepted'
}

export interface ReviewRequestRefused {
  readonly type: 'ReviewRequestRefused'
  readonly planCorrect: boolean
  readonly circumstancesUnchanged: boolean
}

export interface UnplannedReviewTriggered {
  readonly type: 'UnplannedReviewTriggered'
  readonly cause: UnplannedCause
  /** Worked out from the matrix; absent when nobody rated the risk. */
  readonly rating?: RiskRating
}

export interface RevisionStarted extends Omit<Revision, 'startedAt'> {
  readonly type: 'RevisionStarted'
}

export interface ReviewPaused {
  readonly type: 'ReviewPaused'
  readonly reason: PauseReason
  readonly until: LocalDate
}

/** By a person, or by SYSTEM because the last day of the pause was over. */
export interface ReviewResumed {
  readonly type: 'ReviewResumed'
}

export interface ReviewContactRecorded {
  readonly type: 'ReviewContactRecorded'
  readonly way: ContactWay
  readonly outcome: ContactOutcome
}

export interface UnreviewedDecided {
  readonly type: 'UnreviewedDecided'
  readonly decision: UnreviewedDecision
}

export type ReviewsEvent =
  | ReviewPaused
  | ReviewResumed
  | ReviewContactRecorded
  | UnreviewedDecided
  | ReviewOpened
  | ReviewScheduled
  | ReviewStarted
  | ReviewQuestionAnswered
  | ReviewCompleted
  | ReviewRequested
  | ReviewRequestAccepted
  | ReviewRequestRefused
  | UnplannedReviewTriggered
  | RevisionStarted
