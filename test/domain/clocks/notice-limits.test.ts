import { describe, expect, it } from '@jest/globals'
import { officialHolidays } from '../../../domain/clocks/calendar.ts'
import { firstCallAbout, noticeLimits, type NoticeSaid } from '../../../domain/clocks/notice-limits.ts'
import { DEFAULT_POLICY } from '../../../domain/clocks/policy.ts'
import { rules } from './support.ts'

const opening = { hours: DEFAULT_POLICY.officeHours, holidays: officialHolidays(rules.calendar) }

const said = (over: Partial<NoticeSaid> = {}): NoticeSaid => ({
  asks: 'ASSESSMENT',
  cameAt: '2026-01-16T15:00:00Z',
  ...over,
})
const callOf = (notice: NoticeSaid) => firstCallAbout(noticeLimits(notice, rules), notice.cameAt, opening)

describe('R-REF-05, R-HOS-03 when somebody is called about a notice that is in no journey', () => {
  it.each<[string, Partial<NoticeSaid>, object]>([
    [
      'on Friday at three: due at the end of Monday, so on Monday when the office has closed',
      {},
      { key: 'hospital.assessment', dueAt: '2026-01-19T23:59:59Z', callAt: '2026-01-19T17:15:01Z' },
    ],
    [
      'before Easter: due at the end of Easter Sunday, so when the office closes on Thursday',
      { cameAt: '2026-04-02T13:00:00Z', likelyDischargeOn: '2026-04-06' },
      { key: 'hospital.assessment', dueAt: '2026-04-05T22:59:59Z', callAt: '2026-04-02T16:15:01Z' },
    ],
    [
      'with signs of abuse, after the office has closed: at once',
      { cameAt: '2026-01-16T20:00:00Z', abuseSigns: true },
      { key: 'safeguarding.immediateSafety', dueAt: '2026-01-16T21:00:00Z', callAt: '2026-01-16T20:00:00Z' },
    ],
    [
      'somebody has left hospital: the check is due on that day, so when the office closes',
      { asks: 'DISCHARGED', cameAt: '2026-01-16T11:00:00Z' },
      { key: 'd2a.welfareCheck', dueAt: '2026-01-16T23:59:59Z', callAt: '2026-01-16T16:15:01Z' },
    ],
    [
      'and in the evening at once',
      { asks: 'DISCHARGED', cameAt: '2026-01-16T19:00:00Z' },
      { key: 'd2a.welfareCheck', dueAt: '2026-01-16T23:59:59Z', callAt: '2026-01-16T19:00:00Z' },
    ],
  ])('%s', (_when, over, expected) => {
    expect(callOf(said(over))).toEqual(expected)
  })

  it('signs of abuse in the morning call nobody: the office is there within the hour', () => {
    expect(callOf(said({ cameAt: '2026-01-16T10:00:00Z', abuseSigns: true }))?.key).toBe('hospital.assessment')
  })
})
