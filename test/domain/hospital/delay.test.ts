import { describe, expect, it } from '@jest/globals'
import { splitOf, waitingFor, type Delay } from '../../../domain/hospital/delay.ts'
import type { HospitalState } from '../../../domain/hospital/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { fire } from '../../../domain/journey/machine.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aSuitableIndividual } from '../../support/front-line.ts'
import { aClock, aFiring } from '../../support/reviewing.ts'
import { inHospital, later } from './support.ts'

const since = NOW
const delay: Delay = { since, waits: [] }
const late = (open: Delay = delay) => inHospital({ delays: [open] })
const causing = (cause: 'NHS' | 'SOCIAL_CARE' | 'BOTH' | 'OTHER', at = NOW) =>
  aStep('recordDelayCause', { cause }, { role: 'TEAM_MANAGER', receivedAt: at })

describe('R-HOS-08 how long a discharge was late, by who was waited for', () => {
  it('is nobody’s while nobody has said', () => {
    expect(splitOf(delay, later(90))).toEqual({ NOT_SAID: 90 })
  })

  it('is the first cause’s from the beginning, and each later one’s from when it was said', () => {
    const first = waitingFor(delay, 'SOCIAL_CARE', later(30))
    expect(splitOf(first, later(90))).toEqual({ SOCIAL_CARE: 90 })
    const second = waitingFor(first, 'NHS', later(60))
    expect(splitOf(second, later(90))).toEqual({ SOCIAL_CARE: 60, NHS: 30 })
    const third = waitingFor(second, 'SOCIAL_CARE', later(80))
    expect(splitOf({ ...third, until: later(100) }, later(1000))).toEqual({ SOCIAL_CARE: 80, NHS: 20 })
  })

  it('counts real time across the change of the clocks', () => {
    const spring: Delay = { since: '2026-03-28T11:00:00Z', waits: [], until: '2026-03-29T10:00:00Z' }
    expect(splitOf(spring, NOW)).toEqual({ NOT_SAID: 23 * 60 })
  })
})

describe('R-HOS-08 the delay flag', () => {
  it('is raised by the timer, and says nothing of the cause', () => {
    const { event, journey, messages } = fire(inHospital(), aFiring('hospital.delay.flagTime', 'BREACH'), NOW)
    expect(event).toEqual({ type: 'DischargeDelayed', since: NOW })
    expect(journey.hospital?.delays).toEqual([{ since: NOW, waits: [] }])
    expect(messages.map(({ template }) => template)).toContain('DISCHARGE_LATE')
  })

  it('gets its cause from a person, who says it again only when it changes', () => {
    const { journey } = taking(late(), causing('NHS'))
    expect(journey.hospital?.delays[0]?.waits).toEqual([{ cause: 'NHS', from: since }])
    expect(refusalOf(journey, causing('NHS'))).toMatchObject({ code: 'DELAY_CAUSE_UNCHANGED', rule: 'R-HOS-08' })
    expect(refusalOf(inHospital(), causing('NHS')).code).toBe('NO_DELAY')
    expect(taking(journey, causing('BOTH', later(5))).journey.hospital?.delays[0]?.waits).toHaveLength(2)
  })

  it.each([
    ['by the day on which the person was to leave', '2026-01-07', true],
    ['a day later', '2026-01-08', false],
  ])('R-HOS-08 support that begins %s: the flag', (_when, from, falls) => {
    const discharge = { cameAt: NOW, proposedOn: '2026-01-07', relevantDay: '2026-01-07' }
    const arranged = aStep('recordSupportInPlace', { from }, { role: 'BROKER', standing: { receivedOn: '2026-01-05' } })
    const flag = (journey: Journey) =>
      taking(journey, arranged).clocks.some(({ key }) => key === 'hospital.delay.flagTime')
    expect(flag(inHospital({ discharge }))).toBe(falls)
    expect(flag(inHospital())).toBe(true)
  })

  it('R-HOS-08 a discharge that is late stays so until the support has begun', () => {
    const arranging = (receivedOn: string) =>
      aStep('recordSupportInPlace', { from: '2026-01-06' }, { role: 'BROKER', standing: { receivedOn } })
    const before = taking(late(), arranging('2026-01-05'))
    expect(before.event).toEqual({ type: 'SupportInPlace', from: '2026-01-06', notYet: true })
    expect(before.journey.hospital?.delays).toEqual([delay])
    const discharge = { cameAt: NOW, proposedOn: '2026-01-04', relevantDay: '2026-01-04' }
    const onTheDay = taking(inHospital({ discharge, delays: [delay] }), arranging('2026-01-06'))
    expect(onTheDay.event).toMatchObject({ delay: { NOT_SAID: 0 } })
    expect(onTheDay.journey.hospital?.delays[0]).toHaveProperty('until')
    expect(onTheDay.clocks).toMatchObject([{ do: 'stop', key: 'hospital.delay.flagTime', outcome: 'MET' }])
  })

  it('falls when the support is in place, which is recorded once for a day', () => {
    const ready = aStep('recordSupportInPlace', { from: '2026-01-05' }, { role: 'BROKER', receivedAt: later(45) })
    const { event, journey, clocks, messages } = taking(late(), ready)
    expect(event).toMatchObject({ type: 'SupportInPlace', delay: { NOT_SAID: 45 } })
    expect(journey.hospital?.delays).toEqual([{ since, waits: [], until: later(45) }])
    expect(clocks).toEqual([{ do: 'stop', key: 'hospital.delay.flagTime', outcome: 'MET', cause: 'SupportInPlace' }])
    expect(messages).toMatchObject([{ template: 'SUPPORT_READY', to: 'HOSPITAL' }])
    expect(refusalOf(journey, ready).code).toBe('SUPPORT_ALREADY_IN_PLACE')
    expect(refusalOf(aJourney(), ready).code).toBe('NO_ASSESSMENT_NOTICE')
  })
})

