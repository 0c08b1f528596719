import type { MessageTemplate } from '../messages/template.ts'

export const advocacyTemplates = {
  ADVOCATE_REQUEST_RECEIVED: { title: 'You asked for an advocate', rules: ['R-ADV-05'], audience: 'FAMILY' },
  ADVOCATE_ASKED_FOR: { title: 'Somebody asked for an advocate', rules: ['R-ADV-05'], audience: 'STAFF' },
  ADVOCACY_SCREENED: {
    title: 'Whether you have a right to an advocate',
    rules: ['R-ADV-01', 'R-ADV-05'],
    audience: 'FAMILY',
  },
  ADVOCATE_NEEDED: { title: 'An independent advocate must be arranged', rules: ['R-ADV-02'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>
