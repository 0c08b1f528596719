import { describe, expect, it } from '@jest/globals'
import { DEFAULT_THRESHOLDS } from '../../domain/policy/thresholds.ts'
import type { PanelCounts } from '../../prisma/queries/panel-agenda.ts'
import { daysOfQuarter, panelShareToTell } from '../../use-cases/panel-share.ts'

/** Asks on an instant, when the quarter so far and the one before had these plans. */
const asking = (receivedAt: string, now: PanelCounts, last: PanelCounts) => {
  const asked: string[][] = []
  const counts = (from: string, until: string) => {
    asked.push([from, until])
    return Promise.resolve(until === receivedAt ? now : last)
  }
  const share = panelShareToTell({
    receivedAt,
    agenda: { isFree: () => Promise.resolve(true), counts },
    rules: { thresholds: DEFAULT_THRESHOLDS },
  })
  return { asked, share }
}

const none = { sentOut: 0, referred: 0 }

describe('R-PAN-08 a quarter in which too many plans went to the panel is told', () => {
  it.each([
    ['eleven of a hundred', { sentOut: 100, referred: 11 }, true],
    ['ten of a hundred', { sentOut: 100, referred: 10 }, false],
    ['one of ten', { sentOut: 10, referred: 1 }, false],
    ['nothing at all', none, false],
  ])('%s in the quarter before', async (_what, last, told) => {
    const share = await asking('2026-04-01T09:00:00Z', { sentOut: 4, referred: 0 }, last).share
    expect(share).toEqual(told ? { quarter: '2026-Q1', ...last, mostPercent: 10 } : undefined)
  })

  it('once: with the first referral of a quarter', async () => {
    const { share } = asking('2026-04-02T09:00:00Z', { sentOut: 4, referred: 1 }, { sentOut: 100, referred: 50 })
    expect(await share).toBeUndefined()
  })

  it.each([
    ['the last second of March', '2026-03-31T22:59:59Z', ['2025-09-30T23:00:00Z', '2026-01-01T00:00:00Z', '2025-Q4']],
    ['the first second of April', '2026-03-31T23:00:01Z', ['2026-01-01T00:00:00Z', '2026-03-31T23:00:00Z', '2026-Q1']],
  ])('quarters are London’s: %s', async (_what, at, [from, until, quarter]) => {
    const { asked, share } = asking(at, none, { sentOut: 1, referred: 1 })
    expect(asked[1]?.map((each) => Date.parse(each))).toEqual([from, until].map((each) => Date.parse(each ?? '')))
    expect((await share)?.quarter).toBe(quarter)
  })

  it.each([
    [1, '2026-01-01', '2026-04-01'],
    [4, '2026-10-01', '2027-01-01'],
  ])('quarter %i runs from %s to before %s', (quarter, from, until) => {
    expect(daysOfQuarter(2026, quarter)).toEqual({ from, until })
  })
})
