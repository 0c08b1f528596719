import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { aStep, refusalOf, taking } from '../../support/domain.ts'
import { aPlanInForce, WEEKLY } from '../../support/plans.ts'
import { aReviewUnderWay, withPlan } from '../../support/reviewing.ts'

const spend = (weeklyPence: number, over: { role?: Role; id?: string; withinOutcomes?: boolean } = {}) =>
  aStep(
    'adjustSpending',
    { weeklyPence, withinOutcomes: over.withinOutcomes ?? true },
    {
      role: over.role ?? 'CITIZEN',
      id: over.id ?? 'somebody',
      given: ['/whatChanges'],
      standing: { smallSpendingPercent: 10, addedSpendingPercent: 25 },
    },
  )

const active: Journey = { ...withPlan(), signOff: { inForce: aPlanInForce() } }
const SMALL = WEEKLY / 10

describe('R-REV-14 a small change of spending', () => {
  it('needs no review: it is recorded, and the worker is told', () => {
    const { journey, event, messages, clocks } = taking(active, spend(SMALL))
    expect(event).toEqual({ type: 'SpendingAdjusted', weeklyPence: SMALL, callsReview: false })
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

describe('R-REV-14 whose money it is', () => {
  const line = { line: 'LINE-1', kind: 'CHARGEABLE', pooled: false, outsideCouncilList: false } as const
  const held = (...inForce: NonNullable<NonNullable<Journey['managing']>['inForce']>): Journey => ({
    ...active,
    managing: { lines: [], inForce },
  })
  const theirs = { ...line, mode: 'DIRECT_PAYMENT', weeklyPence: SMALL - 1 } as const
  const councils = { ...line, mode: 'LA_MANAGED', weeklyPence: WEEKLY } as const

  it.each([
    ['what the council arranges', held(councils), SMALL],
    ['more than the direct payment beside it', held(councils, theirs), SMALL],
  ])('the person does not spend %s in another way, and the worker arranges it anew', (_what, journey, pence) => {
    expect(refusalOf(journey, spend(pence))).toMatchObject({ code: 'SPENDING_IS_THE_COUNCILS', rule: 'R-REV-14' })
    expect(taking(journey, spend(pence, { role: 'PRACTITIONER' })).event.type).toBe('SpendingAdjusted')
  })

  it.each(['DIRECT_PAYMENT', 'ISF', 'THIRD_PARTY'] as const)('but what is spent as they say: %s', (mode) => {
    expect(taking(held(councils, { ...theirs, mode }), spend(SMALL - 1)).event.type).toBe('SpendingAdjusted')
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

describe('R-REV-14 many small changes of spending', () => {
  const BOUND = WEEKLY / 4
  const moved = (movedPence: number, over: Partial<Journey> = {}): Journey => ({
    ...active,
    changes: { open: [], movedPence },
    ...over,
  })

  it('are added up', () => {
    const once = taking(active, spend(SMALL)).journey
    expect(taking(once, spend(SMALL)).journey.changes).toEqual({ open: [], movedPence: 2 * SMALL })
  })

  it('stay the person’s own as long as they are no big change together', () => {
    expect(taking(moved(BOUND - SMALL), spend(SMALL)).journey.changes?.movedPence).toBe(BOUND)
  })

  it('are talked over with the worker once they are', () => {
    expect(refusalOf(moved(BOUND - SMALL + 1), spend(SMALL))).toMatchObject({
      code: 'SPENDING_ADDS_UP',
      rule: 'R-REV-14',
    })
  })

  it('call for a review then, and the person hears of it once (R-REV-03)', () => {
    const worker = spend(SMALL, { role: 'PRACTITIONER', id: 'staff-practitioner' })
    const { journey, event, clocks, messages } = taking(moved(BOUND), worker)
    expect(event).toMatchObject({ callsReview: true })
    expect(journey.reviews?.open).toMatchObject({ type: 'UNPLANNED', causes: ['BIG_SPENDING_CHANGE'] })
    expect(clocks.map((clock) => clock.key)).toEqual(['review.unplanned.start', 'review.unplanned'])
    expect(messages).toMatchObject([
      { template: 'REVIEW_CALLED', to: 'PERSON', about: { cause: 'BIG_SPENDING_CHANGE' } },
    ])
    expect(taking(journey, worker).messages).toEqual([])
  })

  it('call for none while the plan is being changed anyway', () => {
    const step = spend(SMALL, { role: 'PRACTITIONER' })
    const revising = moved(BOUND, { stage: 'PLANNING' })
    expect(taking(revising, step).event).toMatchObject({ callsReview: false })
    expect(taking(revising, step).journey.reviews?.open).toBeUndefined()
  })

  it('are counted anew after a review', () => {
    const review = aReviewUnderWay()
    const { journey } = taking(
      { ...moved(BOUND), ...review, changes: { open: [], movedPence: BOUND } },
      aStep(
        'completeReview',
        { result: 'NO_CHANGE', outcomesAchieved: 'FULL', budgetChange: 'UNCHANGED', firstReviewDoneEarly: false },
        { given: ['/summary'] },
      ),
    )
    expect(journey.changes).toEqual({ open: [] })
  })
})
