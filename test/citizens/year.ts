import { expect } from '@jest/globals'
import fc from 'fast-check'
import { STEP_NAMES } from '../../api/step-paths.ts'
import { STAGES } from '../../domain/journey/stage.ts'
import { onEnough } from '../support/enough.ts'
import { seedOf } from '../support/seed.ts'
import { isTold } from './forms.ts'
import { live } from './live.ts'
import { life } from './moves.ts'
import type { Seen } from './seen.ts'

/** How many lives a run invents in both halves together; `CITIZENS=10000` for the long one. */
const USUAL = 2000
const LONG = process.env['CITIZENS']
const LIVES = Number(LONG ?? USUAL)

const itOnEnough = onEnough(LIVES, USUAL)

/**
 * Lives one half of the lives through, from a seed of its own; the other half has a test file of its own, so that both are lived
 * at the same time.
 */
export const liveHalf = (seen: Seen, half: 1 | 2): Promise<void> =>
  fc.assert(
    fc.asyncProperty(life, async (one) => {
      expect(await live(one, seen)).toEqual([])
    }),
    { numRuns: Math.ceil(LIVES / 2), seed: seedOf('CITIZENS_SEED', LONG !== undefined, half) },
  )

export const MOST_MS = 600_000

/** The lives were different, difficult and long, or the promise above was held for want of trying. */
export function cameAcrossMuch(seen: Seen): void {
  itOnEnough('came across most of what there is', () => {
    expect(STAGES.filter((stage) => !seen.stages.has(stage))).toEqual([])
    expect(seen.steps.accepted).toBeGreaterThan(0.95)
    expect(seen.steps.refused).toBeGreaterThan(0.95)
    expect(seen.events.size).toBeGreaterThan(130)
    expect(seen.refusals.size).toBeGreaterThan(230)
  })

  itOnEnough('saw every step taken, in a life or in a journey file', () => {
    expect(STEP_NAMES.filter((name) => !seen.accepted.has(name) && !isTold(name))).toEqual([])
  })

  itOnEnough('ran most clocks, and let every kind of timer fire', () => {
    expect(seen.clocksRun).toBeGreaterThan(0.9)
    expect(seen.fired('REMINDER')).toBeGreaterThan(55)
    expect(seen.fired('BREACH')).toBeGreaterThan(55)
    expect(seen.fired('ESCALATION')).toBeGreaterThan(40)
    expect(seen.fired('OPENING')).toBeGreaterThanOrEqual(4)
  })

  // Each floor lies well below what a thousand lives come to, so that chance alone does not go under it.
  itOnEnough('went deep', () => {
    expect(seen.share('SIGNED_OFF')).toBeGreaterThan(0.4)
    expect(seen.share('REVIEWED')).toBeGreaterThan(0.15)
    expect(seen.share('SECOND_PLAN')).toBeGreaterThan(0.006)
    expect(seen.share('TO_THE_PANEL')).toBeGreaterThan(0.03)
    expect(seen.share('DIED')).toBeGreaterThan(0.08)
    expect(seen.share('DEATH_CORRECTED')).toBeGreaterThan(0.015)
    expect(seen.share('CLOSED')).toBeGreaterThan(0.03)
    expect(seen.share('REOPENED')).toBeGreaterThan(0.01)
    expect(seen.share('LONGER_THAN_A_YEAR')).toBeGreaterThan(0.2)
  })
}
