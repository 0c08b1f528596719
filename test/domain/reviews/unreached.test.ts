import { describe, expect, it } from '@jest/globals'
import { reviewDelayLetters } from '../../../activities/letters/review-delays.ts'
import { CLOCKS } from '../../../domain/clock-catalogue/catalogue.ts'
import type { ContactOutcome, ContactWay, ReviewTries, UnreviewedDecision } from '../../../domain/reviews/delays.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aLetterContext } from '../../support/letters.ts'
import { MANAGER } from '../../support/plans.ts'
import { aClock, anOpenReview, withPlan } from '../../support/reviewing.ts'

const contact = (way: ContactWay, outcome: ContactOutcome) =>
  aStep('recordReviewContact', { way, outcome }, { given: ['/note'] })

const decide = (decision: UnreviewedDecision) =>
  aStep('decideUnreviewed', { decision }, { ...MANAGER, given: ['/reasons'] })

const toDo = (tries?: ReviewTries, clocks = [aClock('review.noContact')]) =>
  withPlan({ open: anOpenReview(), tries }, { clocks: tries === undefined ? [] : clocks })

const THREE: ReviewTries = { ways: ['PHONE', 'LETTER', 'VISIT'], declined: false }

const said = (clocks: readonly { readonly do: string; readonly key: string }[]) =>
  clocks.map((intent) => `${intent.do} ${intent.key}`)

describe('R-REV-13 trying to reach somebody for a review', () => {
  it('starts the fifteen working days with the first try in vain, and not again with the next', () => {
    const first = taking(toDo(), contact('PHONE', 'NOT_REACHED'))
    expect(said(first.clocks)).toEqual(['stop review.askAgain', 'start review.noContact'])
    expect(first.clocks).toContainEqual({ do: 'start', key: 'review.noContact', from: NOW })
    const second = taking(toDo({ ways: ['PHONE'], declined: false }), contact('LETTER', 'NOT_REACHED'))
    expect(said(second.clocks)).toEqual(['stop review.askAgain'])
    expect(second.journey.reviews?.tries).toEqual({ ways: ['PHONE', 'LETTER'], declined: false })
  })

  it('counts ways, not calls', () => {
    const { journey } = taking(toDo({ ways: ['PHONE'], declined: false }), contact('PHONE', 'NOT_REACHED'))
    expect(journey.reviews?.tries?.ways).toEqual(['PHONE'])
  })

  it('is over when somebody was reached', () => {
    const { journey, clocks } = taking(toDo(THREE), contact('VISIT', 'REACHED'))
    expect(journey.reviews?.tries).toBeUndefined()
    expect(said(clocks)).toEqual(['stop review.askAgain', 'stop review.noContact'])
  })

  it('remembers that the person said no', () => {
    const { journey } = taking(toDo(), contact('PHONE', 'DECLINED'))
    expect(journey.reviews?.tries).toEqual({ ways: ['PHONE'], declined: true })
  })

  it('needs a review that is to be done', () => {
    expect(refusalOf(withPlan(), contact('PHONE', 'NOT_REACHED')).code).toBe('NO_REVIEW_TO_DO')
  })
})

describe('R-REV-13 a manager decides', () => {
  it.each([
    ['two ways were tried', { ways: ['PHONE', 'LETTER'], declined: false }, 'THREE_WAYS_FIRST'],
    ['nothing was tried', undefined, 'THREE_WAYS_FIRST'],
  ] as const)('not while only %s', (_case, tries, code) => {
    expect(refusalOf(toDo(tries), decide('TRY_AGAIN'))).toMatchObject({ code, rule: 'R-REV-13' })
  })

  it.each([
    ['TRY_AGAIN', ['stop review.noContact', 'stop review.askAgain', 'stop review.newDay', 'start review.noContact']],
    [
      'WELFARE_CHECK',
      ['stop review.noContact', 'stop review.askAgain', 'stop review.newDay', 'start review.noContact'],
    ],
  ] as const)('%s after three ways: the date begins anew, and the plan goes on', (decision, clocks) => {
    const after = taking(toDo(THREE), decide(decision))
    expect(said(after.clocks)).toEqual(clocks)
    expect(after.journey).toMatchObject({ stage: 'ACTIVE', reviews: { open: { type: 'PLANNED_ANNUAL' } } })
    expect(after.journey.reviews?.tries).toBeUndefined()
    expect(after.messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'REVIEW_NOT_DONE PERSON',
      'REVIEW_NEXT_TRY WORKER',
    ])
  })

  it('R-REV-02 asks again half a year after a wish was respected, and says so', () => {
    expect(CLOCKS['review.askAgain']).toMatchObject({ amount: 6, unit: 'month', onMissed: 'TASK' })
    const words = reviewDelayLetters.REVIEW_NOT_DONE(aLetterContext({ decision: 'RESPECT_THE_WISH' })).paragraphs
    expect(words.join('\n')).toMatch(/we will ask you again by .+\./)
  })

  it('respects a wish that was said, but not silence', () => {
    const declined = toDo({ ways: ['PHONE'], declined: true })
    const { journey, clocks } = taking(declined, decide('RESPECT_THE_WISH'))
    expect(journey.stage).toBe('ACTIVE')
    expect(said(clocks)).toEqual([
      'stop review.noContact',
      'stop review.askAgain',
      'stop review.newDay',
      'start review.askAgain',
    ])
    expect(refusalOf(toDo(THREE), decide('RESPECT_THE_WISH')).code).toBe('NO_WISH_WAS_SAID')
  })

  it.each(['ASSESSING', 'REVISING'] as const)('also at %s, where its date runs on (R-REV-11)', (stage) => {
    expect(taking({ ...toDo(THREE), stage }, decide('TRY_AGAIN')).journey.stage).toBe(stage)
  })
})
