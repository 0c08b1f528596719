import type { RefusalCount, StepCount } from '../exact/count.ts'
import type { HeapFigure } from '../heap/measure.ts'
import type { StepKind } from '../journeys/steps.ts'
import type { Round } from '../rounds.ts'

/** Everything that was counted and timed, before anybody judges it. */
export interface Measured {
  readonly steps: Readonly<Record<StepKind, StepCount>>
  readonly floorEvents: Readonly<Record<StepKind, readonly number[]>>
  readonly refusals: Readonly<Record<'byDoor' | 'byJourney', RefusalCount>>
  readonly heap: HeapFigure
  readonly rounds: readonly Round[]
}
