import { describe, expect, it } from '@jest/globals'
import { ENGLAND_AND_WALES_2025_TO_2028 } from '../../domain/clocks/bank-holidays-england-and-wales.ts'
import { DEFAULT_POLICY, type PolicySet } from '../../domain/clocks/policy.ts'
import { DEFAULT_MONEY_POLICY } from '../../domain/policy/money.ts'
import { DEFAULT_THRESHOLDS } from '../../domain/policy/thresholds.ts'
import type { CouncilRules } from '../../prisma/rules-in-force.ts'
import { standingFor, type StandingQuestion } from '../../use-cases/standing.ts'

const EVERY_DAY: PolicySet = DEFAULT_POLICY

/** From 19 January 2026 the council counts working days. */
const WORKING_DAYS: PolicySet = {
  ...DEFAULT_POLICY,
  version: 2,
  effectiveFrom: '2026-01-19T00:00:00Z',
  values: { 'hospital.assessment': { unit: 'workingDay' } },
}

const rulesOf = (policy: PolicySet): CouncilRules => ({
  calendar: ENGLAND_AND_WALES_2025_TO_2028,
  policy,
  thresholds: DEFAULT_THRESHOLDS,
  money: DEFAULT_MONEY_POLICY,
  openSets: [],
})

const rulesAt = (at: string): CouncilRules => rulesOf(at < WORKING_DAYS.effectiveFrom ? EVERY_DAY : WORKING_DAYS)

const standing = (receivedAt: string, facts: object) =>
  standingFor(['noticeDays', 'noticePolicy'], {
    facts,
    receivedAt,
    rules: rulesAt(receivedAt),
    rulesAt: (at: string) => Promise.resolve(rulesAt(at)),
  } as unknown as StandingQuestion)

describe('R-HOS-03 the days of a notice, as the door works them out', () => {
  it('a notice of Friday at three in the afternoon counts as Saturday', async () => {
    expect(await standing('2026-01-16T15:00:00Z', {})).toEqual({
      noticeDays: {
        givenOn: '2026-01-16',
        deemedOn: '2026-01-17',
        lastDayOn: '2026-01-19',
        earliestDischargeOn: '2026-01-18',
        earliestDischargeSaid: 'Sunday 18 January 2026',
        latestDischargeOn: '2026-04-16',
        reading: 'CALENDAR_DAYS',
        policyVersion: 1,
        policySince: '2025-01-01',
      },
    })
  })

  it('under a policy of working days it counts as Monday', async () => {
    const { noticeDays, noticePolicy } = await standing('2026-01-23T15:00:00Z', {})
    expect(noticeDays).toMatchObject({
      deemedOn: '2026-01-26',
      lastDayOn: '2026-01-28',
      reading: 'WORKING_DAYS',
      policyVersion: 2,
      policySince: '2026-01-19',
    })
    expect(noticePolicy).toBeUndefined()
  })

  it('0.4.12 a paper notice that came before the policy changed counts as it did then', async () => {
    const { noticeDays, noticePolicy } = await standing('2026-01-20T09:00:00Z', { cameAt: '2026-01-16T15:00:00Z' })
    expect(noticeDays).toMatchObject({ deemedOn: '2026-01-17', reading: 'CALENDAR_DAYS', policyVersion: 1 })
    expect(noticePolicy).toEqual({
      version: 1,
      unit: 'calendarDay',
      amount: 2,
      reading: 'dayBeforeDischarge',
      dueTime: '23:59:59',
      noticeCutoff: '14:00',
    })
  })

  it.each([
    ['in the future', '2026-01-21T09:00:00Z'],
    ['longer ago than a notice can lie', '2025-12-01T09:00:00Z'],
    ['in no year that a policy knows', '0001-01-01T00:00:00Z'],
  ])('a time %s, which its rule refuses, is not looked up', async (_when, cameAt) => {
    expect((await standing('2026-01-20T09:00:00Z', { cameAt })).noticeDays?.givenOn).toBe('2026-01-20')
  })

  it.each([
    ['an expected admission', { admission: { state: 'EXPECTED', on: '2026-01-28' } }, '2026-01-21'],
    ['somebody who is there', { admission: { state: 'ADMITTED', on: '2026-01-10' } }, undefined],
  ])('R-HOS-02 seven days before %s', async (_what, facts, earliest) => {
    expect((await standing('2026-01-20T09:00:00Z', facts)).noticeDays?.earliestNoticeOn).toBe(earliest)
  })
})
