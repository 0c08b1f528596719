import { toMs, type Instant } from '../shared/time.ts'
import type { Firing } from './clock-intent.ts'
import type { ClockFired } from './events.ts'

/** A firing handled this much after its instant is marked as late (R-OPS-07). */
const LATE_AFTER_MS = 60_000

/** The event of a firing that decides nothing: people are told, and that is all. */
export const clockFired = (firing: Omit<Firing, 'onCall'>, at: Instant): ClockFired => ({
  type: 'ClockFired',
  ...firing,
  late: toMs(at) - toMs(firing.at) > LATE_AFTER_MS,
})
