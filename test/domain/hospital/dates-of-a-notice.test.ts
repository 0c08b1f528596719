import { describe, expect, it } from '@jest/globals'
import type { Delay } from '../../../domain/hospital/delay.ts'
import { missingFromDischargeNotice } from '../../../domain/hospital/completeness.ts'
import type { HospitalState } from '../../../domain/hospital/state.ts'
import { aJourney, aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aClock, aFiring } from '../../support/reviewing.ts'
import { DAYS, discharging, inHospital, later, NAMED, NOTICE, noticing, WHOLE_DISCHARGE } from './support.ts'

const stopsOf = ({ clocks }: { readonly clocks: readonly { readonly do: string }[] }) =>
  clocks.filter((intent) => intent.do === 'stop')

const cancelled = (key: string, cause: string) => ({ do: 'stop', key, outcome: 'CANCELLED', cause })

describe('R-HOS-05, R-HOS-08 the dates of a discharge notice', () => {
  const dates = [aClock('hospital.dischargeNotice.minDays'), aClock('hospital.delay.flagTime')]
  const withDates = inHospital({}, { clocks: [aClock('review.annual'), ...dates] })

  it('end with the next one, in its name, and no other date does', () => {
    expect(stopsOf(taking(withDates, discharging()))).toEqual([
      cancelled('hospital.dischargeNotice.minDays', 'DischargeNoticeReceived'),
      cancelled('hospital.delay.flagTime', 'DischargeNoticeReceived'),
    ])
    const without = inHospital({}, { clocks: [aClock('review.annual')] })
    expect(stopsOf(taking(without, discharging()))).toEqual([])
  })

  it('R-HOS-06 end with its withdrawal, and the assessment is still asked for', () => {
    const discharge = { cameAt: NOW, proposedOn: '2026-01-09', relevantDay: '2026-01-09' }
    const withdrawing = aStep(
      'withdrawNotice',
      { which: 'DISCHARGE', reason: 'TREATMENT_CHANGED' },
      { role: 'HOSPITAL_LIAISON' },
    )
    const clocks = [aClock('hospital.assessment'), ...dates]
    expect(stopsOf(taking(inHospital({ discharge }, { clocks }), withdrawing))).toEqual([
      cancelled('hospital.dischargeNotice.minDays', 'NoticeWithdrawn'),
      cancelled('hospital.delay.flagTime', 'NoticeWithdrawn'),
    ])
  })

  it.each([
    ['from the day on which the person leaves', { supportInPlaceFrom: '2026-01-09' }, false],
    ['from the day after', { supportInPlaceFrom: '2026-01-10' }, true],
    ['not arranged', {}, true],
    ['arranged, and none is needed', { assessed: { at: NOW, pathway: 'P0' } }, false],
    ['not arranged, and needed', { assessed: { at: NOW, pathway: 'P1' } }, true],
  ] as const)('R-HOS-08 watch for a delay where support is %s: %j %s', (_when, over, watched) => {
    const { clocks } = taking(inHospital(over), discharging())
    expect(clocks.some(({ key }) => key === 'hospital.delay.flagTime')).toBe(watched)
  })

  it('R-HOS-03 leave a completed assessment alone, whatever else runs', () => {
    expect(taking(withDates, discharging()).clocks.map((intent) => intent.do)).not.toContain('replan')
  })

  it('R-HOS-05 are not asked of a hospital that has told the carer', () => {
    const given = [...NAMED, '/ward', '/clinician']
    for (const carerTold of ['YES', 'NO_CARER'] as const)
      expect(missingFromDischargeNotice({ facts: { ...WHOLE_DISCHARGE, carerTold }, given })).toEqual([])
  })
})

describe('R-REF-05, R-HOS-04 a discharge notice at night', () => {
  const NIGHT = { standing: { noticeDays: DAYS, inOfficeHours: false } }

  it('is the out-of-hours team’s, who call the hospital that has no e-mail address', () => {
    const byPhone = inHospital({ notice: { ...NOTICE, hasEmail: false } })
    const { messages, journey } = taking(byPhone, discharging({}, NIGHT))
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'HOSPITAL_TO_CALL WORKER',
      'HOSPITAL_TO_CALL EDT_MANAGER',
      'DISCHARGE_NOTICE WORKER',
      'DISCHARGE_NOTICE EDT_MANAGER',
    ])
    expect(journey.outOfHours).toEqual({ since: NOW, urgent: false })
  })

  it('R-REF-06 is theirs by day, too, when one of them takes it in; what anybody else takes in is not', () => {
    const by = (role: 'EDT_WORKER' | 'CONTACT_OFFICER') =>
      taking(aJourney({ stage: 'CONTACT' }), noticing({}, { role }))
    expect(by('EDT_WORKER').journey.outOfHours).toEqual({ since: NOW, urgent: false })
    expect(by('CONTACT_OFFICER').journey.outOfHours).toBeUndefined()
  })

  it('R-HOS-04 has its day in the receipt', () => {
    const [receipt] = taking(inHospital(), discharging()).messages
    expect(receipt).toMatchObject({ template: 'HOSPITAL_RECEIPT', to: 'HOSPITAL', about: { proposedOn: '2026-01-09' } })
  })
})

