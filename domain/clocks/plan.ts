import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import {
  clockIdOf,
  startedBy,
  type ByHand,
  type ClockIntent,
  type EarlierPolicy,
  type Firing,
} from '../journey/clock-intent.ts'
import { toMs, type Instant } from '../shared/time.ts'
import { changeOf, type ClockChange } from './change.ts'
import type { ClockRules, ClockView } from './compute.ts'
import { endOf, fromOf, hasEnded, startOf, type ClockRecord } from './ledger.ts'
import { openPauses } from './pauses.ts'
import { comesBackLater, policyFor, type PolicySet } from './policy.ts'
import { officialHolidays } from './calendar.ts'
import { dueOf } from './due.ts'
import { nothingToRepeatBy } from './refusal.ts'
import {
  clockNotRunning,
  correctClock,
  extendClock,
  overrideClock,
  pauseClock,
  replanClock,
  restoreClock,
  resumeClock,
  startClock,
  stopClock,
  type Pen,
} from './write.ts'

export type { ClockRules } from './compute.ts'
export type { ClockChange } from './change.ts'
export { confirmFiring, recordFiring } from './firing.ts'

export interface Plan {
  /** The journey's clocks; those that are over may be among them. */
  readonly running: readonly ClockRecord[]
  readonly intents: readonly ClockIntent[]
  /** The version the step gives the journey, its receipt and its actor. */
  readonly step: { readonly version: number; readonly at: Instant; readonly by: string }
  readonly rules: ClockRules
}

type StartIntent = Extract<ClockIntent, { do: 'start' }>

/**
 * Turns what the journey machine asks of the clocks into ledgers and dates. Pure; intents are taken in order.
 * @throws ClockRefusal when a date cannot be computed or a ledger cannot take the entry; nothing is changed then
 */
export function planClocks(plan: Plan): readonly ClockChange[] {
  const before = new Map(plan.running.map((record) => [record.id, record]))
  return writeLedgers(plan)
    .filter((record) => record !== before.get(record.id))
    .map((record) => changeOf(record, before.get(record.id), plan.rules))
}

/**
 * The journey's clocks with what the machine asks of them in their ledgers, and nothing else worked out. Whatever `planClocks`
 * cannot do, this cannot do either: every due instant is reckoned where it is written.
 * @throws ClockRefusal
 */
export function writeLedgers({ running, intents, step, rules }: Plan): readonly ClockRecord[] {
  const pen: Pen = { at: step.at, by: step.by, rules }
  const now = new Map(running.map((record) => [record.id, record]))
  for (const intent of intents) {
    for (const record of carryOut(intent, [...now.values()], { pen, version: step.version })) now.set(record.id, record)
  }
  return [...now.values()]
}

interface Circumstances {
  readonly pen: Pen
  readonly version: number
}

function carryOut(
  intent: ClockIntent,
  clocks: readonly ClockRecord[],
  { pen, version }: Circumstances,
): readonly ClockRecord[] {
  const meant = clocks.filter((record) => isMeant(record, intent) && !hasEnded(record))
  switch (intent.do) {
    case 'start':
      return [begin(intent, clocks, { pen, version })]
    case 'stop':
      return meant
        .filter(({ id }) => startedBy(id) <= (intent.startedBy ?? Infinity))
        .map((record) => stopClock(record, intent, pen))
    case 'resume':
      // SC-26: a hold that ends on a clock that is over, or does not stand still, changes nothing there.
      return meant.filter((record) => openPauses(record).length > 0).map((record) => resumeClock(record, {}, pen))
    case 'replan':
      return meant.map((record) => replanClock(record, intent, pen))
    case 'correct':
      return meant
        .filter(({ id }) => id === intent.clockId)
        .map((record) => correctClock(record, { from: intent.from, facts: intent.facts, ...byHandOf(intent) }, pen))
    case 'restore':
      return clocks
        .filter((record) => isMeant(record, intent) && wasStoppedFor(record, intent.stoppedFor))
        .map((record) => restoreClock(record, intent, pen))
    case 'pause':
      return each(meant, intent.key, (record) =>
        pauseClock(record, { ...byHandOf(intent), untilDay: intent.until }, pen),
      )
    case 'extend':
      return each(meant, intent.key, (record) =>
        extendClock(record, { byDays: intent.byDays, ...byHandOf(intent) }, pen),
      )
    case 'override':
      return each(meant, intent.key, (record) =>
        overrideClock(record, { dueAt: intent.dueAt, ...byHandOf(intent) }, pen),
      )
  }
}

