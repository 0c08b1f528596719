import { describe, expect, it } from '@jest/globals'
import { planClocks } from '../../../domain/clocks/plan.ts'
import { recompute } from '../../../domain/clocks/explain.ts'
import { recordFiring } from '../../../domain/clocks/firing.ts'
import type { ClockRecord } from '../../../domain/clocks/ledger.ts'
import { replanClock, stopClock } from '../../../domain/clocks/write.ts'
import type { EarlierPolicy } from '../../../domain/journey/clock-intent.ts'
import { pen, rules, started, viewOf } from './support.ts'

const KEY = 'hospital.assessment'

const RELEVANT_DAY = { reading: 'relevantDay2014' } as const

/** Notice on Monday 1 June 2026 at 10 in London; the two days end on Wednesday 3 June. */
const notice = (proposed?: string): ClockRecord =>
  started(KEY, '2026-06-01T09:00:00Z', proposed === undefined ? {} : { facts: { proposedDischargeDate: proposed } })

const replanned = (record: ClockRecord, proposed: string | undefined, at: string): ClockRecord =>
  replanClock(
    record,
    { facts: proposed === undefined ? {} : { proposedDischargeDate: proposed }, cause: 'DischargeNoticeReceived' },
    pen(at),
  )

/** What comes of it when a step of the journey asks for Wednesday 10 June. */
const asked = (record: ClockRecord | undefined, given = rules) =>
  planClocks({
    running: record === undefined ? [] : [record],
    intents: [
      {
        do: 'replan',
        key: KEY,
        from: '2026-06-01T09:00:00Z',
        facts: { proposedDischargeDate: '2026-06-10' },
        cause: 'DischargeNoticeReceived',
      },
    ],
    step: { version: 3, at: '2026-06-02T09:00:00Z', by: 'worker-1' },
    rules: given,
  })[0]

describe('R-HOS-03 a clock whose discharge day changes', () => {
  it('moves with it, tells the new day, and keeps what it was in its ledger', () => {
    const record = replanned(notice('2026-06-20'), '2026-06-10', '2026-06-02T09:00:00Z')
    const view = viewOf(record)
    expect(view).toMatchObject({
      dueAt: '2026-06-09T22:59:59Z',
      originalDueAt: '2026-06-19T22:59:59Z',
      status: 'RUNNING',
    })
    expect(view.explanation.sentence).toContain(
      'Discharge is planned for Wednesday 10 June, which leaves until Tuesday 9 June',
    )
    expect(recompute(view.explanation.data)).toBe(view.dueAt)
    expect(record.ledger.at(-1)).toMatchObject({
      entry: 'REPLANNED',
      wasDueAt: '2026-06-19T22:59:59Z',
      moved: true,
      facts: { proposedDischargeDate: '2026-06-10' },
    })
  })

  it('plans its reminders anew for the new day', () => {
    const record = replanned(notice('2026-06-20'), '2026-06-10', '2026-06-03T09:00:00Z')
    expect(viewOf(record).wakeUps.map(({ kind, at }) => [kind, at])).toEqual([
      ['REMINDER', '2026-06-09T08:00:00Z'],
      ['CALL', '2026-06-09T16:15:01Z'],
      ['BREACH', '2026-06-09T23:00:00Z'],
    ])
  })

  it('falls back to the two days when no day is known any more', () => {
    expect(viewOf(replanned(notice('2026-06-20'), undefined, '2026-06-02T09:00:00Z')).dueAt).toBe(
      '2026-06-03T22:59:59Z',
    )
  })

  it('that does not move the date changes its words alone: nobody is reminded or told twice', () => {
    const first = notice('2026-06-02')
    const at = '2026-06-02T11:00:00Z'
    const firing = { clockId: first.id, key: first.key, kind: 'REMINDER', at, index: 0 } as const
    const reminded = recordFiring(first, firing, at, rules).record
    const record = replanned(reminded, '2026-06-03', '2026-06-02T12:00:00Z')
    expect(record.ledger.at(-1)).toMatchObject({ entry: 'REPLANNED', moved: false })
    expect(viewOf(record).dueAt).toBe(viewOf(first).dueAt)
    expect(viewOf(record).wakeUps.map(({ kind, index }) => [kind, index])).toEqual([
      ['REMINDER', 1],
      ['CALL', 0],
      ['BREACH', 0],
    ])
    expect(viewOf(record).explanation.sentence).toContain('Discharge is planned for Wednesday 3 June')
  })

  it('keeps a lateness that was earned, and gives the new day a new life', () => {
    const first = notice()
    const firing = { clockId: first.id, key: first.key, kind: 'BREACH', at: '2026-06-03T23:00:00Z', index: 0 } as const
    const late = recordFiring(first, firing, '2026-06-03T23:00:00Z', rules).record
    const view = viewOf(replanned(late, '2026-06-10', '2026-06-04T09:00:00Z'))
    expect(view).toMatchObject({ dueAt: '2026-06-09T22:59:59Z', status: 'RUNNING', breached: false, late: true })
    expect(view.breachedAt).toBe('2026-06-03T23:00:00Z')
  })

  it('stays missed where the new day gives no more time', () => {
    const first = notice()
    const firing = { clockId: first.id, key: first.key, kind: 'BREACH', at: '2026-06-03T23:00:00Z', index: 0 } as const
    const late = recordFiring(first, firing, '2026-06-03T23:00:00Z', rules).record
    const view = viewOf(replanned(late, '2026-06-04', '2026-06-04T09:00:00Z'))
    expect(view).toMatchObject({ dueAt: '2026-06-03T22:59:59Z', status: 'BREACHED' })
    expect(view.wakeUps.map(({ kind }) => kind)).not.toContain('BREACH')
  })

  it('once more: the latest day counts', () => {
    const later = replanned(notice(), '2026-06-10', '2026-06-02T09:00:00Z')
    expect(viewOf(replanned(later, '2026-06-08', '2026-06-02T10:00:00Z')).dueAt).toBe('2026-06-07T22:59:59Z')
  })

  it('0.4.10 stays under the policy with which it began', () => {
    const changed = { ...rules, policy: { ...rules.policy, version: 2, values: { [KEY]: RELEVANT_DAY } } }
    expect(asked(notice(), changed)?.view).toMatchObject({ dueAt: '2026-06-09T22:59:59Z', policyVersion: 1 })
  })

  it('is asked for by the journey; a clock that never ran or is over is left alone', () => {
    expect(asked(notice())?.view.dueAt).toBe('2026-06-09T22:59:59Z')
    expect(asked(undefined)).toBeUndefined()
    const ended = stopClock(notice(), { outcome: 'MET', cause: 'Assessed' }, pen('2026-06-02T08:00:00Z'))
    expect(asked(ended)).toBeUndefined()
  })
})

