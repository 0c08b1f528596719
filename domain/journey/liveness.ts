import type { Journey } from './journey.ts'
import { waitingOn } from './waiting-on.ts'

/** Closed, and no clock but retention runs: the workflow can end (retention is swept from PostgreSQL). */
export const hasEnded = (journey: Journey): boolean =>
  journey.stage === 'CLOSED' && journey.clocks.every(({ key }) => key.startsWith('retention.'))

/** Every open journey waits for a dated clock or for a named role's step; one that waits for nothing is a lost person. */
export const isLive = (journey: Journey): boolean =>
  journey.stage === 'CLOSED' ||
  journey.clocks.some(({ next }) => next !== undefined) ||
  waitingOn(journey).steps.length > 0
