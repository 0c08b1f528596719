import type { MessageTemplate } from '../messages/template.ts'

export const agreementTemplates = {
  DISPUTE_RECEIVED: { title: 'Disagreement received', rules: ['R-DSP-01'], audience: 'FAMILY' },
  PLAN_ANSWER_MISSING: { title: 'We are waiting for your answer to the plan', rules: ['R-SGN-01'], audience: 'FAMILY' },
  COMPLAINTS_ROUTE: { title: 'How to complain when we cannot agree', rules: ['R-DSP-03'], audience: 'FAMILY' },
  DISPUTE_ANSWER: { title: 'Answer to a disagreement', rules: ['R-DSP-01', 'R-DSP-03'], audience: 'FAMILY' },
} as const satisfies Record<string, MessageTemplate>
