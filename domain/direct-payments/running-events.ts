import type { LineId } from '../managing/state.ts'
import type { AuditResult, DearerDecision, PauseCause, ReasonToRecover } from './state.ts'

interface DirectPaymentReturnsAsked {
  readonly type: 'DirectPaymentReturnsAsked'
}

/** R-DPY-07. They had not come, and were asked for once more. */
interface DirectPaymentReturnsReminded {
  readonly type: 'DirectPaymentReturnsReminded'
}

interface DirectPaymentReturnsReceived {
  readonly type: 'DirectPaymentReturnsReceived'
}

interface DirectPaymentAudited {
  readonly type: 'DirectPaymentAudited'
  readonly result: AuditResult
  readonly receiptsSeen: boolean
  /** R-DPY-09, R-REV-03. True when it brought a review of the plan about. */
  readonly callsReview: boolean
}

interface DirectPaymentRecovered {
  readonly type: 'DirectPaymentRecovered'
  readonly because: ReasonToRecover
  readonly amountPence: number
}

interface DirectPaymentPaused {
  readonly type: 'DirectPaymentPaused'
  readonly because: PauseCause
  readonly keepsPaying: boolean
}

interface DirectPaymentStaysPaused {
  readonly type: 'DirectPaymentStaysPaused'
}

interface DirectPaymentResumed {
  readonly type: 'DirectPaymentResumed'
}

interface DirectPaymentDearerReported {
  readonly type: 'DirectPaymentDearerReported'
  readonly line: LineId
  readonly costsWeeklyPence: number
}

interface DearerDirectPaymentDecided {
  readonly type: 'DearerDirectPaymentDecided'
  readonly decision: DearerDecision
  readonly line: LineId
  /** With RAISED: what the line is paid from now on. */
  readonly weeklyPence?: number
}

export type RunningEvent =
  | DirectPaymentReturnsAsked
  | DirectPaymentReturnsReminded
  | DirectPaymentReturnsReceived
  | DirectPaymentAudited
  | DirectPaymentRecovered
  | DirectPaymentPaused
  | DirectPaymentStaysPaused
  | DirectPaymentResumed
  | DirectPaymentDearerReported
  | DearerDirectPaymentDecided
