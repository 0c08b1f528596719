import { CLOCKS, type ClockKey } from '../clock-catalogue/catalogue.ts'
import type {
  Basis,
  ClockRow,
  ClockUnit,
  Counting,
  CountFrom,
  LeaplingBirthday,
  LocalTime,
  Reading,
} from '../clock-catalogue/row.ts'
import type { OnMissed, Reminder, Repeats, Roll } from '../clock-catalogue/row.ts'
import type { AgreedTime } from '../journey/clock-intent.ts'
import { instrumentsIn, type InstrumentId } from '../rulebook/instruments.ts'
import type { Instant, LocalDate } from '../shared/time.ts'

/** Opening and closing time of the office by weekday, 1 = Monday; a weekday that is missing is closed. */
export type OfficeHours = Readonly<Record<number, { readonly opens: LocalTime; readonly closes: LocalTime }>>

/** How a date is counted: everything the arithmetic needs besides the start, the facts and the calendar. */
export interface CountingRule {
  readonly unit: ClockUnit
  readonly amount: number
  /** London time of the due instant; elapsed units do not use it. */
  readonly dueTime: LocalTime
  readonly roll: Roll
  readonly counting: Counting
  /** Rulebook 0.4.3 knows no other way to meet a day that a month does not have. */
  readonly overflow: 'constrain'
  readonly countFrom: CountFrom
  readonly reading: Reading
  readonly adjustDays: number
  /** Strictly after this time, or on a closed day, a working-day clock's start counts as the next working day (0.4.4). */
  readonly receiptCutoff?: LocalTime
  /** Strictly after this time a notice counts as given the next day (R-HOS-03). */
  readonly noticeCutoff?: LocalTime
  readonly leaplingBirthday: LeaplingBirthday
  readonly thereafter?: { readonly amount: number; readonly unit: ClockUnit }
  /** A date set once for all instead of counting: "as published" (R-EXP-02). */
  readonly fixedDate?: LocalDate
  /** Only for `officeHoursElseNextMorning` (R-HOS-04). */
  readonly officeHours?: OfficeHours
}

/** Whether a rule counts real time instead of days. */
export const isElapsed = ({ unit }: Pick<CountingRule, 'unit'>): boolean =>
  unit === 'elapsedHour' || unit === 'elapsedMinute'

/** 0.4.7. Whether each occurrence of a repeating clock lies after the one before it. */
export const comesBackLater = ({ amount, thereafter, fixedDate }: Partial<CountingRule>): boolean =>
  fixedDate === undefined && (thereafter?.amount ?? amount ?? 0) >= 1

/** Whether an extension of a clock is in working days; in calendar days otherwise. */
export const extendsInWorkingDays = (rule: Pick<CountingRule, 'unit'>): boolean =>
  rule.unit === 'workingDay' || isElapsed(rule)

/** The values one clock runs under. A started clock keeps its own copy (rulebook 0.4.10). */
export interface ClockPolicy {
  readonly key: ClockKey
  readonly rule: CountingRule
  readonly reminders: readonly Reminder[]
  readonly repeats: Repeats
  readonly onMissed: OnMissed
  /** R-GEN-04: working days after the due day of each rung above the first; empty when the clock has no ladder. */
  readonly ladderWorkingDays: readonly number[]
  /** R-GEN-04 and `actionBy`: until when a working day's work is done. */
  readonly closeOfBusiness: LocalTime
  /** What the clock's citation names and was no longer in force when it began. */
  readonly repealed?: readonly Repeal[]
}

/** An Act, regulations or guidance, and the first day on which they were no longer in force. */
export interface Repeal {
  readonly instrument: InstrumentId
  readonly on: LocalDate
}

/** What a council may set for one clock. What is left out stays as in the catalogue. */
export type PolicyValue = Partial<
  Pick<
    CountingRule,
    | 'amount'
    | 'unit'
    | 'dueTime'
    | 'roll'
    | 'counting'
    | 'reading'
    | 'receiptCutoff'
    | 'noticeCutoff'
    | 'leaplingBirthday'
    | 'thereafter'
    | 'fixedDate'
  > &
    Pick<ClockPolicy, 'reminders'>
>

/** One version of a council's values. Clocks that run keep the version they started under unless `applyToOpen` says otherwise. */
export interface PolicySet {
  readonly version: number
  readonly effectiveFrom: Instant
  readonly values: Readonly<Partial<Record<ClockKey, PolicyValue>>>
  readonly officeHours: OfficeHours
  readonly receiptCutoff: LocalTime
  readonly reviewFirstAnchor: 'signOff' | 'serviceStart' | 'laterOfBoth'
  /** R-GEN-04: working days after the due day at which the service manager and the head of service hear. */
  readonly ladderWorkingDays: readonly number[]
  /** Instruments that are no longer in force, each with its first day without: no clock rests on them from then on. */
  readonly repealed?: Readonly<Partial<Record<InstrumentId, LocalDate>>>
  /** 0.4.10. Whether clocks that run take these values. */
  readonly applyToOpen: boolean
  /** Where they do, the clocks whose values the change touched; every one unless said. */
  readonly openKeys?: readonly ClockKey[]
  /** Where they do, the journeys that were chosen for it; every one unless said. */
  readonly openJourneys?: readonly string[]
}

