import type { MessageTemplate } from '../messages/template.ts'

export const waitingTemplates = {
  WAITING_LETTER: {
    title: 'Waiting well: why you are waiting, how long, and what to do if things get worse',
    rules: ['R-WTW-01', 'R-REF-04'],
    audience: 'FAMILY',
    stops: ['waitingWell.letter'],
  },
  WAITING_RISK_UP: { title: 'Somebody who waits is now at high risk', rules: ['R-WTW-04'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>
