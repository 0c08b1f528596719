import { describe, expect, it } from '@jest/globals'
import { planClocks } from '../../../domain/clocks/plan.ts'
import { recalendar } from '../../../domain/clocks/recalendar.ts'
import type { AgreedTime } from '../../../domain/journey/clock-intent.ts'
import { rules } from './support.ts'

const at = '2026-01-05T10:15:00Z'

const startWithin = (within?: AgreedTime) => {
  const intent = { do: 'start', key: 'review.annual', from: at, ...(within === undefined ? {} : { within }) } as const
  const [change] = planClocks({ running: [], intents: [intent], step: { version: 3, at, by: 'worker-1' }, rules })
  if (change === undefined) throw new Error('Nothing started')
  return change
}

describe('R-REV-02 a shorter time that was agreed for one case', () => {
  it.each([
    [undefined, '2027-01-05T23:59:59Z'],
    [{ amount: 6, unit: 'month' }, '2026-07-05T22:59:59Z'],
    [{ amount: 12, unit: 'month' }, '2027-01-05T23:59:59Z'],
    [{ amount: 18, unit: 'month' }, '2027-01-05T23:59:59Z'],
    [{ amount: 6, unit: 'week' }, '2027-01-05T23:59:59Z'],
  ] as const)('%j makes the year end at %s: never later, and only in its own unit', (within, dueAt) => {
    expect(startWithin(within).view.dueAt).toBe(dueAt)
  })

  it('is kept when a policy comes that applies to open clocks', () => {
    const { record } = startWithin({ amount: 6, unit: 'month' })
    const next = (amount: number) => ({
      ...rules,
      policy: { ...rules.policy, version: 99, applyToOpen: true, values: { 'review.annual': { amount } } },
    })
    expect(recalendar(record, next(11), '2026-01-06T10:00:00Z')).toBeUndefined()
    expect(recalendar(record, next(3), '2026-01-06T10:00:00Z')?.view.dueAt).toBe('2026-04-05T22:59:59Z')
  })

  it('tells the family the time that was agreed', () => {
    expect(startWithin({ amount: 6, unit: 'month' }).view.explanation.sentence).toContain('6 months later is')
  })
})
