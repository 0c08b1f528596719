import { describe, expect, it } from '@jest/globals'
import { hospitalBodies } from '../../../api/steps/hospital.ts'
import { runningClock } from '../../../activities/running-clocks.ts'
import { missingFromAssessmentNotice } from '../../../domain/hospital/completeness.ts'
import type { ReceiveAssessmentNoticeFacts } from '../../../domain/hospital/facts.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { STAGES } from '../../../domain/journey/stage.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import { aJourney, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aClock } from '../../support/reviewing.ts'
import { started, viewOf } from '../clocks/support.ts'
import { DAYS, inHospital, later, NAMED, noticing, WHOLE } from './support.ts'

const outside = aJourney({ stage: 'CONTACT' })

const { hospital: _hospital, admission: _admission, healthcare: _healthcare, objection: _objection, ...rest } = WHOLE
const BARE: ReceiveAssessmentNoticeFacts = { source: 'PAPER' }

describe('R-HOS-02 what an assessment notice must hold', () => {
  it('is complete with everything, by telephone as well as by e-mail', () => {
    expect(missingFromAssessmentNotice({ facts: WHOLE, given: NAMED })).toEqual([])
    expect(
      missingFromAssessmentNotice({
        facts: { ...WHOLE, carerConsulted: 'NO_CARER' },
        given: ['/personName', '/nhsNumber', '/liaisonName', '/liaisonPhone'],
      }),
    ).toEqual([])
  })

  it('names everything that an empty one lacks', () => {
    expect(missingFromAssessmentNotice({ facts: BARE, given: [] })).toEqual([
      'the name of the person',
      'the NHS number',
      'the hospital',
      'whether the person has been admitted',
      'the statement that the person was consulted',
      'the statement that the carer was consulted, or that there is none',
      'what came of considering NHS continuing healthcare',
      'whether the person or the carer objects',
      'the name of the liaison',
      'a telephone number or an e-mail address of the liaison',
    ])
  })

  it.each([
    ['the name of the person', {}, NAMED.slice(1)],
    ['the NHS number', {}, NAMED.filter((pointer) => pointer !== '/nhsNumber')],
    ['the name of the liaison', {}, NAMED.filter((pointer) => pointer !== '/liaisonName')],
    ['a telephone number or an e-mail address of the liaison', {}, NAMED.slice(0, 3)],
    ['the statement that the person was consulted', { personConsulted: false }, NAMED],
    ['the statement that the carer was consulted, or that there is none', { carerConsulted: 'NO' }, NAMED],
    ['the day on which the admission is expected', { admission: { state: 'EXPECTED' } }, NAMED],
  ] as const)('lacks %s', (missing, facts, given) => {
    expect(missingFromAssessmentNotice({ facts: { ...WHOLE, ...facts }, given })).toEqual([missing])
  })

  it('rejects it with all that is missing, and starts no clock', () => {
    const refusal = refusalOf(outside, noticing({}, { given: ['/personName', '/liaisonName', '/liaisonPhone'] }))
    expect(refusal).toMatchObject({ code: 'ASSESSMENT_NOTICE_INCOMPLETE', rule: 'R-HOS-02' })
    expect(refusal.detail).toMatch(/Missing: the NHS number\.$/)
    expect(Object.keys(rest)).toContain('source')
  })

  it.each([
    ['seven days before the admission', '2026-01-05', undefined],
    ['eight days before it', '2026-01-06', 'NOTICE_TOO_EARLY'],
  ])('%s', (_when, earliestNoticeOn, code) => {
    const step = noticing(
      { admission: { state: 'EXPECTED', on: '2026-01-12' } },
      { standing: { noticeDays: { ...DAYS, earliestNoticeOn }, inOfficeHours: true } },
    )
    if (code === undefined) expect(taking(outside, step).event.type).toBe('AssessmentNoticeReceived')
    else expect(refusalOf(outside, step)).toMatchObject({ code, rule: 'R-HOS-02' })
  })

  it.each([
    ['on the day of the notice', '2026-01-05', undefined],
    ['the day before', '2026-01-04', 'LIKELY_DAY_HAS_PASSED'],
  ])('R-HOS-03 a likely discharge %s', (_when, likelyDischargeOn, code) => {
    const step = noticing({ likelyDischargeOn })
    if (code === undefined)
      expect(taking(outside, step).clocks).toContainEqual(
        expect.objectContaining({ facts: { proposedDischargeDate: likelyDischargeOn } }),
      )
    else expect(refusalOf(outside, step).code).toBe(code)
  })
})

describe('R-HOS-02 the NHS number of a notice that staff enter', () => {
  const { receiveAssessmentNotice: assessment, receiveDischargeNotice: discharge } = hospitalBodies

  it.each([
    ['as it is printed', '943 476 5919', true],
    ['without spaces', '9434765919', true],
    ['with a wrong check digit', '9434765918', false],
    ['one digit ten times', '1111111111', false],
    ['too short', '943476591', false],
  ])('%s', (_how, nhsNumber, holds) => {
    for (const form of [assessment, discharge])
      expect(form.safeParse({ source: 'PAPER', nhsNumber }).success).toBe(holds)
  })

  it('may be left out of the form: the rule then names what is missing', () => {
    expect(assessment.safeParse({ source: 'PAPER' }).success).toBe(true)
  })
})

