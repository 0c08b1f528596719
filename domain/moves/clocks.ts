import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { hasAftercare } from '../planning/together-rules.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import { hasDirectPayment } from './papers.ts'
import { incoming, underWay } from './telling.ts'

const OF_A_MOVE = 'move.'
/** A disagreement about residence has its own end (R-MOV-13). */
const OUTLIVES: readonly ClockKey[] = ['move.disputeLimit']

/** Everything that ran for a move stops with it. */
export const moveClocksEnd = ({ clocks }: Journey, cause: string): readonly ClockIntent[] =>
  [...new Set(clocks.map(({ key }) => key))]
    .filter((key) => key.startsWith(OF_A_MOVE) && !OUTLIVES.includes(key))
    .map((key) => cancel(key, cause))

/** R-MOV-04, R-MOV-08. What a confirmed move asks of both councils. */
export const confirmedClocks = (at: Instant): readonly ClockIntent[] => [
  start('move.namedPersons', at),
  start('move.progressContact', at),
]

/** R-MOV-05. Missing papers are asked for here as well as there; not where some came before the verdict. */
export const papersAwaited = (journey: Journey, at: Instant): readonly ClockIntent[] =>
  incoming(journey)?.received.length === 0 ? [start('move.bundleAwaited', at)] : []

/**
 * R-MOV-10. Contracts bind somebody whose direct payment begins while they are planning to move, too: they are advised from then on. Where
 * it ends first, there is nothing left to advise on.
 */
export function contractAdviceFor(before: Journey, next: Journey, at: Instant): readonly ClockIntent[] {
  const isLeaving = [before, next].every((journey) => underWay(journey)?.direction === 'OUTGOING')
  const has = hasDirectPayment(next)
  if (!isLeaving || hasDirectPayment(before) === has) return []
  const runs = before.clocks.some(({ key }) => key === 'move.contractAdvice')
  if (has) return runs ? [] : [start('move.contractAdvice', at)]
  return runs ? [cancel('move.contractAdvice', 'DirectPaymentEnded')] : []
}

/** R-MOV-15. Handed over, the journey is closed the same day; not where aftercare stays here (R-JNT-03), nor what has ended already. */
export const closingIsDue = (journey: Journey, at: Instant): readonly ClockIntent[] =>
  journey.stage === 'CLOSED' || hasAftercare(journey) ? [] : [start('move.close', at)]

/** R-MOV-08. Told: again in a week, counted from the confirmation so that nothing drifts. */
export const nextProgress = ({ move }: Journey): readonly ClockIntent[] => [
  met('move.progressContact', 'ProgressContactRecorded'),
  ...(move?.confirmedAt === undefined ? [] : [start('move.progressContact', move.confirmedAt)]),
]

const onTheDay = (key: 'move.assessBefore' | 'move.continuityStart', from: Instant, moveOn: LocalDate) =>
  ({ do: 'start', key, from, facts: { agreedDate: moveOn } }) as const

/** R-MOV-06, R-MOV-07. What hangs on the day of a move to here: the assessment before it, and continuity at its first second. */
function dateClocks(
  journey: Journey,
  from: Instant,
  moveOn: LocalDate | undefined = journey.move?.moveOn,
): readonly ClockIntent[] {
  const move = incoming(journey)
  if (move === undefined || moveOn === undefined || move.continuity !== undefined) return []
  return move.assessed === undefined
    ? [onTheDay('move.assessBefore', from, moveOn), onTheDay('move.continuityStart', from, moveOn)]
    : [onTheDay('move.continuityStart', from, moveOn)]
}

/** R-MOV-06, R-MOV-07. The move is known to be meant: what hangs on its day begins, where it does not run already. */
export const confirmedDates = (journey: Journey, from: Instant): readonly ClockIntent[] =>
  dateClocks(journey, from).filter((intent) => journey.clocks.every(({ key }) => key !== intent.key))

/** R-MOV-07. Nobody is without support on the day because nobody had found out yet whether they mean to come. */
export const unverifiedDates = (from: Instant, moveOn: LocalDate | undefined): readonly ClockIntent[] =>
  moveOn === undefined ? [] : [onTheDay('move.continuityStart', from, moveOn)]

/** R-MOV-12. The day has changed: what hangs on it is counted anew. Nobody is assessed for a move that is not confirmed. */
export function datesMoved(journey: Journey, from: Instant, moveOn: LocalDate): readonly ClockIntent[] {
  const move = incoming(journey)
  const stop = (key: ClockKey) => cancel(key, 'MoveDateChanged')
  if (move?.is === 'CONFIRMED')
    return [stop('move.assessBefore'), stop('move.continuityStart'), ...dateClocks(journey, from, moveOn)]
  if (move?.is !== 'VERIFYING' || move.continuity !== undefined) return []
  return [stop('move.continuityStart'), ...unverifiedDates(from, moveOn)]
}
