import type { LocalDate } from '../shared/time.ts'
import { localDate, yearOf } from './civil.ts'
import { elapsedFrom, type Due, type DueSteps } from './due.ts'
import { isElapsed, type CountingRule } from './policy.ts'
import type { Grounds } from './reckon.ts'
import { capital, sayAmount, sayDate, sayInstant, sayOrdinal, sayTime } from './words.ts'

/** What the story of a date is told from. */
interface Teller {
  readonly grounds: Grounds
  readonly due: Due
  /** What happened on day zero, as a clause. */
  readonly began: string
}

/** How the date came about, from what happened to the date before pauses and extensions. */
export function tellStory(teller: Teller): string {
  const { grounds, due } = teller
  const { rule } = grounds
  if (rule.fixedDate !== undefined) return 'The council has set this date in advance for everybody.'
  if (isAgreed(grounds)) return 'This date was agreed with the person.'
  if (isElapsed(rule))
    return `${capital(teller.began)} at ${sayInstant(grounds.from, yearOfDue(due))}${elapsed(teller)}.`
  return due.steps === undefined ? setByHand(teller) : counted(teller, due.steps)
}

const isAgreed = ({ rule, facts }: Grounds): boolean =>
  rule.reading === 'agreedDateIfAny' && facts?.agreedDate !== undefined

/** Whether days were counted to the date, which was neither fixed nor agreed nor set by hand. */
export const isCounted = (grounds: Grounds): boolean =>
  grounds.rule.fixedDate === undefined && grounds.setByHand === undefined && !isAgreed(grounds)

/** A date set by hand owes nothing to the counting; what it was at first is told with the change. */
const setByHand = (teller: Teller): string =>
  teller.grounds.rule.countFrom === 'dateOfBirth' ? '' : `${beginning(teller)}.`

function counted(teller: Teller, steps: DueSteps): string {
  const { rule } = teller.grounds
  const began = rule.countFrom === 'dateOfBirth' ? birthday(rule, teller.due, steps) : beginning(teller)
  const parts = [began, counting(teller, steps)].filter((part) => part !== '')
  return `${parts.join('; ')}.${afterwards(teller, steps)}`
}

const yearOfDue = ({ date }: Due): string => String(yearOf(date))

function elapsed({ grounds, due }: Teller): string {
  const { rule } = grounds
  if (due.dayZero.officeOpen === false) return ', when the office was closed, so the next morning counts'
  const later = sayInstant(elapsedFrom(grounds.from, rule), yearOfDue(due))
  return `; ${sayAmount(rule.amount, rule.unit)} of real time later is ${later}`
}

/** What happened, when, and as which day it counts. */
function beginning({ grounds, due, began }: Teller): string {
  const { from } = grounds
  const { dayZero } = due
  const day = (date: LocalDate): string => sayDate(date, yearOfDue(due))
  const happened = day(localDate(from))
  const counts = `so it counts as ${day(dayZero.date)}`
  switch (dayZero.deemed) {
    case 'FROM_A_FACT':
      return `${capital(began)} on ${day(dayZero.date)}`
    case 'AS_IT_HAPPENED':
      return `${capital(began)} on ${happened}`
    case 'ON_A_CLOSED_DAY':
      return `${capital(began)} on ${happened}, when the office is closed, ${counts}`
    case 'AFTER_CUTOFF':
      return `${capital(began)} after ${sayTime(cutoff(grounds))} on ${happened}, ${counts}`
  }
}

const cutoff = ({ rule }: Grounds): string => rule.noticeCutoff ?? rule.receiptCutoff ?? ''

/** The date of birth itself is not told: the sentence travels further than the record. */
const birthday = ({ amount: age }: CountingRule, due: Due, steps: DueSteps): string =>
  `The ${sayOrdinal(age)} birthday is ${sayDate(steps.counted, yearOfDue(due))}`

type Tell = (rule: CountingRule, day: string) => string

/** Readings whose date is not told as amount and unit after day zero. */
const OWN_WORDS: Readonly<Partial<Record<CountingRule['reading'], Tell>>> = {
  noonHandBack: (rule, day) => `the first ${sayTime(rule.dueTime)} of a working day after that is on ${day}`,
  workingDayOfMonth: (rule, day) => `the ${sayOrdinal(rule.amount)} working day of the month is ${day}`,
  lastDayOfMonth: (rule, day) => `the last day of the month ${sayAmount(rule.amount, 'month')} later is ${day}`,
}

