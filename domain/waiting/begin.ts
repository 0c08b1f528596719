import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { RiskRating } from '../shared/risk-matrix.ts'
import type { Instant } from '../shared/time.ts'
import type { QueuePlace, WaitingQueue, WaitingState } from './state.ts'

/** R-WTW-03. How often somebody gets in touch, by rating. */
export const CONTACT_CLOCKS = {
  RED: 'waitingWell.contact.red',
  AMBER: 'waitingWell.contact.amber',
  GREEN: 'waitingWell.contact.green',
} as const satisfies Record<RiskRating, ClockKey>

/** The rating that holds: of the waiting list, else of triage; whoever has none is red until somebody looks. */
export const ratingNow = ({ waiting, triage }: Journey): RiskRating => waiting?.rating ?? triage?.rating ?? 'RED'

/** R-WTW-01, R-WTW-03. Waiting begins: a letter goes out and the rhythm of contacts starts. */
export const waitingBegins = (rating: RiskRating, at: Instant): readonly ClockIntent[] => [
  start('waitingWell.letter', at),
  start(CONTACT_CLOCKS[rating], at),
]

/**
 * R-WTW-01. Accepted but not allocated: whoever is to be assessed and has no worker waits, also where no list was chosen for them
 * (docs/decisions/0075).
 */
export const waitsForWorker = ({ allocation }: Pick<Journey, 'allocation'>): boolean => allocation?.worker === undefined

/** Waiting is over: what its clocks waited for is no longer wanted. */
export const waitingEnds = (cause: string): readonly ClockIntent[] =>
  (
    ['waitingWell.letter', ...Object.values(CONTACT_CLOCKS), 'waitingWell.noContact', 'waitingWell.redRisk'] as const
  ).map((key) => cancel(key, cause))

/** R-WTW-01. The letter that says why, how long, and what to do if things get worse. */
export const waitingLetter = (rating: RiskRating, assessment: readonly ClockKey[]): MessageIntent => ({
  template: 'WAITING_LETTER',
  to: 'PERSON',
  dates: [...assessment, CONTACT_CLOCKS[rating]],
})

/** What somebody waits for: for the assessment, unless it says otherwise. */
export const queuesOf = ({ queues, since }: WaitingState): readonly QueuePlace[] =>
  queues ?? [{ queue: 'ASSESSMENT', since }]

/** The slice once the person waits for this as well; whoever waits already keeps their rhythm. */
export function onList(
  journey: Journey,
  {
    queue,
    at,
    rating = ratingNow(journey),
  }: { readonly queue: WaitingQueue; readonly at: Instant; readonly rating?: RiskRating },
): { readonly waiting: WaitingState } {
  const { waiting } = journey
  if (waiting === undefined) {
    return { waiting: { rating, since: at, ...(queue === 'ASSESSMENT' ? {} : { queues: [{ queue, since: at }] }) } }
  }
  const others = queuesOf(waiting).filter((place) => place.queue !== queue)
  return { waiting: { ...waiting, rating, queues: [...others, { queue, since: at }] } }
}

/** The slice once the person no longer waits for these; gone when they wait for nothing more. */
export function offList(
  { waiting }: Journey,
  ...ended: readonly WaitingQueue[]
): { readonly waiting?: WaitingState | undefined } {
  if (waiting === undefined) return {}
  const others = queuesOf(waiting).filter(({ queue }) => !ended.includes(queue))
  return { waiting: others.length === 0 ? undefined : { ...waiting, queues: others } }
}

/** The clocks once the person no longer waits for these: they go on while there is something else to wait for (R-WTW-06). */
export const waitingEndsFor = (
  journey: Journey,
  cause: string,
  ...ended: readonly WaitingQueue[]
): readonly ClockIntent[] =>
  journey.waiting !== undefined && offList(journey, ...ended).waiting === undefined ? waitingEnds(cause) : []
