import { describe, expect, it } from '@jest/globals'
import { outOfHoursLetters } from '../../../activities/letters/out-of-hours.ts'
import { outOfHoursBodies } from '../../../api/steps/out-of-hours.ts'
import { newJourney, type Journey } from '../../../domain/journey/journey.ts'
import type { OutOfHoursState } from '../../../domain/out-of-hours/state.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { textOf } from '../../support/front-line.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import { aClock } from '../../support/reviewing.ts'

const blank = newJourney({ id: '018f0000-0000-7000-8000-000000000001', reference: '', authority: 'E09000099' })
const EDT = { role: 'EDT_WORKER', id: 'staff-edt' } as const

interface Call {
  readonly risk: boolean
  readonly open: boolean
  readonly role?: Role
}

const calling = ({ risk, open, role = 'CONTACT_OFFICER' }: Call) =>
  taking(
    blank,
    aStep(
      'recordContact',
      {
        team: 'TEAM-NORTH',
        channel: 'PHONE',
        consent: 'VITAL_INTERESTS',
        immediateRisk: risk,
        communication: { format: 'STANDARD_PRINT', language: 'en', interpreterNeeded: false, usesWebsites: true },
      },
      { role, standing: { teamExists: true, inOfficeHours: open } },
    ),
  )

const referring = (journey: Journey, { risk: urgent, open, role = 'CONTACT_OFFICER' }: Call) =>
  taking(
    journey,
    aStep(
      'createReferral',
      { referrer: 'SELF', routeOfAccess: 'COMMUNITY', urgent, carerKnown: false, inHospital: false },
      { role, standing: { inOfficeHours: open } },
    ),
  )

const startsOf = ({ clocks }: { clocks: readonly { do: string; key: string }[] }) =>
  clocks.filter((intent) => intent.do === 'start').map(({ key }) => key)

const edtClocks = (transition: { clocks: readonly { do: string; key: string }[] }) =>
  startsOf(transition).filter((key) => key.startsWith('edt.'))

describe('R-REF-05, R-REF-06 when the out-of-hours team takes over', () => {
  it.each([
    ['an urgent call while the office is closed', { risk: true, open: false }, ['edt.response', 'edt.handback']],
    ['an urgent call while it is open', { risk: true, open: true }, []],
    ['any other call while it is closed', { risk: false, open: false }, []],
    ['what the team takes itself', { risk: false, open: false, role: 'EDT_WORKER' }, ['edt.handback']],
    ['what the team takes itself by day', { risk: true, open: true, role: 'EDT_WORKER' }, ['edt.handback']],
  ] as const)('first contact: %s', (_what, call, keys) => {
    expect(edtClocks(calling(call))).toEqual(keys)
  })

  it.each([
    ['urgent, closed', { risk: true, open: false }, ['edt.response', 'edt.handback']],
    ['urgent, open', { risk: true, open: true }, []],
    ['not urgent, closed', { risk: false, open: false }, []],
    ['taken by the team', { risk: false, open: false, role: 'EDT_WORKER' }, ['edt.handback']],
  ] as const)('referral: %s', (_what, call, keys) => {
    expect(edtClocks(referring(aJourney({ stage: 'CONTACT' }), call))).toEqual(keys)
  })

  it('counts from the call, and what runs from the call goes on with the referral', () => {
    const { journey, clocks } = calling({ risk: true, open: false })
    expect(clocks).toContainEqual({ do: 'start', key: 'edt.response', from: NOW })
    const running = { ...journey, clocks: [aClock('edt.response'), aClock('edt.handback')] }
    expect(edtClocks(referring(running, { risk: true, open: false }))).toEqual([])
  })

  it('only what does not run yet begins, whatever else runs', () => {
    const call = { risk: true, open: false }
    const running = (...keys: ('edt.handback' | 'triage.standard')[]) =>
      edtClocks(referring(aJourney({ stage: 'CONTACT', clocks: keys.map((key) => aClock(key)) }), call))
    expect(running('triage.standard')).toEqual(['edt.response', 'edt.handback'])
    expect(running('edt.handback')).toEqual(['edt.response'])
  })

  it('a referral says so in the record, and one for the day says nothing of it', () => {
    const night = referring(aJourney({ stage: 'CONTACT' }), { risk: true, open: false })
    expect(night.event).toMatchObject({ outOfHours: { urgent: true } })
    expect(night.journey.outOfHours).toEqual({ since: NOW, urgent: true })
    const day = referring(aJourney({ stage: 'CONTACT' }), { risk: true, open: true })
    expect(day.event).not.toHaveProperty('outOfHours')
    expect(day.journey).not.toHaveProperty('outOfHours')
  })

  it('tells whoever is on duty at once when it is urgent', () => {
    expect(calling({ risk: true, open: false }).messages).toContainEqual({
      template: 'EDT_CALL_NOW',
      to: 'EDT_MANAGER',
      dates: ['edt.response'],
    })
    expect(calling({ risk: false, open: false, role: 'EDT_WORKER' }).messages).toEqual([])
  })

  it('R-ASM-10 an immediate risk has to be decided about within a day, at any hour', () => {
    for (const open of [true, false]) {
      const { journey, clocks } = calling({ risk: true, open })
      expect(journey.urgentSupport).toEqual({ is: 'FLAGGED', since: NOW })
      expect(clocks).toContainEqual({ do: 'start', key: 'urgent.interimDecision', from: NOW })
    }
    expect(calling({ risk: false, open: false }).journey.urgentSupport).toBe(undefined)
  })
})

