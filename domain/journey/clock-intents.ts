import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from './clock-intent.ts'
import type { Instant } from '../shared/time.ts'

/** Starts a clock whose day zero is the local date of this instant. */
export const start = (key: ClockKey, from: Instant): ClockIntent => ({ do: 'start', key, from })

/** Stops a clock because what it waited for has happened. */
export const met = (key: ClockKey, cause: string): ClockIntent => ({ do: 'stop', key, outcome: 'MET', cause })

/** The same, for those alone that this version or an earlier one started: a later one of the key waits for something else. */
export const stopStartedBy = (version: number, key: ClockKey, cause: string): ClockIntent => ({
  do: 'stop',
  key,
  startedBy: version,
  outcome: 'MET',
  cause,
})

/** R-CLS-02. Takes back the cancelling of a clock that rested on a mistake. */
export const restore = (key: ClockKey, stoppedFor: string, cause: string): ClockIntent => ({
  do: 'restore',
  key,
  stoppedFor,
  cause,
})

/** Stops a clock because it is no longer wanted. */
export const cancel = (key: ClockKey, cause: string): ClockIntent => ({ do: 'stop', key, outcome: 'CANCELLED', cause })
