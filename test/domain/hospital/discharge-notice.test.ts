import { describe, expect, it } from '@jest/globals'
import { missingFromDischargeNotice } from '../../../domain/hospital/completeness.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aClock } from '../../support/reviewing.ts'
import { DAYS, discharging, inHospital, NAMED, NOTICE, noticing, WHOLE_DISCHARGE } from './support.ts'

const changing = (likelyDischargeOn?: string) =>
  aStep(
    'changeDischargeDate',
    { source: 'PHONE', ...(likelyDischargeOn === undefined ? {} : { likelyDischargeOn }) },
    { role: 'HOSPITAL_LIAISON', standing: { noticeDays: DAYS } },
  )

const withdrawing = (which: 'ASSESSMENT' | 'DISCHARGE') =>
  aStep('withdrawNotice', { which, reason: 'TREATMENT_CHANGED' }, { role: 'HOSPITAL_LIAISON' })

const DISCHARGE = { cameAt: NOW, proposedOn: '2026-01-09', relevantDay: '2026-01-09' } as const

describe('R-HOS-05 a discharge notice', () => {
  it('names everything that it lacks', () => {
    expect(missingFromDischargeNotice({ facts: WHOLE_DISCHARGE, given: [...NAMED, '/ward', '/clinician'] })).toEqual([])
    expect(missingFromDischargeNotice({ facts: { source: 'PAPER', carerTold: 'NO' }, given: [] })).toEqual([
      'the name of the person',
      'the NHS number',
      'the ward',
      'the proposed day of discharge',
      'the statement that the person was told',
      'the statement that the carer was told, or that there is none',
      'the name of the liaison',
      'a telephone number or an e-mail address of the liaison',
      'the clinician in charge',
    ])
    expect(refusalOf(inHospital(), discharging({}, { given: NAMED })).detail).toMatch(
      /the ward; the clinician in charge\.$/,
    )
  })

  it('needs an assessment notice in force', () => {
    expect(refusalOf({ ...inHospital(), hospital: undefined }, discharging())).toMatchObject({
      code: 'NO_ASSESSMENT_NOTICE',
      rule: 'R-HOS-05',
    })
  })

  it.each([
    ['the day before the earliest', '2026-01-05', 'DISCHARGE_NOTICE_TOO_SHORT'],
    ['the earliest day', '2026-01-06', undefined],
  ])('for %s', (_which, proposedOn, code) => {
    const step = discharging({ proposedOn })
    if (code === undefined) expect(taking(inHospital(), step).event).toMatchObject({ proposedOn })
    else {
      expect(refusalOf(inHospital(), step)).toMatchObject({ code, rule: 'R-HOS-05' })
      expect(refusalOf(inHospital(), step).detail).toContain('2026-01-06')
    }
  })

  it.each([
    ['the proposed day', '2026-01-09', '2026-01-09'],
    ['the end of the two days where that is later', '2026-01-06', '2026-01-08'],
  ])('R-HOS-08 its relevant day is %s', (_which, proposedOn, relevantDay) => {
    const { event, clocks } = taking(
      inHospital({ notice: { ...NOTICE, lastDayOn: '2026-01-08' } }),
      discharging({ proposedOn }),
    )
    expect(event).toMatchObject({ relevantDay })
    expect(clocks).toContainEqual({ do: 'start', key: 'hospital.delay.flagTime', from: NOW, facts: { relevantDay } })
  })

  it('R-HOS-04 has nobody call a hospital whose system has read its receipt at the door', () => {
    const step = discharging({}, { standing: { noticeDays: DAYS, inOfficeHours: true, actorsHospital: 'RXX01' } })
    const withoutEmail = taking(inHospital({ notice: { ...NOTICE, hasEmail: false } }), step)
    expect(withoutEmail.messages.map(({ template }) => template)).toEqual(['DISCHARGE_NOTICE'])
    expect(withoutEmail.clocks.map(({ key }) => key)).not.toContain('hospital.receipt')
    expect(taking(inHospital(), step).messages.map(({ template }) => template)).toContain('HOSPITAL_RECEIPT')
  })

  it('R-HOS-06 is the business of the hospital that gave the first one, and of staff', () => {
    const by = (actorsHospital?: string) => ({
      standing: { noticeDays: DAYS, inOfficeHours: true, ...(actorsHospital === undefined ? {} : { actorsHospital }) },
    })
    const withdrawn = (actorsHospital?: string) =>
      aStep(
        'withdrawNotice',
        { which: 'ASSESSMENT', reason: 'HOSPITAL_WITHDREW' },
        { role: 'HOSPITAL_LIAISON', ...by(actorsHospital) },
      )
    const another = { code: 'NOTICE_OF_ANOTHER_HOSPITAL', rule: 'R-HOS-06' }
    for (const step of [discharging({}, by('RXX02')), withdrawn('RXX02')])
      expect(refusalOf(inHospital(), step)).toMatchObject(another)
    for (const step of [discharging({}, by('RXX01')), discharging({}, by()), withdrawn('RXX01'), withdrawn()])
      expect(taking(inHospital(), step).event.type).toMatch(/^(DischargeNoticeReceived|NoticeWithdrawn)$/)
  })

  it('R-HOS-03 brings the assessment to its day, with the history of days kept', () => {
    const before = inHospital({ proposals: [{ on: '2026-01-20', by: 'ASSESSMENT_NOTICE', at: NOTICE.cameAt }] })
    const { event, clocks, journey } = taking(before, discharging())
    expect(clocks).toContainEqual({
      do: 'replan',
      key: 'hospital.assessment',
      from: NOTICE.cameAt,
      facts: { proposedDischargeDate: '2026-01-09' },
      cause: 'DischargeNoticeReceived',
    })
    expect(event).toMatchObject({ before: '2026-01-20' })
    expect(journey.hospital?.proposals.map(({ on, by }) => [on, by])).toEqual([
      ['2026-01-20', 'ASSESSMENT_NOTICE'],
      ['2026-01-09', 'DISCHARGE_NOTICE'],
    ])
  })

  it('R-HOS-03 leaves an assessment alone that is completed, and asks for no support where none is needed', () => {
    const assessed = inHospital({ assessed: { at: NOW, pathway: 'P0' } }, { clocks: [] })
    expect(taking(assessed, discharging()).clocks.map(({ key }) => key)).toEqual([
      'hospital.dischargeNotice.minDays',
      'hospital.receipt',
    ])
  })
})

