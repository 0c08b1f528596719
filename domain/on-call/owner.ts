import { CLOCK_KEYS, CLOCKS, type ClockKey } from '../clock-catalogue/catalogue.ts'
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

/** What is known of the moment at which somebody looks. */
export interface Moment {
  readonly officeClosed: boolean
}

/** 0.4.3, R-REF-05. The clocks that are the out-of-hours team's whenever the office is closed. */
export const RUN_THROUGH_THE_NIGHT: readonly ClockKey[] = CLOCK_KEYS.filter((key) => CLOCKS[key].weekendRota === true)

/**
 * R-REF-05, R-REF-06. What the journey says of the out-of-hours team, beside whom its main line waits for. A clock that runs on past
 * the night goes back when the office opens: the team had nothing to do with it, so it has nothing to hand back.
 */
export function outOfHoursHas(journey: Journey, moment?: Moment): OutOfHoursHas | undefined {
  const isNight = moment?.officeClosed === true
  const kept = journey.clocks.filter((clock) => isWithOutOfHoursTeam(journey, clock))
  const clocks = journey.clocks
    .filter((clock) => kept.includes(clock) || (isNight && RUN_THROUGH_THE_NIGHT.includes(clock.key) && !clock.paused))
    .map(({ key }) => key)
  const isOwed = handBackIsOwed(journey)
  if (clocks.length === 0 && !isOwed) return undefined
  const { outOfHours } = journey
  return {
    role: 'EDT_WORKER',
    ...(isOwed && outOfHours !== undefined ? { since: outOfHours.since } : {}),
    clocks,
    words: wordsFor({ isOwed, isKept: kept.length > 0 }),
  }
}

function wordsFor({ isOwed, isKept }: { readonly isOwed: boolean; readonly isKept: boolean }): string {
  if (isOwed) return 'The out-of-hours team has it, and hands it back by noon of the next working day.'
  return isKept
    ? 'The out-of-hours team keeps this date, for no office is open before it.'
    : 'The office is closed, so the out-of-hours team has it until the office opens.'
}
