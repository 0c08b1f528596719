import { CLOCKS } from '../clock-catalogue/catalogue.ts'
import type { OnMissed } from '../clock-catalogue/row.ts'
import { toMs, type Instant } from '../shared/time.ts'
import type { Journey } from './journey.ts'
import type { RunningClock, WakeUp } from './running-clock.ts'

/** Ends of clocks that are nobody's limit: a window that opens, a free period that ends, a date that is only compared with. */
const NO_LIMIT: readonly OnMissed[] = ['OPEN', 'EXPIRE', 'CHECK']

/** True for a clock that somebody can be late for. */
export const isLimit = ({ key }: Pick<RunningClock, 'key'>): boolean => !NO_LIMIT.includes(CLOCKS[key].onMissed)

/** The earliest limit that still runs; undefined when none does. */
export const nextLimit = (journey: Pick<Journey, 'clocks'>): RunningClock | undefined =>
  journey.clocks.filter(isLimit).toSorted((a, b) => toMs(a.dueAt) - toMs(b.dueAt))[0]

/** When that limit is. */
export const nextDueAt = (journey: Pick<Journey, 'clocks'>): Instant | undefined => nextLimit(journey)?.dueAt

/** The earliest wake-up of any clock; undefined when nothing is left to wake for. */
export const nextWakeUp = (journey: Pick<Journey, 'clocks'>): WakeUp | undefined =>
  journey.clocks.flatMap(({ next }) => next ?? []).toSorted((a, b) => toMs(a.at) - toMs(b.at))[0]

/** True while a missed limit has not been met or cancelled. */
export const isOverdue = (journey: Journey): boolean => journey.clocks.some(({ breached }) => breached)
