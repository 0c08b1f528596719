import type { AgreedTime, ClockFacts, ClockId, TakenOverDate } from '../journey/clock-intent.ts'
import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { toMs, type Instant, type LocalDate } from '../shared/time.ts'
import { addElapsed, isAfterToTheSecond } from './civil.ts'
import type { ClockRules } from './compute.ts'
import {
  fromOf,
  hasEnded,
  policyOf,
  reached,
  type ClockRecord,
  type Entry,
  type Reasoned,
  type Reckoning,
} from './ledger.ts'
import { isInOrder, openPauses, type Pause } from './pauses.ts'
import { policyFor, withAgreedTime, type ClockPolicy } from './policy.ts'
import { groundsOf, movesDate, reckon, reckonRecord } from './reckon.ts'
import { ClockRefusal } from './refusal.ts'
import { asItStood } from './taken-over.ts'
import { isToldWhenMissed } from './wake-ups.ts'

/** Who writes an entry, when, and under which rules. */
export interface Pen {
  readonly at: Instant
  readonly by: string
  readonly rules: ClockRules
}

/**
 * The record with one entry more; the entry notes the date as it is with the entry taken in. An entry that moves no date takes it
 * as it finds it.
 * @throws ClockRefusal BANK_HOLIDAYS_UNKNOWN
 */
export function append(record: ClockRecord, entry: Entry, { at, by, rules }: Pen): ClockRecord {
  const { calendar, policy } = rules
  const written = { at, by, policyVersion: policy.version, calendarVersion: calendar.version }
  const add = (reckoning: Reckoning): ClockRecord => ({
    ...record,
    ledger: [...record.ledger, { ...entry, ...written, reckoning }],
  })
  const { dueAt, holidays } = reckonRecord(movesDate(entry) ? add(UNKNOWN) : record, calendar)
  return add({ dueAt, holidays })
}

const UNKNOWN: Reckoning = { dueAt: '', holidays: [] }

/** What a clock is started from. */
export interface ClockStart {
  readonly id: ClockId
  readonly key: ClockKey
  readonly instance?: string
  readonly from: Instant
  readonly facts?: ClockFacts
  /** The shorter time that was agreed for this case. */
  readonly within?: AgreedTime
  /** Which occurrence of a repeating clock, from 1. */
  readonly occurrence?: number
  readonly takenOver?: TakenOverDate
  /** Other values than those of the policy set, for goldens and what-if questions. */
  readonly policy?: ClockPolicy
}

/** A clock begins: the policy values in force are frozen into it (0.4.10). */
export function startClock({ id, key, instance, from, facts, within, ...rest }: ClockStart, pen: Pen): ClockRecord {
  const empty: ClockRecord = { id, key, ...(instance !== undefined && { instance }), ledger: [] }
  const policy = withAgreedTime(rest.policy ?? policyFor(key, pen.rules.policy), within)
  const started: Entry = {
    entry: 'STARTED',
    from,
    occurrence: rest.occurrence ?? 1,
    policy,
    ...(facts !== undefined && { facts }),
    ...(within !== undefined && { within }),
    ...(rest.takenOver !== undefined && { ringFrom: rest.takenOver.ringFrom }),
  }
  return withItsDate(append(empty, started, pen), rest.takenOver, pen)
}

/** The date of the system before, where counting here comes to another one. */
function withItsDate(record: ClockRecord, { dueOn }: Partial<TakenOverDate> = {}, pen: Pen): ClockRecord {
  const override = dueOn === undefined ? undefined : asItStood(record, dueOn, pen.rules.calendar)
  return override === undefined ? record : overrideClock(record, override, pen)
}

/** What the clock waited for has happened, or it is no longer wanted. */
export const stopClock = (
  record: ClockRecord,
  stop: { outcome: 'MET' | 'CANCELLED'; cause: string },
  pen: Pen,
): ClockRecord => append(running(record), { entry: stop.outcome, cause: stop.cause }, pen)

