import { describe, expect, it } from '@jest/globals'
import { ringsAt } from '../../bench/council/bring-in.ts'
import { besideEach } from '../../bench/council/figures.ts'
import { dueLines, quietLines } from '../../bench/council/lines.ts'
import { reviewsOf, type Rung } from '../../bench/council/night.ts'
import { readCouncilPlan } from '../../bench/council/plan.ts'
import { processorSeconds } from '../../bench/council/processor-time.ts'
import { readLines } from '../../local/import/read-lines.ts'

describe('the plan of a council', () => {
  it('is ten thousand journeys with two thousand reviews, or what it is told', () => {
    expect(readCouncilPlan([])).toMatchObject({ journeys: 10_000, due: 2_000, small: 100, nightSeconds: 600 })
    expect(readCouncilPlan(['--quick'])).toMatchObject({ journeys: 200, due: 40 })
    const told = readCouncilPlan(['--quick', '--journeys', '500', '--night', '30', '--rounds', '7', '--seed', '3'])
    expect(told).toMatchObject({ journeys: 500, due: 100, nightSeconds: 30, rounds: 7, seed: 3 })
  })

  it.each([
    ['--journeys', '99'],
    ['--night', '0'],
    ['--rounds', '1.5'],
    ['--size', '200'],
  ])('refuses %s %s', (option, value) => {
    expect(() => readCouncilPlan([option, value])).toThrow(option === '--size' ? 'nothing else' : option)
  })
})

describe('the journeys that are brought in', () => {
  it('are lines that the import takes, about somebody else each', () => {
    const read = [quietLines('2026-11-23', 30), dueLines('2026-11-23', 10, 30)].map(readLines)
    expect(read.flatMap(({ problems }) => problems)).toEqual([])
    const lines = read.flatMap((each) => each.lines)
    expect(new Set(lines.map(({ id }) => id)).size).toBe(40)
    expect(new Set(lines.map(({ person }) => person.dateOfBirth)).size).toBe(40)
  })

  it('ring one after the other from the beginning of the night to its end', () => {
    const night = { beginsAt: 1000, lastsMs: 400 }
    expect([0, 1, 2, 3].map((place) => ringsAt(night, place, 4))).toEqual([1000, 1100, 1200, 1300])
  })
})

describe('what became of the reviews', () => {
  const times = new Map([
    ['A', 1000],
    ['B', 2000],
  ])
  const rung = (reference: string, at: number, over: Partial<Rung> = {}): Rung => ({
    reference,
    at,
    kind: 'BREACH',
    instant: '2026-11-22T23:59:59Z',
    ...over,
  })

  it('each was told of once, and not before its instant', () => {
    const reviews = reviewsOf(times, [rung('A', 1005), rung('B', 2020)])
    expect(reviews).toEqual({ missed: 0, doubled: 0, early: 0, delays: [5, 20] })
  })

  it.each<[string, readonly Rung[], object]>([
    ['missed', [rung('A', 1005)], { missed: 1, doubled: 0, early: 0 }],
    ['early', [rung('A', 999), rung('B', 2000)], { missed: 0, doubled: 0, early: 1 }],
    ['doubled', [rung('A', 1005), rung('A', 1900), rung('B', 2000)], { missed: 0, doubled: 1, early: 0 }],
  ])('one was %s', (_word, all, found) => {
    expect(reviewsOf(times, all)).toMatchObject(found)
  })

  it('the next rung of the ladder is no second telling', () => {
    const all = [rung('A', 1000), rung('A', 1900, { kind: 'ESCALATION' }), rung('B', 2000)]
    expect(reviewsOf(times, all).doubled).toBe(0)
  })
})

it('the blocks of the night are dealt out to the calm ones', () => {
  expect(besideEach([[1], [2]], [[10], [20], [30]])).toEqual([
    { calm: [1], night: [10, 30] },
    { calm: [2], night: [20] },
  ])
})

it('the processor time of this process is told, where the system tells', () => {
  const seconds = processorSeconds(process.pid)
  if (process.platform === 'linux') expect(seconds).toBeGreaterThan(0)
  else expect(seconds).toBeUndefined()
})
