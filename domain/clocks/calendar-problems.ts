import type { LocalDate } from '../shared/time.ts'
import type { BankHolidayCalendar } from './calendar.ts'
import { weekday } from './civil.ts'

/** What is wrong with lists of bank holidays that somebody proposes: where, and what, in plain words. */
export interface CalendarProblem {
  /** JSON pointer into the years. */
  readonly pointer: string
  readonly code: 'NOT_IN_YEAR' | 'TWICE' | 'AT_THE_WEEKEND' | 'TOO_FEW_DAYS' | 'DAY_IS_PAST' | 'NOTHING_CHANGES'
  readonly detail: string
}

const FRIDAY = 5

/** New Year, Good Friday, Easter Monday, two in May, one in August, and two at Christmas. */
const FEWEST = 8

type Years = BankHolidayCalendar['years']

/**
 * Rulebook 0.4.9. Everything wrong with lists of bank holidays, all at once. A list stands in for the whole of its year; a day that
 * is over stays what it was counted as.
 */
export function calendarProblems(proposed: Years, before: Years, today: LocalDate): readonly CalendarProblem[] {
  const found = Object.entries(proposed).flatMap(([year, days]) => [
    ...problemsOfYear(year, days),
    ...pastProblems(year, { days, known: before[Number(year)], today }),
  ])
  return found.length === 0 && isSame(proposed, before) ? [NOTHING] : found
}

/** The calendar with these years in it, and the others as they were. */
export const withYears = ({ years }: BankHolidayCalendar, proposed: Years, version: number): BankHolidayCalendar => ({
  version,
  years: { ...years, ...Object.fromEntries(Object.entries(proposed).map(([year, days]) => [year, [...days].sort()])) },
})

const problem = (pointer: string, code: CalendarProblem['code'], detail: string): CalendarProblem => ({
  pointer,
  code,
  detail,
})

const NOTHING = problem('', 'NOTHING_CHANGES', 'These are the bank holidays as they stand.')

const isSame = (proposed: Years, before: Years): boolean =>
  Object.entries(proposed).every(
    ([year, days]) => JSON.stringify([...days].sort()) === JSON.stringify([...(before[Number(year)] ?? [])].sort()),
  )

function problemsOfYear(year: string, days: readonly LocalDate[]): readonly CalendarProblem[] {
  const few = `The law gives at least ${String(FEWEST)} bank holidays a year. Enter the whole list.`
  return [
    ...days.flatMap((day, place) => problemsOfDay(year, day, days.indexOf(day) < place ? 'TWICE' : 'ONCE')),
    ...(new Set(days).size < FEWEST ? [problem(`/${year}`, 'TOO_FEW_DAYS', few)] : []),
  ]
}

function problemsOfDay(year: string, day: LocalDate, is: 'ONCE' | 'TWICE'): readonly CalendarProblem[] {
  const at = `/${year}`
  return [
    ...(day.startsWith(`${year}-`) ? [] : [problem(at, 'NOT_IN_YEAR', `${day} is not a day of ${year}.`)]),
    ...(is === 'TWICE' ? [problem(at, 'TWICE', `${day} is there twice.`)] : []),
    ...(weekday(day) > FRIDAY
      ? [problem(at, 'AT_THE_WEEKEND', `${day} is at the weekend. Enter the weekday that stands in for it.`)]
      : []),
  ]
}

function pastProblems(
  year: string,
  { days, known, today }: { days: readonly LocalDate[]; known: readonly LocalDate[] | undefined; today: LocalDate },
): readonly CalendarProblem[] {
  if (known === undefined) return []
  const changed = [...known.filter((day) => !days.includes(day)), ...days.filter((day) => !known.includes(day))]
  return changed
    .filter((day) => day < today)
    .map((day) => problem(`/${year}`, 'DAY_IS_PAST', `${day} is over, and stays what it was counted as.`))
}
