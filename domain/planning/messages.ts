import type { MessageTemplate } from '../messages/template.ts'

export const planningTemplates = {
  PLAN_DRAFT: { title: 'Draft plan to agree', rules: ['R-PLN-02', 'R-SGN-01'], audience: 'FAMILY' },
} as const satisfies Record<string, MessageTemplate>
