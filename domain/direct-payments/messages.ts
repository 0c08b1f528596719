import type { MessageTemplate } from '../messages/template.ts'

export const directPaymentsTemplates = {
  DIRECT_PAYMENT_REQUEST_RECEIVED: {
    title: 'We have the request for a direct payment, and by when we decide',
    rules: ['R-DPY-01'],
    audience: 'FAMILY',
  },
  DIRECT_PAYMENT_AGREED: { title: 'A direct payment is agreed', rules: ['R-DPY-01', 'R-DPY-02'], audience: 'FAMILY' },
  DIRECT_PAYMENT_REFUSED: {
    title: 'A direct payment is refused, why, and what would have to change',
    rules: ['R-DPY-03', 'R-GEN-08'],
    audience: 'FAMILY',
    stops: ['directPayment.refusalReasons'],
  },
} as const satisfies Record<string, MessageTemplate>
