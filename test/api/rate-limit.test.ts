import { describe, expect, it } from '@jest/globals'
import { createRateLimit } from '../../api/rate-limit.ts'
import { RequestProblem } from '../../api/request-problem.ts'

describe('how often somebody may ask', () => {
  const limited = (perMinute: number) => {
    let at = 0
    const take = createRateLimit(perMinute, () => at)
    /** Seconds that the name has to wait; 0 when it may. */
    const waits = (name: string): number => {
      try {
        take(name)
        return 0
      } catch (error) {
        if (!(error instanceof RequestProblem) || error.code !== 'TOO_MANY_REQUESTS') throw error
        return Number(error.headers['Retry-After'])
      }
    }
    return { waits, pass: (seconds: number) => (at += seconds * 1000) }
  }
  const taken = (waits: (name: string) => number, name: string): number => {
    let times = 0
    while (waits(name) === 0) times += 1
    return times
  }

  it('is ten seconds’ worth at once, and then as it fills', () => {
    const { waits, pass } = limited(60)
    expect(taken(waits, 'a')).toBe(10)
    expect(waits('a')).toBe(1)
    pass(0.9)
    expect(waits('a')).toBe(1)
    pass(0.1)
    expect(waits('a')).toBe(0)
    expect(waits('a')).toBe(1)
    pass(3)
    expect(taken(waits, 'a')).toBe(3)
  })

  it('says how long to wait, and keeps its word', () => {
    const { waits, pass } = limited(15)
    taken(waits, 'a')
    const seconds = waits('a')
    expect(seconds).toBe(2)
    pass(seconds)
    expect(waits('a')).toBe(0)
  })

  it('never grows beyond ten seconds’ worth', () => {
    const { waits, pass } = limited(60)
    pass(1_000_000)
    expect(taken(waits, 'a')).toBe(10)
    pass(1_000_000)
    expect(taken(waits, 'a')).toBe(10)
  })

  it('is nobody else’s loss', () => {
    const { waits } = limited(60)
    taken(waits, 'a')
    expect(taken(waits, 'b')).toBe(10)
  })

  it('is kept for so many and no more, and forgets whoever has not been heard of for longest', () => {
    const { waits } = limited(60)
    taken(waits, 'first')
    taken(waits, 'second')
    for (let name = 0; name < 19_998; name += 1) waits(`name-${String(name)}`)
    expect([waits('first'), waits('second')]).toEqual([1, 1])
    waits('one more')
    expect([waits('second'), waits('first')]).toEqual([1, 0])
  })
})