describe('R-HOS-03, R-HOS-04 a notice that is accepted', () => {
  it('starts its clock and its receipt from when it came, and tells the hospital and the team', () => {
    const { event, clocks, messages, journey } = taking(outside, noticing())
    expect(clocks).toEqual([
      { do: 'start', key: 'hospital.assessment', from: NOW },
      { do: 'start', key: 'hospital.receipt', from: NOW },
      { do: 'start', key: 'carer.offer', instance: 'carer-1', from: NOW },
    ])
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['HOSPITAL_RECEIPT', 'HOSPITAL'],
      ['HOSPITAL_NOTICE', 'WORKER'],
    ])
    expect(event).toMatchObject({ notice: { deemedOn: '2026-01-05', reading: 'CALENDAR_DAYS', policyVersion: 1 } })
    expect(journey.stage).toBe('CONTACT')
  })

  it('R-HOS-03, R-CAR-01 makes a carer known of whom it tells, and the offer due; one that is known already is no news', () => {
    const offers = (journey: Journey, carerConsulted: 'YES' | 'NO_CARER') => {
      const after = taking(journey, noticing({ carerConsulted }))
      return [after.clocks.some(({ key }) => key === 'carer.offer'), after.journey.carers?.known.length]
    }
    expect(offers(outside, 'YES')).toEqual([true, 1])
    expect(offers(outside, 'NO_CARER')).toEqual([false, undefined])
    const known = { known: [{ id: 'carer-1', identifiedAt: NOW }] }
    expect(offers({ ...outside, carers: known }, 'YES')).toEqual([false, 1])
  })

  it('has somebody call a hospital that gave no e-mail address', () => {
    const { messages } = taking(outside, noticing({}, { given: [...NAMED.slice(0, 3), '/liaisonPhone'] }))
    expect(messages[0]).toMatchObject({ template: 'HOSPITAL_TO_CALL', to: 'WORKER' })
  })

  it('R-HOS-04, R-REF-05 at night whoever is there calls the hospital: the liaison is there now', () => {
    const byNight = {
      given: [...NAMED.slice(0, 3), '/liaisonPhone'],
      standing: { noticeDays: DAYS, inOfficeHours: false },
    }
    const calls = taking(outside, noticing({}, byNight)).messages.filter(
      ({ template }) => template === 'HOSPITAL_TO_CALL',
    )
    expect(calls.map(({ to }) => to)).toEqual(['WORKER', 'EDT_MANAGER'])
  })

  it('has nobody call a hospital whose system has read its receipt at the door', () => {
    const standing = { noticeDays: DAYS, inOfficeHours: true, actorsHospital: 'RXX01' }
    const byPhone = noticing({}, { standing, given: [...NAMED.slice(0, 3), '/liaisonPhone'] })
    const { messages, clocks } = taking(outside, byPhone)
    expect(messages.map(({ template }) => template)).toEqual(['HOSPITAL_NOTICE'])
    expect(clocks.map(({ key }) => key)).toEqual(['hospital.assessment', 'carer.offer'])
    const byEmail = taking(outside, noticing({}, { standing }))
    expect(byEmail.messages.map(({ template }) => template)).toEqual(['HOSPITAL_RECEIPT', 'HOSPITAL_NOTICE'])
    expect(byEmail.clocks.map(({ key }) => key)).toContain('hospital.receipt')
  })

  it('is possible at every open stage, and at none once the journey is closed', () => {
    const possible = STAGES.filter((stage) => {
      try {
        taking(aJourney({ stage }), noticing())
        return true
      } catch {
        return false
      }
    })
    expect(possible).toEqual(STAGES.filter((stage) => stage !== 'CLOSED'))
  })

  it('R-HOS-03 counts as the policy said when it came, where another is in force now', () => {
    const noticePolicy = {
      version: 3,
      unit: 'workingDay',
      amount: 2,
      reading: 'dayBeforeDischarge',
      dueTime: '23:59:59',
    } as const
    const { clocks } = taking(
      outside,
      noticing({}, { standing: { noticeDays: DAYS, inOfficeHours: true, noticePolicy } }),
    )
    expect(clocks[0]).toEqual({ do: 'start', key: 'hospital.assessment', from: NOW, under: noticePolicy })
  })

  it('R-HOS-15 signs of abuse go to the duty manager at once, and to whoever is on call at night', () => {
    const told = (inOfficeHours: boolean) =>
      taking(outside, noticing({ abuseSigns: true }, { standing: { noticeDays: DAYS, inOfficeHours } }))
        .messages.filter(({ template }) => template === 'HOSPITAL_ABUSE_SIGNS')
        .map(({ to }) => to)
    expect(told(true)).toEqual(['SAFEGUARDING_LEAD', 'DUTY_MANAGER'])
    expect(told(false)).toEqual(['SAFEGUARDING_LEAD', 'DUTY_MANAGER', 'EDT_MANAGER'])
  })

  it('R-REF-05, R-REF-06 belongs to the out-of-hours team while the office is closed, which hands it back', () => {
    const { journey, clocks, messages } = taking(
      outside,
      noticing({}, { standing: { noticeDays: DAYS, inOfficeHours: false } }),
    )
    expect(journey.outOfHours).toEqual({ since: NOW, urgent: false })
    expect(clocks).toContainEqual({ do: 'start', key: 'edt.handback', from: NOW })
    expect(messages).toContainEqual(expect.objectContaining({ template: 'HOSPITAL_NOTICE', to: 'EDT_MANAGER' }))
  })

  it('R-HOS-14 is the only one: a second is refused, and a fresh one after a withdrawal has its own clock', () => {
    expect(refusalOf(inHospital(), noticing())).toMatchObject({ code: 'NOTICE_ALREADY_IN_FORCE', rule: 'R-HOS-14' })
    const ended = [{ cameAt: '2026-01-02T09:00:00Z', endedAt: '2026-01-05T10:00:00Z', how: 'WITHDRAWN' }] as const
    const withdrawn = aJourney({ stage: 'CONTACT', hospital: { proposals: [], delays: [], ended } })
    expect(taking(withdrawn, noticing()).clocks[0]).toMatchObject({ do: 'start', from: NOW })
    const before = noticing(
      { cameAt: '2026-01-05T09:59:59Z' },
      { role: 'CONTACT_OFFICER', given: [...NAMED, '/enteredLateReason'] },
    )
    expect(refusalOf(withdrawn, before)).toMatchObject({ code: 'NOTICE_CAME_BEFORE_LAST_ENDED', rule: 'R-HOS-14' })
  })
})

