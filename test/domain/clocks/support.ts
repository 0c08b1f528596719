import { readFileSync } from 'node:fs'
import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import { ENGLAND_AND_WALES_2025_TO_2028 } from '../../../domain/clocks/bank-holidays-england-and-wales.ts'
import type { BankHolidayCalendar } from '../../../domain/clocks/calendar.ts'
import { computeClock, type ClockRules, type ClockView } from '../../../domain/clocks/compute.ts'
import { dueOf } from '../../../domain/clocks/due.ts'
import { officialHolidays } from '../../../domain/clocks/calendar.ts'
import { goldenCalendar, type GoldenCase } from '../../../domain/clocks/golden.ts'
import type { ClockRecord } from '../../../domain/clocks/ledger.ts'
import { DEFAULT_POLICY, defaultDueTime, type CountingRule } from '../../../domain/clocks/policy.ts'
import { ClockRefusal } from '../../../domain/clocks/refusal.ts'
import { startClock, type ClockStart, type Pen } from '../../../domain/clocks/write.ts'
import type { Instant, LocalDate } from '../../../domain/shared/time.ts'

interface GoldenFile {
  readonly meta: { readonly bankHolidays: readonly LocalDate[] }
  readonly deadlines: readonly (GoldenCase & { readonly rule: string; readonly description: string })[]
}

export const GOLDEN_PATH = new URL('../../golden-deadlines.json', import.meta.url).pathname

export const golden = JSON.parse(readFileSync(GOLDEN_PATH, 'utf8')) as GoldenFile

export const goldenHolidays = goldenCalendar(golden.meta.bankHolidays)

/** The rules a council has before it changes anything. */
export const rules: ClockRules = { calendar: ENGLAND_AND_WALES_2025_TO_2028, policy: DEFAULT_POLICY }

/** A calendar that knows every year from 2000 to 2040 and has just these days. */
export const madeUpCalendar = (...holidays: readonly LocalDate[]): BankHolidayCalendar => ({
  version: 1,
  years: Object.fromEntries(
    Array.from({ length: 41 }, (_, index) => 2000 + index).map((year) => [
      year,
      holidays.filter((date) => date.startsWith(String(year))),
    ]),
  ),
})

export const pen = (at: Instant, by = 'worker-1', given: ClockRules = rules): Pen => ({ at, by, rules: given })

/** A clock that began at this instant, received in the same second. */
export const started = (
  key: ClockKey,
  from: Instant,
  more: Partial<ClockStart> = {},
  given: ClockRules = rules,
): ClockRecord => startClock({ id: `${key}@1`, key, from, ...more }, pen(from, 'worker-1', given))

export const viewOf = (record: ClockRecord, given: ClockRules = rules): ClockView => computeClock(record, given)

/** A counting rule with the defaults of rulebook 0.4. */
export const rule = (unit: CountingRule['unit'], amount: number, more: Partial<CountingRule> = {}): CountingRule => ({
  unit,
  amount,
  dueTime: defaultDueTime(unit),
  roll: 'none',
  counting: 'exclusive',
  overflow: 'constrain',
  countFrom: 'start',
  reading: 'asCounted',
  adjustDays: 0,
  leaplingBirthday: '1 March',
  ...(unit === 'workingDay' && { receiptCutoff: '17:00' }),
  ...more,
})

/** The due instant of a rule for this start. */
export const due = (counted: CountingRule, from: Instant, calendar = rules.calendar): Instant =>
  dueOf({ rule: counted, from }, officialHolidays(calendar)).dueAt

/** What a refusal says, so that a test can name its code and rule. */
export function refusalOf(act: () => unknown): Pick<ClockRefusal, 'code' | 'rule' | 'year'> | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof ClockRefusal) return { code: error.code, rule: error.rule, year: error.year }
    throw error
  }
}

const OWN_STANDARD = / This is the council's own standard, not a legal limit( \(council policy, [^)]*\))?\.$/

/** The sentence of a clock without its last words when they say that the council has set the date itself. */
export const told = (record: ClockRecord, given: ClockRules = rules): string =>
  viewOf(record, given).explanation.sentence.replace(OWN_STANDARD, '')
