import type { MessageTemplate } from '../messages/template.ts'

export const changesTemplates = {
  CHANGE_ACKNOWLEDGEMENT: { title: 'Thank you for telling us of a change', rules: ['R-HLT-01'], audience: 'FAMILY' },
  CHANGE_REPORTED: { title: 'A change was reported', rules: ['R-HLT-01'], audience: 'STAFF' },
  CHANGE_DECIDED: {
    title: 'What follows from the change',
    rules: ['R-HLT-01', 'R-WTW-01'],
    audience: 'FAMILY',
    stops: ['waitingWell.letter'],
  },
  CHANGE_OF_MONEY: { title: 'Money has changed: assess again', rules: ['R-HLT-01'], audience: 'STAFF' },
  SPENDING_ADJUSTED: { title: 'The budget is spent in another way', rules: ['R-REV-14'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>
