import type { Reminder } from '../clock-catalogue/row.ts'
import type { FiringKind } from '../journey/clock-intent.ts'
import { toMs, type Instant, type LocalDate } from '../shared/time.ts'
import { addWorkingDays, workingDayOnOrBefore, type HolidaysOfYear } from './calendar.ts'
import { addDays, addElapsed, addMonths, instantAt, localDate } from './civil.ts'
import type { Due } from './due.ts'
import { fromOf, entriesOf, hasEnded, lastOf, startOf, type ClockRecord } from './ledger.ts'
import { callAt } from './out-of-hours.ts'
import { openPauses } from './pauses.ts'
import type { ClockPolicy, OfficeHours } from './policy.ts'
import { movesDate } from './reckon.ts'
import { ringsFrom } from './taken-over.ts'

/** One instant at which a clock wants to wake its journey. */
export interface WakeUp {
  readonly kind: FiringKind
  readonly at: Instant
  /** Which reminder or rung, from 0. */
  readonly index: number
}

/** R-GEN-05 as settled: reminders counted in days or months land at this London time. */
const REMINDER_TIME = '09:00:00'

/** What the wake-ups of a clock are worked out from. */
interface Grounds {
  readonly due: Due
  readonly policy: ClockPolicy
  readonly holidays: HolidaysOfYear
  readonly hours: OfficeHours
}

/** Every wake-up the ledger has not recorded yet, earliest first. None while the clock is paused or over. */
export function wakeUpsToCome(
  record: Pick<ClockRecord, 'key' | 'ledger'>,
  { due, policy, holidays, hours }: Grounds,
): readonly WakeUp[] {
  if (hasEnded(record) || openPauses(record).length > 0) return []
  const planned = [
    ...calls(record, due, { hours, holidays }),
    ...reminders(policy, due, holidays).filter(isInTime(record, due)),
    ...ends(policy, ringing(record, due), holidays),
  ]
  return planned
    .filter(isNotRecorded(record))
    .filter(isNotStale(record, policy))
    .sort((a, b) => toMs(a.at) - toMs(b.at))
}

/** R-REF-05. Whoever is on call hears of a limit that falls while the office is closed, as soon as it has closed. */
function calls(
  record: Pick<ClockRecord, 'key' | 'ledger'>,
  { dueAt }: Due,
  opening: Parameters<typeof callAt>[2],
): readonly WakeUp[] {
  const at = callAt(record, dueAt, opening)
  return at === undefined ? [] : [{ kind: 'CALL', at, index: 0 }]
}

/** R-GEN-05. A reminder in days moves back to the last working day; one in hours, or at a fixed time, keeps its instant. */
function reminders(policy: ClockPolicy, due: Due, holidays: HolidaysOfYear): readonly WakeUp[] {
  const all = policy.reminders.map((reminder, index) => ({
    kind: 'REMINDER' as const,
    at: reminderAt(reminder, due, holidays),
    index,
  }))
  // Two reminders that were moved back onto one morning are one reminder: the later of the list, which is nearer the date.
  return all.filter(({ at, index }) => !all.some((other) => other.at === at && other.index > index))
}

function reminderAt(reminder: Reminder, due: Due, holidays: HolidaysOfYear): Instant {
  if ('time' in reminder) {
    const day = reminder.day === 'dayZero' ? due.dayZero.date : due.date
    return instantAt(addDays(day, reminder.plusDays), reminder.time)
  }
  const { amount, unit } = reminder
  if (unit === 'hour') return addElapsed(due.dueAt, { hours: -amount })
  if (unit === 'minute') return addElapsed(due.dueAt, { minutes: -amount })
  return instantAt(workingDayOnOrBefore(daysBefore(due.date, { amount, unit }, holidays), holidays), REMINDER_TIME)
}

function daysBefore(
  date: LocalDate,
  { amount, unit }: { readonly amount: number; readonly unit: 'workingDay' | 'calendarDay' | 'month' },
  holidays: HolidaysOfYear,
): LocalDate {
  if (unit === 'workingDay') return addWorkingDays(date, -amount, holidays)
  return unit === 'month' ? addMonths(date, -amount) : addDays(date, -amount)
}

