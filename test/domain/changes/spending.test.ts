import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { aStep, refusalOf, taking } from '../../support/domain.ts'
import { aPlanInForce, WEEKLY } from '../../support/plans.ts'
import { withPlan } from '../../support/reviewing.ts'

const spend = (weeklyPence: number, over: { role?: Role; id?: string; withinOutcomes?: boolean } = {}) =>
  aStep(
    'adjustSpending',
    { weeklyPence, withinOutcomes: over.withinOutcomes ?? true },
    {
      role: over.role ?? 'CITIZEN',
      id: over.id ?? 'somebody',
      given: ['/whatChanges'],
      standing: { smallSpendingPercent: 10 },
    },
  )

const active: Journey = { ...withPlan(), signOff: { inForce: aPlanInForce() } }
const SMALL = WEEKLY / 10

describe('R-REV-14 a small change of spending', () => {
  it('needs no review: it is recorded, and the worker is told', () => {
    const { journey, event, messages, clocks } = taking(active, spend(SMALL))
    expect(event).toEqual({ type: 'SpendingAdjusted', weeklyPence: SMALL })
    expect(journey.reviews).toEqual(active.reviews)
    expect(clocks).toEqual([])
    expect(messages).toEqual([{ template: 'SPENDING_ADJUSTED', to: 'WORKER' }])
  })

  it('is refused outside the outcomes of the plan', () => {
    expect(refusalOf(active, spend(SMALL, { withinOutcomes: false }))).toMatchObject({
      code: 'SPENDING_OUTSIDE_OUTCOMES',
      rule: 'R-REV-14',
    })
  })

  it('is refused without a plan in force', () => {
    expect(refusalOf(withPlan({}, { stage: 'PLANNING' }), spend(SMALL)).code).toBe('NO_PLAN_IN_FORCE')
  })
})

describe('R-REV-14 a big change of spending', () => {
  it('is talked over with the worker, who may record it', () => {
    expect(refusalOf(active, spend(SMALL + 1)).code).toBe('SPENDING_CHANGE_IS_BIG')
    expect(taking(active, spend(SMALL + 1, { role: 'PRACTITIONER' })).event.type).toBe('SpendingAdjusted')
  })

  it('recorded by the worker is no news to them', () => {
    const told = (id: string) => taking(active, spend(SMALL, { role: 'PRACTITIONER', id })).messages.map(({ to }) => to)
    expect(told('staff-practitioner')).toEqual([])
    expect(told('staff-practitioner-2')).toEqual(['WORKER'])
  })

  it('is never more than there is', () => {
    expect(taking(active, spend(WEEKLY, { role: 'PRACTITIONER' })).event.type).toBe('SpendingAdjusted')
    expect(refusalOf(active, spend(WEEKLY + 1, { role: 'PRACTITIONER' })).code).toBe('SPENDING_OVER_BUDGET')
  })
})