const byHandOf = ({ reason, rule, role }: ByHand): ByHand => ({ reason, rule, role })

const wasStoppedFor = (record: ClockRecord, reason: string): boolean => {
  const end = endOf(record)
  return end?.entry === 'CANCELLED' && end.cause === reason
}

const isMeant = (record: ClockRecord, { key, instance }: { key: ClockKey; instance?: string }): boolean =>
  record.key === key && (instance === undefined || record.instance === instance)

/** SC-19: more time or a pause for a clock that does not run is refused, not lost. */
function each(
  meant: readonly ClockRecord[],
  key: ClockKey,
  change: (record: ClockRecord) => ClockRecord,
): readonly ClockRecord[] {
  if (meant.length === 0) throw clockNotRunning(key)
  return meant.map(change)
}

function begin(intent: StartIntent, clocks: readonly ClockRecord[], { pen, version }: Circumstances): ClockRecord {
  const { key, instance, under } = intent
  const id = freeId(clockIdOf(key, version, instance), clocks)
  const { rules } = pen
  return startClock(
    { ...intent, id, occurrence: occurrenceOf(intent, clocks, pen) },
    under === undefined ? pen : { ...pen, rules: { ...rules, policy: asItWas(rules.policy, key, under) } },
  )
}

/** The policy set with the values and the version that this clock had earlier. */
const asItWas = (set: PolicySet, key: ClockKey, { version, ...value }: EarlierPolicy): PolicySet => ({
  ...set,
  version,
  values: { ...set.values, [key]: { ...set.values[key], ...value } },
})

/** An id is unique in a journey: two starts of one key and instance in one step are a defect. */
function freeId(id: string, clocks: readonly ClockRecord[]): string {
  if (clocks.some((record) => record.id === id))
    throw new Error(`A clock ${id} exists already; give each its own instance`)
  return id
}

/**
 * Rulebook 0.4.7. A clock that is counted from its anchor goes on with the next occurrence: the one after the last that ran from
 * this anchor, and none whose date is already over when it starts.
 * @throws ClockRefusal NOTHING_TO_REPEAT_BY
 */
function occurrenceOf(start: StartIntent, clocks: readonly ClockRecord[], { at, rules }: Pen): number {
  const { repeats, rule } = policyFor(start.key, rules.policy)
  if (repeats !== 'FROM_ANCHOR') return 1
  if (!comesBackLater(rule)) throw nothingToRepeatBy(start.key)
  const isSame = (record: ClockRecord): boolean => isMeant(record, start) && fromOf(record) === start.from
  const done = clocks.filter(isSame).map((record) => startOf(record).occurrence)
  const holidays = officialHolidays(rules.calendar)
  const isOver = (occurrence: number): boolean => toMs(dueOf({ ...start, rule, occurrence }, holidays).dueAt) < toMs(at)
  let next = Math.max(0, ...done) + 1
  while (isOver(next)) next += 1
  return next
}

/** The earliest wake-up of all these clocks, as the machine receives it; a clock that is over or paused has none. */
export function nextFiring(views: readonly ClockView[]): Firing | undefined {
  const all = views.flatMap(({ id, key, wakeUps }) => wakeUps.map((wakeUp) => ({ clockId: id, key, ...wakeUp })))
  return all.sort((a, b) => toMs(a.at) - toMs(b.at))[0]
}