describe('R-HOS-03 a likely day that changes', () => {
  it('moves the clock, and takes the day away when none is known any more', () => {
    const first = taking(inHospital(), changing('2026-01-12'))
    expect(first.clocks).toEqual([
      expect.objectContaining({ do: 'replan', facts: { proposedDischargeDate: '2026-01-12' } }),
    ])
    const { clocks, event } = taking(inHospital({ proposals: first.journey.hospital?.proposals ?? [] }), changing())
    expect(clocks).toEqual([expect.objectContaining({ do: 'replan', facts: {} })])
    expect(event).toMatchObject({ before: '2026-01-12' })
  })

  it('R-HOS-05 leaves a day, and is the discharge notice’s to change once there is one', () => {
    expect(refusalOf(inHospital(), changing('2026-01-05')).code).toBe('DISCHARGE_NOTICE_TOO_SHORT')
    expect(refusalOf(inHospital({ discharge: DISCHARGE }), changing('2026-01-12')).code).toBe(
      'DISCHARGE_NOTICE_SAYS_THE_DAY',
    )
  })
})

describe('R-HOS-06 a withdrawal', () => {
  it('stops everything that runs for the notice, and keeps what was assessed as a draft', () => {
    const stay = inHospital(
      { assessed: { at: NOW, pathway: 'P1' }, discharge: DISCHARGE },
      {
        clocks: [
          aClock('hospital.delay.flagTime'),
          aClock('hospital.dischargeNotice.minDays'),
          aClock('hospital.receipt'),
        ],
      },
    )
    const { clocks, journey, messages } = taking(stay, withdrawing('ASSESSMENT'))
    expect(clocks.map((intent) => [intent.do, intent.key])).toEqual([
      ['stop', 'hospital.receipt'],
      ['stop', 'hospital.dischargeNotice.minDays'],
      ['stop', 'hospital.delay.flagTime'],
    ])
    expect(journey.hospital).toMatchObject({
      draft: { pathway: 'P1' },
      ended: [{ cameAt: NOTICE.cameAt, endedAt: NOW, how: 'WITHDRAWN' }],
    })
    expect(journey.hospital?.notice).toBeUndefined()
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['NOTICE_WITHDRAWN', 'WORKER'],
      ['NOTICE_WITHDRAWN_FOR_PERSON', 'PERSON'],
    ])
  })

  it('of the discharge notice alone gives the likely day its place back', () => {
    const stay = inHospital({
      discharge: DISCHARGE,
      proposals: [
        { on: '2026-01-20', by: 'ASSESSMENT_NOTICE', at: NOTICE.cameAt },
        { on: '2026-01-09', by: 'DISCHARGE_NOTICE', at: NOW },
      ],
    })
    const { clocks, journey } = taking(stay, withdrawing('DISCHARGE'))
    expect(clocks[0]).toMatchObject({ do: 'replan', facts: { proposedDischargeDate: '2026-01-20' } })
    expect(journey.hospital?.notice).toEqual(NOTICE)
    expect(journey.hospital?.discharge).toBeUndefined()
    expect(journey.hospital?.proposals.at(-1)).toMatchObject({ on: '2026-01-20', by: 'DISCHARGE_NOTICE_WITHDRAWN' })
  })

  it('is refused of what there is not', () => {
    expect(refusalOf(inHospital(), withdrawing('DISCHARGE')).code).toBe('NO_DISCHARGE_NOTICE')
    expect(refusalOf({ ...inHospital(), hospital: undefined }, withdrawing('ASSESSMENT')).code).toBe(
      'NO_ASSESSMENT_NOTICE',
    )
  })
})

describe('R-HOS-03 a wrong year does not let anybody wait', () => {
  it.each([
    [
      'an assessment notice',
      (on: string) => taking(aJourney({ stage: 'CONTACT' }), noticing({ likelyDischargeOn: on })),
    ],
    ['a discharge notice', (on: string) => taking(inHospital(), discharging({ proposedOn: on }))],
    ['a changed day', (on: string) => taking(inHospital(), changing(on))],
  ])('in %s', (_what, give) => {
    expect(give('2026-04-05').clocks.length).toBeGreaterThan(0)
    expect(() => give('2026-04-06')).toThrow(
      expect.objectContaining({ refusal: expect.objectContaining({ code: 'DISCHARGE_DAY_FAR_AWAY' }) as unknown }),
    )
  })
})
