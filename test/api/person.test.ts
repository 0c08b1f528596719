import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { personBody } from '../../api/steps/person.ts'

/** Half past midnight on Monday 8 June in London; in UTC it is still Sunday. */
const AFTER_MIDNIGHT = new Date('2026-06-07T23:30:00Z')

const wrongWith = (over: object): readonly string[] => {
  const { error } = personBody.safeParse({ fullName: 'Ann Example', dateOfBirth: '1944-02-03', ...over })
  return error?.issues.map(({ path, message }) => `${path.join('/')} ${message}`) ?? []
}

describe('R-REF-01 who a journey is about', () => {
  afterEach(() => {
    jest.useRealTimers()
  })

  it.each([
    [
      'a birth that is still to come',
      { dateOfBirth: '2026-06-09' },
      ['dateOfBirth Use a date that is not in the future'],
    ],
    ['a birth of another century', { dateOfBirth: '1889-12-31' }, ['dateOfBirth Check the year']],
    [
      'an NHS number with a wrong digit',
      { nhsNumber: '943 476 5918' },
      ['nhsNumber Use the ten digits of a valid NHS number'],
    ],
    ['one digit ten times', { nhsNumber: '1111111111' }, ['nhsNumber Use the ten digits of a valid NHS number']],
  ])('is not known by %s', (_what, over, wrong) => {
    jest.useFakeTimers({ now: AFTER_MIDNIGHT })
    expect(wrongWith(over)).toEqual(wrong)
  })

  it.each([
    ['born today, by the day in London', { dateOfBirth: '2026-06-08' }],
    ['born in the earliest year', { dateOfBirth: '1890-01-01' }],
    ['with an NHS number as it is printed', { nhsNumber: '943 476 5919' }],
  ])('may be %s', (_what, over) => {
    jest.useFakeTimers({ now: AFTER_MIDNIGHT })
    expect(wrongWith(over)).toEqual([])
  })
})
