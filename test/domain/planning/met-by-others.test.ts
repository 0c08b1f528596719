import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import type { Step } from '../../../domain/journey/step.ts'
import type { PlanDetails } from '../../../domain/planning/details.ts'
import type { PlanningState } from '../../../domain/planning/state.ts'
import { datesOfCalledReview, wordOfCalledReview } from '../../../domain/reviews/call.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { CHOSEN, aDraft, aPlan, DETAILS } from '../../support/plans.ts'
import { aReviewUnderWay, withPlan } from '../../support/reviewing.ts'

type Found = FactsOf<'reviewNeedsMetByOthers'>['found']

const CARER = { need: 'NUTRITION', by: 'CARER' } as const
const NHS = { need: 'TOILET_NEEDS', by: 'NHS' } as const

const details = {
  ...DETAILS,
  metByOthers: [
    { ...CARER, agreed: true },
    { ...NHS, agreed: true },
  ],
}

const ask = (carer: boolean, nhs: boolean): Step =>
  aStep('reviewNeedsMetByOthers', {
    found: [
      { ...CARER, stillMet: carer },
      { ...NHS, stillMet: nhs },
    ],
  })

const askOnly = (found: Found): Step => aStep('reviewNeedsMetByOthers', { found })

const active = (over: Partial<PlanningState> = {}): Journey => ({
  ...withPlan(),
  planning: aPlan({ details, ...over }),
})

describe('R-CAR-05 needs met by others are asked about again', () => {
  it('and stay as they are when all still do', () => {
    const { journey, event, clocks, messages } = taking(active(), ask(true, true))
    expect(event.type).toBe('NeedsMetByOthersReviewed')
    expect(journey.planning).toMatchObject({ details, metByOthersReviewedAt: NOW })
    expect(journey.reviews).toEqual({})
    expect([clocks, messages]).toEqual([[], []])
  })

  it.each([
    ['the carer stops', false, true, 'CARER_STOPPED_OR_ILL'],
    ['the NHS stops', true, false, 'OTHER_CHANGE'],
    ['both stop', false, false, 'CARER_STOPPED_OR_ILL'],
  ] as const)('when %s, an extra review is called with its dates', (_who, carer, nhs, cause) => {
    const before = active()
    const left = [...(carer ? ['CARER'] : []), ...(nhs ? ['NHS'] : [])]
    const { journey, clocks, messages } = taking(before, ask(carer, nhs))
    expect(journey.planning?.details?.metByOthers?.map(({ by }) => by)).toEqual(left)
    expect(journey.reviews?.open).toMatchObject({ type: 'UNPLANNED', causes: [cause] })
    expect(clocks).toEqual(datesOfCalledReview(before, NOW))
    expect(messages).toEqual(wordOfCalledReview(before, cause))
    expect(journey.stage).toBe('ACTIVE')
  })

  it('while the plan is written, the need has to be met another way instead', () => {
    const drafted = { ...active(), stage: 'PLANNING', managing: CHOSEN, planning: aDraft({ details }) } as const
    const { journey, clocks } = taking(drafted, ask(false, true))
    expect(journey.reviews?.open).toBeUndefined()
    expect(clocks).toEqual([])
    expect(journey.planning?.details?.metByOthers?.map(({ by }) => by)).toEqual(['NHS'])
  })

  it('is refused when one was forgotten, and names it', () => {
    const refusal = refusalOf(active(), askOnly([{ ...CARER, stillMet: true }]))
    expect(refusal).toMatchObject({ code: 'NEEDS_MET_BY_OTHERS_NOT_REVIEWED', rule: 'R-CAR-05' })
    expect(refusal.detail).toBe('Nobody has asked about: using the toilet (the NHS).')
  })

  it('is refused when there is nothing to ask', () => {
    const none = active({ details: { ...DETAILS, metByOthers: [] } })
    expect(refusalOf(none, askOnly([{ ...CARER, stillMet: true }]))).toMatchObject({
      code: 'NOTHING_MET_BY_OTHERS',
      kind: 'STATE',
    })
  })
})

describe('R-CAR-05 no review ends without asking', () => {
  const complete = aStep('completeReview', {
    result: 'NO_CHANGE',
    outcomesAchieved: 'FULL',
    budgetChange: 'UNCHANGED',
    firstReviewDoneEarly: false,
  })
  const underWay = (over: Partial<PlanningState>): Journey => ({
    ...aReviewUnderWay(),
    planning: aPlan({ details, ...over }),
  })

  it.each([
    ['nobody asked', {}],
    ['somebody asked before this review', { metByOthersReviewedAt: '2026-01-05T10:14:59Z' }],
  ])('is refused when %s', (_when, over) => {
    expect(refusalOf(underWay(over), complete)).toMatchObject({
      code: 'NEEDS_MET_BY_OTHERS_NOT_REVIEWED',
      rule: 'R-CAR-05',
    })
  })

  it('ends when somebody asked in it, or when others meet no need', () => {
    expect(taking(underWay({ metByOthersReviewedAt: NOW }), complete).journey.stage).toBe('ACTIVE')
    expect(taking(underWay({ details: {} }), complete).journey.stage).toBe('ACTIVE')
  })
})

describe('R-CAR-05, R-REV-10 a need that nobody meets any more is not left open by a review', () => {
  const eligibility: NonNullable<Journey['eligibility']> = {
    finding: {
      criteria: { of: 'ADULT', needsFromImpairmentOrIllness: true },
      outcomes: [{ outcome: 'NUTRITION', unable: ['NOT_WITHOUT_HELP'] }],
      significantImpactOn: [],
      fluctuating: false,
    },
    computed: true,
    eligible: true,
    proposedBy: 'staff-practitioner',
    proposedAt: NOW,
  }
  const needsMet: PlanDetails['needsMet'] = ['PERSONAL_HYGIENE']
  const review = (terms: Partial<PlanningState> = {}): Journey => ({
    ...aReviewUnderWay(),
    eligibility,
    planning: aPlan({ details: { ...details, needsMet }, ...terms }),
  })
  const complete = (result: FactsOf<'completeReview'>['result']): Step =>
    aStep(
      'completeReview',
      { result, outcomesAchieved: 'FULL', budgetChange: 'UNCHANGED', firstReviewDoneEarly: false },
      { given: ['/summary'] },
    )
  const stopped = taking(review(), ask(false, true)).journey

  it.each(['NO_CHANGE', 'MINOR_CHANGE'] as const)('%s is refused, and the need is named', (result) => {
    const refusal = refusalOf(stopped, complete(result))
    expect(refusal).toMatchObject({ code: 'NEED_LEFT_TO_NOBODY', rule: 'R-CAR-05' })
    expect(refusal.detail).toContain('food and drink')
  })

  it.each(['REVISE', 'REASSESS', 'END'] as const)('%s is not', (result) => {
    expect(taking(stopped, complete(result)).event.type).toBe('ReviewCompleted')
  })

  it('a carer who still meets it leaves every result open', () => {
    expect(taking(taking(review(), ask(true, true)).journey, complete('NO_CHANGE')).journey.stage).toBe('ACTIVE')
  })
})
