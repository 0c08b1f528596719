import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import { waitingOn } from '../../../domain/journey/waiting-on.ts'
import { PLAN_ITEM_WORDS } from '../../../domain/planning/checklist.ts'
import { planOverview } from '../../../domain/planning/overview.ts'
import { PLAN_ITEMS, type PlanItem, type PlanningState } from '../../../domain/planning/state.ts'
import { aJourney, aStep, taking } from '../../support/domain.ts'
import { CHOSEN, aDraft, agreeing, anAgreement, DETAILS, everyItem, TERMS, WEEKLY } from '../../support/plans.ts'

const drafted = (over: Partial<PlanningState> = {}, rest: Partial<Journey> = {}): Journey =>
  aJourney({ stage: 'PLANNING', managing: CHOSEN, planning: aDraft(over), ...rest })

const about = (journey: Journey, item: PlanItem) => planOverview(journey).items.find((one) => one.item === item)

const leftOut = (item: PlanItem): Partial<PlanningState> => ({ items: { ...everyItem, [item]: 'NOT_APPLICABLE' } })

describe('R-PLN-02 the checklist, to look at while the plan is written', () => {
  it('names every part, with nothing to do when nothing is missing', () => {
    const { items, begun, planVersion } = planOverview(drafted())
    expect(items.map(({ item }) => item)).toEqual(PLAN_ITEMS)
    expect(items.flatMap(({ toDo }) => toDo)).toEqual([])
    expect({ begun, planVersion }).toEqual({ begun: true, planVersion: 0 })
  })

  it('before anybody has written, everything is to do', () => {
    const { items, begun } = planOverview(aJourney({ stage: 'PLANNING' }))
    expect(items.every(({ toDo }) => toDo.length > 0)).toBe(true)
    expect(begun).toBe(false)
  })

  it('says what to do, by which rule, and whether the sign-off waits for it too', () => {
    const { contingencies: _none, ...details } = DETAILS
    const { 'PC-18': _open, ...items } = everyItem
    const journey = drafted({ details, items })
    expect(about(journey, 'PC-15')).toMatchObject({
      title: PLAN_ITEM_WORDS['PC-15'],
      kind: 'SIGN_OFF',
      answer: 'FILLED',
      toDo: [{ rule: 'R-HLT-02', holdsUpSignOff: true }],
    })
    expect(about(journey, 'PC-18')).toMatchObject({ kind: 'SUBMISSION', toDo: [{ holdsUpSignOff: false }] })
  })

  it.each([
    ['PC-12', 'the referral names a carer', { referral: { carerKnown: true } }],
    ['PC-14', 'interpreter', { contact: { communication: { interpreterNeeded: true, language: 'en' } } }],
    ['PC-14', 'another language', { contact: { communication: { interpreterNeeded: false, language: 'cy' } } }],
    ['PC-18', 'a direct payment could meet', {}],
  ] as const)('%s is warned about when it is left out although %s; it holds nothing up', (item, why, rest) => {
    const journey = drafted(leftOut(item), rest as unknown as Partial<Journey>)
    expect(about(journey, item)?.warning).toContain(why)
    expect(about(journey, item)?.toDo).toEqual([])
    const submit = aStep(
      'submitPlanForAgreement',
      { parties: ['PERSON', 'COUNCIL'], weeklyPence: WEEKLY },
      {
        given: ['/withoutCarerReasons'],
      },
    )
    expect(taking(journey, submit).journey.stage).toBe('AGREEING')
  })

  it.each(['PC-12', 'PC-14', 'PC-18'] as const)(
    '%s is not warned about without a cause, or when it is written',
    (item) => {
      const terms = { ...TERMS, directPaymentFor: [], begunAt: '2026-01-05T10:15:00Z' }
      expect(about(drafted({ ...leftOut(item), terms }), item)).not.toHaveProperty('warning')
      expect(about(drafted(), item)).not.toHaveProperty('warning')
    },
  )

  it('R-SGN-01, R-DSP-01 says who has not agreed, and what waits for an answer', () => {
    const out = agreeing({ agreement: anAgreement(['PERSON']) })
    expect(planOverview(out)).toMatchObject({ notAgreed: [expect.stringContaining('the council')], disputesOpen: 0 })
    const dispute = aStep('raiseDispute', { party: 'PERSON', aspect: 'HOW', planVersion: 1 }, { given: ['/reasons'] })
    expect(planOverview(taking(out, dispute).journey).disputesOpen).toBe(1)
  })
})

describe('R-PLN-03 the plan waits first for its beginning with the person', () => {
  it('then for its writing', () => {
    expect(waitingOn(aJourney({ stage: 'PLANNING' })).steps[0]).toBe('draftPlan')
    expect(waitingOn(drafted()).steps[0]).toBe('submitPlanForAgreement')
  })
})
