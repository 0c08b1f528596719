import type { directPaymentsSteps } from '../direct-payments/steps.ts'
import type { Decision } from './table.ts'

const REASONS = { reasons: '/reasons' } as const
const NO_DECISION = undefined

const DIRECT_PAYMENT = {
  law: 'Care Act 2014 sections 31 to 33; SI 2014/2871; statutory guidance, chapter 12',
  rules: ['R-DPY-01', 'R-DPY-02', 'R-DPY-03', 'R-DPY-07', 'R-DPY-08', 'R-DPY-10', 'R-DPY-11', 'R-DPY-12', 'R-DPY-13'],
} as const

/** The steps of a direct payment. */
export const directPaymentsDecisions: Readonly<
  Record<(typeof directPaymentsSteps)[number]['name'], Decision | undefined>
> = {
  requestDirectPayment: NO_DECISION,
  withdrawDirectPaymentRequest: NO_DECISION,
  decideDirectPayment: { ...DIRECT_PAYMENT, ...REASONS },
  issueDirectPaymentAgreement: NO_DECISION,
  signDirectPaymentAgreement: NO_DECISION,
  confirmPaymentChannel: NO_DECISION,
  startDirectPayment: NO_DECISION,
  tellEmployerDuties: NO_DECISION,
  decideFamilyPayment: { ...DIRECT_PAYMENT, ...REASONS },
  reviewDirectPayment: { ...DIRECT_PAYMENT, reasons: '/summary' },
  raiseSpendConcern: NO_DECISION,
  askDirectPaymentReturns: NO_DECISION,
  recordDirectPaymentReturns: NO_DECISION,
  recordDirectPaymentAudit: { ...DIRECT_PAYMENT, reasons: '/summary' },
  recoverDirectPayment: { ...DIRECT_PAYMENT, ...REASONS },
  pauseDirectPayment: { ...DIRECT_PAYMENT, ...REASONS },
  recheckPausedDirectPayment: { ...DIRECT_PAYMENT, ...REASONS },
  resumeDirectPayment: { ...DIRECT_PAYMENT, ...REASONS },
  reportDearerDirectPayment: NO_DECISION,
  decideDearerDirectPayment: { ...DIRECT_PAYMENT, ...REASONS },
  giveDirectPaymentNotice: { ...DIRECT_PAYMENT, ...REASONS },
  withdrawDirectPaymentNotice: { ...DIRECT_PAYMENT, ...REASONS },
  endDirectPayment: { ...DIRECT_PAYMENT, ...REASONS },
}
