import { describe, expect, it } from '@jest/globals'
import { isClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import { computeGolden } from '../../../domain/clocks/golden.ts'
import { recompute } from '../../../domain/clocks/explain.ts'
import { planClocks, recordFiring } from '../../../domain/clocks/plan.ts'
import { recalendar } from '../../../domain/clocks/recalendar.ts'
import { DEFAULT_POLICY } from '../../../domain/clocks/policy.ts'
import type { ClockRules } from '../../../domain/clocks/compute.ts'
import { golden, goldenHolidays, rules, started, viewOf } from './support.ts'

describe('golden deadlines', () => {
  it.each(golden.deadlines.map((one) => [one.id, one.rule, one.description, one] as const))(
    '%s %s %s',
    (_id, _rule, _description, one) => {
      const { dueAt, explanation } = computeGolden(one, goldenHolidays)

      expect(dueAt).toBe(one.expectedDue)
      expect(recompute(explanation.data)).toBe(one.expectedDue)
    },
  )

  it('are all of clocks that the catalogue knows', () => {
    expect(golden.deadlines.map(({ policy }) => policy.key).filter((key) => !isClockKey(key))).toEqual([])
  })

  it('need no other bank holidays than those the product starts with', () => {
    expect(rules.calendar.years).toEqual(goldenHolidays.years)
  })
})

describe('golden journeys, what is true of several dates at once', () => {
  const acknowledge = started('referral.acknowledge', '2026-01-05T10:15:00Z')
  const triage = started('triage.standard', '2026-01-05T10:15:00Z')
  const assessment = started('assessment.needs.standard', '2026-01-05T10:15:00Z')

  it('a ledger that is read again gives identical dates', () => {
    const again = JSON.parse(JSON.stringify(assessment)) as typeof assessment
    expect(viewOf(again)).toEqual(viewOf(assessment))
  })

  it('0.4.9 an extraordinary bank holiday on Tuesday 6 January 2026 moves working-day clocks and no others', () => {
    const years = { ...rules.calendar.years, 2026: [...(rules.calendar.years[2026] ?? []), '2026-01-06'] }
    const proclaimed: ClockRules = { ...rules, calendar: { version: 2, years } }
    const moved = (record: typeof triage) => recalendar(record, proclaimed, '2026-01-05T12:00:00Z')

    expect(moved(acknowledge)?.view.dueAt).toBe('2026-01-08T17:00:00Z')
    expect(moved(triage)?.view.dueAt).toBe('2026-01-07T17:00:00Z')
    expect(moved(triage)?.appended).toMatchObject([
      { entry: 'RECALENDARED', cause: 'CALENDAR', wasDueAt: '2026-01-06T17:00:00Z', calendarVersion: 2, by: 'SYSTEM' },
    ])
    expect(moved(assessment)).toBeUndefined()
    expect(viewOf(assessment, proclaimed).dueAt).toBe('2026-02-02T23:59:59Z')
  })

  it('0.4.9 asked a second time, nothing moves', () => {
    const years = { ...rules.calendar.years, 2026: [...(rules.calendar.years[2026] ?? []), '2026-01-06'] }
    const proclaimed: ClockRules = { ...rules, calendar: { version: 2, years } }
    const once = recalendar(triage, proclaimed, '2026-01-05T12:00:00Z')
    expect(once?.view.dueAt).toBe('2026-01-07T17:00:00Z')
    expect(recalendar(once?.record ?? triage, proclaimed, '2026-01-05T12:00:00Z')).toBeUndefined()
  })

  it('0.4.10 a first review of 7 weeks leaves running clocks alone unless the change applies to open ones', () => {
    const review = started('review.first', '2026-02-13T16:00:00Z')
    const sevenWeeks = (applyToOpen: boolean): ClockRules => ({
      ...rules,
      policy: { ...DEFAULT_POLICY, version: 2, values: { 'review.first': { amount: 7 } }, applyToOpen },
    })

    expect(viewOf(review, sevenWeeks(false)).dueAt).toBe('2026-04-10T22:59:59Z')
    expect(recalendar(review, sevenWeeks(false), '2026-02-20T10:00:00Z')).toBeUndefined()
    expect(recalendar(review, sevenWeeks(true), '2026-02-20T10:00:00Z')?.view).toMatchObject({
      dueAt: '2026-04-03T22:59:59Z',
      originalDueAt: '2026-04-10T22:59:59Z',
      policyVersion: 2,
      basis: 'COUNCIL_POLICY',
    })
  })

  it('R-OPS-07 a limit that passes while the workers are away is recorded once, late, with its true instant', () => {
    const firing = {
      clockId: triage.id,
      key: triage.key,
      kind: 'BREACH',
      at: '2026-01-06T17:00:01Z',
      index: 0,
    } as const
    const once = recordFiring(triage, firing, '2026-01-06T20:00:01Z', rules)
    const twice = recordFiring(once.record, firing, '2026-01-06T20:05:00Z', rules)

    expect(once.appended).toMatchObject([
      { entry: 'BREACHED', firedFor: '2026-01-06T17:00:01Z', lateBySeconds: 10_800 },
    ])
    expect(twice.appended).toEqual([])
    expect(twice.view).toMatchObject({ status: 'BREACHED', dueAt: '2026-01-06T17:00:00Z' })
  })

  it('GJ-01 every timer is stopped by its event and nothing is left to fire', () => {
    const stops = (['referral.acknowledge', 'triage.standard', 'assessment.needs.standard'] as const).map(
      (key) => ({ do: 'stop', key, outcome: 'MET', cause: 'Done' }) as const,
    )
    const step = { version: 9, at: '2026-01-06T09:00:00Z', by: 'worker-1' }
    const changes = planClocks({ running: [acknowledge, triage, assessment], intents: stops, step, rules })

    expect(changes.map(({ view }) => [view.status, view.wakeUps])).toEqual([
      ['MET', []],
      ['MET', []],
      ['MET', []],
    ])
  })

  it('GJ-01 the 28-day clock reminds on 19 January', () => {
    expect(viewOf(assessment).wakeUps[0]).toEqual({ kind: 'REMINDER', at: '2026-01-19T09:00:00Z', index: 0 })
  })

  it('GJ-04 an elapsed hour is 3 600 seconds although the wall clock shows the same time again', () => {
    const { startedAt, dueAt } = viewOf(started('safeguarding.immediateSafety', '2026-10-25T00:30:00Z'))
    expect((Date.parse(dueAt) - Date.parse(startedAt)) / 1000).toBe(3600)
  })

  it('GJ-06 acts by Monday when the calendar reading ends on Monday', () => {
    const view = viewOf(started('hospital.assessment', '2026-01-16T15:00:00Z'))
    expect(view).toMatchObject({ actionBy: '2026-01-19T17:00:00Z', actionRoute: 'OFFICE' })
  })

  it('GJ-07 goes to the weekend rota when no working day lies between the deemed day and Easter Sunday', () => {
    const view = viewOf(started('hospital.assessment', '2026-04-02T15:00:00Z'))
    expect(view).toMatchObject({ dayZero: '2026-04-03', actionRoute: 'WEEKEND_ROTA', actionBy: view.dueAt })
  })

  it('GJ-15 keeps the due date on Saturday and acts by Friday', () => {
    const view = viewOf(started('review.annual', '2026-02-13T16:00:00Z'))
    expect(view).toMatchObject({
      dueAt: '2027-02-13T23:59:59Z',
      actionBy: '2027-02-12T17:00:00Z',
      actionRoute: 'OFFICE',
    })
  })
})
