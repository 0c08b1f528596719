import type { MessageTemplate } from '../messages/template.ts'

export const datesTemplates = {
  DATE_PAUSED: {
    title: 'A date stands still for a while',
    rules: ['R-ASM-02', 'R-PLN-04'],
    audience: 'FAMILY',
  },
  DATE_GOES_ON: { title: 'A date goes on after a pause', rules: ['R-ASM-02', 'R-PLN-04'], audience: 'FAMILY' },
  DATE_PAUSE_OVER: { title: 'The pause of a date is over', rules: ['R-ASM-02', 'R-PLN-04'], audience: 'STAFF' },
  DATE_MOVED: {
    title: 'A date has been moved, and why',
    rules: ['R-ASM-02', 'R-PLN-04', 'R-SGN-01', 'R-CHG-01', 'R-IAG-03'],
    audience: 'FAMILY',
  },
} as const satisfies Record<string, MessageTemplate>
