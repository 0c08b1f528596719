import { countStepsUnderWay } from '../use-cases/health.ts'
import { countCallsOverdue, countWakeUpsOverdue } from '../use-cases/overdue.ts'
import type { ApiDependencies } from './dependencies.ts'
import { remembered } from './remembered.ts'

/** A figure that is counted at each reading. It names nobody. */
export interface Figure {
  readonly name: string
  readonly help: string
  readonly count: () => Promise<number>
}

/** How long a count is good for. */
const REMEMBERED_MS = 5000

/** What the database says of the service as a whole, also while every worker is away. */
export function figuresOf({ door }: Pick<ApiDependencies, 'door'>): readonly Figure[] {
  return [
    {
      name: 'care_steps_under_way',
      help: 'Steps that are kept and have not come to their end',
      count: () => countStepsUnderWay(door),
    },
    {
      name: 'care_wake_ups_overdue',
      help: 'Journeys that a date should have woken more than a minute ago: nobody is reminded or called',
      count: remembered(REMEMBERED_MS, () => countWakeUpsOverdue(door)),
    },
    {
      name: 'care_notice_calls_overdue',
      help: 'Calls to somebody on call about notices of hospitals that should have been made three minutes ago',
      count: remembered(REMEMBERED_MS, () => countCallsOverdue(door, new Date().toISOString())),
    },
  ]
}
