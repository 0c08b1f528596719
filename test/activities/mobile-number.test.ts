import { describe, expect, it } from '@jest/globals'
import { mobileNumber } from '../../activities/delivery/mobile-number.ts'

describe('R-REF-05 to which telephone a text can go', () => {
  it.each([['07700 900123'], ['07700900123'], ['+44 7700 900123'], ['+44 (0)7700 900 123'], ['0044 7700-900123']])(
    '%s',
    (phone) => {
      expect(mobileNumber(phone)).toBe('+447700900123')
    },
  )

  it.each([
    ['a landline', '01632 960123'],
    ['too few digits', '07700 90012'],
    ['too many', '07700 9001234'],
    ['an extension', '07700 900123 ext 4'],
    ['another country', '+353 87 123 4567'],
    ['nothing', ''],
  ])('not to %s', (_what, phone) => {
    expect(mobileNumber(phone)).toBeUndefined()
  })
})
