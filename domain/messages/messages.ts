import type { MessageTemplate } from './template.ts'

export const lettersTemplates = {
  LETTER_UNCONFIRMED: {
    title: 'Nobody knows whether a letter arrived',
    rules: ['R-GEN-03'],
    audience: 'STAFF',
  },
  LETTER_TO_CALL_BACK: {
    title: 'Call back a letter that is being produced',
    rules: ['R-GEN-02', 'R-CLS-01'],
    audience: 'STAFF',
  },
  LETTER_HELD_BACK: {
    title: 'Tell somebody who wants no letters',
    rules: ['R-GEN-02'],
    audience: 'STAFF',
  },
} as const satisfies Record<string, MessageTemplate>