const held = (outOfHours: OutOfHoursState) => aJourney({ stage: 'ACTIVE', outOfHours })
const urgent: OutOfHoursState = { since: NOW, urgent: true }
const quiet: OutOfHoursState = { since: NOW, urgent: false }

const responding = (stillInDanger = false) => aStep('recordEdtResponse', { response: 'VISITED', stillInDanger }, EDT)
const handingBack = (actionToday = true) => aStep('handBackFromEdt', { actionToday }, EDT)
const callingAgain = (isUrgent: boolean, open = false) =>
  aStep('recordOutOfHoursContact', { urgent: isUrgent }, { ...EDT, standing: { inOfficeHours: open } })

describe('R-REF-05 the response', () => {
  it('stops the clock of the response and leaves that of the hand-back', () => {
    const { journey, clocks } = taking(held(urgent), responding())
    expect(clocks).toEqual([{ do: 'stop', key: 'edt.response', outcome: 'MET', cause: 'EdtResponded' }])
    expect(journey.outOfHours).toEqual({ ...urgent, response: 'VISITED' })
  })

  it('danger that goes on is told at once', () => {
    expect(taking(held(urgent), responding(true)).messages).toEqual([
      { template: 'EDT_STILL_IN_DANGER', to: 'EDT_MANAGER' },
    ])
    expect(taking(held(urgent), responding(false)).messages).toEqual([])
  })

  it.each([
    ['nothing came in', aJourney({ stage: 'ACTIVE' })],
    ['nothing urgent came in', held(quiet)],
    ['it was responded to', held({ ...urgent, response: 'SPOKE' })],
  ])('is refused where %s', (_why, journey) => {
    expect(refusalOf(journey, responding())).toMatchObject({ code: 'NO_URGENT_CALL_OPEN', rule: 'R-REF-05' })
  })

  it('is the out-of-hours team’s', () => {
    const step = aStep('recordEdtResponse', { response: 'SPOKE', stillInDanger: false }, { role: 'PRACTITIONER' })
    expect(refusalOf(held(urgent), step).code).toBe('ROLE_MAY_NOT')
  })
})