/**
 * R-CLS-02. Takes back the stop of a clock that was cancelled by mistake. Its date is what it was; a limit that passed meanwhile is
 * marked as missed, and nobody is told so as if it were news.
 */
export function restoreClock(record: ClockRecord, { cause }: { cause: string }, pen: Pen): ClockRecord {
  const restored = append(record, { entry: 'RESTORED', cause }, pen)
  const { policy } = policyOf(restored)
  const { dueAt } = reckonRecord(restored, pen.rules.calendar)
  const isMissed = isToldWhenMissed(policy) && isAfterToTheSecond(pen.at, dueAt)
  if (!isMissed || reached(restored) === 'BREACHED') return restored
  const firedFor = addElapsed(dueAt, { seconds: 1 })
  const lateBySeconds = Math.floor((toMs(pen.at) - toMs(firedFor)) / 1000)
  return append(restored, { entry: 'BREACHED', firedFor, index: 0, lateBySeconds }, pen)
}

/**
 * Stops the clock for a named reason. With `until` a pause that is over is entered afterwards.
 * @throws ClockRefusal when the reason or the dates do not hold, the same reason already stops it, or the date has passed
 */
export function pauseClock(
  record: ClockRecord,
  pause: Reasoned & { readonly from?: Instant; readonly until?: Instant; readonly untilDay?: LocalDate },
  pen: Pen,
): ClockRecord {
  const { from = pen.at, until, reason } = pause
  const wanted: Pause = { ...pause, from }
  reasoned(reason)
  dated(running(record), wanted, pen)
  stillInTime(record, from, pen)
  if (until === undefined && openPauses(record).some((open) => open.reason === reason)) throw ALREADY_PAUSED()
  return append(record, { entry: 'PAUSED', ...wanted }, pen)
}

/** Ends the open pause with this reason, or every open pause. The date moves by the whole calendar days in between. */
export function resumeClock(record: ClockRecord, resume: { from?: Instant; reason?: string }, pen: Pen): ClockRecord {
  const { from = pen.at, reason } = resume
  const open = openPauses(running(record)).filter((pause) => reason === undefined || pause.reason === reason)
  if (open.length === 0) throw NOT_PAUSED()
  for (const pause of open) dated(record, { ...pause, until: from }, pen)
  return append(record, { entry: 'RESUMED', from, ...(reason !== undefined && { reason }) }, pen)
}

/** A manager gives more time: working days for working-day and elapsed clocks, calendar days for the others. */
export function extendClock(
  record: ClockRecord,
  extension: Reasoned & { readonly byDays: number },
  pen: Pen,
): ClockRecord {
  reasoned(extension.reason)
  if (!Number.isInteger(extension.byDays) || extension.byDays < 1) throw EXTENSION_NOT_POSITIVE()
  stillInTime(running(record), pen.at, pen)
  return append(record, { entry: 'EXTENDED', ...extension }, pen)
}

/** A named role sets the date by hand. Lateness already earned stays in the ledger. */
export function overrideClock(
  record: ClockRecord,
  override: Reasoned & { readonly dueAt: Instant },
  pen: Pen,
): ClockRecord {
  reasoned(override.reason)
  if (toMs(override.dueAt) < toMs(fromOf(running(record)))) throw DUE_BEFORE_START()
  return append(record, { entry: 'OVERRIDDEN', ...override }, pen)
}

/** A fact that the date counts with has changed. The policy that the clock started under stays; lateness already earned does too. */
export function replanClock(
  record: ClockRecord,
  { facts, cause }: { facts: ClockFacts; cause: string },
  pen: Pen,
): ClockRecord {
  const { calendar } = pen.rules
  const { dueAt: wasDueAt } = reckonRecord(running(record), calendar)
  const { dueAt } = reckon({ ...groundsOf(record), facts }, calendar)
  return append(record, { entry: 'REPLANNED', facts, cause, wasDueAt, moved: dueAt !== wasDueAt }, pen)
}

