import type { MessageTemplate } from '../messages/template.ts'

export const accessTemplates = {
  OPENED_IN_EMERGENCY: { title: 'Somebody opened a journey in an emergency', rules: ['R-GEN-07'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>
