import type { MessageTemplate } from '../messages/template.ts'

export const contactDetailsTemplates = {
  SHARING_CONFIRMED: { title: 'What we share, and with whom', rules: ['R-GEN-02'], audience: 'FAMILY' },
  SHARING_CHANGED: { title: 'Consent to sharing has changed', rules: ['R-GEN-02'], audience: 'STAFF' },
  WRITING_CONFIRMED: { title: 'We write to you again', rules: ['R-GEN-02'], audience: 'FAMILY' },
  WRITING_CHANGED: { title: 'Whether somebody wants letters has changed', rules: ['R-GEN-02'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>
