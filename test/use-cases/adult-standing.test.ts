import { describe, expect, it } from '@jest/globals'
import { standingFor, type StandingQuestion } from '../../use-cases/standing.ts'

const isAdult = async (receivedAt: string, bornOn?: string) => {
  const person = () => Promise.resolve({ bornOn })
  return (await standingFor(['isAdult'], { receivedAt, person } as unknown as StandingQuestion)).isAdult
}

describe('R-DPY-01 from when somebody is of age', () => {
  it.each([
    ['the last minute before the birthday', '2026-06-09T22:59:00Z', '2008-06-10', false],
    ['the first of the birthday, in London', '2026-06-09T23:00:00Z', '2008-06-10', true],
    ['28 February, born on 29 February', '2026-02-28T12:00:00Z', '2008-02-29', false],
    ['1 March, born on 29 February', '2026-03-01T00:00:00Z', '2008-02-29', true],
    ['29 February, born on 1 March', '2028-02-29T12:00:00Z', '2010-03-01', false],
    ['a date of birth that nobody knows', '2026-06-10T12:00:00Z', undefined, undefined],
  ])('%s', async (_when, at, born, expected) => {
    expect(await isAdult(at, born)).toBe(expected)
  })
})
