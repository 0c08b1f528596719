import { CLOCKS, isClockKey, type ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockUnit, CountFrom } from '../clock-catalogue/row.ts'
import type { ClockFacts } from '../journey/clock-intent.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import type { BankHolidayCalendar } from './calendar.ts'
import { yearOf } from './civil.ts'
import { NO_MOVES } from './due.ts'
import { sentenceFor, wordsOf, type ClockWords, type Explanation, type ExplanationData } from './explain.ts'
import { DEFAULT_POLICY, defaultDueTime, pick, policyFor, type CountingRule, type PolicyValue } from './policy.ts'
import { reckon, type Grounds } from './reckon.ts'

/** A rule as golden-deadlines.json writes it: policy values and the case's own dates side by side. */
export interface GoldenPolicy extends PolicyValue, ClockFacts {
  readonly key: string
  readonly amount: number
  readonly unit: ClockUnit
  /** Nothing else exists; these are written out so that a reader sees them. */
  readonly cutoffRule?: 'strictlyAfterMovesToNextDay'
  readonly overflow?: 'constrain'
  readonly result?: 'startOfEarliestValidDischargeDay'
}

/** One case of golden-deadlines.json: what starts when, and what is expected. */
export interface GoldenCase {
  readonly id: string
  readonly description?: string
  readonly policy: GoldenPolicy
  readonly start: Instant
  readonly expectedDue: Instant
}

/** The calendar of a golden file: the years that its list of bank holidays names, and no others. */
export function goldenCalendar(bankHolidays: readonly LocalDate[]): BankHolidayCalendar {
  const years: Record<number, LocalDate[]> = {}
  for (const date of bankHolidays) (years[yearOf(date)] ??= []).push(date)
  return { version: 1, years }
}

/**
 * Computes one case with the arithmetic that the product uses: no path of its own.
 * @throws ClockRefusal when the year or a fact is missing
 */
export function computeGolden(
  golden: GoldenCase,
  calendar: BankHolidayCalendar,
): { readonly dueAt: Instant; readonly explanation: Explanation } {
  const { policy, start } = golden
  const grounds: Grounds = {
    rule: ruleFor(policy),
    from: start,
    facts: factsOf(policy),
    occurrence: 1,
    moves: NO_MOVES,
  }
  const { due, dueAt, holidays } = reckon(grounds, calendar)
  const words = wordsFor(golden, grounds.rule)
  const { basis, citation, rules } = words
  const data: ExplanationData = { ...grounds, key: policy.key, holidays, basis, citation, rules, ...VERSIONS(calendar) }
  const changes = { extensionReasons: [], pauseReasons: [], originalDueAt: dueAt }
  return { dueAt, explanation: { sentence: sentenceFor(words, due, { data, changes }), data } }
}

const VERSIONS = ({ version }: BankHolidayCalendar) => ({
  policyVersion: DEFAULT_POLICY.version,
  calendarVersion: version,
})

const ruleFor = (policy: GoldenPolicy): CountingRule =>
  isClockKey(policy.key) ? catalogueRule(policy.key, policy) : ownRule(policy)

/** The catalogue's rule with the values that the case gives. */
const catalogueRule = (key: ClockKey, policy: GoldenPolicy): CountingRule =>
  policyFor(key, { ...DEFAULT_POLICY, values: { [key]: policy } }).rule

/** A rule that the catalogue does not know has what the case gives, and the defaults of rulebook 0.4. */
function ownRule(policy: GoldenPolicy): CountingRule {
  const { unit, receiptCutoff, noticeCutoff } = policy
  const cutoff = unit === 'workingDay' ? { receiptCutoff: receiptCutoff ?? DEFAULT_POLICY.receiptCutoff } : {}
  return {
    unit,
    amount: policy.amount,
    dueTime: policy.dueTime ?? defaultDueTime(unit),
    roll: policy.roll ?? 'none',
    counting: policy.counting ?? 'exclusive',
    overflow: 'constrain',
    countFrom: countFromOf(policy),
    reading: policy.reading ?? 'asCounted',
    adjustDays: 0,
    leaplingBirthday: policy.leaplingBirthday ?? '1 March',
    ...(noticeCutoff === undefined ? cutoff : { noticeCutoff }),
  }
}

const countFromOf = ({ dateOfBirth, relevantDay }: GoldenPolicy): CountFrom =>
  dateOfBirth !== undefined ? 'dateOfBirth' : relevantDay !== undefined ? 'relevantDay' : 'start'

const factsOf = (policy: GoldenPolicy): ClockFacts =>
  pick(policy, ['dateOfBirth', 'relevantDay', 'agreedDate', 'proposedDischargeDate'])

function wordsFor({ policy: { key }, description }: GoldenCase, rule: CountingRule): ClockWords {
  if (isClockKey(key)) return wordsOf(CLOCKS[key], rule)
  return {
    title: key,
    says: description ?? `The rule "${key}" is to be met`,
    began: 'it started',
    onMissed: 'LADDER',
    basis: 'COUNCIL_POLICY',
    citation: 'A rule given in the file',
    rules: [],
  }
}
