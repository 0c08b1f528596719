import { describe, expect, it } from '@jest/globals'
import { CLOCK_KEYS } from '../../../domain/clock-catalogue/catalogue.ts'
import type { ClockRecord } from '../../../domain/clocks/ledger.ts'
import { planClocks, writeLedgers, type ClockChange } from '../../../domain/clocks/plan.ts'
import type { ClockIntent } from '../../../domain/journey/clock-intent.ts'
import { refusalOf, rules, started } from './support.ts'

const plan = (
  intents: readonly ClockIntent[],
  running: readonly ClockRecord[] = [],
  at = '2026-01-05T10:15:00Z',
  version = 3,
) => planClocks({ running, intents, step: { version, at, by: 'worker-1' }, rules })

/** A rule that names it, and the role it was done in. */
const NAMED = { rule: 'R-PAN-04', role: 'TEAM_MANAGER' } as const

/** What it gives, or how it refuses. */
function outcomeOf(work: () => readonly ClockRecord[]): unknown {
  let given: unknown
  const refusal = refusalOf(() => (given = work()))
  return refusal ?? given
}

const records = (changes: readonly ClockChange[]): readonly ClockRecord[] => changes.map(({ record }) => record)

describe('planning what the journey asks of the clocks', () => {
  it('starts a clock under an id that anybody can name', () => {
    const [change] = plan([{ do: 'start', key: 'triage.standard', from: '2026-01-05T10:15:00Z' }])
    expect(change?.record.id).toBe('triage.standard@3')
    expect(change?.appended).toMatchObject([
      { entry: 'STARTED', from: '2026-01-05T10:15:00Z', by: 'worker-1', occurrence: 1 },
    ])
    expect(change?.view.dueAt).toBe('2026-01-06T17:00:00Z')
  })

  it('starts several of one key side by side when each has its instance', () => {
    const changes = plan(
      ['carer-1', 'carer-2'].map((instance) => ({
        do: 'start',
        key: 'assessment.carer',
        instance,
        from: '2026-01-05T10:15:00Z',
      })),
    )
    expect(records(changes).map(({ id }) => id)).toEqual(['assessment.carer/carer-1@3', 'assessment.carer/carer-2@3'])
    expect(changes.map(({ view }) => view.instance)).toEqual(['carer-1', 'carer-2'])
  })

  it('two of one key in one step without an instance are a defect', () => {
    const start = { do: 'start', key: 'assessment.carer', from: '2026-01-05T10:15:00Z' } as const
    expect(() => plan([start, start])).toThrow('A clock assessment.carer@3 exists already; give each its own instance')
  })

  it('stops every running clock of a key, or the one of an instance', () => {
    const running = records(
      plan(
        ['a', 'b'].map((instance) => ({
          do: 'start',
          key: 'safeguarding.enquiry',
          instance,
          from: '2026-01-05T10:15:00Z',
        })),
      ),
    )
    const stop = { do: 'stop', key: 'safeguarding.enquiry', outcome: 'MET', cause: 'EnquiryOutcomeAuthorised' } as const
    expect(
      plan([{ ...stop, instance: 'b' }], running, '2026-01-06T10:00:00Z', 4).map(({ record }) => record.instance),
    ).toEqual(['b'])
    expect(plan([stop], running, '2026-01-06T10:00:00Z', 4)).toHaveLength(2)
  })

  it('stops only the clocks that this version or an earlier one started, where it says so', () => {
    const running = [3, 4, 5].flatMap((version) =>
      records(plan([{ do: 'start', key: 'panel.sit', from: '2026-01-05T10:15:00Z' }], [], undefined, version)),
    )
    const stop = { do: 'stop', key: 'panel.sit', outcome: 'CANCELLED', cause: 'A', startedBy: 4 } as const
    const stopped = plan([stop], running, '2026-01-06T10:00:00Z', 6)
    expect(records(stopped).map(({ id }) => id)).toEqual(['panel.sit@3', 'panel.sit@4'])
  })

  it('stopping what does not run changes nothing', () => {
    expect(plan([{ do: 'stop', key: 'panel.sit', outcome: 'CANCELLED', cause: 'DIED' }])).toEqual([])
  })

  it('takes intents in order: a clock is stopped and started anew in one step', () => {
    const running = [started('waitingWell.contact.amber', '2026-01-05T10:00:00Z')]
    const changes = plan(
      [
        { do: 'stop', key: 'waitingWell.contact.amber', outcome: 'MET', cause: 'WaitingContactRecorded' },
        { do: 'start', key: 'waitingWell.contact.amber', from: '2026-01-12T11:00:00Z' },
      ],
      running,
      '2026-01-12T11:00:00Z',
      7,
    )
    expect(changes.map(({ record, view }) => [record.id, view.status, view.dueAt])).toEqual([
      ['waitingWell.contact.amber@1', 'MET', '2026-01-19T17:00:00Z'],
      ['waitingWell.contact.amber@7', 'RUNNING', '2026-01-26T17:00:00Z'],
    ])
  })

  it('0.4.7 goes on from the anchor, also when an occurrence was done early', () => {
    const start = { do: 'start', key: 'move.progressContact', from: '2026-01-05T10:00:00Z' } as const
    const stop = { do: 'stop', key: 'move.progressContact', outcome: 'MET', cause: 'ProgressContactRecorded' } as const
    const first = records(plan([start]))
    const second = plan([stop, start], first, '2026-01-08T10:00:00Z', 4)
    expect(second.at(-1)?.view.dueAt).toBe('2026-01-19T17:00:00Z')
  })

  it.each([
    ['of another anchor', { from: '2026-01-06T10:00:00Z' }],
    ['of another instance', { instance: 'b' }],
    ['of another key', { key: 'directPayment.pause.recheck' }],
  ] as const)('0.4.7 counts on from its own occurrences, not from those %s', (_name, other) => {
    const start = { do: 'start', key: 'move.progressContact', instance: 'a', from: '2026-01-05T10:00:00Z' } as const
    const running = records(plan([{ ...start, ...other }], [], undefined, 2))
    expect(plan([start], running).at(-1)?.appended).toMatchObject([{ entry: 'STARTED', occurrence: 1 }])
    const own = records(plan([start], running))
    expect(plan([start], own, undefined, 4).at(-1)?.appended).toMatchObject([{ entry: 'STARTED', occurrence: 2 }])
  })

  it.each([
    ['in its due second it is still to be done', '2026-01-12T17:00:00Z', '2026-01-12T17:00:00Z'],
    ['one second later it is over', '2026-01-12T17:00:01Z', '2026-01-19T17:00:00Z'],
  ])('0.4.7 an occurrence: %s', (_name, at, dueAt) => {
    const start = { do: 'start', key: 'move.progressContact', from: '2026-01-05T10:00:00Z' } as const
    expect(plan([start], [], at)[0]?.view.dueAt).toBe(dueAt)
  })

  it('0.4.12 a clock that does not come back is due when it was due, however late it is entered', () => {
    const start = { do: 'start', key: 'triage.standard', from: '2026-01-05T10:00:00Z' } as const
    const [change] = plan([start], [], '2026-01-20T10:00:00Z')
    expect(change?.appended).toMatchObject([{ occurrence: 1 }])
    expect(change?.view.dueAt).toBe('2026-01-06T17:00:00Z')
  })

  it.each([{ amount: 0 }, { fixedDate: '2026-01-06' }])(
    '0.4.7 a clock that comes back after no time at all is refused, and nobody waits for its end: %j',
    (value) => {
      const policy = { ...rules.policy, values: { 'move.progressContact': value } }
      const refusal = refusalOf(() =>
        planClocks({
          running: [],
          intents: [{ do: 'start', key: 'move.progressContact', from: '2026-01-05T10:00:00Z' }],
          step: { version: 3, at: '2026-01-20T10:00:00Z', by: 'worker-1' },
          rules: { ...rules, policy },
        }),
      )
      expect(refusal).toMatchObject({ code: 'NOTHING_TO_REPEAT_BY', rule: '0.4.7' })
    },
  )

  it('0.4.7 skips occurrences whose date is over', () => {
    const [change] = plan(
      [{ do: 'start', key: 'move.progressContact', from: '2026-01-05T10:00:00Z' }],
      [],
      '2026-01-20T10:00:00Z',
    )
    expect(change?.view.dueAt).toBe('2026-01-26T17:00:00Z')
  })

  it('pauses, resumes, extends and sets by hand', () => {
    const running = [started('panel.sit', '2026-01-05T10:00:00Z')]
    const changes = plan(
      [
        { do: 'extend', key: 'panel.sit', byDays: 2, reason: 'QUORUM', ...NAMED },
        { do: 'pause', key: 'panel.sit', reason: 'PERSON_ILL', ...NAMED, until: '2026-02-01' },
        { do: 'resume', key: 'panel.sit' },
        { do: 'override', key: 'panel.sit', dueAt: '2026-02-02T17:00:00Z', reason: 'AGREED', ...NAMED },
      ],
      running,
      '2026-01-12T10:00:00Z',
    )
    expect(changes).toHaveLength(1)
    expect(changes[0]?.appended.map(({ entry }) => entry)).toEqual(['EXTENDED', 'PAUSED', 'RESUMED', 'OVERRIDDEN'])
    expect(changes[0]?.view).toMatchObject({ dueAt: '2026-02-02T17:00:00Z', originalDueAt: '2026-01-19T17:00:00Z' })
  })

  it('SC-26 resuming what is over or does not stand still changes nothing', () => {
    expect(plan([{ do: 'resume', key: 'panel.sit' }], [started('panel.sit', '2026-01-05T10:00:00Z')])).toEqual([])
  })

  it.each([
    ['SC-19 extending', { do: 'extend', key: 'panel.sit', byDays: 2, reason: 'A', ...NAMED }],
    ['pausing', { do: 'pause', key: 'panel.sit', reason: 'A', ...NAMED, until: '2026-02-01' }],
    ['setting by hand', { do: 'override', key: 'panel.sit', dueAt: '2026-02-02T17:00:00Z', reason: 'A', ...NAMED }],
  ] as const)('%s what does not run is refused', (_name, intent) => {
    expect(refusalOf(() => plan([intent]))?.code).toBe('CLOCK_NOT_RUNNING')
  })

  it('0.4.9 refuses a date in a year that nobody has entered', () => {
    const start: ClockIntent = { do: 'start', key: 'panel.sit', from: '2028-12-22T10:00:00Z' }
    expect(refusalOf(() => plan([start], [], '2028-12-22T10:00:00Z'))).toMatchObject({
      code: 'BANK_HOLIDAYS_UNKNOWN',
      year: 2029,
    })
  })

  it.each(CLOCK_KEYS)('what the door tries out for %s is what is planned, and is refused with it', (key) => {
    const step = { version: 3, by: 'worker-1' }
    for (const from of ['2026-01-05T10:15:00Z', '2028-12-22T10:00:00Z']) {
      const asked = { running: [], intents: [{ do: 'start', key, from }], step: { ...step, at: from }, rules } as const
      const planned = outcomeOf(() => records(planClocks(asked)))
      expect(outcomeOf(() => writeLedgers(asked))).toEqual(planned)
    }
  })

  it('gives nothing but JSON', () => {
    const changes = plan([{ do: 'start', key: 'review.annual', from: '2026-01-05T10:15:00Z' }])
    expect(JSON.parse(JSON.stringify(changes))).toStrictEqual(changes)
  })
})
