import type { LineId } from '../managing/state.ts'
import type { AuditResult, DearerDecision, PauseCause, ReasonToRecover } from './state.ts'

export interface RecordDirectPaymentAuditFacts {
  readonly result: AuditResult
  /** The receipts were there, above all those of large items. */
  readonly receiptsSeen: boolean
}

export interface RecoverDirectPaymentFacts {
  readonly because: ReasonToRecover
  readonly amountPence: number
}

export interface PauseDirectPaymentFacts {
  readonly because: PauseCause
  /** What was promised to others, such as the wages of an assistant, goes on being paid. */
  readonly keepsPaying: boolean
}

export interface ReportDearerDirectPaymentFacts {
  readonly line: LineId
  /** What the support of this line really costs in a week. */
  readonly costsWeeklyPence: number
}

export interface DecideDearerDirectPaymentFacts {
  readonly decision: DearerDecision
  /** With RAISED: what is paid from now on. */
  readonly weeklyPence?: number
}
