import { RequestProblem } from './request-problem.ts'

/** Asks whether there is room for one more request under this name, and takes it. @throws RequestProblem 429 */
export type TakeOne = (name: string) => void

interface Bucket {
  readonly left: number
  readonly at: number
}

/** A caller may be as quick as this many seconds' worth at once: a page of a client asks for several things. */
const AT_ONCE_SECONDS = 10

/** Names may be made up, so there is an end to what is kept of them: the longest unheard goes first. */
const MOST_NAMES = 20_000

/** A bucket for each name that fills evenly and never holds more than ten seconds' worth. @param now milliseconds that only grow */
export function createRateLimit(perMinute: number, now: () => number = () => performance.now()): TakeOne {
  const buckets = new Map<string, Bucket>()
  const perSecond = perMinute / 60
  const most = Math.max(1, perSecond * AT_ONCE_SECONDS)
  return (name) => {
    const at = now()
    const known = buckets.get(name) ?? { left: most, at }
    const left = Math.min(most, known.left + ((at - known.at) / 1000) * perSecond)
    if (left < 1) throw tooMany((1 - left) / perSecond)
    // Set anew, so that the longest unheard stand first.
    buckets.delete(name)
    buckets.set(name, { left: left - 1, at })
    const [oldest] = buckets.size > MOST_NAMES ? buckets.keys() : []
    if (oldest !== undefined) buckets.delete(oldest)
  }
}

const tooMany = (seconds: number): RequestProblem =>
  new RequestProblem('TOO_MANY_REQUESTS', { headers: { 'Retry-After': String(Math.max(1, Math.ceil(seconds))) } })
