import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { AgreedTime, ByHand, ClockFacts, ClockId } from '../journey/clock-intent.ts'
import type { StaffId } from '../roles/roles.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import type { ClockPolicy } from './policy.ts'

/**
 * What was worked out when an entry was written: the due instant, and the bank holidays it may have met between start and due.
 * With them the entry can be worked out again when the calendar has long moved on.
 */
export interface Reckoning {
  readonly dueAt: Instant
  readonly holidays: readonly LocalDate[]
}

/** What every entry carries: when, by whom, and under which versions. */
export interface Written {
  /** Receipt of the step, or the moment a firing was handled. */
  readonly at: Instant
  /** The actor's id, or 'SYSTEM'. */
  readonly by: string
  readonly policyVersion: number
  readonly calendarVersion: number
  /** The due instant with this entry taken in. */
  readonly reckoning: Reckoning
}

/** Why somebody did something to the date by hand, by which rule, and in which role; entries of before that was kept have the reason. */
export interface Reasoned extends Partial<Omit<ByHand, 'reason'>> {
  readonly reason: string
}

/** What happened to a clock, without the circumstances of its writing. */
export type Entry =
  | {
      readonly entry: 'STARTED'
      /** The instant that day zero is taken from; it may be earlier than `at` (0.4.12). */
      readonly from: Instant
      readonly facts?: ClockFacts
      readonly occurrence: number
      /** The shorter time that was agreed for this case. */
      readonly within?: AgreedTime
      /** The policy values frozen for this clock (0.4.10). */
      readonly policy: ClockPolicy
      /** It ran in another system before; had its date passed by then, it rings from here. */
      readonly ringFrom?: Instant
    }
  /** `until` is there when a pause that is over is entered afterwards. */
  | (Reasoned & {
      readonly entry: 'PAUSED'
      readonly from: Instant
      readonly until?: Instant
      /** The last day for which it was meant to stand still. */
      readonly untilDay?: LocalDate
    })
  /** Ends the open pause with this reason, or every open pause. */
  | { readonly entry: 'RESUMED'; readonly from: Instant; readonly reason?: string }
  | (Reasoned & { readonly entry: 'EXTENDED'; readonly byDays: number })
  | (Reasoned & { readonly entry: 'OVERRIDDEN'; readonly dueAt: Instant })
  | {
      readonly entry: 'REPLANNED'
      /** All facts that the date counts with, as they are now. */
      readonly facts: ClockFacts
      readonly cause: string
      readonly wasDueAt: Instant
      /** False where the date is the same all the same. */
      readonly moved: boolean
    }
  | (Reasoned & {
      readonly entry: 'CORRECTED'
      /** What the date counts from now, in place of what was recorded wrongly. */
      readonly from: Instant
      readonly facts?: ClockFacts
      readonly wasFrom: Instant
      readonly wasDueAt: Instant
      readonly moved: boolean
    })
  | {
      readonly entry: 'RECALENDARED'
      readonly cause: 'CALENDAR' | 'POLICY'
      readonly wasDueAt: Instant
      /** True when the new values would have moved a date that may not move; the old one stands. */
      readonly kept: boolean
      /** The version of the calendar or the policy that was not taken: asked again, the answer is the same. */
      readonly refusedVersion?: number
      /** The new values, when a policy change applies to open clocks and was taken. */
      readonly policy?: ClockPolicy
      /** Who accepted that the new date had passed already; without somebody the old one would stand. */
      readonly lateAcceptedBy?: StaffId
    }
  | Fired<'REMINDED' | 'CALLED' | 'BREACHED' | 'ESCALATED' | 'OPENED'>
  | Stopped<'MET' | 'CANCELLED'>
  /** R-CLS-02. The stop before it rested on a mistake: the clock goes on as if it had never been stopped. */
  | { readonly entry: 'RESTORED'; readonly cause: string }

/** `firedFor` is the true instant, also when it was handled late (R-OPS-07). */
type Fired<Kind> = Kind extends string
  ? { readonly entry: Kind; readonly firedFor: Instant; readonly index: number; readonly lateBySeconds: number }
  : never

type Stopped<Kind> = Kind extends string ? { readonly entry: Kind; readonly cause: string } : never

export type LedgerEntry = Entry & Written

export type EntryOf<Kind extends Entry['entry']> = Extract<LedgerEntry, { readonly entry: Kind }>

