import { describe, expect, it } from '@jest/globals'
import type { ClockRecord } from '../../../domain/clocks/ledger.ts'
import { extendClock, overrideClock, pauseClock, resumeClock } from '../../../domain/clocks/write.ts'
import { pen, started, told } from './support.ts'

describe('0.4.11 what people did to the date', () => {
  const urgent = started('provider.interim', '2026-01-20T10:00:00Z')
  const byHand = (record: ClockRecord, dueAt: string) =>
    overrideClock(record, { dueAt, reason: 'MANAGER_AGREED' }, pen('2026-01-20T12:00:00Z'))

  it('an extension of hours is told in working days, and the hours as they were', () => {
    const extended = extendClock(urgent, { byDays: 2, reason: 'PERSON_ASKED' }, pen('2026-01-20T12:00:00Z'))
    expect(told(extended)).toContain(
      '; 24 hours of real time later is 10am on Wednesday 21 January. It was extended by 2 working days (person asked), so the date is now 10am on Friday 23 January 2026; at first it was 10am on Wednesday 21 January 2026.',
    )
  })

  it('hours are told as they were when the date was set by hand', () => {
    expect(told(byHand(urgent, '2026-01-26T09:00:00Z'))).toContain(
      '; 24 hours of real time later is 10am on Wednesday 21 January. The date was set by hand (manager agreed), so the date is now 9am on Monday 26 January 2026; at first it was 10am on Wednesday 21 January 2026.',
    )
  })

  it('days and bank holidays are not told of a date that was set by hand', () => {
    const record = started('triage.standard', '2026-04-02T10:00:00Z')
    const moved = overrideClock(
      record,
      { dueAt: '2026-04-09T16:00:00Z', reason: 'MANAGER_AGREED' },
      pen('2026-04-02T12:00:00Z'),
    )
    expect(told(moved)).toBe(
      'The council must decide what happens next with the referral by 5pm on Thursday 9 April 2026. The referral came in on Thursday 2 April. The date was set by hand (manager agreed), so the date is now 5pm on Thursday 9 April 2026; at first it was 5pm on Tuesday 7 April 2026.',
    )
  })

  it('R-TRN-03 nor is a date that was set by hand called a birthday', () => {
    const facts = { dateOfBirth: '2012-03-09' }
    const record = started('transition.offerLatest', '2026-01-05T10:00:00Z', { facts })
    const sentence = told(byHand(record, '2026-02-20T17:00:00Z'))
    expect(sentence).toContain('by 5pm on Friday 20 February 2026. The date was set by hand (manager agreed)')
    expect(sentence).not.toMatch(/birthday|2012/)
  })

  it('only the extensions that the date rests on are told, not those from before it was set by hand', () => {
    const first = extendClock(urgent, { byDays: 2, reason: 'PERSON_ASKED' }, pen('2026-01-20T11:00:00Z'))
    const second = extendClock(
      byHand(first, '2026-01-26T09:00:00Z'),
      { byDays: 1, reason: 'PROVIDER_ASKED' },
      pen('2026-01-20T13:00:00Z'),
    )
    expect(told(second)).toContain(
      'The date was set by hand (manager agreed) and it was extended by 1 working day (provider asked), so the date is now 9am on Tuesday 27 January 2026',
    )
  })

  it('a working-day clock is extended by working days', () => {
    const extended = extendClock(
      started('panel.sit', '2026-01-05T10:15:00Z'),
      { byDays: 2, reason: 'QUORUM' },
      pen('2026-01-06T10:00:00Z'),
    )
    expect(told(extended)).toContain('It was extended by 2 working days (quorum), so the date is now')
  })

  it('a clock that goes on again is not told as standing still', () => {
    const paused = pauseClock(urgent, { reason: 'WAITING' }, pen('2026-01-20T11:00:00Z'))
    expect(told(resumeClock(paused, {}, pen('2026-01-20T12:00:00Z')))).not.toContain('still')
  })
})
