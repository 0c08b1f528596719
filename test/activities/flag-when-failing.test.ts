import { describe, expect, it } from '@jest/globals'
import { MockActivityEnvironment } from '@temporalio/testing'
import { flagWhenFailing } from '../../activities/flag-when-failing.ts'

/** Runs an attempt that began to be tried so many milliseconds ago. @returns the journeys that were told */
async function attemptSince(triedForMs: number, attempt: () => Promise<string>, reachable = true) {
  const told: string[] = []
  const signalJourney = {
    commitFailing: (journeyId: string) => {
      told.push(journeyId)
      return reachable ? Promise.resolve() : Promise.reject(new Error('Temporal is away'))
    },
    delivered: () => Promise.resolve(),
  }
  const environment = new MockActivityEnvironment({ scheduledTimestampMs: Date.now() - triedForMs })
  const outcome = await environment
    .run(() => flagWhenFailing({ signalJourney }, 'journey-1', attempt))
    .then(
      (value) => value,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
  return { told, outcome }
}

const failing = (): Promise<string> => Promise.reject(new Error('PostgreSQL is away'))

describe('a commit that keeps failing', () => {
  it.each([
    ['has failed for a moment', 3000, []],
    ['has been failing for seconds', 5000, ['journey-1']],
  ])('that %s tells its journey accordingly, and goes on failing', async (_how, ms, expected) => {
    expect(await attemptSince(ms, failing)).toEqual({ told: expected, outcome: 'PostgreSQL is away' })
  })

  it('fails with its own reason also when the journey cannot be told', async () => {
    expect((await attemptSince(5000, failing, false)).outcome).toBe('PostgreSQL is away')
  })

  it('that comes through tells nobody', async () => {
    expect(await attemptSince(5000, () => Promise.resolve('done'))).toEqual({ told: [], outcome: 'done' })
  })
})
