import { describe, expect, it } from '@jest/globals'
import type { Firing } from '../../../domain/journey/clock-intent.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { callAttention } from '../../../domain/on-call/calls.ts'
import { aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aClock, aFiring } from '../../support/reviewing.ts'
import { aCall, called, CHECK, day, HAND_BACK, HELD, KEY, night, open, ringing, silence, WAITS } from './support.ts'

describe('R-REF-05 a date that ends while the office is closed', () => {
  it('calls the first on the rota, who has a time to answer, and is the out-of-hours team’s from then on', () => {
    const { event, journey, clocks, messages } = fire(open(), ringing(night('staff-first', 'staff-second')))
    expect(event).toEqual({
      type: 'OnCallCalled',
      clock: KEY,
      clockId: CHECK.id,
      staff: 'staff-first',
      attempt: 1,
      takesOver: true,
    })
    expect(clocks).toEqual([
      { do: 'start', key: 'edt.handback', from: NOW },
      { do: 'start', key: 'onCall.acknowledgement', instance: KEY, from: NOW },
    ])
    expect(messages.map(({ template, to, about }) => [template, to, about])).toEqual([
      ['ON_CALL', 'ON_CALL', { clock: KEY, staff: 'staff-first' }],
    ])
    expect(journey.outOfHours).toEqual({ since: NOW, urgent: false, byCallOnly: true })
    expect(journey.onCall?.calls).toEqual([aCall()])
  })

  it('leaves what the team has already as it is, and its hand-back where it was', () => {
    const before = { since: '2026-01-04T20:00:00Z', urgent: true } as const
    const { journey, clocks } = fire(
      open({ clocks: [CHECK, HAND_BACK], outOfHours: before }),
      ringing(night('staff-a')),
    )
    expect(journey.outOfHours).toEqual(before)
    expect(clocks.map(({ key }) => key)).toEqual(['onCall.acknowledgement'])
  })

  it('R-OPS-07 one that rings late, when the office is open again, calls nobody', () => {
    const { event, journey, clocks, messages } = fire(open(), ringing(day))
    expect(event).toMatchObject({ type: 'ClockFired', kind: 'CALL' })
    expect(event).not.toHaveProperty('onCall')
    expect([clocks, messages]).toEqual([[], []])
    expect(journey.outOfHours).toBe(undefined)
  })

  it.each([
    ['by the contact centre: calls', 'CONTACT_OFFICER', 'OnCallCalled'],
    ['by the team itself: a person has it already', 'EDT_WORKER', 'ClockFired'],
  ] as const)('R-REF-05 an urgent call that was taken %s', (_who, role, type) => {
    const recent = [{ version: 5, type: 'ContactRecorded', at: NOW, by: { id: 'staff-who-took-it', role } }]
    const clocks = [aClock('edt.response'), aClock('urgent.interimDecision'), HAND_BACK]
    const journey = open({ clocks, outOfHours: { ...HELD, urgent: true }, recent })
    for (const key of ['edt.response', 'urgent.interimDecision'] as const) {
      const firing: Firing = { ...aFiring(key, 'CALL'), onCall: night('staff-first') }
      expect(fire(journey, firing).event.type).toBe(type)
    }
  })

  it('R-REF-04, R-REF-05 an urgent referral that runs on at night: whoever is on call, their managers when it is missed', () => {
    const urgent = aClock('triage.urgent')
    const journey = open({ stage: 'TRIAGE', clocks: [urgent] })
    const firing: Firing = { ...aFiring('triage.urgent', 'CALL'), onCall: night('staff-first') }
    const after = fire(journey, firing)
    expect(after.event).toMatchObject({ type: 'OnCallCalled', clock: 'triage.urgent', staff: 'staff-first' })
    const missed = (missing: Journey) =>
      fire(missing, aFiring('triage.urgent', 'BREACH')).messages.map(({ template, to }) => [template, to])
    const byNight = { ...after.journey, clocks: [urgent, HAND_BACK] }
    expect(missed(byNight)).toEqual([
      ['CLOCK_MISSED', 'WORKER'],
      ['CLOCK_MISSED', 'DUTY_MANAGER'],
      ['CLOCK_MISSED', 'EDT_MANAGER'],
    ])
    expect(missed(journey)).toEqual([
      ['CLOCK_MISSED', 'WORKER'],
      ['CLOCK_MISSED', 'DUTY_MANAGER'],
    ])
  })

  it.each([
    ['an empty rota', ringing(night())],
    ['a timer that could ask nobody', ringing()],
  ])('%s: the managers hear at once, and supervisors see it', (_why, firing) => {
    const { event, journey, clocks, messages } = fire(open(), firing)
    expect(event).toMatchObject({ type: 'OnCallNotReached', why: 'ROTA_EMPTY', tried: 0 })
    expect(clocks.map(({ key }) => key)).toEqual(['edt.handback'])
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['ON_CALL_NOBODY', 'EDT_MANAGER'],
      ['ON_CALL_NOBODY', 'SERVICE_MANAGER'],
    ])
    expect(callAttention(journey)).toEqual(['NOBODY_ON_CALL'])
  })
})

