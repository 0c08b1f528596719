import type { RowData } from './row.ts'

const copyFor = (whom: string): RowData => ({
  title: `Send the copy of the plan for ${whom}`,
  began: `the person wanted ${whom} to have a copy`,
  unit: 'workingDay',
  amount: 5,
  starts: ['CopyWishesRecorded', 'PlanCopiesSent', 'PlanSignedOff'],
  stops: ['PlanCopyDelivered', 'PlanCopyReceived', 'CopyWishesRecorded'],
  reminders: [{ amount: 2, unit: 'workingDay' }],
  onMissed: 'LADDER',
  effect: 'The worker and the team manager are told, then the ladder.',
  waitsFor: 'PRACTITIONER',
  basis: 'COUNCIL_POLICY',
  citation: "Care Act 2014 section 25 asks for the copies; the days are the council's own",
  rules: ['R-SGN-05'],
  built: true,
})

/** After the sign-off: a copy for each who is to have one, and support that could not start (rulebook 4.10). */
export const SIGN_OFF = {
  'plan.copies.carer': copyFor('the carer'),
  'plan.copies.advocate': copyFor('the advocate'),
  'plan.copies.gp': copyFor('the GP'),
  'plan.copies.other': copyFor('somebody else'),
  'service.newStart': {
    title: 'Have the support start on the new day',
    began: 'the new day was set',
    unit: 'calendarDay',
    amount: 0,
    countFrom: 'agreedDate',
    starts: ['ServiceDelayed'],
    stops: ['ServiceStarted', 'ServiceDelayed', 'PlanSignedOff'],
    reminders: [{ amount: 2, unit: 'workingDay' }],
    onMissed: 'LADDER',
    letterWhenMissed: true,
    effect: 'The ladder; the person is told by letter.',
    waitsFor: 'PROVIDER',
    basis: 'COUNCIL_POLICY',
    citation: 'The day that the person was told; no law fixes it',
    rules: ['R-SGN-06'],
    built: true,
  },
} as const satisfies Readonly<Record<string, RowData>>
