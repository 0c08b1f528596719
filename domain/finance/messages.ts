import type { MessageTemplate } from '../messages/template.ts'

export const financeTemplates = {
  FINANCIAL_RESULT: {
    title: 'Result of the financial assessment',
    rules: ['R-CHG-03', 'R-CHG-04'],
    audience: 'FAMILY',
    stops: ['finance.letter'],
  },
} as const satisfies Record<string, MessageTemplate>
