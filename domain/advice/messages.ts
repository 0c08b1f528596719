import type { MessageTemplate } from '../messages/template.ts'

export const adviceTemplates = {
  ADVICE_SHEET: {
    title: 'Information and advice for you',
    rules: ['R-IAG-01', 'R-IAG-02', 'R-3CV-04'],
    audience: 'FAMILY',
  },
  ADVICE_MORE_HELP_WANTED: { title: 'The advice was not enough', rules: ['R-IAG-03'], audience: 'STAFF' },
  ADVICE_NOT_REACHED: { title: 'Two tries to ask about the advice', rules: ['R-IAG-03'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>
