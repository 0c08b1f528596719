import { describe, expect, it } from '@jest/globals'
import { ratingOf } from '../../../domain/shared/risk-matrix.ts'

describe('R-SAF-12 risk matrix', () => {
  it.each([
    [1, 1, 'GREEN'],
    [2, 3, 'GREEN'],
    [4, 1, 'GREEN'],
    [1, 5, 'GREEN'],
    [5, 1, 'AMBER'],
    [2, 4, 'AMBER'],
    [3, 3, 'AMBER'],
    [3, 4, 'AMBER'],
    [5, 2, 'AMBER'],
    [3, 5, 'RED'],
    [5, 3, 'RED'],
    [4, 4, 'RED'],
    [5, 5, 'RED'],
  ])('severity %i and likelihood %i is %s', (severity, likelihood, rating) => {
    expect(ratingOf({ severity, likelihood })).toBe(rating)
  })
})
