import { describe, expect, it } from '@jest/globals'
import type { Firing } from '../../../domain/journey/clock-intent.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { aStep, fire, NOW, taking } from '../../support/domain.ts'
import { aClock, aFiring } from '../../support/reviewing.ts'
import { aCall, HAND_BACK, HELD, night, open, silence } from './support.ts'

describe('R-REF-05 two dates of one urgent contact', () => {
  const urgent = (over: Partial<Journey> = {}) =>
    open({ clocks: [aClock('edt.response'), aClock('urgent.interimDecision')], ...over })
  const ring = (key: 'edt.response' | 'urgent.interimDecision', ...rota: readonly string[]): Firing => ({
    ...aFiring(key, 'CALL'),
    onCall: night(...rota),
  })
  const waiting = (journey: Journey, ...more: readonly ReturnType<typeof aClock>[]): Journey => ({
    ...journey,
    clocks: [...journey.clocks, ...more],
  })
  const waitsFor = (instance: string) =>
    aClock('onCall.acknowledgement', { id: `onCall.acknowledgement/${instance}@5`, instance })
  const calledOnce = (over: Partial<Journey> = {}) =>
    waiting(
      fire(urgent(over), ring('edt.response', 'staff-first', 'staff-second')).journey,
      waitsFor('edt.response'),
      HAND_BACK,
    )
  const calledTwice = () =>
    waiting(
      fire(calledOnce(), ring('urgent.interimDecision', 'staff-first', 'staff-second')).journey,
      waitsFor('urgent.interimDecision'),
    )
  const noAnswerAbout = (instance: string, ...rota: readonly string[]): Firing => ({
    ...silence(night(...rota)),
    clockId: waitsFor(instance).id,
  })

  it('are one call to one person, who has the same time to answer for each', () => {
    const { event, clocks, messages } = fire(
      calledOnce(),
      ring('urgent.interimDecision', 'staff-first', 'staff-second'),
    )
    expect(event).toMatchObject({ type: 'OnCallCalled', staff: 'staff-first', attempt: 1, sameCall: true })
    expect(clocks).toEqual([
      { do: 'start', key: 'onCall.acknowledgement', instance: 'urgent.interimDecision', from: NOW },
    ])
    expect(messages).toEqual([])
  })

  it('one answer takes both', () => {
    const { event } = taking(calledTwice(), aStep('acknowledgeCall', {}, { role: 'EDT_WORKER', id: 'staff-first' }))
    expect(event).toMatchObject({ clocks: ['edt.response', 'urgent.interimDecision'] })
  })

  it('nobody answers: the next is called once, then the managers hear once', () => {
    const rota = ['staff-first', 'staff-second']
    const next = fire(calledTwice(), noAnswerAbout('edt.response', ...rota))
    expect(next.event).toMatchObject({ staff: 'staff-second', attempt: 2 })
    expect(next.event).not.toHaveProperty('sameCall')
    expect(next.messages.map(({ template }) => template)).toEqual(['ON_CALL'])
    const same = fire(next.journey, noAnswerAbout('urgent.interimDecision', ...rota))
    expect(same.event).toMatchObject({ staff: 'staff-second', attempt: 2, sameCall: true })
    expect(same.messages).toEqual([])
    const given = fire(same.journey, noAnswerAbout('edt.response', ...rota))
    expect(given.messages.map(({ template }) => template)).toEqual(['ON_CALL_NOBODY', 'ON_CALL_NOBODY'])
    const both = fire(given.journey, noAnswerAbout('urgent.interimDecision', ...rota))
    expect(both.event).toMatchObject({ type: 'OnCallNotReached' })
    expect(both.messages).toEqual([])
  })

  it.each([
    ['2026-01-05T10:29:59Z', 0],
    ['2026-01-05T10:30:00Z', 2],
  ])('managers who were told at a quarter past ten hear at %s of the other date by %i messages', (at, messages) => {
    const told = { ...aCall({ clock: 'edt.response', clockId: aClock('edt.response').id }), nobodySince: NOW }
    const journey = urgent({ onCall: { calls: [told] }, outOfHours: HELD })
    expect(fire(journey, ring('urgent.interimDecision'), at).messages).toHaveLength(messages)
  })

  it('the other date goes on being asked about when the first is done', () => {
    const responded = aStep('recordEdtResponse', { response: 'SPOKE', stillInDanger: false }, { role: 'EDT_WORKER' })
    const before = { ...calledTwice(), outOfHours: { ...HELD, urgent: true } }
    const { clocks } = taking(before, responded)
    expect(clocks.map((intent) => [intent.do, intent.key, intent.do === 'stop' ? intent.instance : ''])).toEqual([
      ['stop', 'edt.response', undefined],
      ['stop', 'onCall.acknowledgement', 'edt.response'],
    ])
  })
})