/** Amount and unit, to the counted date. */
function counting(teller: Teller, steps: DueSteps): string {
  const { grounds, due } = teller
  const day = (date: LocalDate): string => sayDate(date, yearOfDue(due))
  const own = OWN_WORDS[grounds.rule.reading]
  if (own !== undefined) return own(grounds.rule, day(steps.read))
  return [...amount(grounds, day(steps.counted)), ...adjusting(teller, steps)].join(', and ')
}

/** "28 days later is Monday"; nothing where the beginning has named the day already. */
function amount({ rule, occurrence }: Grounds, day: string): readonly string[] {
  const { amount: n, unit } = rule
  if (rule.countFrom === 'dateOfBirth') return []
  if (n === 0) return ['that day itself counts']
  if (n < 0) return [`${sayAmount(-n, unit)} before is ${day}`]
  if (rule.counting === 'inclusive') return [`counting that day as the first, ${sayAmount(n, unit)} end on ${day}`]
  if (occurrence === 1) return [`${sayAmount(n, unit)} later is ${day}`]
  return [`${period(rule, occurrence)} later (the ${sayOrdinal(occurrence)} time) is ${day}`]
}

const period = ({ amount: n, unit, thereafter }: CountingRule, occurrence: number): string =>
  thereafter === undefined
    ? sayAmount(n * occurrence, unit)
    : `${sayAmount(n, unit)} and then ${sayAmount(thereafter.amount * (occurrence - 1), thereafter.unit)}`

function adjusting({ grounds, due }: Teller, { adjusted }: DueSteps): readonly string[] {
  const { adjustDays } = grounds.rule
  if (adjustDays === 0) return []
  const where = adjustDays < 0 ? 'before' : 'after'
  return [`${sayAmount(Math.abs(adjustDays), 'calendarDay')} ${where} that is ${sayDate(adjusted, yearOfDue(due))}`]
}

/** What the rule's reading, a short month and closed days did to the counted date. */
function afterwards({ grounds, due }: Teller, steps: DueSteps): string {
  return [
    shortMonth(grounds, due, steps),
    discharge(grounds, due, steps),
    freeWeeks(grounds, due, steps),
    agreedLate(grounds, due, steps),
    rolling(grounds, due, steps),
  ]
    .filter((sentence) => sentence !== '')
    .map((sentence) => ` ${sentence}`)
    .join('')
}

function shortMonth({ rule }: Grounds, { dayZero }: Due, { counted }: DueSteps): string {
  const inMonths = rule.unit === 'month' || rule.unit === 'year'
  const isPlain = rule.counting === 'exclusive' && rule.countFrom !== 'dateOfBirth' && rule.reading !== 'lastDayOfMonth'
  if (!inMonths || !isPlain || counted.endsWith(dayZero.date.slice(-2))) return ''
  return `That month has no day ${Number(dayZero.date.slice(-2))}, so its last day counts.`
}

function discharge({ rule, facts }: Grounds, due: Due, { adjusted, read }: DueSteps): string {
  const planned = facts?.proposedDischargeDate
  if (planned === undefined || (rule.reading !== 'dayBeforeDischarge' && rule.reading !== 'relevantDay2014')) return ''
  const day = (date: LocalDate): string => sayDate(date, yearOfDue(due))
  if (read === adjusted) return `Discharge is planned for ${day(planned)}; the council still has the whole time.`
  return `Discharge is planned for ${day(planned)}, which leaves until ${day(read)}.`
}

function freeWeeks({ rule, facts }: Grounds, due: Due, { adjusted, read }: DueSteps): string {
  const last = facts?.lastFreeDayOn
  if (last === undefined || rule.reading !== 'beforeFreeWeeksEnd' || read === adjusted) return ''
  const year = yearOfDue(due)
  return `Support is free until ${sayDate(last, year)}, so it is to be done by the day before that, ${sayDate(read, year)}.`
}

function agreedLate({ rule }: Grounds, due: Due, { adjusted, read }: DueSteps): string {
  if (rule.reading !== 'notBeforeNextWorkingDay' || read === adjusted) return ''
  return `That day has passed, so it is to be done by the next working day, ${sayDate(read, yearOfDue(due))}.`
}

function rolling({ rule }: Grounds, due: Due, { moved }: DueSteps): string {
  if (moved === due.date) return ''
  const where = rule.roll === 'backward' ? 'back' : 'on'
  return `${sayDate(moved, yearOfDue(due))} is not a working day, so the date moves ${where} to ${sayDate(due.date, yearOfDue(due))}.`
}