/** A fact that the date counts from was recorded wrongly: it counts from what is right, and the ledger keeps what was wrong. */
export function correctClock(
  record: ClockRecord,
  { from, facts, ...why }: Reasoned & { readonly from: Instant; readonly facts?: ClockFacts | undefined },
  pen: Pen,
): ClockRecord {
  const { calendar } = pen.rules
  const grounds = groundsOf(running(record))
  const { dueAt: wasDueAt } = reckonRecord(record, calendar)
  const { dueAt } = reckon({ ...grounds, from, ...(facts !== undefined && { facts }) }, calendar)
  const corrected: Entry = {
    entry: 'CORRECTED',
    from,
    ...(facts !== undefined && { facts }),
    wasFrom: grounds.from,
    wasDueAt,
    moved: dueAt !== wasDueAt,
    ...why,
  }
  return append(record, corrected, pen)
}

function running(record: ClockRecord): ClockRecord {
  if (hasEnded(record)) throw clockNotRunning(record.key)
  return record
}

function reasoned(reason: string): void {
  if (reason.trim() === '') throw REASON_MISSING()
}

function dated(record: ClockRecord, pause: Pause, { at }: Pen): void {
  if (toMs(pause.from) < toMs(fromOf(record))) throw PAUSE_BEFORE_START()
  if (toMs(pause.from) > toMs(at) || toMs(pause.until ?? at) > toMs(at)) throw PAUSE_IN_FUTURE()
  if (!isInOrder(pause)) throw PAUSE_ENDS_BEFORE_IT_BEGINS()
}

/** Lateness already earned is never erased: more time is for clocks that still have some, unless the date is set by hand. */
function stillInTime(record: ClockRecord, at: Instant, { rules }: Pen): void {
  const { dueAt } = reckonRecord(record, rules.calendar)
  if (reached(record) === 'BREACHED' || isAfterToTheSecond(at, dueAt)) throw DUE_DATE_PASSED()
}

/** No clock of this key runs on which this could be done. */
export const clockNotRunning = (key: ClockKey): ClockRefusal =>
  new ClockRefusal('CLOCK_NOT_RUNNING', {
    rule: '0.4.11',
    detail: `No clock "${key}" is running.`,
    whatToDo: 'Look at the list of clocks; this one has not begun or is already over.',
  })

const refusing =
  (code: ConstructorParameters<typeof ClockRefusal>[0], detail: string, whatToDo: string) => (): ClockRefusal =>
    new ClockRefusal(code, { rule: '0.4.11', detail, whatToDo })

const ALREADY_PAUSED = refusing(
  'ALREADY_PAUSED',
  'The clock is already stopped for this reason.',
  'Resume it first, or give the other reason for which it has to stop as well.',
)
const NOT_PAUSED = refusing('NOT_PAUSED', 'The clock is not stopped.', 'There is nothing to resume.')
const PAUSE_BEFORE_START = refusing(
  'PAUSE_BEFORE_START',
  'The pause begins before the clock itself began.',
  'Give a day on or after the start of the clock.',
)
const PAUSE_IN_FUTURE = refusing(
  'PAUSE_IN_FUTURE',
  'The pause begins or ends in the future.',
  'Enter a pause when it begins, and its end when it ends.',
)
const PAUSE_ENDS_BEFORE_IT_BEGINS = refusing(
  'PAUSE_ENDS_BEFORE_IT_BEGINS',
  'The pause would end before it began.',
  'Give an end on or after its beginning.',
)
const REASON_MISSING = refusing('REASON_MISSING', 'There is no reason.', 'Say why; the reason stays with the date.')
const EXTENSION_NOT_POSITIVE = refusing(
  'EXTENSION_NOT_POSITIVE',
  'The extension would not move the date later.',
  'Give a whole number of days, one or more.',
)
const DUE_DATE_PASSED = refusing(
  'DUE_DATE_PASSED',
  'The date has already passed; it cannot be moved by a pause or an extension.',
  'Do it now. A date that was counted from a wrong fact is put right by correcting the fact.',
)
const DUE_BEFORE_START = refusing(
  'DUE_BEFORE_START',
  'The new date is before the clock began.',
  'Give a date on or after the start of the clock.',
)
