import type { RowData } from './row.ts'

/** Support that is free at first, and money that was charged wrongly (rulebook 4.8). */
export const CHARGING = {
  'finance.repayment': {
    title: 'Pay back what should not have been charged',
    began: 'it was found that money had been charged wrongly',
    unit: 'workingDay',
    amount: 10,
    starts: ['FinancialAssessmentCompleted'],
    stops: ['RepaymentRecorded'],
    reminders: [{ amount: 3, unit: 'workingDay' }],
    onMissed: 'ALERT_MANAGER',
    alert: ['FINANCE', 'SERVICE_MANAGER'],
    effect: 'Finance and the service manager are told; the money is still owed.',
    waitsFor: 'FINANCE_OFFICER',
    basis: 'COUNCIL_POLICY',
    citation: 'Council standard; no law fixes this time',
    rules: ['R-CHG-04'],
    built: true,
  },
  'reablement.freePeriod': {
    title: 'Free reablement ends',
    says: 'The support to get back on your feet is free of charge',
    began: 'the support began',
    unit: 'calendarDay',
    amount: 42,
    counting: 'inclusive',
    starts: ['ReablementStarted'],
    stops: ['ReablementEnded', 'FreePeriodEnded'],
    reminders: [
      { amount: 14, unit: 'calendarDay' },
      { amount: 7, unit: 'calendarDay' },
    ],
    onMissed: 'EXPIRE',
    alert: ['FINANCE'],
    effect: 'A charge may begin the next day; finance gets a task.',
    waitsFor: 'PROVIDER',
    basis: 'STATUTE',
    citation: 'Charging Regulations 2014 (SI 2014/2672) regulation 3',
    rules: ['R-CHG-05'],
    built: true,
  },
} as const satisfies Readonly<Record<string, RowData>>
