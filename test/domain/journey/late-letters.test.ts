import { describe, expect, it } from '@jest/globals'
import { awaitsDelivery, hearDelivery } from '../../../domain/journey/machine.ts'
import { aJourney, NOW } from '../../support/domain.ts'
import { aClock } from '../../support/reviewing.ts'

/** The decision about eligibility was made at version 12, for a second time; the letter about the first was asked for at version 7. */
const waiting = aJourney({ version: 20, clocks: [{ ...aClock('eligibility.letter'), id: 'eligibility.letter@12' }] })
const receipt = (version: number) =>
  ({ reference: `journey-${String(version)}-0`, template: 'ELIGIBILITY_DECISION' }) as const

describe('R-ELG-04 a letter that comes late', () => {
  it.each([
    ['the letter of an earlier decision', 7, false],
    ['the letter that was asked for with the clock', 12, true],
    ['one asked for after it', 13, true],
  ])('%s stops what waits for it, and nothing else', (_what, version, stops) => {
    expect(awaitsDelivery(waiting, receipt(version))).toBe(stops)
    expect(hearDelivery(waiting, receipt(version), NOW).clocks).toEqual([
      { do: 'stop', key: 'eligibility.letter', startedBy: version, outcome: 'MET', cause: 'MessageDelivered' },
    ])
  })
})
