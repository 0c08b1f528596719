import type { ClockUnit, Reading } from './row.ts'

/** R-HOS-03. How a council counts the days to assess somebody in hospital. The choice stands in its policy, with the day from which it holds. */
export const HOSPITAL_READINGS = [
  'CALENDAR_DAYS',
  'WORKING_DAYS',
  'ELAPSED_HOURS',
  'RELEVANT_DAY_2014',
  'DAYS_ALONE',
] as const
export type HospitalReading = (typeof HOSPITAL_READINGS)[number]

interface Counts {
  readonly unit: ClockUnit
  readonly reading: Reading
}

const NO_LAW = 'council policy, agreed with the hospital; no law since 1 July 2022'

/** Where each way of counting comes from. None of them is law any more (Care Act 2014 Schedule 3 was omitted on 1 July 2022). */
const BASIS: Readonly<Record<HospitalReading, string>> = {
  CALENDAR_DAYS: `${NO_LAW}: every day counts, and the day before the discharge where that is later`,
  WORKING_DAYS: `${NO_LAW}: days on which the office is open count, and the day before the discharge where that is later`,
  ELAPSED_HOURS: `${NO_LAW}: hours of real time count, through nights, weekends and changes of the clocks`,
  RELEVANT_DAY_2014: `${NO_LAW}: the council goes on counting to the relevant day of SI 2014/2823, which is revoked`,
  DAYS_ALONE: `${NO_LAW}: the days count alone, whatever day the discharge is planned for`,
}

/** Which of them a clock's values are. */
export function hospitalReading({ unit, reading }: Counts): HospitalReading {
  if (unit === 'elapsedHour' || unit === 'elapsedMinute') return 'ELAPSED_HOURS'
  if (reading === 'relevantDay2014') return 'RELEVANT_DAY_2014'
  if (unit === 'workingDay') return 'WORKING_DAYS'
  return reading === 'dayBeforeDischarge' ? 'CALENDAR_DAYS' : 'DAYS_ALONE'
}

/** What the date rests on, as the values in force say it. */
export const hospitalBasis = (counts: Counts): string => BASIS[hospitalReading(counts)]
