import { ENGLAND_AND_WALES_2025_TO_2028 } from '../../domain/clocks/bank-holidays-england-and-wales.ts'
import { officialHolidays } from '../../domain/clocks/calendar.ts'
import { dueOf } from '../../domain/clocks/due.ts'
import { DEFAULT_POLICY, policyFor, type CountingRule, type PolicyValue } from '../../domain/clocks/policy.ts'
import { ClockRefusal } from '../../domain/clocks/refusal.ts'
import { fromMs, toMs } from '../../domain/shared/time.ts'
import { dateOf, dayOf, naiveDue, READINGS, type NaiveReading } from './naive.ts'

/** How a council sets each way of counting. */
const POLICY: Readonly<Record<NaiveReading, PolicyValue>> = {
  CALENDAR_DAYS: {},
  WORKING_DAYS: { unit: 'workingDay' },
  ELAPSED_HOURS: { unit: 'elapsedHour', amount: 48 },
  RELEVANT_DAY_2014: { reading: 'relevantDay2014' },
  DAYS_ALONE: { reading: 'asCounted' },
}

export const ruleOf = (reading: NaiveReading): CountingRule =>
  policyFor('hospital.assessment', { ...DEFAULT_POLICY, values: { 'hospital.assessment': POLICY[reading] } }).rule

const holidays = officialHolidays(ENGLAND_AND_WALES_2025_TO_2028)

/** What the product says of a notice. */
export function productDue(rule: CountingRule, at: number, proposed?: number): number | 'UNKNOWN' {
  const facts = proposed === undefined ? {} : { proposedDischargeDate: dateOf(proposed) }
  try {
    return toMs(dueOf({ rule, from: fromMs(at), facts }, holidays).dueAt)
  } catch (error) {
    if (error instanceof ClockRefusal && error.code === 'BANK_HOLIDAYS_UNKNOWN') return 'UNKNOWN'
    throw error
  }
}

/** Days ahead for which a discharge is proposed; every notice gets one of them, and none. */
const AHEAD = [1, 2, 3, 4, 5, 7, 9, 14] as const

export interface Comparison {
  readonly compared: number
  /** What the two do not agree on, in words; at most twenty. */
  readonly disagreements: readonly string[]
}

const RULES = READINGS.map((reading) => [reading, ruleOf(reading)] as const)

const say = (due: number | 'UNKNOWN'): string => (due === 'UNKNOWN' ? due : fromMs(due))

/** Every way of counting, without a discharge day and with one. */
const QUESTIONS = RULES.flatMap(([reading, rule]) => [false, true].map((isPlanned) => ({ reading, rule, isPlanned })))

/** Compares every way of counting for these instants, without a discharge day and with one. */
export function compare(instants: Iterable<number>): Comparison {
  const disagreements: string[] = []
  let compared = 0
  for (const at of instants) {
    const planned = dayOf(at) + (AHEAD[Math.floor(at / 60_000) % AHEAD.length] ?? 1)
    for (const { reading, rule, isPlanned } of QUESTIONS) {
      compared += 1
      const day = isPlanned ? planned : undefined
      const [naive, product] = [naiveDue(reading, at, day), productDue(rule, at, day)]
      if (naive === product || disagreements.length >= 20) continue
      const about = day === undefined ? 'no day proposed' : `for ${dateOf(day)}`
      disagreements.push(`${reading}, ${fromMs(at)}, ${about}: naive ${say(naive)}, product ${say(product)}`)
    }
  }
  return { compared, disagreements }
}
