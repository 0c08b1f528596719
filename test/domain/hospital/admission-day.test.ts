import { describe, expect, it } from '@jest/globals'
import { aJourney, refusalOf, taking } from '../../support/domain.ts'
import { noticing } from './support.ts'

const outside = aJourney({ stage: 'CONTACT' })

describe('R-HOS-02 the day of the admission in a notice that came on 5 January', () => {
  it.each([
    ['ADMITTED', 'on the day of the notice', '2026-01-05', undefined],
    ['ADMITTED', 'the day after', '2026-01-06', 'ADMITTED_AFTER_NOTICE'],
    ['EXPECTED', 'on the day of the notice', '2026-01-05', undefined],
    ['EXPECTED', 'the day before', '2026-01-04', 'EXPECTED_DAY_HAS_PASSED'],
  ] as const)('somebody is %s %s', (state, _when, on, code) => {
    const step = noticing({ admission: { state, on } })
    if (code === undefined) expect(taking(outside, step).event.type).toBe('AssessmentNoticeReceived')
    else expect(refusalOf(outside, step)).toMatchObject({ code, rule: 'R-HOS-02' })
  })

  it.each([
    ['before they last left', '2026-01-02', 'ADMITTED_BEFORE_LEAVING'],
    ['on the day on which they last left', '2026-01-03', undefined],
    ['on a day that the hospital does not say', undefined, undefined],
  ])('R-HOS-13 somebody who had left is admitted %s', (_when, on, code) => {
    const departure = { on: '2026-01-03', byOwnDecision: false, at: '2026-01-03T09:00:00Z' }
    const step = noticing({ admission: { state: 'ADMITTED', ...(on === undefined ? {} : { on }) } })
    const left = { ...outside, leavingHospital: { departure } }
    if (code === undefined) expect(taking(left, step).journey.leavingHospital).toBeUndefined()
    else expect(refusalOf(left, step)).toMatchObject({ code, rule: 'R-HOS-13' })
  })
})