describe('R-REF-05 nobody has answered', () => {
  it('the next on the rota is called, and the wait begins anew', () => {
    const { event, journey, clocks } = fire(called(), silence(night('staff-first', 'staff-second')))
    expect(event).toMatchObject({ type: 'OnCallCalled', staff: 'staff-second', attempt: 2 })
    expect(event).not.toHaveProperty('takesOver')
    expect(clocks).toEqual([
      { do: 'stop', key: 'onCall.acknowledgement', instance: KEY, outcome: 'CANCELLED', cause: 'NextCalled' },
      { do: 'start', key: 'onCall.acknowledgement', instance: KEY, from: NOW },
    ])
    expect(journey.onCall?.calls[0]?.called.map(({ staff }) => staff)).toEqual(['staff-first', 'staff-second'])
  })

  it('nobody is called twice about the same date: after the last the managers hear', () => {
    const both = { called: ['staff-first', 'staff-second'].map((staff) => ({ staff, at: NOW })) }
    const { event, journey, clocks } = fire(called(both), silence(night('staff-second', 'staff-first')))
    expect(event).toMatchObject({ type: 'OnCallNotReached', why: 'NOBODY_ANSWERED', tried: 2 })
    expect(clocks.map((intent) => [intent.do, intent.key])).toEqual([['stop', 'onCall.acknowledgement']])
    expect(callAttention(journey)).toEqual(['NOBODY_ON_CALL'])
  })

  it('tells no worker and no team manager that an answer is missing: the next call does', () => {
    const { messages } = fire(called(), silence(night('staff-second')))
    expect(messages.map(({ template }) => template)).toEqual(['ON_CALL'])
  })

  it('when the office has opened meanwhile the wait ends, and nobody else is called', () => {
    const { event, clocks, messages } = fire(called(), silence(day))
    expect(event).toMatchObject({ type: 'ClockFired', key: 'onCall.acknowledgement' })
    expect(clocks).toMatchObject([{ do: 'stop', key: 'onCall.acknowledgement', cause: 'OfficeOpened' }])
    expect(messages).toEqual([])
  })

  it('somebody who has taken another call of the same night is called first', () => {
    const taken = aCall({
      clock: 'hospital.providers',
      clockId: 'hospital.providers@5',
      acknowledged: { by: 'staff-second', at: NOW },
    })
    const journey = open({ clocks: [CHECK, HAND_BACK], onCall: { calls: [taken] }, outOfHours: HELD })
    const { event } = fire(journey, ringing(night('staff-first', 'staff-second')))
    expect(event).toMatchObject({ staff: 'staff-second' })
    const nextNight = { ...journey, clocks: [CHECK], outOfHours: { ...HELD, handedBackAt: NOW } }
    expect(fire(nextNight, ringing(night('staff-first', 'staff-second'))).event).toMatchObject({ staff: 'staff-first' })
  })
})

