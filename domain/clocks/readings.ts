import type { Reading } from '../clock-catalogue/row.ts'
import type { ClockFacts } from '../journey/clock-intent.ts'
import type { LocalDate } from '../shared/time.ts'
import { addWorkingDays, isWorkingDay, nextWorkingDay, type HolidaysOfYear } from './calendar.ts'
import { addDays, addMonths, firstOfMonth, lastOfMonth, laterOf, localDate, localTime } from './civil.ts'
import type { DayZero } from './day-zero.ts'
import type { DueQuestion } from './due-question.ts'
import { toSeconds } from './office-hours.ts'

interface Known {
  readonly dayZero: DayZero
  readonly holidays: HolidaysOfYear
}

/** The date after the rule's own reading of the counted one; the words are explained at `Reading` in the catalogue. */
export function readDate(question: DueQuestion, counted: LocalDate, known: Known): LocalDate {
  const { facts = {}, rule } = question
  return READINGS[rule.reading]({ ...question, facts }, counted, known)
}

type Read = (question: DueQuestion & { readonly facts: ClockFacts }, counted: LocalDate, known: Known) => LocalDate

const asCounted: Read = (_question, counted) => counted

const READINGS: Readonly<Record<Reading, Read>> = {
  asCounted,
  startOfEarliestValidDischargeDay: asCounted,
  officeHoursElseNextMorning: asCounted,
  dayBeforeDischarge: ({ facts }, counted) => notBefore(counted, facts.proposedDischargeDate, -1),
  relevantDay2014: ({ facts }, counted) => notBefore(counted, facts.proposedDischargeDate, 0),
  noonHandBack: (question, _counted, { holidays }) => handBackDay(question, holidays),
  workingDayOfMonth: (question, _counted, { holidays }) => workingDayOfMonth(question, holidays),
  lastDayOfMonth: ({ rule }, _counted, { dayZero }) => lastOfMonth(addMonths(firstOfMonth(dayZero.date), rule.amount)),
  notBeforeNextWorkingDay: ({ from }, counted, { holidays }) =>
    laterOf(counted, nextWorkingDay(localDate(from), holidays)),
  beforeFreeWeeksEnd: ({ facts }, counted) => beforeDay(counted, facts.lastFreeDayOn),
  agreedDateIfAny: ({ facts }, counted) => facts.agreedDate ?? counted,
}

/**
 * R-OPS-05. Counted from the day before the first, so that the first can be the first working day. What begins after the first working
 * day of a month has that month's days no more, and belongs to the next.
 */
function workingDayOfMonth({ from, rule }: DueQuestion, holidays: HolidaysOfYear): LocalDate {
  const began = localDate(from)
  const eveOf = (month: LocalDate): LocalDate => addDays(firstOfMonth(month), -1)
  const isInTime = began <= nextWorkingDay(eveOf(began), holidays)
  return addWorkingDays(eveOf(isInTime ? began : addMonths(firstOfMonth(began), 1)), rule.amount, holidays)
}

const notBefore = (counted: LocalDate, discharge: LocalDate | undefined, days: number): LocalDate =>
  discharge === undefined ? counted : laterOf(counted, addDays(discharge, days))

/** R-HOS-10. Looked at while support is still free, so that nobody pays or goes without because the council was slow. */
const beforeDay = (counted: LocalDate, last: LocalDate | undefined): LocalDate =>
  last === undefined || counted < last ? counted : addDays(last, -1)

/** R-REF-06. Before noon on a working day: that noon. Later, or on a closed day: noon of the next working day. */
function handBackDay({ from, rule }: DueQuestion, holidays: HolidaysOfYear): LocalDate {
  const date = localDate(from)
  const beforeNoon = localTime(from) < toSeconds(rule.dueTime)
  return beforeNoon && isWorkingDay(date, holidays) ? date : nextWorkingDay(date, holidays)
}
