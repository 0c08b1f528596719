import { describe, expect, it } from '@jest/globals'
import { recordFiring } from '../../../domain/clocks/plan.ts'
import { isOverdue } from '../../../domain/journey/due.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import { aJourney } from '../../support/domain.ts'
import { aClock } from '../../support/reviewing.ts'
import { rules, started, viewOf } from '../clocks/support.ts'

/** Due at 17:00 on Tuesday 6 January 2026, with a reminder at 13:00. */
const triage = started('triage.standard', '2026-01-05T10:00:00Z')

const after = (record: typeof triage, kind: 'REMINDER' | 'BREACH', at: string) =>
  recordFiring(record, { clockId: record.id, key: record.key, kind, at, index: 0 }, at, rules).record

describe('0.4.5 what is due today is not late', () => {
  const reminded = after(triage, 'REMINDER', '2026-01-06T13:00:00Z')

  it.each([
    ['in the morning', triage],
    ['after its reminder', reminded],
  ])('%s', (_when, record) => {
    expect(viewOf(record)).toMatchObject({ status: 'RUNNING', breached: false, late: false })
  })

  it('a second after its limit it is, and the clock, the journey and the lists agree', () => {
    const missed = viewOf(after(reminded, 'BREACH', '2026-01-06T17:00:01Z'))
    expect(missed).toMatchObject({ status: 'BREACHED', late: true })
    const { breached, dueAt } = missed
    const journey = (is: boolean) =>
      aJourney({ stage: 'TRIAGE', clocks: [aClock('triage.standard', { breached: is, dueAt })] })
    expect([isOverdue(journey(false)), isOverdue(journey(breached))]).toEqual([false, true])
    expect(work(journey(breached)).map((item) => item.dueAt)).toEqual([dueAt])
  })
})
