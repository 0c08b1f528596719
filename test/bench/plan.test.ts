import { describe, expect, it } from '@jest/globals'
import { AT_ONCE, ENOUGH_FOR_P99, readPlan } from '../../bench/plan.ts'

describe('the plan of a benchmark run', () => {
  it('has enough samples for a 99th percentile and enough rounds', () => {
    const full = readPlan([])
    expect(full.rounds).toBeGreaterThanOrEqual(20)
    expect(full.rounds * full.stepsInBlock).toBeGreaterThanOrEqual(ENOUGH_FOR_P99)
    expect(full.rounds * full.refusalsInBlock).toBeGreaterThanOrEqual(ENOUGH_FOR_P99)
    expect(readPlan(['--quick']).rounds).toBe(10)
  })

  it('has a journey of its own for each step that goes at once, and enough workflows for a heap', () => {
    for (const plan of [readPlan([]), readPlan(['--quick'])]) {
      expect(plan.journeys * 2).toBeGreaterThanOrEqual(AT_ONCE)
      expect(plan.cachedWorkflows).toBeGreaterThanOrEqual(300)
    }
  })

  it('takes other rounds and a seed, and says in words what it does not take', () => {
    expect(readPlan(['--quick', '--rounds', '6', '--seed', '42'])).toMatchObject({ rounds: 6, seed: 42 })
    expect(() => readPlan(['--rounds', 'many'])).toThrow('--rounds takes a whole number')
    expect(() => readPlan(['--rounds', '1'])).toThrow('at least 5')
    expect(() => readPlan(['--fast'])).toThrow('nothing else')
  })
})
