import type { MessageTemplate } from '../messages/template.ts'

export const repairsTemplates = {
  STEPS_LOST: { title: 'Something has to be done again after a repair', rules: ['R-GEN-06'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>
