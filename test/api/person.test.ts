import { describe, expect, it } from '@jest/globals'
import { personBody } from '../../api/steps/person.ts'

const dayFromToday = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const wrongWith = (over: object): readonly string[] => {
  const { error } = personBody.safeParse({ fullName: 'Ann Example', dateOfBirth: '1944-02-03', ...over })
  return error?.issues.map(({ path, message }) => `${path.join('/')} ${message}`) ?? []
}

describe('R-REF-01 who a journey is about', () => {
  it.each([
    ['a birth that is still to come', { dateOfBirth: dayFromToday(2) }, ['dateOfBirth Use a date in the past']],
    ['a birth of another century', { dateOfBirth: '1889-12-31' }, ['dateOfBirth Check the year']],
    [
      'an NHS number with a wrong digit',
      { nhsNumber: '943 476 5918' },
      ['nhsNumber Use the ten digits of a valid NHS number'],
    ],
    ['one digit ten times', { nhsNumber: '1111111111' }, ['nhsNumber Use the ten digits of a valid NHS number']],
  ])('is not known by %s', (_what, over, wrong) => {
    expect(wrongWith(over)).toEqual(wrong)
  })

  it.each([
    ['born today', { dateOfBirth: dayFromToday(0) }],
    ['born in the earliest year', { dateOfBirth: '1890-01-01' }],
    ['with an NHS number as it is printed', { nhsNumber: '943 476 5919' }],
  ])('may be %s', (_what, over) => {
    expect(wrongWith(over)).toEqual([])
  })
})
