import { describe, expect, it } from '@jest/globals'
import { promisedWith } from '../../../activities/delivery/enclosures.ts'
import { reviewRecord } from '../../../activities/documents/review-record.ts'
import { signedPlan } from '../../../activities/documents/plan.ts'
import { reviewsLetters } from '../../../activities/letters/reviews.ts'
import { signOffLetters } from '../../../activities/letters/sign-off.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { REVIEW_RESULTS, type ReviewResult } from '../../../domain/reviews/state.ts'
import type { OtherCopyRecipient, PlanInForce } from '../../../domain/sign-off/state.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { textOf } from '../../support/front-line.ts'
import { aLetterContext } from '../../support/letters.ts'
import { aPlanInForce } from '../../support/plans.ts'
import { aClock, aReviewUnderWay, withPlan } from '../../support/reviewing.ts'

const completing = (result: ReviewResult) =>
  aStep('completeReview', { result, outcomesAchieved: 'FULL', budgetChange: 'UNCHANGED', firstReviewDoneEarly: true })

const planOf = (journey: Journey, over: Partial<PlanInForce>): Journey => ({
  ...journey,
  signOff: { inForce: aPlanInForce(over) },
})

const copies: readonly OtherCopyRecipient[] = ['CARER', 'ADVOCATE', 'GP', 'OTHER']
const told = (journey: Journey, result: ReviewResult) =>
  taking(journey, completing(result)).messages.map(({ template, to }) => `${template} ${to}`)

describe('R-REV-12 a small change to the plan', () => {
  const shared = planOf(aReviewUnderWay(), { copiesSent: copies })

  it('goes to everybody who has the old plan, each by a date', () => {
    expect(told(shared, 'MINOR_CHANGE')).toEqual([
      'REVIEW_RECORD PERSON',
      'PLAN_COPY_FOR_CARER CARER',
      'PLAN_COPY_FOR_ADVOCATE ADVOCATE',
      'PLAN_COPY_FOR_GP GP',
      'PLAN_COPY_FOR_OTHERS OTHER',
    ])
    const { clocks } = taking(shared, completing('MINOR_CHANGE'))
    for (const key of ['plan.copies.carer', 'plan.copies.advocate', 'plan.copies.gp', 'plan.copies.other'] as const)
      expect(clocks).toContainEqual({ do: 'start', key, from: NOW })
  })

  it.each(REVIEW_RESULTS.filter((result) => result !== 'MINOR_CHANGE'))('not with the result %s', (result) => {
    expect(told(shared, result).filter((each) => each.startsWith('PLAN_COPY'))).toEqual([])
  })

  it('nor to somebody who was to have no copy any more, or never had one', () => {
    const refused = planOf(aReviewUnderWay(), { copiesSent: ['GP'], copyWishes: { GP: 'NOT_WANTED', CARER: 'WANTED' } })
    expect(told(refused, 'MINOR_CHANGE')).toEqual(['REVIEW_RECORD PERSON'])
  })

  it('a copy that is under way keeps its date', () => {
    const running = { ...planOf(aReviewUnderWay(), { copiesSent: ['GP'] }), clocks: [aClock('plan.copies.gp')] }
    const { clocks } = taking(running, completing('MINOR_CHANGE'))
    expect(clocks).not.toContainEqual(expect.objectContaining({ do: 'start', key: 'plan.copies.gp' }))
  })

  it('the letter says that the old copy is out of date', () => {
    expect(textOf(signOffLetters.PLAN_COPY_FOR_GP, aLetterContext())).toContain('If you have an older copy')
  })
})

describe('R-ADV-06 an advocate gets the record of the review', () => {
  const arranged: Journey = { ...aReviewUnderWay(), advocacy: { arranging: { is: 'ACTIVE', since: NOW } } }

  it.each(REVIEW_RESULTS)('with the result %s', (result) => {
    expect(told(arranged, result)).toContain('REVIEW_RECORD_COPY ADVOCATE')
  })

  it('also one whom the council did not arrange, and who was there', () => {
    const begun = taking(
      withPlan(),
      aStep('startReview', {
        type: 'PLANNED_ANNUAL',
        advocacyScreen: { difficulties: [], appropriateIndividual: false },
        involved: ['PERSON', 'ADVOCATE'],
        askedWhomElse: true,
      }),
    ).journey
    const { reviews: { open } = {} } = begun
    expect(open).toMatchObject({ advocateTakesPart: true })
    const answered = aReviewUnderWay({ advocateTakesPart: true })
    expect(told(answered, 'NO_CHANGE')).toContain('REVIEW_RECORD_COPY ADVOCATE')
  })

  it('nobody does where there is no advocate, or not any more', () => {
    const ended: Journey = { ...aReviewUnderWay(), advocacy: { arranging: { is: 'ENDED', since: NOW } } }
    for (const journey of [aReviewUnderWay(), ended])
      expect(told(journey, 'NO_CHANGE')).toEqual(['REVIEW_RECORD PERSON'])
  })

  it('with the changed plan in it, and no second letter with the same plan', () => {
    const both = planOf(arranged, { copiesSent: ['ADVOCATE', 'GP'] })
    expect(told(both, 'MINOR_CHANGE')).toEqual([
      'REVIEW_RECORD PERSON',
      'REVIEW_RECORD_COPY ADVOCATE',
      'PLAN_COPY_FOR_GP GP',
    ])
    const template = 'REVIEW_RECORD_COPY'
    expect(promisedWith({ template, about: { result: 'MINOR_CHANGE' } })).toEqual([reviewRecord, signedPlan])
    expect(promisedWith({ template, about: { result: 'REVISE' } })).toEqual([reviewRecord])
  })

  it.each(REVIEW_RESULTS)('and says that they can challenge it: %s', (result) => {
    const text = textOf(reviewsLetters.REVIEW_RECORD_COPY, aLetterContext({ result }))
    expect(text).toContain('challenge what we decided, or complain')
    expect(text).not.toMatch(/undefined|\byour\b/)
  })
})

describe('R-REV-07 whom else the person wants to take part', () => {
  const starting = (over: object = {}) =>
    aStep('startReview', {
      type: 'PLANNED_ANNUAL',
      advocacyScreen: { difficulties: [], appropriateIndividual: false },
      involved: ['PERSON'],
      ...over,
    })

  it.each([{}, { askedWhomElse: false }])('is asked before a review begins without an agreed day: %j', (over) => {
    expect(refusalOf(withPlan(), starting(over))).toMatchObject({ code: 'OTHERS_NOT_ASKED_FOR', rule: 'R-REV-07' })
    expect(taking(withPlan(), starting({ askedWhomElse: true })).event).toMatchObject({ askedWhomElse: true })
  })

  it('was asked when the day was agreed, for this review and for no other', () => {
    const on = { on: '2026-02-10', method: 'VISIT', invitees: ['PERSON'] } as const
    const agreed = withPlan({ appointment: { ...on, type: 'PLANNED_ANNUAL' } })
    expect(taking(agreed, starting()).journey.stage).toBe('REVIEWING')
    const forAnother = withPlan({ appointment: { ...on, type: 'REQUESTED' } })
    expect(refusalOf(forAnother, starting()).code).toBe('OTHERS_NOT_ASKED_FOR')
  })
})
