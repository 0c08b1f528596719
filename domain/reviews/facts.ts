import type { PauseReason } from '../dates/reasons.ts'
import type { AdvocacyScreen } from '../advocacy/screen.ts'
import type { CarerId } from '../carers/state.ts'
import type { Risk } from '../shared/risk-matrix.ts'
import type { LocalDate } from '../shared/time.ts'
import type { ContactOutcome, ContactWay, UnreviewedDecision } from './delays.ts'
import type {
  BudgetChange,
  BudgetManager,
  OutcomesAchieved,
  ReentryPoint,
  Reuse,
  ReviewAnswer,
  ReviewDecision,
  ReviewMethod,
  ReviewParty,
  ReviewQuestion,
  ReviewRequester,
  ReviewResult,
  ReviewType,
  RevisionGround,
  UnplannedCause,
} from './state.ts'

export interface ScheduleReviewFacts {
  readonly type: ReviewType
  readonly on: LocalDate
  readonly method: ReviewMethod
  readonly invitees: readonly ReviewParty[]
  readonly agreedWithPerson: boolean
  /** Only where the signed plan does not say it. */
  readonly budgetManagedBy?: BudgetManager
  /** R-CAR-07. Present when the support plan of a carer is to be reviewed at the same time. */
  readonly carersPlan?: { readonly carer: CarerId; readonly carerAgrees: boolean }
}

export interface StartReviewFacts {
  readonly type: ReviewType
  /** Absent while nobody has asked. */
  readonly advocacyScreen?: AdvocacyScreen
  readonly involved: readonly ReviewParty[]
  /** R-REV-07. Where no day was agreed with them first: the person was asked whom else they want there. */
  readonly askedWhomElse?: boolean
}

export interface AnswerReviewQuestionFacts {
  readonly question: ReviewQuestion
  readonly answer: ReviewAnswer
  /** RQ9: because of the answer a safeguarding concern is raised, with this step. */
  readonly concernRaised: boolean
}

export interface CompleteReviewFacts {
  readonly result: ReviewResult
  readonly outcomesAchieved: OutcomesAchieved
  readonly budgetChange: BudgetChange
  /** R-REV-01: counts as the first review although the window has not opened. */
  readonly firstReviewDoneEarly: boolean
}

export interface RequestReviewFacts {
  readonly requestedBy: ReviewRequester
}

export interface DecideReviewRequestFacts {
  readonly decision: ReviewDecision
  readonly planCorrect: boolean
  readonly circumstancesUnchanged: boolean
}

export interface TriggerUnplannedReviewFacts {
  readonly cause: UnplannedCause
  /** The matrix, where somebody looked at the risk; red starts at once (R-REV-03). */
  readonly risk?: Risk
}

export interface PauseReviewFacts {
  readonly reason: PauseReason
  /** The last day of the pause. */
  readonly until: LocalDate
}

export interface RecordReviewContactFacts {
  readonly way: ContactWay
  readonly outcome: ContactOutcome
}

export interface DecideUnreviewedFacts {
  readonly decision: UnreviewedDecision
}

export interface StartRevisionFacts {
  readonly grounds: RevisionGround
  readonly reentry: ReentryPoint
  readonly reuse: readonly Reuse[]
}