describe('0.4.12 a paper notice that is entered later', () => {
  const entered = (cameAt: string, over: object = {}) =>
    noticing(
      { source: 'PAPER', cameAt },
      { role: 'CONTACT_OFFICER', id: 'staff-clerk', given: [...NAMED, '/enteredLateReason'], ...over },
    )

  it('R-HOS-03 keeps both times, and the earlier one drives the clock', () => {
    const { event, clocks } = taking(outside, entered('2026-01-02T13:00:00Z'))
    expect(event).toMatchObject({ notice: { cameAt: '2026-01-02T13:00:00Z', enteredAt: NOW } })
    expect(clocks[0]).toMatchObject({ key: 'hospital.assessment', from: '2026-01-02T13:00:00Z' })
  })

  it.each([
    ['without a reason', entered('2026-01-02T13:00:00Z', { given: NAMED }), 'TRUE_RECEIPT_NEEDS_REASON'],
    [
      'by the hospital itself',
      entered('2026-01-02T13:00:00Z', { role: 'HOSPITAL_LIAISON' }),
      'TRUE_RECEIPT_IS_FOR_STAFF',
    ],
    ['in the future', entered(later(1)), 'TRUE_RECEIPT_NOT_POSSIBLE'],
    ['31 days and a second ago', entered('2025-12-05T10:14:59Z'), 'TRUE_RECEIPT_NOT_POSSIBLE'],
  ])('R-HOS-03 is refused %s', (_why, step, code) => {
    expect(refusalOf(outside, step)).toMatchObject({ code, rule: 'R-HOS-03' })
  })

  it('R-HOS-03 may have come 31 days ago, and at the moment of its entry', () => {
    expect(taking(outside, entered('2025-12-05T10:15:00Z')).clocks[0]).toMatchObject({ from: '2025-12-05T10:15:00Z' })
    expect(taking(outside, entered(NOW)).clocks[0]).toMatchObject({ from: NOW })
  })
})

describe('0.4.6 a date before any office opens', () => {
  const listOf = (over: object) =>
    work(inHospital({}, { clocks: [aClock('hospital.assessment', over)] })).find(({ clockId }) => clockId !== undefined)

  it('R-HOS-03 stands on the list of the out-of-hours team, and of no office', () => {
    expect(listOf({ rota: true })).toMatchObject({ role: 'EDT_WORKER', step: 'completeHospitalAssessment' })
    expect(listOf({ rota: true })).not.toHaveProperty('worker')
  })

  it('R-HOS-03 stands on the worker’s list where an office is open in time', () => {
    expect(listOf({})).toMatchObject({ role: 'PRACTITIONER', worker: 'staff-practitioner' })
  })

  it.each([
    ['GJ-07 the Thursday before Easter: Easter Sunday', '2026-04-02T15:00:00Z', true],
    ['GJ-06 a Friday afternoon: Monday', '2026-01-16T15:00:00Z', undefined],
  ])('%s', (_when, from, rota) => {
    const record = started('hospital.assessment', from)
    expect(runningClock({ record, view: viewOf(record) }).rota).toBe(rota)
  })

  it('is said of no clock whose work an office does', () => {
    const record = started('provider.interim', '2026-04-03T15:00:00Z')
    expect(viewOf(record).actionRoute).toBe('WEEKEND_ROTA')
    expect(runningClock({ record, view: viewOf(record) })).not.toHaveProperty('rota')
  })
})