describe('R-HOS-03 an assessment that is late', () => {
  const telling = aStep(
    'tellHospitalTime',
    { by: '2026-01-06' },
    { role: 'TEAM_MANAGER', standing: { receivedOn: '2026-01-05' } },
  )
  const late = aClock('hospital.assessment', { breached: true })

  it('has the manager told that the hospital wants a time', () => {
    const { event, messages } = fire(inHospital(), aFiring('hospital.assessment', 'BREACH'))
    expect(event).toMatchObject({ type: 'ClockFired', key: 'hospital.assessment', kind: 'BREACH' })
    expect(messages).toContainEqual({
      template: 'HOSPITAL_TIME_WANTED',
      to: 'TEAM_MANAGER',
      dates: ['hospital.assessment'],
    })
  })

  it('has a new time in place of the last one that the hospital was told', () => {
    expect(taking(inHospital({}, { clocks: [late, aClock('hospital.receipt')] }), telling).clocks).toEqual([
      cancelled('hospital.assessment.newTime', 'HospitalToldTime'),
      { do: 'start', key: 'hospital.assessment.newTime', from: NOW, facts: { agreedDate: '2026-01-06' } },
    ])
  })

  it('is not late because something else is', () => {
    const clocks = [aClock('hospital.assessment'), aClock('hospital.receipt', { breached: true })]
    expect(refusalOf(inHospital({}, { clocks }), telling).code).toBe('ASSESSMENT_NOT_LATE')
  })

  it('R-HOS-04 waits for its receipt by phone, whatever else runs', () => {
    const confirming = aStep('confirmHospitalReceipt', {}, { role: 'CONTACT_OFFICER' })
    const clocks = [aClock('hospital.assessment'), aClock('hospital.receipt')]
    expect(taking(inHospital({}, { clocks }), confirming).event.type).toBe('HospitalReceiptSent')
  })
})

describe('R-HOS-08 a second delay of one stay', () => {
  const first: Delay = { since: '2026-01-03T09:00:00Z', waits: [], until: '2026-01-04T09:00:00Z' }
  const second: Delay = { since: NOW, waits: [] }
  const twice = (...delays: HospitalState['delays']) => inHospital({ delays })
  const causing = aStep('recordDelayCause', { cause: 'NHS' }, { role: 'TEAM_MANAGER' })

  it('gets its own cause, and leaves the first as it was', () => {
    expect(taking(twice(first, second), causing).journey.hospital?.delays).toEqual([
      first,
      { since: NOW, waits: [{ cause: 'NHS', from: NOW }] },
    ])
    expect(refusalOf(twice(first), causing).code).toBe('NO_DELAY')
  })

  it('ends by itself, and only it is counted', () => {
    const ready = aStep('recordSupportInPlace', { from: '2026-01-05' }, { role: 'BROKER', receivedAt: later(30) })
    const { event, journey } = taking(twice(first, second), ready)
    expect(event).toMatchObject({ delay: { NOT_SAID: 30 } })
    expect(journey.hospital?.delays).toEqual([first, { ...second, until: later(30) }])
  })

  it('is not marked where no notice is in force any more; the worker hears of one that is', () => {
    const flag = aFiring('hospital.delay.flagTime', 'BREACH')
    const over = fire(aJourney({ stage: 'CONTACT', hospital: { proposals: [], delays: [first], ended: [] } }), flag)
    expect(over.event).toMatchObject({ type: 'ClockFired', key: 'hospital.delay.flagTime' })
    expect(over.journey.hospital?.delays).toEqual([first])
    expect(fire(inHospital(), flag).messages).toContainEqual({
      template: 'DISCHARGE_LATE',
      to: 'WORKER',
      dates: ['hospital.delay.flagTime'],
    })
  })
})
