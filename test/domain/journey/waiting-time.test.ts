import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { WaitedFor } from '../../../domain/journey/waited-for.ts'
import { secondsOf, waitingTime, waitsBetween, type Moment } from '../../../domain/journey/waiting-time.ts'
import { fromMs, toMs } from '../../../domain/shared/time.ts'

const DAY = '2026-01-05'

const at = (time: string): string => `${DAY}T${time}Z`

const moment = (version: number, time: string, party: WaitedFor, over: Partial<Moment> = {}): Moment => ({
  version,
  receivedAt: at(time),
  waits: { for: party },
  ...over,
})

const spansOf = (moments: readonly Moment[], until: string) =>
  waitsBetween(moments, at(until)).map(({ for: party, from, until: to }) => [
    party,
    from.slice(11, 19),
    to.slice(11, 19),
  ])

describe('the account of a wait', () => {
  it('says from each event to the next whom the journey waited for, and then until now', () => {
    expect(spansOf([moment(1, '09:00:00', 'COUNCIL'), moment(2, '11:00:00', 'PANEL')], '12:30:00')).toEqual([
      ['COUNCIL', '09:00:00', '11:00:00'],
      ['PANEL', '11:00:00', '12:30:00'],
    ])
  })

  it('begins no new wait where an event changes nothing about it', () => {
    const moments = [
      moment(1, '09:00:00', 'COUNCIL'),
      moment(2, '10:00:00', 'COUNCIL'),
      moment(3, '11:00:00', 'PERSON'),
    ]
    expect(spansOf(moments, '12:00:00')).toEqual([
      ['COUNCIL', '09:00:00', '11:00:00'],
      ['PERSON', '11:00:00', '12:00:00'],
    ])
  })

  it('tells one step of the council from another', () => {
    const waits = (step: 'allocateCase' | 'startAssessment') => ({ waits: { for: 'COUNCIL', step } }) as const
    const moments = [
      moment(1, '09:00:00', 'COUNCIL', waits('allocateCase')),
      moment(2, '10:00:00', 'COUNCIL', waits('startAssessment')),
    ]
    expect(waitsBetween(moments, at('11:00:00')).map(({ step }) => step)).toEqual(['allocateCase', 'startAssessment'])
  })

  it.each([
    ['a minute is no outage', '09:01:00', [['COUNCIL', '09:00:00', '12:00:00']]],
    [
      'what took longer to commit was the system',
      '09:01:01',
      [
        ['SYSTEM_UNAVAILABLE', '09:00:00', '09:01:01'],
        ['COUNCIL', '09:01:01', '12:00:00'],
      ],
    ],
  ])('%s', (_name, committed, spans) => {
    expect(spansOf([moment(1, '09:00:00', 'COUNCIL', { committedAt: at(committed) })], '12:00:00')).toEqual(spans)
  })

  it('an event that came earlier than it was entered takes nothing back', () => {
    const moments = [moment(1, '10:00:00', 'COUNCIL'), moment(2, '09:00:00', 'HOSPITAL')]
    expect(spansOf(moments, '11:00:00')).toEqual([['HOSPITAL', '10:00:00', '11:00:00']])
  })

  it('says so where it was not kept at the time', () => {
    expect(spansOf([moment(1, '09:00:00', 'COUNCIL', { waits: undefined })], '10:00:00')).toEqual([
      ['NOT_RECORDED', '09:00:00', '10:00:00'],
    ])
  })

  it('ends where the journey ends', () => {
    expect(spansOf([moment(1, '09:00:00', 'COUNCIL'), moment(2, '10:00:00', 'NOBODY')], '10:00:00')).toEqual([
      ['COUNCIL', '09:00:00', '10:00:00'],
    ])
    expect(waitsBetween([], at('10:00:00'))).toEqual([])
  })

  it('has parts that add up to the whole to the second, without gap or overlap', () => {
    const instant = fc.integer({ min: 0, max: 400_000_000 }).map((ms) => fromMs(toMs('2026-01-01T00:00:00Z') + ms))
    const moments = fc.array(
      fc.record({
        receivedAt: instant,
        late: fc.constantFrom(0, 59_000, 61_000, 86_400_000),
        party: fc.constantFrom<WaitedFor>('COUNCIL', 'PERSON', 'PANEL', 'NOBODY'),
      }),
      { minLength: 1, maxLength: 20 },
    )
    fc.assert(
      fc.property(moments, instant, (drawn, now) => {
        const history = drawn.map(({ receivedAt, late, party }, place) => ({
          version: place + 1,
          receivedAt,
          committedAt: fromMs(toMs(receivedAt) + late),
          waits: { for: party },
        }))
        const waits = waitsBetween(history, now)
        const { parts, whole } = waitingTime(waits)
        const begun = Math.floor(toMs(history[0]?.receivedAt ?? now) / 1000)
        expect(whole).toBe(Math.max(0, Math.floor(toMs(now) / 1000) - begun))
        expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(whole)
        expect(waits.every((wait) => Number.isInteger(secondsOf(wait)) && secondsOf(wait) > 0)).toBe(true)
        for (const [place, wait] of waits.slice(1).entries()) expect(wait.from).toBe(waits[place]?.until)
      }),
    )
  })
})
