import type { MessageTemplate } from '../messages/template.ts'

export const waitingTemplates = {
  WAITING_LETTER: {
    title: 'Waiting well: why you are waiting, how long, and what to do if things get worse',
    rules: ['R-WTW-01', 'R-REF-04'],
    audience: 'FAMILY',
    stops: ['waitingWell.letter'],
  },
  WAITING_FOR: {
    title: 'Waiting well: what you are waiting for, and what to do if things get worse',
    rules: ['R-WTW-01', 'R-WTW-06'],
    audience: 'FAMILY',
    stops: ['waitingWell.letter'],
  },
  LEFT_WAITING_LIST: {
    title: 'You are no longer on a waiting list, and why',
    rules: ['R-WTW-06'],
    audience: 'FAMILY',
  },
  WAITING_CONTACT_SUMMARY: { title: 'What we talked about while you wait', rules: ['R-WTW-03'], audience: 'FAMILY' },
  WAITING_RISK_UP: { title: 'Somebody who waits is now at high risk', rules: ['R-WTW-04'], audience: 'STAFF' },
  INTERIM_HELP: { title: 'Help for you while you wait', rules: ['R-WTW-03'], audience: 'FAMILY' },
  WAITING_INTERIM_HELP_WANTED: { title: 'Somebody who waits wants help now', rules: ['R-WTW-03'], audience: 'STAFF' },
  WELFARE_CHECK_TO_DECIDE: { title: 'Nobody can reach somebody who waits', rules: ['R-WTW-05'], audience: 'STAFF' },
  WELFARE_CHECK_DECIDED: { title: 'A welfare check was decided', rules: ['R-WTW-05'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>
