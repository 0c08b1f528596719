import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { live, type Seen } from './live.ts'
import { life } from './moves.ts'

/** How many lives a run invents; `CITIZENS=10000 npm test -- test/citizens` for the long one. */
const LIVES = Number(process.env['CITIZENS'] ?? 400)

describe('a year of invented, different, difficult citizens', () => {
  const seen: Seen = { events: new Set(), refusals: new Set() }

  it('what must hold holds after every step, timer and letter, allowed or forbidden, by anybody at any time', async () => {
    await fc.assert(
      fc.asyncProperty(life, async (one) => {
        expect(await live(one, seen)).toEqual([])
      }),
      { numRuns: LIVES },
    )
  }, 600_000)

  it('came across most of what there is', () => {
    expect(seen.events.size).toBeGreaterThan(50)
    expect(seen.refusals.size).toBeGreaterThan(80)
  })
})