/** What rings when: a limit one second after it, an opening at its instant; what had passed before it was taken over, when it was chosen to. */
const ringing = (record: Pick<ClockRecord, 'ledger'>, { dueAt, date }: Due) => {
  const from = ringsFrom(record, dueAt)
  return from === undefined
    ? { missed: addElapsed(dueAt, { seconds: 1 }), opens: dueAt, day: date }
    : { missed: from, opens: from, day: localDate(from) }
}

/**
 * What happens at the end. An opening fires at its instant. A limit is inclusive, so it fires one second later, and so does what
 * follows an expiry, which is therefore the first second of the next day. Rungs above the first fire at close of business.
 */
function ends(
  policy: ClockPolicy,
  { missed, opens, day }: ReturnType<typeof ringing>,
  holidays: HolidaysOfYear,
): readonly WakeUp[] {
  switch (policy.onMissed) {
    case 'CHECK':
      return []
    case 'OPEN':
      return [{ kind: 'OPENING', at: opens, index: 0 }]
    case 'EXPIRE':
      return [{ kind: 'OPENING', at: missed, index: 0 }]
    case 'LADDER':
    case 'ALERT_MANAGER':
    case 'TASK':
    case 'ACCEPT':
      return [{ kind: 'BREACH', at: missed, index: 0 }, ...rungs(policy, day, holidays)]
  }
}

/** R-GEN-04: one working day after the limit, and three, at close of business, when a day that was still to use is used up. */
const rungs = (
  { ladderWorkingDays, closeOfBusiness }: ClockPolicy,
  day: LocalDate,
  holidays: HolidaysOfYear,
): readonly WakeUp[] =>
  ladderWorkingDays.map((days, index) => ({
    kind: 'ESCALATION',
    at: instantAt(addWorkingDays(day, days, holidays), closeOfBusiness),
    index,
  }))

/** A reminder is for work that can still be done: after the clock was last set, and before it is due. */
function isInTime(record: Pick<ClockRecord, 'ledger'>, { dueAt }: Due): (wakeUp: WakeUp) => boolean {
  const start = startOf(record)
  const lastSet = record.ledger.findLast(movesDate) ?? start
  const earliest = Math.max(toMs(fromOf(record)), toMs(lastSet.at))
  return ({ at }) => toMs(at) > earliest && toMs(at) < toMs(dueAt)
}

/** A limit whose passing only tells people; the others open, expire or accept, which somebody would wait for. */
export const isToldWhenMissed = ({ onMissed }: Pick<ClockPolicy, 'onMissed'>): boolean =>
  onMissed === 'LADDER' || onMissed === 'ALERT_MANAGER' || onMissed === 'TASK'

/** R-CLS-02. What would have been told while a clock was stopped by mistake is not told afterwards as if it were new. */
function isNotStale(record: Pick<ClockRecord, 'ledger'>, policy: ClockPolicy): (wakeUp: WakeUp) => boolean {
  const restored = lastOf(record, 'RESTORED')
  if (restored === undefined) return () => true
  return ({ kind, at }) =>
    toMs(at) > toMs(restored.at) || (kind !== 'REMINDER' && kind !== 'CALL' && !isToldWhenMissed(policy))
}

const RECORDED_AS = {
  REMINDER: 'REMINDED',
  CALL: 'CALLED',
  BREACH: 'BREACHED',
  ESCALATION: 'ESCALATED',
  OPENING: 'OPENED',
} as const

/** The ledger entry that a firing of this kind becomes. */
export const entryFor = (kind: FiringKind): (typeof RECORDED_AS)[FiringKind] => RECORDED_AS[kind]

/**
 * Fired already since the date was last moved; a moved date is reminded of, and broken, anew. What was sent is known by its kind and
 * number, so that a reminder which a new bank holiday would move is not sent twice.
 */
function isNotRecorded(record: Pick<ClockRecord, 'ledger'>): (wakeUp: WakeUp) => boolean {
  const sinceMoved = { ledger: record.ledger.slice(record.ledger.findLastIndex(movesDate)) }
  const fired = entriesOf(sinceMoved, 'REMINDED', 'CALLED', 'BREACHED', 'ESCALATED', 'OPENED')
  return ({ kind, index }) => !fired.some((entry) => entry.entry === entryFor(kind) && entry.index === index)
}
