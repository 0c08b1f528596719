import { describe, expect, it } from '@jest/globals'
import type { ClockRecord } from '../../../domain/clocks/ledger.ts'
import { recordFiring } from '../../../domain/clocks/plan.ts'
import { restoreClock, stopClock } from '../../../domain/clocks/write.ts'
import type { Evidence } from '../../../use-cases/reconcile/evidence.ts'
import { datesFiredOnce } from '../../../use-cases/reconcile/of-dates.ts'
import { pen, rules, started, viewOf } from '../../domain/clocks/support.ts'

const stopped = (record: ClockRecord, at: string): ClockRecord =>
  stopClock(record, { outcome: 'CANCELLED', cause: 'DIED' }, pen(at))

const corrected = (record: ClockRecord, at: string): ClockRecord =>
  restoreClock(record, { cause: 'DeathCorrected' }, pen(at, 'staff-manager'))

/** The clock with its next wake-up handled at its own instant. */
function rung(record: ClockRecord): ClockRecord {
  const [wakeUp] = viewOf(record).wakeUps
  if (wakeUp === undefined) throw new Error('Nothing rings any more')
  return recordFiring(record, { clockId: record.id, key: record.key, ...wakeUp }, wakeUp.at, rules).record
}

/** What is wrong with a journey that has this one clock, and events of these keys. */
const wrongWith = ({ id, ledger }: Pick<ClockRecord, 'id' | 'ledger'>, ...keys: readonly string[]): readonly string[] =>
  datesFiredOnce({
    clocks: [{ id, ledger }],
    events: keys.map((idempotencyKey) => ({ idempotencyKey })),
  } as unknown as Evidence)

const TRIAGE = started('triage.standard', '2026-01-05T10:00:00Z')
const REMINDED = 'journey:triage.standard@1:REMINDER:0'
const BREACHED = 'journey:triage.standard@1:BREACH:0'

describe('what reconciling holds of dates that fired', () => {
  it('is that each is an event', () => {
    const once = rung(TRIAGE)
    expect(wrongWith(once, REMINDED)).toEqual([])
    expect(wrongWith(rung(once), REMINDED, BREACHED)).toEqual([])
    expect(wrongWith(rung(once), REMINDED)).toEqual(['firings in ledgers and in events: 2 is not 1'])
    expect(wrongWith(once, REMINDED, BREACHED)).toEqual(['firings in ledgers and in events: 1 is not 2'])
  })

  it('R-CLS-02 is that a limit which passed while its clock was stopped by mistake has the correction for its event', () => {
    const back = corrected(stopped(TRIAGE, '2026-01-05T11:00:00Z'), '2026-01-20T09:00:00Z')
    expect(back.ledger.map(({ entry }) => entry)).toEqual(['STARTED', 'CANCELLED', 'RESTORED', 'BREACHED'])
    expect(wrongWith(back, 'the key of the correction')).toEqual([])
    expect(wrongWith(back, BREACHED)).toEqual(['firings in ledgers and in events: 0 is not 1'])
  })

  it('R-CLS-02 is that what rings after the correction is an event again', () => {
    const back = corrected(stopped(TRIAGE, '2026-01-05T11:00:00Z'), '2026-01-05T12:00:00Z')
    const again = rung(rung(back))
    expect(wrongWith(again, REMINDED, BREACHED)).toEqual([])
    expect(wrongWith(again, REMINDED)).toEqual(['firings in ledgers and in events: 2 is not 1'])
  })

  it('is that none fired twice, and none early', () => {
    const once = rung(TRIAGE)
    const [start, reminded] = once.ledger
    if (start === undefined || reminded === undefined) throw new Error('It was reminded')
    expect(wrongWith({ ...once, ledger: [start, reminded, reminded] }, REMINDED, REMINDED)).toEqual([
      expect.stringMatching(/REMINDED 0 for .* fired twice$/),
    ])
    expect(wrongWith({ ...once, ledger: [start, { ...reminded, at: start.at }] }, REMINDED)).toEqual([
      expect.stringMatching(/REMINDED 0 for .* fired early$/),
    ])
  })
})
