import { describe, expect, it } from '@jest/globals'
import type { Firing } from '../../../domain/journey/clock-intent.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { waitingOn } from '../../../domain/journey/waiting-on.ts'
import { callAttention, endedWith, isCalledAbout, takenBy } from '../../../domain/on-call/calls.ts'
import { aStep, fire, NOW, taking } from '../../support/domain.ts'
import { aClock, aFiring } from '../../support/reviewing.ts'
import { aCall, called, CHECK, HAND_BACK, HELD, KEY, night, open, ringing, silence, WAITS } from './support.ts'

const OTHER = 'hospital.providers'
const PROVIDERS = aClock(OTHER)
const otherCall = (over: Parameters<typeof aCall>[0] = {}) => aCall({ clock: OTHER, clockId: PROVIDERS.id, ...over })
const TAKEN = { acknowledged: { by: 'staff-second', at: NOW } } as const
const BY_CALL = { ...HELD, byCallOnly: true } as const

describe('R-REF-05 one call of several about a journey', () => {
  const two = (first: Parameters<typeof aCall>[0], second: Parameters<typeof aCall>[0]): Journey => {
    const checks = { ...CHECK, id: `${KEY}@6` }
    return open({
      clocks: [checks, PROVIDERS],
      onCall: { calls: [aCall({ clockId: checks.id, ...first }), otherCall(second)] },
    })
  }

  it('each date is whose it is', () => {
    const journey = two(TAKEN, {})
    expect(journey.clocks.map((clock) => isCalledAbout(journey, clock))).toEqual([true, true])
    expect(journey.clocks.map((clock) => takenBy(journey, clock))).toEqual(['staff-second', undefined])
    expect(isCalledAbout(journey, aClock('review.annual'))).toBe(false)
    expect(takenBy(two({}, TAKEN), PROVIDERS)).toBe('staff-second')
  })

  it.each([
    ['the first', { nobodySince: NOW }, {}, ['NOBODY_ON_CALL']],
    ['the second', {}, { nobodySince: NOW }, ['NOBODY_ON_CALL']],
    ['neither', {}, {}, []],
    ['one that is taken by now', { nobodySince: NOW, ...TAKEN }, {}, []],
  ])('supervisors look where nobody took %s', (_which, first, second, attention) => {
    expect(callAttention(two(first, second))).toEqual(attention)
  })

  it('an answer tells the managers where they had heard of one of them, and changes nothing that was taken', () => {
    const journey = { ...two({ nobodySince: NOW }, {}), outOfHours: BY_CALL }
    const answering = aStep('acknowledgeCall', {}, { role: 'EDT_WORKER', id: 'staff-first' })
    expect(taking(journey, answering).messages.map(({ template }) => template)).toEqual([
      'ON_CALL_TAKEN',
      'ON_CALL_TAKEN',
    ])
    const after = taking({ ...two(TAKEN, {}), outOfHours: BY_CALL }, answering)
    expect(after.event).toMatchObject({ clocks: [OTHER] })
    expect(after.journey.onCall?.calls.map(({ acknowledged }) => acknowledged?.by)).toEqual([
      'staff-second',
      'staff-first',
    ])
    expect(after.messages).toEqual([])
  })

  it('an answer leaves out a date that was called about and is done', () => {
    const journey = { ...two({}, {}), clocks: [PROVIDERS] }
    const { event, journey: after } = taking(
      journey,
      aStep('acknowledgeCall', {}, { role: 'EDT_WORKER', id: 'staff-x' }),
    )
    expect(event).toMatchObject({ clocks: [OTHER] })
    expect(after.onCall?.calls[0]).not.toHaveProperty('acknowledged')
    expect(after.outOfHours).toBeUndefined()
  })

  it('whoever took the last one goes on with the journey, though a later call is still open', () => {
    const rota = night('staff-first', 'staff-second')
    const journey = { ...two(TAKEN, {}), clocks: [CHECK, HAND_BACK, PROVIDERS], outOfHours: HELD }
    const third: Firing = { ...aFiring('edt.response', 'CALL'), onCall: rota }
    expect(fire(journey, third).event).toMatchObject({ type: 'OnCallCalled', staff: 'staff-second' })
  })
})

describe('R-REF-05 the same date another time', () => {
  it('begins anew with the first on the rota, and keeps the calls about other dates', () => {
    const before = aCall({ clockId: `${KEY}@2`, ...TAKEN })
    const journey = open({ onCall: { calls: [before, otherCall(TAKEN)] } })
    const { event, journey: after } = fire(journey, ringing(night('staff-first')))
    expect(event).toMatchObject({ staff: 'staff-first', attempt: 1 })
    expect(after.onCall?.calls).toEqual([otherCall(TAKEN), aCall()])
  })

  it('where the rota is empty nobody of the last time counts as called', () => {
    const journey = open({ onCall: { calls: [aCall({ clockId: `${KEY}@2` })] } })
    const { journey: after } = fire(journey, ringing(night()))
    expect(after.onCall?.calls).toEqual([{ clock: KEY, clockId: CHECK.id, called: [], nobodySince: NOW }])
  })

  it('what the team had and gave back last time is its own again from the call on', () => {
    const journey = open({
      outOfHours: { since: '2026-01-02T20:00:00Z', urgent: true, handedBackAt: '2026-01-03T09:00:00Z' },
    })
    expect(fire(journey, ringing(night('staff-first'))).journey.outOfHours).toEqual(BY_CALL)
  })

  it('R-REF-06 what it did and nobody handed back stays what it is, when that is late', () => {
    const before = { since: '2026-01-04T20:00:00Z', urgent: true } as const
    const late = open({ clocks: [CHECK, aClock('edt.handback', { breached: true })], outOfHours: before })
    const { event, journey } = fire(late, ringing(night('staff-first')))
    expect(event).toMatchObject({ takesOver: true })
    expect(journey.outOfHours).toEqual(before)
  })
})

