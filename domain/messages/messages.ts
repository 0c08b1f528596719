import type { MessageTemplate } from './template.ts'

export const lettersTemplates = {
  LETTER_UNCONFIRMED: {
    title: 'Nobody knows whether a letter arrived',
    rules: ['R-GEN-03'],
    audience: 'STAFF',
  },
} as const satisfies Record<string, MessageTemplate>
