import type { LocalDate } from '../shared/time.ts'
import { localDate, yearOf } from './civil.ts'
import { isElapsed, type Due, type DueSteps } from './due.ts'
import type { CountingRule } from './policy.ts'
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
  if (grounds.rule.fixedDate !== undefined) return 'The council has set this date in advance for everybody.'
  if (grounds.rule.reading === 'agreedDateIfAny' && grounds.facts?.agreedDate !== undefined)
    return 'This date was agreed with the person.'
  if (isElapsed(grounds.rule))
    return `${capital(teller.began)} at ${sayInstant(grounds.from, yearOfDue(due))}${elapsed(teller)}.`
  if (due.steps === undefined) return `${beginning(teller)}.`
  const parts = [beginning(teller), counting(teller, due.steps)].filter((part) => part !== '')
  return `${parts.join('; ')}.${afterwards(teller, due.steps)}`
}

const yearOfDue = ({ date }: Due): string => String(yearOf(date))

function elapsed({ grounds, due }: Teller): string {
  const { rule } = grounds
  if (due.dayZero.officeOpen === false) return ', when the office was closed, so the next morning counts'
  return `; ${sayAmount(rule.amount, rule.unit)} of real time later is ${sayInstant(grounds.setByHand ?? due.dueAt, yearOfDue(due))}`
}

/** What happened, when, and as which day it counts. */
function beginning({ grounds, due, began }: Teller): string {
  const { rule, from } = grounds
  const { dayZero } = due
  const day = (date: LocalDate): string => sayDate(date, yearOfDue(due))
  const happened = day(localDate(from))
  const counts = `so it counts as ${day(dayZero.date)}`
  switch (dayZero.deemed) {
    case 'FROM_A_FACT':
      return rule.countFrom === 'dateOfBirth' ? birthday(grounds, due) : `${capital(began)} on ${day(dayZero.date)}`
    case 'AS_IT_HAPPENED':
      return `${capital(began)} on ${happened}`
    case 'ON_A_CLOSED_DAY':
      return `${capital(began)} on ${happened}, when the office is closed, ${counts}`
    case 'AFTER_CUTOFF':
    case 'AFTER_CUTOFF_THEN_CLOSED':
      return `${capital(began)} after ${sayTime(cutoff(grounds))} on ${happened}, ${counts}`
  }
}

const cutoff = ({ rule }: Grounds): string => rule.noticeCutoff ?? rule.receiptCutoff ?? ''

/** The date of birth itself is not told: the sentence travels further than the record. */
const birthday = ({ rule }: Grounds, due: Due): string => {
  const date = due.steps?.counted ?? due.date
  return `The ${sayOrdinal(rule.amount)} birthday is ${sayDate(date, yearOfDue(due))}`
}

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

function agreedLate({ rule }: Grounds, due: Due, { adjusted, read }: DueSteps): string {
  if (rule.reading !== 'notBeforeNextWorkingDay' || read === adjusted) return ''
  return `That day has passed, so it is to be done by the next working day, ${sayDate(read, yearOfDue(due))}.`
}

function rolling({ rule }: Grounds, due: Due, { moved }: DueSteps): string {
  if (moved === due.date) return ''
  const where = rule.roll === 'backward' ? 'back' : 'on'
  return `${sayDate(moved, yearOfDue(due))} is not a working day, so the date moves ${where} to ${sayDate(due.date, yearOfDue(due))}.`
}
