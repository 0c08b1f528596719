import { startedBy, type ClockIntent } from '../journey/clock-intent.ts'
import { cancel } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { RunningClock } from '../journey/running-clock.ts'
import type { DatePause } from './state.ts'
import { PAUSES, type PauseAllowed } from './table.ts'

type DatesOf = Pick<Journey, 'dates' | 'clocks'>

/** The dates that stand still by a step of their own, each until a day. */
export const pausedNow = ({ dates, clocks }: DatesOf): readonly DatePause[] =>
  (dates?.pauses ?? []).filter(({ clockId }) => clocks.some(({ id }) => id === clockId))

/** The end of a pause is a clock of its own: its instance is the date that stands still. */
export const endOf = ({ clock, instance }: Pick<DatePause, 'clock' | 'instance'>): string =>
  instance === undefined ? clock : `${clock}/${instance}`

const isStopped =
  (intents: readonly ClockIntent[]) =>
  ({ clock, instance, clockId }: DatePause): boolean =>
    intents.some(
      (intent) =>
        intent.do === 'stop' &&
        intent.key === clock &&
        (intent.instance === undefined || intent.instance === instance) &&
        startedBy(clockId) <= (intent.startedBy ?? Infinity),
    )

/** 0.4.11. What stops while it stands still leaves no end of a pause behind. */
export const pausesEndedWith = (journey: DatesOf, intents: readonly ClockIntent[]): readonly ClockIntent[] =>
  pausedNow(journey)
    .filter(isStopped(intents))
    .map((pause) => ({ ...cancel('date.pause.ends', 'DateIsOver'), instance: endOf(pause) }))

const standsStill = (clock: RunningClock): boolean => clock.paused

/**
 * What holds the main line up lawfully: every date that one rule has running stands still, and nobody is asked to act on it until
 * the pause ends.
 */
export function heldUpBy({ stage, clocks }: Pick<Journey, 'stage' | 'clocks'>): PauseAllowed | undefined {
  return PAUSES.find((row) => {
    if (!row.holdsUp.includes(stage)) return false
    const running = clocks.filter(({ key, next, paused }) => row.clocks.includes(key) && (paused || next !== undefined))
    return running.length > 0 && running.every(standsStill)
  })
}
