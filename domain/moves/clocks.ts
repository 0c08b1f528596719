import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { hasAftercare } from '../planning/together-rules.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import { incoming } from './telling.ts'

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

/** R-MOV-15. Handed over, the journey is closed the same day; not where aftercare stays here (R-JNT-03), nor what has ended already. */
export const closingIsDue = (journey: Journey, at: Instant): readonly ClockIntent[] =>
  journey.stage === 'CLOSED' || hasAftercare(journey) ? [] : [start('move.close', at)]

/** R-MOV-08. Told: again in a week, counted from the confirmation so that nothing drifts. */
export const nextProgress = ({ move }: Journey): readonly ClockIntent[] => [
  met('move.progressContact', 'ProgressContactRecorded'),
  ...(move?.confirmedAt === undefined ? [] : [start('move.progressContact', move.confirmedAt)]),
]

/** R-MOV-06, R-MOV-07. What hangs on the day of a move to here: the assessment before it, and continuity at its first second. */
export function dateClocks(
  journey: Journey,
  from: Instant,
  moveOn: LocalDate | undefined = journey.move?.moveOn,
): readonly ClockIntent[] {
  const move = incoming(journey)
  if (move === undefined || moveOn === undefined || move.continuity !== undefined) return []
  const keys = [
    ...(move.assessed === undefined ? (['move.assessBefore'] as const) : []),
    'move.continuityStart' as const,
  ]
  return keys.map((key) => ({ do: 'start', key, from, facts: { agreedDate: moveOn } }))
}

/** R-MOV-12. The day has changed: both are counted anew. A move that is not confirmed has no such dates yet. */
export function datesMoved(journey: Journey, from: Instant, moveOn: LocalDate): readonly ClockIntent[] {
  if (incoming(journey)?.is !== 'CONFIRMED') return []
  const before = (['move.assessBefore', 'move.continuityStart'] as const).map((key) => cancel(key, 'MoveDateChanged'))
  return [...before, ...dateClocks(journey, from, moveOn)]
}