describe('R-HOS-08 support that was to come and comes on another day', () => {
  const discharge = { cameAt: NOW, proposedOn: '2026-01-07', relevantDay: '2026-01-07' }
  const arranging = (from: string, receivedOn = '2026-01-05') =>
    aStep('recordSupportInPlace', { from }, { role: 'BROKER', standing: { receivedOn } })
  const inTime = (over: Partial<HospitalState> = {}) =>
    inHospital({ discharge, supportInPlaceFrom: '2026-01-07', ...over })

  it('sets the flag again where it is too late now, and tells the hospital that the day has changed', () => {
    const { clocks, messages, journey } = taking(inTime(), arranging('2026-01-08'))
    expect(clocks).toEqual([
      { do: 'start', key: 'hospital.delay.flagTime', from: NOW, facts: { relevantDay: '2026-01-07' } },
    ])
    expect(messages).toMatchObject([{ template: 'SUPPORT_READY', about: { from: '2026-01-08', changed: true } }])
    expect(journey.hospital?.supportInPlaceFrom).toBe('2026-01-08')
  })

  it('sets no second flag, and none where no discharge notice says the day', () => {
    const flagged = { ...inTime({ supportInPlaceFrom: '2026-01-09' }), clocks: [aClock('hospital.delay.flagTime')] }
    expect(taking(flagged, arranging('2026-01-08')).clocks).toEqual([])
    expect(taking(inTime({ delays: [delay] }), arranging('2026-01-08')).clocks).toEqual([])
    const alone = { at: NOW, pathway: 'P0' } as const
    expect(taking(inTime({ assessed: alone }), arranging('2026-01-08')).clocks).toEqual([])
    expect(taking(inHospital({ supportInPlaceFrom: '2026-01-07' }), arranging('2026-01-08')).clocks).toMatchObject([
      { do: 'stop' },
    ])
  })

  it('ends a delay on the day that was named, once it has come; and is no news twice', () => {
    const late = inTime({ supportInPlaceFrom: '2026-01-09', delays: [delay] })
    expect(refusalOf(late, arranging('2026-01-09', '2026-01-08')).code).toBe('SUPPORT_ALREADY_IN_PLACE')
    const { journey, messages } = taking(late, arranging('2026-01-09', '2026-01-09'))
    expect(journey.hospital?.delays[0]).toHaveProperty('until')
    expect(messages).toMatchObject([{ about: { from: '2026-01-09' } }])
    expect(messages[0]?.about).not.toHaveProperty('changed')
    expect(refusalOf(journey, arranging('2026-01-09', '2026-01-09')).code).toBe('SUPPORT_ALREADY_IN_PLACE')
  })
})

