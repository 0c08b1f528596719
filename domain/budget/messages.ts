import type { MessageTemplate } from '../messages/template.ts'

export const budgetTemplates = {
  INDICATIVE_BUDGET: { title: 'Indicative budget', rules: ['R-BUD-01', 'R-BUD-02', 'R-CHG-01'], audience: 'FAMILY' },
} as const satisfies Record<string, MessageTemplate>
