import { expect, it } from '@jest/globals'
import { positionBand } from '../../../domain/waiting/position.ts'

it.each([
  [1, 'AMONG_THE_NEXT_5'],
  [5, 'AMONG_THE_NEXT_5'],
  [6, 'AMONG_THE_NEXT_20'],
  [20, 'AMONG_THE_NEXT_20'],
  [21, 'AMONG_THE_NEXT_50'],
  [50, 'AMONG_THE_NEXT_50'],
  [51, 'FURTHER_BACK'],
] as const)('R-WTW-02 place %i is told as %s', (place, band) => {
  expect(positionBand(place)).toBe(band)
})
