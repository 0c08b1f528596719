import type { RowData } from './row.ts'

/** Changes in somebody's life, and what the plan holds ready for a crisis (rulebook 4.13). */
export const CHANGES = {
  'change.triage': {
    title: 'Look at the change that was reported',
    began: 'the change was reported',
    unit: 'workingDay',
    amount: 2,
    starts: ['ChangeReported'],
    stops: ['ChangeTriaged'],
    reminders: [{ amount: 1, unit: 'workingDay' }],
    onMissed: 'LADDER',
    effect: 'The worker and the team manager are told, then the ladder.',
    waitsFor: 'PRACTITIONER',
    basis: 'COUNCIL_POLICY',
    citation: 'Council standard; no law fixes this time',
    rules: ['R-HLT-01'],
    built: true,
  },
  'contingency.end': {
    title: 'End or keep the extra support',
    began: 'the extra support began',
    unit: 'calendarDay',
    amount: 28,
    reading: 'agreedDateIfAny',
    starts: ['ContingencyActivated', 'ContingencyKept'],
    stops: ['ContingencyEnded', 'ContingencyKept'],
    reminders: [{ amount: 7, unit: 'calendarDay' }],
    onMissed: 'TASK',
    effect: 'An unplanned review opens; a person ends or keeps the support.',
    waitsFor: 'PRACTITIONER',
    basis: 'COUNCIL_POLICY',
    citation: 'Council standard; no law fixes this time',
    rules: ['R-HLT-03'],
    built: true,
  },
} as const satisfies Readonly<Record<string, RowData>>
