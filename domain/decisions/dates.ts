const DATES = {
  law: 'Care Act 2014 sections 9, 24 and 25; statutory guidance 6.29; council policy',
  rules: ['R-ASM-02', 'R-PLN-04', 'R-SGN-01', 'R-CHG-01', 'R-SAF-07', 'R-IAG-03'],
  reasons: '/reasons',
} as const

/** What people do to dates. Going on earlier takes nothing from anybody, and a fact is right or wrong and nobody’s to decide. */
export const datesDecisions = {
  pauseClock: DATES,
  resumeClock: undefined,
  extendClock: DATES,
  setClockDate: DATES,
  correctFact: undefined,
} as const
