import type { RowData } from './row.ts'

/** What people do to dates by hand (rulebook 0.4.11). */
export const DATES = {
  'date.pause.ends': {
    title: 'The pause of a date ends',
    says: 'What stood still carries on',
    began: 'the last day of the pause',
    unit: 'calendarDay',
    amount: 1,
    dueTime: '00:00:00',
    countFrom: 'agreedDate',
    starts: ['ClockPaused'],
    stops: ['ClockResumed'],
    reminders: [],
    onMissed: 'OPEN',
    effect:
      'The date goes on by itself, later by the days for which it stood still; the person and the worker are told.',
    waitsFor: 'SYSTEM',
    basis: 'COUNCIL_POLICY',
    citation: 'Council standard; no law fixes this time',
    rules: ['R-ASM-02', 'R-PLN-04'],
    built: true,
  },
} as const satisfies Readonly<Record<string, RowData>>
