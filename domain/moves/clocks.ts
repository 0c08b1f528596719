import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { Instant } from '../shared/time.ts'

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

/** R-MOV-08. Told: again in a week, counted from the confirmation so that nothing drifts. */
export const nextProgress = ({ move }: Journey): readonly ClockIntent[] => [
  met('move.progressContact', 'ProgressContactRecorded'),
  ...(move?.confirmedAt === undefined ? [] : [start('move.progressContact', move.confirmedAt)]),
]
