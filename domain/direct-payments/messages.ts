import type { MessageTemplate } from '../messages/template.ts'

export const directPaymentsTemplates = {
  DIRECT_PAYMENT_REQUEST_RECEIVED: {
    title: 'We have the request for a direct payment, and by when we decide',
    rules: ['R-DPY-01'],
    audience: 'FAMILY',
  },
  DIRECT_PAYMENT_AGREED: { title: 'A direct payment is agreed', rules: ['R-DPY-01', 'R-DPY-02'], audience: 'FAMILY' },
  /** R-DPY-04, R-DPY-06 to R-DPY-12. Each letter about the money has one of its own for whoever gets it. */
  DIRECT_PAYMENT_FOR_RECIPIENT: {
    title: 'To whoever gets the direct payment of somebody else',
    rules: ['R-DPY-04', 'R-DPY-06', 'R-DPY-07', 'R-DPY-08', 'R-DPY-10', 'R-DPY-11', 'R-DPY-12', 'R-DPY-13'],
    audience: 'FAMILY',
  },
  DIRECT_PAYMENT_REFUSED: {
    title: 'A direct payment is refused, why, and what would have to change',
    rules: ['R-DPY-03', 'R-GEN-08'],
    audience: 'FAMILY',
    stops: ['directPayment.refusalReasons'],
  },
} as const satisfies Record<string, MessageTemplate>