describe('R-HOS-03 the policy in force when the notice came', () => {
  const WORKING_DAYS: EarlierPolicy = {
    version: 7,
    unit: 'workingDay',
    amount: 2,
    reading: 'dayBeforeDischarge',
    dueTime: '23:59:59',
    noticeCutoff: '14:00',
  }

  const underWorkingDays = () => {
    const intent = { do: 'start', key: KEY, from: '2026-01-16T15:00:00Z', under: WORKING_DAYS } as const
    const step = { version: 2, at: '2026-01-20T09:00:00Z', by: 'clerk' }
    return planClocks({ running: [], intents: [intent], step, rules })[0]
  }

  it('counts as it did then, and the ledger names that version', () => {
    const change = underWorkingDays()
    expect(change?.view).toMatchObject({
      dueAt: '2026-01-21T23:59:59Z',
      policyVersion: 7,
      citation: expect.stringContaining('days on which the office is open count'),
      basis: 'COUNCIL_POLICY',
    })
  })

  it('stays when the discharge day changes', () => {
    const change = underWorkingDays()
    if (change === undefined) throw new Error('It has not started')
    const view = viewOf(replanned(change.record, '2026-01-20', '2026-01-20T10:00:00Z'))
    expect(view).toMatchObject({ dueAt: '2026-01-21T23:59:59Z', policyVersion: 7 })
  })

  it.each([
    ['every day', {}, 'every day counts'],
    ['working days', { unit: 'workingDay' }, 'days on which the office is open count'],
    ['48 hours', { unit: 'elapsedHour', amount: 48 }, 'hours of real time count'],
    ['the relevant day', { reading: 'relevantDay2014' }, 'SI 2014/2823, which is revoked'],
    ['the days alone', { reading: 'asCounted' }, 'the days count alone'],
  ] as const)('counting %s, it says on what it rests, and that it is no law any more', (_how, value, words) => {
    const policy = { ...rules.policy, values: { [KEY]: value } }
    const given = { ...rules, policy }
    const { sentence } = viewOf(started(KEY, '2026-01-16T15:00:00Z', {}, given), given).explanation
    expect(sentence).toContain('not a legal limit (council policy, agreed with the hospital; no law since 1 July 2022')
    expect(sentence).toContain(words)
  })
})