describe('R-HOS-03 the assessment in hospital', () => {
  const assessing = (over: object = {}, given: readonly string[] = []) =>
    aStep(
      'completeHospitalAssessment',
      {
        advocacyScreen: { difficulties: [], appropriateIndividual: false },
        method: 'ON_WARD',
        pathway: 'P1',
        longTermNeeds: 'AFTER_RECOVERY',
        ...over,
      },
      { given },
    )

  it('meets its clock, tells the hospital, and is completed once', () => {
    const { journey, clocks, messages } = taking(inHospital(), assessing())
    expect(clocks.map(({ key }) => key)).toEqual(['hospital.assessment', 'hospital.assessment.newTime'])
    expect(messages).toMatchObject([{ template: 'HOSPITAL_ASSESSED', to: 'HOSPITAL', about: { pathway: 'P1' } }])
    expect(refusalOf(journey, assessing()).code).toBe('ALREADY_ASSESSED_IN_HOSPITAL')
  })

  it('R-ADV-01 asks for the four abilities, as every assessment does', () => {
    const { advocacyScreen: _screen, ...unscreened } = assessing().facts as FactsOf<'completeHospitalAssessment'>
    expect(refusalOf(inHospital(), { ...assessing(), facts: unscreened })).toMatchObject({
      code: 'HOSPITAL_ADVOCACY_SCREEN_NEEDED',
      rule: 'R-ADV-01',
    })
  })

  it.each([
    ['an advocate who was there', { advocateTookPart: true }, [], []],
    ['somebody suitable', { advocacyScreen: { difficulties: ['RETAIN'], ...aSuitableIndividual } }, [], []],
    [
      'why it could not wait',
      {},
      ['/withoutAdvocateReasons'],
      ['ADVOCATE_NEEDED TEAM_MANAGER', 'ADVOCATE_NEEDED WORKER'],
    ],
  ])('R-ADV-02 substantial difficulty needs %s', (_what, over, given, told) => {
    const difficult = { advocacyScreen: { difficulties: ['RETAIN'], appropriateIndividual: false } }
    expect(refusalOf(inHospital(), assessing(difficult))).toMatchObject({
      code: 'HOSPITAL_ASSESSMENT_NEEDS_ADVOCATE',
      rule: 'R-ADV-02',
    })
    const { messages } = taking(inHospital(), assessing({ ...difficult, ...over }, given))
    expect(messages.slice(1).map(({ template, to }) => `${template} ${to}`)).toEqual(told)
  })

  it.each([
    ['R-HOS-10', 'longer-term needs on the ward', { longTermNeeds: 'ON_WARD_BY_CHOICE' }, '/choiceEvidence'],
    ['R-HOS-11', 'a long-term bed', { pathway: 'P3' }, '/longTermBedReasons'],
  ])('%s %s: only with what speaks for it on record', (rule, _what, over, pointer) => {
    expect(refusalOf(inHospital(), assessing(over))).toMatchObject({ rule })
    expect(taking(inHospital(), assessing(over, [pointer])).event.type).toBe('HospitalAssessmentCompleted')
  })

  it('R-HOS-11 with pathway 0 there is no support to wait for', () => {
    expect(taking(inHospital(), assessing({ pathway: 'P0' })).clocks.map(({ key }) => key)).toContain(
      'hospital.delay.flagTime',
    )
  })

  it('that is late has a time for the hospital, today or later; one that is not late has none', () => {
    const telling = (by: string) =>
      aStep('tellHospitalTime', { by }, { role: 'TEAM_MANAGER', standing: { receivedOn: '2026-01-05' } })
    const missed = inHospital({}, { clocks: [aClock('hospital.assessment', { breached: true })] })
    expect(taking(missed, telling('2026-01-05')).clocks).toContainEqual({
      do: 'start',
      key: 'hospital.assessment.newTime',
      from: NOW,
      facts: { agreedDate: '2026-01-05' },
    })
    expect(refusalOf(missed, telling('2026-01-04')).code).toBe('NEW_TIME_NOT_AHEAD')
    expect(refusalOf(inHospital(), telling('2026-01-05'))).toMatchObject({
      code: 'ASSESSMENT_NOT_LATE',
      rule: 'R-HOS-03',
    })
  })

  it('R-HOS-04 a receipt by phone is for a notice that still waits for one', () => {
    const step = aStep('confirmHospitalReceipt', {}, { role: 'CONTACT_OFFICER' })
    expect(refusalOf(inHospital(), step).code).toBe('RECEIPT_NOT_AWAITED')
    expect(taking(inHospital({}, { clocks: [aClock('hospital.receipt')] }), step).clocks).toMatchObject([
      { do: 'stop', key: 'hospital.receipt', outcome: 'MET' },
    ])
  })
})
