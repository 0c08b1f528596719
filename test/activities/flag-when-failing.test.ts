import { describe, expect, it } from '@jest/globals'
import { MockActivityEnvironment } from '@temporalio/testing'
import { flagWhenFailing } from '../../activities/flag-when-failing.ts'

/** Runs an attempt that began to be tried so many milliseconds ago. @returns the journeys that were told */
async function attemptSince(
  triedForMs: number,
  attempt: () => Promise<string>,
  { reachable = true, attempts = 1 }: { readonly reachable?: boolean; readonly attempts?: number } = {},
) {
  const told: string[] = []
  const signalJourney = {
    commitFailing: (journeyId: string) => {
      told.push(journeyId)
      return reachable ? Promise.resolve() : Promise.reject(new Error('Temporal is away'))
    },
    checked: () => Promise.resolve(),
    delivered: () => Promise.resolve(),
    deliveredToEnded: () => Promise.resolve(),
  }
  const environment = new MockActivityEnvironment({ scheduledTimestampMs: Date.now() - triedForMs, attempt: attempts })
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

  it('of a journey moved years ahead tells by its attempts, for its clock is another', async () => {
    const aYearAhead = -365 * 86_400_000
    expect((await attemptSince(aYearAhead, failing, { attempts: 6 })).told).toEqual([])
    expect((await attemptSince(aYearAhead, failing, { attempts: 7 })).told).toEqual(['journey-1'])
  })

  it('fails with its own reason also when the journey cannot be told', async () => {
    expect((await attemptSince(5000, failing, { reachable: false })).outcome).toBe('PostgreSQL is away')
  })

  it('that comes through tells nobody', async () => {
    expect(await attemptSince(5000, () => Promise.resolve('done'))).toEqual({ told: [], outcome: 'done' })
  })
})
