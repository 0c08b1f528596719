import { describe, expect, it } from '@jest/globals'
import { timedFigures } from '../../bench/figures/timed.ts'
import { readPlan, type Plan } from '../../bench/plan.ts'
import { RUNNERS, type Round } from '../../bench/rounds.ts'
import { createRandom } from '../../bench/statistics.ts'

/** Ours takes so many times as long as the floor, in every round; one in fifty takes ten times as long. */
function roundsOf({ rounds, stepsInBlock, refusalsInBlock }: Plan, ratio: number): readonly Round[] {
  const random = createRandom(1)
  const samples = (runner: string): number[] => {
    const count = runner.endsWith('refused') ? refusalsInBlock : stepsInBlock
    const by = runner.startsWith('ours') ? ratio : 1
    return Array.from({ length: count }, (_, place) => by * (place % 50 === 49 ? 100 : 9 + 2 * random()))
  }
  return Array.from(
    { length: rounds },
    () => Object.fromEntries(RUNNERS.map((runner) => [runner, samples(runner)])) as unknown as Round,
  )
}

const runOf = (plan: Plan, ratio: number) => timedFigures(roundsOf(plan, ratio), createRandom(2))

describe('the timed figures of a run', () => {
  const full = runOf(readPlan([]), 1.3)
  const quick = runOf(readPlan(['--quick']), 0.7)
  const tailsOf = ({ figures }: typeof full) =>
    figures.flatMap(({ name }) => /^p9\d( \(too few)?/.exec(name)?.[0] ?? [])
  const gateOf = ({ figures }: typeof full) => figures.find(({ isGate }) => isGate)

  it('a full run gives the 99th percentile of steps and of refusals, a quick one the 95th and says so', () => {
    expect(tailsOf(full)).toEqual(['p99', 'p99', 'p99'])
    expect(tailsOf(quick)).toEqual(['p95 (too few', 'p95 (too few', 'p95 (too few'])
  })

  it('gives the ratio that there is, and fails a step that is slower than the floor', () => {
    expect(gateOf(full)).toMatchObject({ verdict: 'short', value: expect.stringMatching(/^1\.(29|30|31) /) })
    expect(gateOf(quick)).toMatchObject({ verdict: 'pass' })
  })

  it('the canary is even when both halves of it are alike', () => {
    expect(full.canary.low).toBeGreaterThan(0.9)
    expect(full.canary.high).toBeLessThan(1.1)
  })
})
