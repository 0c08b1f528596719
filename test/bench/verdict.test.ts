import { describe, expect, it } from '@jest/globals'
import { atLeast, atMost, counted, exitCodeOf, isQuietEnough, type Figure } from '../../bench/verdict.ts'

const between = (low: number, high: number) => ({ low, value: (low + high) / 2, high })

const slower: Figure = { name: '', value: '', goal: '', verdict: 'short', isGate: true, isTimed: true }

describe('verdicts of the benchmark', () => {
  it('lets the whole interval decide, with five hundredths of grace for a pass', () => {
    expect(atMost(between(0.6, 0.7), 0.75)).toBe('pass')
    expect(atMost(between(0.6, 0.78), 0.75)).toBe('pass')
    expect(atMost(between(0.6, 0.8), 0.75)).toBe('undecided')
    expect(atMost(between(0.76, 0.77), 0.75)).toBe('short')
    expect(atLeast(between(0.9, 1), 0.8)).toBe('pass')
    expect(atLeast(between(0.77, 1), 0.8)).toBe('pass')
    expect(atLeast(between(0.7, 1), 0.8)).toBe('undecided')
    expect(atLeast(between(0.7, 0.79), 0.8)).toBe('short')
  })

  it('has no grace for counts', () => {
    expect(counted('events', 14, 14).verdict).toBe('pass')
    expect(counted('events', 15, 14).verdict).toBe('short')
    expect(counted('commits', 0.9, 1, '=').verdict).toBe('short')
    expect(counted('commits', 1, 1, '=').verdict).toBe('pass')
  })

  it('calls a machine too noisy when a race against itself may come out more than a tenth uneven', () => {
    expect(isQuietEnough(between(0.93, 1.06))).toBe(true)
    expect(isQuietEnough(between(0.89, 1.02))).toBe(false)
    expect(isQuietEnough(between(0.98, 1.11))).toBe(false)
  })

  it('fails on a count that falls short on any machine, and on a slow step on a quiet one only', () => {
    expect(exitCodeOf([counted('events', 14, 14)], true)).toBe(0)
    expect(exitCodeOf([counted('events', 14, 14)], false)).toBe(3)
    expect(exitCodeOf([counted('events', 15, 14)], false)).toBe(1)
    expect(exitCodeOf([slower], true)).toBe(1)
    expect(exitCodeOf([slower], false)).toBe(3)
    expect(exitCodeOf([{ ...slower, isGate: false }], true)).toBe(0)
  })
})
