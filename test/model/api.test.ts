import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { onEnough } from '../support/enough.ts'
import { seedOf } from '../support/seed.ts'
import { servedHouse } from '../support/served-house.ts'
import { ApiLife } from './api-life.ts'
import { apiRun, playOnServer, type ApiRun } from './api-plays.ts'
import { MAIN_LINE } from './model.ts'
import { tell, type Seen } from './pair.ts'

/** `npm run model` asks for ten times as many. */
const USUAL = 100
const LONG = process.env['MODEL_API_RUNS']
const RUNS = Number(LONG ?? USUAL)
const SEED = seedOf('MODEL_SEED', LONG !== undefined)

/** Journeys that go on side by side, each with its own person. */
const AT_ONCE = 6

describe('the main line by the rulebook and by the API on the real server', () => {
  const seen: Seen = { states: new Map(), accepted: new Map(), refused: new Map(), runs: { all: 0, beyondSignOff: 0 } }
  const served = servedHouse()

  it(`agree after each of 30 steps in ${String(RUNS)} random runs: status, state, and what is offered next`, async () => {
    const runs = fc.sample(apiRun, { numRuns: RUNS, seed: SEED })
    const disagreements = await Promise.all(Array.from({ length: AT_ONCE }, () => playAll(runs)))
    expect(disagreements.join('')).toBe('')
  }, 3_600_000)

  /** Takes runs from the list until there are none. @returns a disagreement, which also ends the others */
  async function playAll(runs: ApiRun[]): Promise<string> {
    for (let run = runs.shift(); run !== undefined; run = runs.shift()) {
      const life = new ApiLife(served, seen)
      await playOnServer(life, run).catch((error: unknown) => life.wrong.push(`it went no further: ${String(error)}`))
      seen.runs.all += 1
      if (life.model.inForce) seen.runs.beyondSignOff += 1
      if (life.wrong.length === 0) continue
      runs.splice(0)
      return `MODEL_SEED=${String(SEED)} shows it again:\n${tell(life)}\n`
    }
    return ''
  }

  it('every run was played', () => {
    expect(seen.runs.all).toBe(RUNS)
  })

  onEnough(RUNS, USUAL)('the runs went far', () => {
    expect(MAIN_LINE.filter((state) => !seen.states.has(state)).length).toBeLessThanOrEqual(2)
    expect(seen.accepted.size).toBeGreaterThan(70)
    expect(seen.refused.size).toBeGreaterThan(100)
    expect(seen.runs.beyondSignOff / RUNS).toBeGreaterThan(0.2)
  })
})
