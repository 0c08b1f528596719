import { describe, expect, it } from '@jest/globals'
import { aJourney, aStep, NOW, taking } from '../../support/domain.ts'
import { aClock } from '../../support/reviewing.ts'
import { NOTICE } from '../hospital/support.ts'
import { leaving, on, pathway, RECORD, startsOf } from './support.ts'

const home = aJourney({
  stage: 'CONTACT',
  clocks: [aClock('d2a.welfareCheck'), aClock('d2a.p3.review')],
  leavingHospital: {
    pathway: 'P3',
    transferRecord: RECORD,
    departure: { on: '2026-01-05', byOwnDecision: false, at: NOW, pathway: 'P3' },
  },
})

describe('R-HOS-07 what is kept of a departure', () => {
  it.each([
    ['recordDischarge', 'DISCHARGED', false],
    ['recordSelfDischarge', 'SELF_DISCHARGED', true],
  ] as const)('%s ends the notice as %s', (name, how, byOwnDecision) => {
    const { event, journey } = taking(on('P2'), leaving(name))
    expect(event).toMatchObject({ pathway: 'P2' })
    expect(journey.hospital?.ended).toEqual([{ cameAt: NOTICE.cameAt, endedAt: NOW, how }])
    expect(journey.leavingHospital?.departure).toEqual({ on: '2026-01-05', byOwnDecision, at: NOW, pathway: 'P2' })
  })

  it('has no pathway where nobody had set one, and no notice where none was', () => {
    const { event, journey } = taking(aJourney({ stage: 'CONTACT' }), leaving('recordDischarge'))
    expect(event).not.toHaveProperty('pathway')
    expect(journey.leavingHospital?.departure).toStrictEqual({ on: '2026-01-05', byOwnDecision: false, at: NOW })
    expect(journey.hospital).toEqual({ proposals: [], delays: [], ended: [] })
    expect(journey.admission).toBeUndefined()
  })

  it('R-HOS-12 is the one record, whose status changes beside everything else', () => {
    const closing = aStep('updateTransferRecord', { status: 'SHARED' }, { role: 'PROVIDER' })
    const { event, journey } = taking(home, closing)
    expect(event).toMatchObject({ transferRecord: { id: RECORD.id, status: 'SHARED' } })
    expect(journey.leavingHospital).toEqual({
      ...home.leavingHospital,
      transferRecord: { id: RECORD.id, status: 'SHARED' },
    })
  })

  it.each([
    ['R-HOS-09 the check', aStep('recordWelfareCheck', { outcome: 'SAFE', way: 'VISIT' }), { welfareCheck: 'SAFE' }],
    [
      'R-HOS-11 the review of the bed',
      aStep('reviewDischargePlacement', { outcome: 'GOES_HOME' }),
      { bedReview: 'GOES_HOME' },
    ],
  ])('%s stands beside it', (_what, step, kept) => {
    expect(taking(home, step).journey.leavingHospital).toEqual({ ...home.leavingHospital, ...kept })
  })

  it('R-HOS-07, R-HOS-14 is over when the person is back in hospital without a plan', () => {
    expect(taking(home, leaving('recordReadmission')).journey.leavingHospital).toBeUndefined()
  })
})

describe('R-HOS-10 the person’s word about their pathway', () => {
  it('is another one before they leave and afterwards', () => {
    const { pathway: _none, ...departed } = home.leavingHospital ?? {}
    const about = (journey: typeof home) =>
      taking(journey, pathway()).messages.map((message) => message.about?.['hasLeft'])
    expect(about({ ...home, leavingHospital: {} })).toEqual([false, false])
    expect(about({ ...home, leavingHospital: departed })).toEqual([true, true])
  })
})

describe('R-REV-03 a review that coming out of hospital calls for', () => {
  it.each([
    ['ACTIVE', true],
    ['REVIEWING', true],
    ['REVISING', false],
  ] as const)('of a plan at %s: %s', (stage, called) => {
    const { event, messages, ...rest } = taking(on('P0', { stage }), leaving('recordDischarge'))
    expect(event).toMatchObject({ review: called })
    expect(startsOf(rest).includes('review.unplanned')).toBe(called)
    const causes = messages.flatMap(({ template, about }) => (template === 'REVIEW_CALLED' ? [about?.['cause']] : []))
    expect(causes).toEqual(called ? ['HOSPITAL_DISCHARGE'] : [])
  })
})