const MONDAY_TO_THURSDAY = { opens: '08:45', closes: '17:15' } as const

/** The rulebook's defaults: what a council has before it changes anything. */
export const DEFAULT_POLICY: PolicySet = {
  version: 1,
  effectiveFrom: '2025-01-01T00:00:00Z',
  values: {},
  officeHours: {
    1: MONDAY_TO_THURSDAY,
    2: MONDAY_TO_THURSDAY,
    3: MONDAY_TO_THURSDAY,
    4: MONDAY_TO_THURSDAY,
    5: { opens: '08:45', closes: '16:15' },
  },
  receiptCutoff: '17:00',
  reviewFirstAnchor: 'signOff',
  ladderWorkingDays: [1, 3],
  applyToOpen: false,
}

const CLOSE_OF_BUSINESS = '17:00:00'
const END_OF_DAY = '23:59:59'

/** Rulebook 0.4.5. */
export const defaultDueTime = (unit: ClockUnit): LocalTime => (unit === 'workingDay' ? CLOSE_OF_BUSINESS : END_OF_DAY)

/** The values a clock of this key starts with under this policy set. */
export function policyFor(key: ClockKey, set: PolicySet): ClockPolicy {
  const row = CLOCKS[key]
  return { key, rule: countingRule(row, set), ...firingRule(row, set), ...repealsOf(row, set) }
}

/** What a clock of this row rests on and is marked as repealed in this policy set. */
function repealsOf({ citation }: ClockRow, { repealed = {} }: PolicySet): Pick<ClockPolicy, 'repealed'> {
  if (Object.keys(repealed).length === 0) return {}
  const gone = instrumentsIn(citation).flatMap((instrument): readonly Repeal[] => {
    const on = repealed[instrument]
    return on === undefined ? [] : [{ instrument, on }]
  })
  return gone.length === 0 ? {} : { repealed: gone }
}

/** The values with the shorter time that was agreed for one case; a longer one, or one counted in another unit, changes nothing. */
export function withAgreedTime(policy: ClockPolicy, within: AgreedTime | undefined): ClockPolicy {
  const { unit, amount } = policy.rule
  if (within?.unit !== unit || within.amount >= amount) return policy
  return { ...policy, rule: { ...policy.rule, amount: within.amount } }
}

function countingRule(row: ClockRow, set: PolicySet): CountingRule {
  const value = set.values[row.key as ClockKey] ?? {}
  const origin = row.derivedFrom === undefined ? row : policyFor(row.derivedFrom as ClockKey, set).rule
  const { unit, amount } = { unit: origin.unit, amount: origin.amount, ...pick(value, ['unit', 'amount']) }
  return {
    unit,
    amount,
    dueTime: row.dueTime ?? defaultDueTime(unit),
    roll: row.roll,
    counting: row.counting,
    overflow: 'constrain',
    countFrom: row.countFrom,
    reading: row.reading,
    adjustDays: row.adjustDays,
    leaplingBirthday: '1 March',
    ...(row.thereafter !== undefined && { thereafter: row.thereafter }),
    ...(row.reading === 'officeHoursElseNextMorning' && { officeHours: set.officeHours }),
    ...pick(value, ['dueTime', 'roll', 'counting', 'reading', 'leaplingBirthday', 'thereafter', 'fixedDate']),
    ...cutoffsFor(row, value, { unit, set }),
  }
}

/** A notice has its own cut-off; other working-day clocks have the office's; calendar clocks have none (0.4.4). */
function cutoffsFor(
  row: ClockRow,
  value: PolicyValue,
  { unit, set }: { readonly unit: ClockUnit; readonly set: PolicySet },
): Pick<CountingRule, 'receiptCutoff' | 'noticeCutoff'> {
  const noticeCutoff = value.noticeCutoff ?? row.noticeCutoff
  if (noticeCutoff !== undefined) return { noticeCutoff }
  return unit === 'workingDay' ? { receiptCutoff: value.receiptCutoff ?? set.receiptCutoff } : {}
}

function firingRule(row: ClockRow, set: PolicySet): Omit<ClockPolicy, 'rule' | 'key'> {
  const hasLadder = row.onMissed === 'LADDER' || row.thenLadder
  return {
    reminders: set.values[row.key as ClockKey]?.reminders ?? row.reminders,
    repeats: row.repeats,
    onMissed: row.onMissed,
    ladderWorkingDays: hasLadder ? set.ladderWorkingDays : [],
    closeOfBusiness: CLOSE_OF_BUSINESS,
  }
}

/**
 * How much force a clock has under these values. A council that sets its own number has set its own standard: the law or the
 * guidance behind it is no longer the source of this date.
 */
export function basisOf(row: ClockRow, { unit, amount }: Pick<CountingRule, 'unit' | 'amount'>): Basis {
  return unit !== row.unit || amount !== row.amount ? 'COUNCIL_POLICY' : row.basis
}

/** Where a date comes from under these values. */
export const citationOf = (row: ClockRow, rule: Pick<CountingRule, 'unit' | 'reading'>): string =>
  row.citationOf?.(rule) ?? row.citation

/** The named fields that are there. */
export function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]])) as Pick<
    T,
    K
  >
}
