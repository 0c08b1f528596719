import type { MessageTemplate } from '../messages/template.ts'

export const budgetTemplates = {
  INDICATIVE_BUDGET: {
    title: 'Indicative budget',
    rules: ['R-BUD-01', 'R-BUD-02', 'R-CHG-01', 'R-MGT-01'],
    audience: 'FAMILY',
  },
  BUDGET_ADVICE: { title: 'Advice on making the budget work', rules: ['R-BUD-06'], audience: 'FAMILY' },
} as const satisfies Record<string, MessageTemplate>
