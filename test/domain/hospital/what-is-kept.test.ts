import { describe, expect, it } from '@jest/globals'
import { noticeEnded } from '../../../domain/hospital/evolve.ts'
import type { HospitalState } from '../../../domain/hospital/state.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { DAYS, discharging, inHospital, NAMED, NOTICE, noticing } from './support.ts'

const outside = aJourney({ stage: 'CONTACT' })
const ASSESSED = { at: '2026-01-04T10:00:00Z', pathway: 'P1' } as const
const DISCHARGE = { cameAt: NOW, proposedOn: '2026-01-09', relevantDay: '2026-01-09' } as const

const withdrawing = (which: 'ASSESSMENT' | 'DISCHARGE') =>
  aStep('withdrawNotice', { which, reason: 'TREATMENT_CHANGED' }, { role: 'HOSPITAL_LIAISON' })

const assessing = aStep('completeHospitalAssessment', {
  advocacyScreen: { difficulties: [], appropriateIndividual: false },
  method: 'ON_WARD',
  pathway: 'P2',
  longTermNeeds: 'AFTER_RECOVERY',
})

describe('R-HOS-02, R-HOS-03 what is kept of an assessment notice', () => {
  it('is what it said, and the likely day as the first of the history', () => {
    const { event, journey } = taking(
      outside,
      noticing({
        source: 'E_MAIL',
        objection: 'PERSON',
        healthcare: 'NOT_ELIGIBLE',
        likelyDischargeOn: '2026-01-12',
      }),
    )
    const notice = {
      hospital: 'RXX01',
      source: 'E_MAIL',
      cameAt: NOW,
      enteredAt: NOW,
      objection: 'PERSON',
      healthcare: 'NOT_ELIGIBLE',
      hasEmail: true,
      deemedOn: DAYS.deemedOn,
      lastDayOn: DAYS.lastDayOn,
      reading: DAYS.reading,
      policyVersion: DAYS.policyVersion,
      policySince: DAYS.policySince,
    }
    expect(event).toMatchObject({ notice, likelyDischargeOn: '2026-01-12', newStay: false })
    expect(journey.hospital).toEqual({
      notice,
      proposals: [{ by: 'ASSESSMENT_NOTICE', at: NOW, on: '2026-01-12' }],
      delays: [],
      ended: [],
    })
  })

  it('without a likely day has none in its history', () => {
    const { event, journey } = taking(outside, noticing())
    expect(event).not.toHaveProperty('likelyDischargeOn')
    expect(journey.hospital).toMatchObject({ proposals: [] })
    expect(journey.hospital).not.toHaveProperty('draft')
  })
})

describe('R-HOS-06 work that was done under a notice that is withdrawn', () => {
  const byStaff = { role: 'CONTACT_OFFICER', given: [...NAMED, '/enteredLateReason'] } as const

  it('is a draft while a fresh notice waits, and is over once that is answered', () => {
    const withdrawn = taking(inHospital({ assessed: ASSESSED }), withdrawing('ASSESSMENT')).journey
    expect(withdrawn.hospital).toMatchObject({ draft: ASSESSED, proposals: [] })
    const { journey } = taking({ ...withdrawn, clocks: [] }, noticing())
    expect(journey.hospital).toMatchObject({ draft: ASSESSED })
    expect(journey.hospital).not.toHaveProperty('assessed')
    const answered = taking(journey, assessing).journey.hospital
    expect(answered).toMatchObject({ assessed: { at: NOW, pathway: 'P2' } })
    expect(answered).not.toHaveProperty('draft')
  })

  it.each([
    ['nothing was assessed', 'WITHDRAWN', {}],
    ['the person was discharged, for then the assessment was used', 'DISCHARGED', { assessed: ASSESSED }],
    ['the person left by themselves', 'SELF_DISCHARGED', { assessed: ASSESSED }],
  ] as const)('is no draft where %s', (_why, how, over) => {
    const after = noticeEnded(inHospital(over), how, NOW)
    expect(after).toEqual({ proposals: [], delays: [], ended: [{ cameAt: NOTICE.cameAt, endedAt: NOW, how }] })
  })

  it('R-HOS-14 a fresh notice may come at the very moment at which the last one ended', () => {
    const ended = [{ cameAt: '2026-01-02T09:00:00Z', endedAt: '2026-01-05T10:00:00Z', how: 'WITHDRAWN' }] as const
    const withdrawn = aJourney({ stage: 'CONTACT', hospital: { proposals: [], delays: [], ended } })
    const at = (cameAt: string) => noticing({ cameAt }, byStaff)
    expect(taking(withdrawn, at('2026-01-05T10:00:00Z')).journey.hospital?.ended).toEqual(ended)
    expect(refusalOf(withdrawn, at('2026-01-05T09:59:59Z')).code).toBe('NOTICE_CAME_BEFORE_LAST_ENDED')
  })
})

describe('R-HOS-03 the history of days', () => {
  const change = (likelyDischargeOn?: string) =>
    aStep(
      'changeDischargeDate',
      { source: 'PHONE', ...(likelyDischargeOn === undefined ? {} : { likelyDischargeOn }) },
      { role: 'HOSPITAL_LIAISON', standing: { noticeDays: DAYS } },
    )

  it('keeps the discharge notice, its day, and what was known before it', () => {
    const { journey } = taking(inHospital(), discharging())
    expect(journey.hospital?.discharge).toEqual(DISCHARGE)
    expect(journey.hospital?.proposals).toEqual([{ on: '2026-01-09', by: 'DISCHARGE_NOTICE', at: NOW }])
  })

  it('says when no day is known any more', () => {
    const proposals: HospitalState['proposals'] = [{ on: '2026-01-20', by: 'ASSESSMENT_NOTICE', at: NOTICE.cameAt }]
    const none = { by: 'CHANGE', at: NOW }
    expect(taking(inHospital({ proposals }), change()).journey.hospital?.proposals).toStrictEqual([...proposals, none])
  })

  it('has no day after a discharge notice is withdrawn that nobody had a likely day before', () => {
    const { clocks, journey } = taking(inHospital({ discharge: DISCHARGE }), withdrawing('DISCHARGE'))
    expect(clocks).toContainEqual(expect.objectContaining({ do: 'replan', facts: {} }))
    expect(journey.hospital?.proposals).toStrictEqual([{ by: 'DISCHARGE_NOTICE_WITHDRAWN', at: NOW }])
  })
})
