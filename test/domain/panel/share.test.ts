import { expect, it } from '@jest/globals'
import { isNoException } from '../../../domain/panel/share.ts'

it.each([
  [0, 0, false],
  [1, 10, false],
  [2, 19, true],
  [11, 100, true],
  [1, 0, true],
])('R-PAN-08 %i of %i plans are more than one in ten: %s', (referred, sentOut, tooMany) => {
  expect(isNoException({ referred, sentOut }, 10)).toBe(tooMany)
})
