import type { MessageTemplate } from '../messages/template.ts'

export const contingencyTemplates = {
  CONTINGENCY_STARTED: { title: 'Extra support has begun', rules: ['R-HLT-03'], audience: 'FAMILY' },
  CONTINGENCY_TO_ARRANGE: { title: 'Extra support has begun: see to it', rules: ['R-HLT-03'], audience: 'STAFF' },
  CONTINGENCY_KEPT: { title: 'Extra support goes on', rules: ['R-HLT-03'], audience: 'FAMILY' },
  CONTINGENCY_ENDED: { title: 'Extra support has ended', rules: ['R-HLT-03'], audience: 'FAMILY' },
} as const satisfies Record<string, MessageTemplate>