/** One clock: its names and everything that ever happened to it, oldest first. Nothing in it is ever changed. */
export interface ClockRecord {
  readonly id: ClockId
  readonly key: ClockKey
  readonly instance?: string
  readonly ledger: readonly LedgerEntry[]
}

const isOf =
  <Kind extends Entry['entry']>(...kinds: readonly Kind[]) =>
  (entry: LedgerEntry): entry is EntryOf<Kind> =>
    (kinds as readonly string[]).includes(entry.entry)

/** The entries of these kinds, oldest first. */
export const entriesOf = <Kind extends Entry['entry']>(
  { ledger }: Pick<ClockRecord, 'ledger'>,
  ...kinds: readonly Kind[]
): readonly EntryOf<Kind>[] => ledger.filter(isOf(...kinds))

/** The latest entry of these kinds. */
export const lastOf = <Kind extends Entry['entry']>(
  { ledger }: Pick<ClockRecord, 'ledger'>,
  ...kinds: readonly Kind[]
): EntryOf<Kind> | undefined => ledger.findLast(isOf(...kinds))

/** The entry every ledger begins with. A ledger without one is a defect. */
export function startOf(record: Pick<ClockRecord, 'ledger'>): EntryOf<'STARTED'> {
  const [first] = record.ledger
  if (first?.entry !== 'STARTED') throw new Error('A ledger begins with STARTED')
  return first
}

/** The values the clock runs under now: those it started with, or those a later change applied to it (0.4.10). */
export function policyOf(record: Pick<ClockRecord, 'ledger'>): {
  readonly policy: ClockPolicy
  readonly version: number
} {
  const changed = entriesOf(record, 'RECALENDARED').findLast(({ policy }) => policy !== undefined)
  const start = startOf(record)
  return { policy: changed?.policy ?? start.policy, version: changed?.policyVersion ?? start.policyVersion }
}

/** R-CLS-02. The ledger without the stops that were taken back: what the clock is reckoned from. */
export function inForce({ ledger }: Pick<ClockRecord, 'ledger'>): Pick<ClockRecord, 'ledger'> {
  const restored = ledger.findLastIndex(({ entry }) => entry === 'RESTORED')
  return { ledger: ledger.filter(({ entry }, at) => at > restored || entry !== 'CANCELLED') }
}

/**
 * R-CLS-02. Whether this entry is a limit that passed while its clock was stopped by mistake: whoever took the stop back noted it
 * with the same stroke, so no timer rang for it and the correction is its event.
 */
export function isNotedOnReturn({ ledger }: Pick<ClockRecord, 'ledger'>, entry: LedgerEntry): boolean {
  const before = ledger[ledger.indexOf(entry) - 1]
  return entry.entry === 'BREACHED' && before?.entry === 'RESTORED' && before.by === entry.by
}

/** What ended the clock, when it has ended. */
export const endOf = (record: Pick<ClockRecord, 'ledger'>): EntryOf<'MET' | 'CANCELLED'> | undefined =>
  lastOf(inForce(record), 'MET', 'CANCELLED')

export const hasEnded = (record: Pick<ClockRecord, 'ledger'>): boolean => endOf(record) !== undefined

/**
 * What the clock has come to. A date set by hand after a breach, or moved by a changed fact, gives it a new life; `breachedAt` still
 * tells.
 */
export function reached({ ledger }: Pick<ClockRecord, 'ledger'>): 'BREACHED' | 'OPENED' | undefined {
  const latest = ledger.findLast(
    (entry) => ['BREACHED', 'OPENED', 'OVERRIDDEN'].includes(entry.entry) || isMovedByFact(entry),
  )
  return latest?.entry === 'BREACHED' || latest?.entry === 'OPENED' ? latest.entry : undefined
}

/** Whether a fact that changed, or was put right, moved the date. */
export const isMovedByFact = (entry: Entry): boolean =>
  (entry.entry === 'REPLANNED' || entry.entry === 'CORRECTED') && entry.moved

/** The facts that the date counts with now. */
export const factsOf = (record: Pick<ClockRecord, 'ledger'>): ClockFacts | undefined =>
  entriesOf(record, 'REPLANNED', 'CORRECTED').findLast(({ facts }) => facts !== undefined)?.facts ??
  startOf(record).facts

/** What the date counts from: as it was recorded when the clock began, or as somebody has put it right since. */
export const fromOf = (record: Pick<ClockRecord, 'ledger'>): Instant =>
  lastOf(record, 'CORRECTED')?.from ?? startOf(record).from
