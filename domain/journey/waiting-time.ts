import { fromMs, toMs, type Instant } from '../shared/time.ts'
import { WAITED_FOR, type Waits } from './waited-for.ts'

/** Besides whom a journey can wait for: the product itself was away, or it is an event from before this was kept. */
export const ACCOUNTED_TO = [...WAITED_FOR, 'SYSTEM_UNAVAILABLE', 'NOT_RECORDED'] as const
export type AccountedTo = (typeof ACCOUNTED_TO)[number]

/** An event, as far as the account of a wait needs it. */
export interface Moment {
  readonly version: number
  readonly receivedAt: Instant
  /** Absent for a journey that does not live in real time. */
  readonly committedAt?: Instant
  readonly waits: Waits | undefined
}

/** A stretch of time and whom it was spent on. */
export interface Wait extends Partial<Pick<Waits, 'role' | 'step'>> {
  readonly for: AccountedTo
  readonly from: Instant
  readonly until: Instant
  /** The event with which it began. */
  readonly version: number
}

/** A step is committed within moments. What takes longer is time in which the product was away. */
const AWAY_AFTER_MS = 60_000

/**
 * Splits the life of a journey by whom it waited for: no gap, no overlap, from the first event to `until`.
 * @param moments in the order of their versions; an event that was received before the one before it counts from that one
 */
export function waitsBetween(moments: readonly Moment[], until: Instant): readonly Wait[] {
  const end = secondOf(until)
  let reached = moments[0] === undefined ? end : secondOf(moments[0].receivedAt)
  const waits: Wait[] = []
  const add = (upTo: number, { version }: Moment, spent: Pick<Wait, 'for' | 'role' | 'step'>): void => {
    const to = Math.min(upTo, end)
    if (to <= reached) return
    waits.push({ ...spent, from: fromMs(reached), until: fromMs(to), version })
    reached = to
  }
  for (const [place, moment] of moments.entries()) {
    if (isLate(moment)) add(secondOf(moment.committedAt), moment, { for: 'SYSTEM_UNAVAILABLE' })
    const next = moments[place + 1]
    add(next === undefined ? end : secondOf(next.receivedAt), moment, moment.waits ?? { for: 'NOT_RECORDED' })
  }
  return joined(waits)
}

/** Wholly in seconds, so that the parts add up as they are shown. */
const secondOf = (at: Instant): number => Math.floor(toMs(at) / 1000) * 1000

const isLate = (moment: Moment): moment is Moment & { readonly committedAt: Instant } =>
  moment.committedAt !== undefined && toMs(moment.committedAt) - toMs(moment.receivedAt) > AWAY_AFTER_MS

const isTheSame = (one: Wait, other: Wait): boolean =>
  one.for === other.for && one.role === other.role && one.step === other.step

/** An event that changes nothing about whom the journey waits for begins no new wait. */
function joined(waits: readonly Wait[]): readonly Wait[] {
  const result: Wait[] = []
  for (const wait of waits) {
    const before = result.at(-1)
    if (before !== undefined && isTheSame(before, wait)) result[result.length - 1] = { ...before, until: wait.until }
    else result.push(wait)
  }
  return result
}

/** Seconds for each of them, and together: the parts add up to the whole. */
export function waitingTime(waits: readonly Wait[]): {
  readonly parts: Readonly<Partial<Record<AccountedTo, number>>>
  readonly whole: number
} {
  const parts = new Map<AccountedTo, number>()
  for (const wait of waits) parts.set(wait.for, (parts.get(wait.for) ?? 0) + secondsOf(wait))
  return { parts: Object.fromEntries(parts), whole: [...parts.values()].reduce((sum, part) => sum + part, 0) }
}

export const secondsOf = ({ from, until }: Pick<Wait, 'from' | 'until'>): number => (toMs(until) - toMs(from)) / 1000
