import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { Journey } from '../journey/journey.ts'
import type { RunningClock } from '../journey/running-clock.ts'
import { handBackIsOwed } from '../out-of-hours/take-over.ts'
import type { Instant } from '../shared/time.ts'
import { isCalledAbout } from './calls.ts'

/** What the out-of-hours team has of a journey, until it hands back. */
export interface OutOfHoursHas {
  readonly role: 'EDT_WORKER'
  readonly since?: Instant
  /** The limits that are its to keep. */
  readonly clocks: readonly ClockKey[]
  readonly words: string
}

/**
 * R-REF-05, R-REF-06. Whether a limit is the out-of-hours team's: no office is open any more before it. One that was missed stays
 * there until it is handed back, or the noon for that has passed; then the office has it.
 */
export const isWithOutOfHoursTeam = (journey: Journey, clock: RunningClock): boolean =>
  (clock.rota === true || isCalledAbout(journey, clock)) && (!clock.breached || handBackIsOwed(journey))

/** R-REF-05, R-REF-06. What the journey says of the out-of-hours team, beside whom its main line waits for. */
export function outOfHoursHas(journey: Journey): OutOfHoursHas | undefined {
  const clocks = journey.clocks.filter((clock) => isWithOutOfHoursTeam(journey, clock)).map(({ key }) => key)
  const isOwed = handBackIsOwed(journey)
  if (clocks.length === 0 && !isOwed) return undefined
  const { outOfHours } = journey
  return {
    role: 'EDT_WORKER',
    ...(isOwed && outOfHours !== undefined ? { since: outOfHours.since } : {}),
    clocks,
    words: isOwed
      ? 'The out-of-hours team has it, and hands it back by noon of the next working day.'
      : 'The out-of-hours team keeps this date, for no office is open before it.',
  }
}
