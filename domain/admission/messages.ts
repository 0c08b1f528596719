import type { MessageTemplate } from '../messages/template.ts'

export const admissionTemplates = {
  ADMITTED_WITH_PLAN: { title: 'In hospital, with a plan in force', rules: ['R-HOS-13'], audience: 'STAFF' },
  ADMITTED_WITH_DIRECT_PAYMENT: { title: 'In hospital, with a direct payment', rules: ['R-HOS-13'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>