describe('R-REF-05 the answer', () => {
  const answering = (id = 'staff-first', role: 'EDT_WORKER' | 'SERVICE_MANAGER' | 'PRACTITIONER' = 'EDT_WORKER') =>
    aStep('acknowledgeCall', {}, { role, id })

  it('stops the wait; from now on there is something to hand back', () => {
    const { event, journey, clocks, messages } = taking(called(), answering())
    expect(event).toEqual({ type: 'OnCallAcknowledged', clocks: [KEY] })
    expect(clocks).toEqual([{ do: 'stop', key: 'onCall.acknowledgement', outcome: 'MET', cause: 'OnCallAcknowledged' }])
    expect(journey.onCall?.calls[0]?.acknowledged).toEqual({ by: 'staff-first', at: NOW })
    expect(journey.outOfHours).toEqual(HELD)
    expect(messages).toEqual([])
  })

  it('takes every call of the journey at once', () => {
    const both = { calls: [aCall(), aCall({ clock: 'hospital.providers', clockId: 'hospital.providers@5' })] }
    const clocks = [CHECK, aClock('hospital.providers'), WAITS, HAND_BACK]
    const { journey } = taking(called({}, { onCall: both, clocks }), answering())
    expect(journey.onCall?.calls.every(({ acknowledged }) => acknowledged?.by === 'staff-first')).toBe(true)
  })

  it('of a call that nobody answered ends the attention, and the managers hear', () => {
    const givenUp = called({ nobodySince: NOW }, { clocks: [CHECK, HAND_BACK] })
    const { journey, messages } = taking(givenUp, answering('staff-service-manager', 'SERVICE_MANAGER'))
    expect([callAttention(givenUp), callAttention(journey)]).toEqual([['NOBODY_ON_CALL'], []])
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['ON_CALL_TAKEN', 'EDT_MANAGER'],
      ['ON_CALL_TAKEN', 'SERVICE_MANAGER'],
    ])
  })

  it.each([
    ['nobody was called', open()],
    ['somebody has it', called({ acknowledged: { by: 'staff-second', at: NOW } })],
    ['what it was about is done', called({}, { clocks: [HAND_BACK] })],
  ])('is refused where %s', (_why, journey) => {
    expect(refusalOf(journey, answering())).toMatchObject({ code: 'NO_CALL_OPEN', rule: 'R-REF-05' })
  })

  it('is the out-of-hours team’s, or a manager’s', () => {
    expect(refusalOf(called(), answering('staff-practitioner', 'PRACTITIONER')).code).toBe('ROLE_MAY_NOT')
  })
})

describe('R-GEN-05 reminders of what somebody on call has taken', () => {
  it('go to them, and not to the worker, who is at home', () => {
    const reminding = { ...aFiring(KEY, 'REMINDER'), index: 1 }
    const told = (journey: Journey) =>
      fire(journey, reminding).messages.flatMap(({ template, to, about }) =>
        template === 'CLOCK_REMINDER' ? [[to, about?.['staff']]] : [],
      )
    expect(told(called())).toEqual([['WORKER', undefined]])
    expect(told(called({ acknowledged: { by: 'staff-second', at: NOW } }))).toEqual([['ON_CALL', 'staff-second']])
  })
})

describe('R-REF-05 what the call was about is done', () => {
  const leaving = { ...HELD, byCallOnly: true } as const
  const checked = aStep('recordWelfareCheck', { way: 'VISIT', outcome: 'SAFE' }, { role: 'EDT_WORKER' })

  it('nobody has to answer any more, and nothing is left to hand back', () => {
    const { clocks, journey } = taking(called(), checked)
    expect(clocks.map((intent) => [intent.do, intent.key])).toEqual([
      ['stop', KEY],
      ['stop', 'onCall.acknowledgement'],
      ['stop', 'edt.handback'],
    ])
    const after = { ...journey, clocks: [] }
    expect(refusalOf(after, aStep('handBackFromEdt', { actionToday: false }, { role: 'EDT_WORKER' })).code).toBe(
      'NOTHING_TO_HAND_BACK',
    )
  })

  it('once somebody has taken it, it is handed back with a note', () => {
    const taken = called({ acknowledged: { by: 'staff-first', at: NOW } }, { outOfHours: HELD })
    expect(taking(taken, checked).clocks.map(({ key }) => key)).toEqual([KEY])
  })

  it('while another call is open the team keeps the journey', () => {
    const two = called(
      {},
      {
        outOfHours: leaving,
        clocks: [CHECK, aClock('hospital.providers'), WAITS, HAND_BACK],
        onCall: { calls: [aCall(), aCall({ clock: 'hospital.providers', clockId: 'hospital.providers@5' })] },
      },
    )
    expect(taking(two, checked).clocks.map(({ key }) => key)).toEqual([KEY, 'onCall.acknowledgement'])
  })
})