describe('R-REF-05 nobody has answered, and it matters no more', () => {
  const answerOf = (clock: typeof KEY | typeof OTHER) =>
    aClock('onCall.acknowledgement', { id: `onCall.acknowledgement/${clock}@5`, instance: clock })
  const missed = (clock: typeof KEY | typeof OTHER): Firing => ({
    ...silence(night('staff-second')),
    clockId: answerOf(clock).id,
  })

  it.each([
    ['somebody has taken it', called({ ...TAKEN }), [['stop', KEY]]],
    ['what it was about is done', called({}, { clocks: [WAITS, HAND_BACK] }), [['stop', KEY]]],
    ['the wait has ended, too', called({}, { clocks: [HAND_BACK] }), []],
  ])('where %s nobody else is called', (_why, journey, stops) => {
    const { event, clocks, messages } = fire(journey, silence(night('staff-second')))
    expect(event).toMatchObject({ type: 'ClockFired', key: 'onCall.acknowledgement' })
    expect(clocks.map((intent) => [intent.do, intent.do === 'stop' ? intent.instance : ''])).toEqual(stops)
    expect(messages).toEqual([])
  })

  it('of two waits the one that is over is the one that goes on to the next', () => {
    const journey = open({
      clocks: [CHECK, PROVIDERS, answerOf(KEY), answerOf(OTHER), HAND_BACK],
      onCall: { calls: [aCall(), otherCall()] },
      outOfHours: BY_CALL,
    })
    for (const clock of [KEY, OTHER] as const) {
      const { event, clocks } = fire(journey, missed(clock))
      expect(event).toMatchObject({ type: 'OnCallCalled', clock, staff: 'staff-second', attempt: 2 })
      expect(clocks.map((intent) => ('instance' in intent ? intent.instance : undefined))).toEqual([clock, clock])
    }
  })

  it('a wait for another date is not ended by the call about this one', () => {
    const journey = open({ clocks: [CHECK, answerOf(OTHER), HAND_BACK], outOfHours: BY_CALL })
    expect(fire(journey, ringing(night('staff-first'))).clocks).toEqual([
      { do: 'start', key: 'onCall.acknowledgement', instance: KEY, from: NOW },
    ])
  })
})

describe('R-REF-05 what ends with a date that was called about', () => {
  const stop = { do: 'stop', key: KEY, outcome: 'MET', cause: 'WelfareCheckRecorded' } as const
  const ofWait = { do: 'stop', key: 'onCall.acknowledgement', instance: KEY, outcome: 'CANCELLED' } as const

  it('is the wait for an answer, for the same reason', () => {
    const journey = called({}, { outOfHours: HELD })
    const first = { do: 'start', key: 'review.unplanned', from: NOW } as const
    expect(endedWith(journey, [first, stop])).toEqual([{ ...ofWait, cause: stop.cause }])
  })

  it.each([
    ['another date stops', [{ ...stop, key: OTHER }]],
    ['it is begun anew, and not stopped', [{ do: 'start', key: KEY, from: NOW }]],
    ['only one that was begun before it stops', [{ ...stop, startedBy: 4 }]],
  ] as const)('is nothing where %s', (_why, intents) => {
    expect(endedWith(called(), intents)).toEqual([])
  })

  it.each([
    ['begun by the same entry', 5],
    ['begun before', 6],
  ])('is the wait where it was %s', (_when, startedBy) => {
    expect(endedWith(called(), [{ ...stop, startedBy }])).toHaveLength(2)
  })
})

describe('R-REF-05 an urgent call that was taken by the team', () => {
  const clocks = [aClock('edt.response'), HAND_BACK]
  const entry = (version: number, role: 'EDT_WORKER' | 'CONTACT_OFFICER') => ({
    version,
    type: 'ContactRecorded' as const,
    at: NOW,
    by: { id: 'staff-who-took-it', role },
  })

  it.each([
    [
      'they took this one, and others took another',
      [entry(4, 'CONTACT_OFFICER'), entry(5, 'EDT_WORKER')],
      'ClockFired',
    ],
    ['they took another', [entry(4, 'EDT_WORKER'), entry(5, 'CONTACT_OFFICER')], 'OnCallCalled'],
  ] as const)('is in hand only where %s', (_who, recent, type) => {
    const journey = open({ clocks, outOfHours: { ...HELD, urgent: true }, recent })
    const firing: Firing = { ...aFiring('edt.response', 'CALL'), onCall: night('staff-first') }
    expect(fire(journey, firing).event.type).toBe(type)
  })
})

describe('R-REF-05, R-REF-06 since when the out-of-hours team has it', () => {
  it('is not said once it was handed back, though a date is still theirs', () => {
    const easter = open({
      clocks: [aClock('hospital.assessment', { rota: true })],
      outOfHours: { ...HELD, handedBackAt: NOW },
    })
    expect(waitingOn(easter).outOfHours).not.toHaveProperty('since')
    const moment = { officeClosed: true }
    const running = open({ clocks: [aClock('hospital.assessment')] })
    expect(waitingOn(easter, moment).outOfHours?.words).not.toBe(waitingOn(running, moment).outOfHours?.words)
  })
})
