import { CLOCKS } from '../domain/clock-catalogue/catalogue.ts'
import type { ClockView } from '../domain/clocks/compute.ts'
import type { ClockChange } from '../domain/clocks/plan.ts'
import type { RunningClock } from '../domain/journey/running-clock.ts'

export const isRunning = ({ stoppedAt }: ClockView): boolean => stoppedAt === undefined

/** What the journey needs to know of a clock: finished instants and a sentence. */
export function runningClock({ record, view }: Pick<ClockChange, 'record' | 'view'>): RunningClock {
  const next = view.wakeUps[0]
  return {
    id: record.id,
    key: record.key,
    ...(record.instance === undefined ? {} : { instance: record.instance }),
    startedAt: view.startedAt,
    dueAt: view.dueAt,
    breached: view.breached,
    paused: view.paused,
    ...(CLOCKS[record.key].weekendRota === true && view.actionRoute === 'WEEKEND_ROTA' ? { rota: true } : {}),
    ...(next === undefined ? {} : { next }),
    because: view.explanation.sentence,
  }
}
