import type { Journey } from '../journey/journey.ts'
import { toMs, type Instant } from '../shared/time.ts'

/** R-HOS-08. Who the discharge waits for. */
export const DELAY_CAUSES = ['NHS', 'SOCIAL_CARE', 'BOTH', 'OTHER'] as const
export type DelayCause = (typeof DELAY_CAUSES)[number]

/** From when on the discharge waits for whom. */
export interface Waited {
  readonly cause: DelayCause
  readonly from: Instant
}

/** R-HOS-08. A discharge that is late because support is not in place. It is reported; nobody pays for it. */
export interface Delay {
  readonly since: Instant
  /** Empty until somebody has said what it waits for. */
  readonly waits: readonly Waited[]
  readonly until?: Instant
}

/** Whole minutes for each cause; NOT_SAID while nobody has said. */
export type DelaySplit = Readonly<Partial<Record<DelayCause | 'NOT_SAID', number>>>

export const openDelay = (delays: readonly Delay[] = []): Delay | undefined =>
  delays.find(({ until }) => until === undefined)

/** R-HOS-08. The first cause that is given holds from the beginning, every later one from when it is said. */
export const waitingFor = (delay: Delay, cause: DelayCause, at: Instant): Delay => ({
  ...delay,
  waits: [...delay.waits, { cause, from: delay.waits.length === 0 ? delay.since : at }],
})

const MINUTE = 60_000

/** R-HOS-08. How long the discharge was late, by who was waited for: real time, which no change of the clocks stretches. */
export function splitOf({ since, waits, until }: Delay, now: Instant): DelaySplit {
  const end = toMs(until ?? now)
  const spans = waits.length === 0 ? [{ cause: 'NOT_SAID' as const, from: since }] : waits
  const minutes = new Map<DelayCause | 'NOT_SAID', number>()
  for (const [index, { cause, from }] of spans.entries()) {
    const to = spans[index + 1]?.from
    const length = Math.max(0, (to === undefined ? end : toMs(to)) - toMs(from))
    minutes.set(cause, (minutes.get(cause) ?? 0) + length)
  }
  return Object.fromEntries([...minutes].map(([cause, ms]) => [cause, Math.floor(ms / MINUTE)]))
}

/** R-HOS-08. How long the discharge was late, where it was. */
export function endedDelay({ hospital }: Pick<Journey, 'hospital'>, at: Instant): { readonly delay?: DelaySplit } {
  const delay = openDelay(hospital?.delays)
  return delay === undefined ? {} : { delay: splitOf(delay, at) }
}
