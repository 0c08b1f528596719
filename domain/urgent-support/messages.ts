import type { MessageTemplate } from '../messages/template.ts'

export const urgentSupportTemplates = {
  URGENT_SUPPORT_TO_AUTHORISE: { title: 'Urgent support waits for you', rules: ['R-ASM-10'], audience: 'STAFF' },
  URGENT_NEED_FLAGGED: { title: 'A need appears urgent', rules: ['R-ASM-10'], audience: 'STAFF' },
  URGENT_SUPPORT_STARTED: { title: 'Urgent support for you', rules: ['R-ASM-10'], audience: 'FAMILY' },
  URGENT_SUPPORT_CHANGED: { title: 'Your urgent support changes', rules: ['R-ASM-10'], audience: 'FAMILY' },
  URGENT_SUPPORT_NOT_NEEDED: { title: 'What we decided about urgent support', rules: ['R-ASM-10'], audience: 'FAMILY' },
  URGENT_SUPPORT_ENDED: { title: 'Your urgent support has ended', rules: ['R-ASM-10'], audience: 'FAMILY' },
  URGENT_SUPPORT_FOR_PROVIDER: {
    title: 'Urgent support, for whoever gives it',
    rules: ['R-ASM-10'],
    audience: 'FAMILY',
  },
  URGENT_SUPPORT_CHANGED_FOR_PROVIDER: {
    title: 'The urgent support changes, for whoever gives it',
    rules: ['R-ASM-10'],
    audience: 'FAMILY',
  },
  URGENT_SUPPORT_ENDED_FOR_PROVIDER: {
    title: 'The urgent support has ended, for whoever gives it',
    rules: ['R-ASM-10'],
    audience: 'FAMILY',
  },
  URGENT_SUPPORT_TELL_PROVIDER: {
    title: 'Tell whoever gives the urgent support',
    rules: ['R-ASM-10'],
    audience: 'STAFF',
  },
} as const satisfies Record<string, MessageTemplate>