describe('R-REF-06 the hand-back', () => {
  it('stops its clock and tells the worker, or the team while there is none', () => {
    const { journey, clocks, messages } = taking(held(quiet), handingBack())
    expect(clocks).toEqual([{ do: 'stop', key: 'edt.handback', outcome: 'MET', cause: 'EdtHandedBack' }])
    expect(journey.outOfHours?.handedBackAt).toBe(NOW)
    expect(messages).toEqual([{ template: 'EDT_HANDED_BACK', to: 'WORKER', about: { actionToday: true, clocks: [] } }])
    const unallocated = { ...held(quiet), allocation: { team: 'TEAM-NORTH' } }
    expect(taking(unallocated, handingBack()).messages[0]?.to).toBe('TEAM')
  })

  it.each([
    ['nothing came in', aJourney({ stage: 'ACTIVE' }), 'NOTHING_TO_HAND_BACK'],
    ['it was handed back', held({ ...quiet, handedBackAt: NOW }), 'NOTHING_TO_HAND_BACK'],
    ['an urgent call waits for its response', held(urgent), 'RESPOND_BEFORE_HANDING_BACK'],
  ])('is refused where %s', (_why, journey, code) => {
    expect(refusalOf(journey, handingBack()).code).toBe(code)
  })

  it('follows the response', () => {
    expect(taking(held({ ...urgent, response: 'SPOKE' }), handingBack()).journey.outOfHours?.handedBackAt).toBe(NOW)
  })
})

describe('R-REF-05, R-REF-06 somebody who has a journey calls at night', () => {
  it.each([
    ['urgent at night', true, false, ['edt.response', 'edt.handback']],
    ['urgent by day', true, true, ['edt.handback']],
    ['not urgent', false, false, ['edt.handback']],
  ] as const)('%s', (_what, isUrgent, open, keys) => {
    const { journey, clocks } = taking(aJourney({ stage: 'ACTIVE' }), callingAgain(isUrgent, open))
    expect(startsOf({ clocks })).toEqual(keys)
    expect(journey.stage).toBe('ACTIVE')
  })

  it('a call that is not urgent leaves an urgent one waiting', () => {
    expect(taking(held(urgent), callingAgain(false)).journey.outOfHours).toEqual(urgent)
  })

  it('an urgent call after a response wants a response of its own', () => {
    const { journey } = taking(held({ ...urgent, response: 'SPOKE' }), callingAgain(true))
    expect(journey.outOfHours).toEqual(urgent)
  })

  it('a call after the hand-back is a new one', () => {
    const before = { since: '2025-12-01T22:00:00Z', urgent: true, response: 'SPOKE', handedBackAt: NOW } as const
    expect(taking(held(before), callingAgain(false)).journey.outOfHours).toEqual(quiet)
  })
})

describe('forms and notes of the out-of-hours team', () => {
  it.each([
    ['a hand-back without a note', outOfHoursBodies.handBackFromEdt, { actionToday: true }],
    ['a response without a note', outOfHoursBodies.recordEdtResponse, { response: 'SPOKE', stillInDanger: false }],
    [
      'a try that reached nobody as a response',
      outOfHoursBodies.recordEdtResponse,
      { response: 'NO_ANSWER', stillInDanger: false, note: 'Rang twice.' },
    ],
    ['a contact about nothing', outOfHoursBodies.recordOutOfHoursContact, { urgent: true }],
  ])('refuse %s', (_what, form, wrong) => {
    expect(form.safeParse(wrong).success).toBe(false)
  })

  it.each(Object.entries(outOfHoursLetters))('%s has no holes, with and without dates', (_name, letter) => {
    for (const context of [aLetterContext(), aBareLetterContext()]) {
      expect(textOf(letter, context)).not.toMatch(/undefined|null|NaN|website|https?:/)
    }
  })

  it('R-REF-06 the hand-back tells the dates that ran through the night, and no others', () => {
    const journey = { ...held(quiet), clocks: [aClock('hospital.assessment'), aClock('review.annual')] }
    expect(taking(journey, handingBack()).messages[0]?.dates).toEqual(['hospital.assessment'])
    const context = {
      ...aLetterContext({ clocks: 'hospital.assessment' }),
      date: (key: string) => (key.startsWith('hospital.as') ? 'noon' : undefined),
    }
    expect(textOf(outOfHoursLetters.EDT_HANDED_BACK, context)).toContain('Assess the person in hospital: by noon.')
    expect(textOf(outOfHoursLetters.EDT_HANDED_BACK, aBareLetterContext())).not.toContain('goes back with')
  })

  it('R-REF-06 the hand-back says whether something has to be done today', () => {
    const text = (actionToday: string) => textOf(outOfHoursLetters.EDT_HANDED_BACK, aLetterContext({ actionToday }))
    expect(text('true')).toContain('Something has to be done today.')
    expect(text('false')).toContain('Nothing has to be done today')
  })
})
