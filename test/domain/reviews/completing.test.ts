import { describe, expect, it } from '@jest/globals'
import { reviewsLetters } from '../../../activities/letters/reviews.ts'
import type { AnswerReviewQuestionFacts, CompleteReviewFacts } from '../../../domain/reviews/facts.ts'
import { REVIEW_QUESTIONS } from '../../../domain/reviews/state.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import { aClock, allAnswers, anOpenReview, aReviewUnderWay, withPlan } from '../../support/reviewing.ts'

const found: CompleteReviewFacts = {
  result: 'NO_CHANGE',
  outcomesAchieved: 'PARTIAL',
  budgetChange: 'UNCHANGED',
  firstReviewDoneEarly: false,
}

const complete = (over: Partial<CompleteReviewFacts> = {}, given: readonly string[] = ['/summary'], receivedAt = NOW) =>
  aStep('completeReview', { ...found, ...over }, { given, receivedAt })

const answer = (over: Partial<AnswerReviewQuestionFacts> = {}, given: readonly string[] = []) =>
  aStep('answerReviewQuestion', { question: 'RQ1', answer: 'YES', concernRaised: false, ...over }, { given })

const stopped = (clocks: readonly { readonly do: string; readonly key: string }[]) =>
  clocks.filter((intent) => intent.do === 'stop').map(({ key }) => key)
const started = (clocks: readonly { readonly do: string; readonly key: string }[]) =>
  clocks.filter((intent) => intent.do === 'start').map(({ key }) => key)

describe('R-REV-07 the ten questions', () => {
  const underWay = withPlan({ open: anOpenReview({ startedAt: NOW }) }, { stage: 'REVIEWING' })

  it('keeps the answer as a code and nothing of what was said', () => {
    const { journey, event } = taking(underWay, answer({}, ['/note']))
    expect(journey.reviews?.open?.answers).toEqual({ RQ1: 'YES' })
    expect(event).toEqual({ type: 'ReviewQuestionAnswered', question: 'RQ1', answer: 'YES', concernRaised: false })
  })

  it('takes the latest answer', () => {
    const once = taking(underWay, answer()).journey
    expect(taking(once, answer({ answer: 'NO' })).journey.reviews?.open?.answers).toEqual({ RQ1: 'NO' })
  })

  it('is not possible before the review has started', () => {
    expect(refusalOf(withPlan(), answer()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })

  it('wants words for what works and what does not', () => {
    expect(refusalOf(underWay, answer({ question: 'RQ2' })).code).toBe('QUESTION_NEEDS_WORDS')
    expect(taking(underWay, answer({ question: 'RQ2' }, ['/note'])).event.type).toBe('ReviewQuestionAnswered')
  })

  it.each(REVIEW_QUESTIONS)('refuses to complete without %s, and names it', (missing) => {
    const { [missing]: _left, ...answers } = allAnswers
    const refusal = refusalOf(aReviewUnderWay({ answers }), complete())
    expect(refusal).toMatchObject({ code: 'QUESTIONS_NOT_ANSWERED', rule: 'R-REV-07' })
    expect(refusal.whatToDo).toMatch(new RegExp(`Missing: ${missing}\\.$`))
  })

  it.each([
    ['nobody has called for', withPlan()],
    ['is open and has a day', withPlan({ open: anOpenReview({ answers: allAnswers }) })],
  ])('is completed only by completing it: not when it %s', (_which, journey) => {
    expect(refusalOf(journey, complete()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })

  it('completes with all ten', () => {
    expect(taking(aReviewUnderWay(), complete()).event.type).toBe('ReviewCompleted')
  })
})

describe('R-REV-07 a risk of abuse or neglect found at a review', () => {
  const underWay = aReviewUnderWay()

  it('refuses when there is neither a concern nor a reason', () => {
    expect(refusalOf(underWay, answer({ question: 'RQ9' })).code).toBe('CONCERN_OR_REASON_NEEDED')
  })

  it.each([
    ['a concern is raised', { question: 'RQ9', concernRaised: true }, []],
    ['it is recorded why none is', { question: 'RQ9' }, ['/noConcernReasons']],
    ['there is no risk', { question: 'RQ9', answer: 'NO' }, []],
    ['another question is answered yes', { question: 'RQ8' }, []],
  ] as const)('accepts when %s', (_case, facts, given) => {
    expect(taking(underWay, answer(facts, given)).event.type).toBe('ReviewQuestionAnswered')
  })
})

describe('R-REV-02 a completed review starts the year anew', () => {
  it('meets what ran, then starts the annual review and its window from the completion', () => {
    const receivedAt = '2026-04-09T14:00:00Z'
    const { clocks } = taking(aReviewUnderWay(), complete({}, ['/summary'], receivedAt))
    expect(stopped(clocks)).toEqual([
      'review.first.windowOpens',
      'review.first',
      'review.annual.windowOpens',
      'review.annual',
      'review.unplanned',
      'review.noContact',
      'review.askAgain',
      'review.newDay',
      'review.pause.ends',
      'review.invite',
    ])
    expect(clocks.filter((intent) => intent.do === 'start')).toEqual([
      { do: 'start', key: 'review.annual.windowOpens', from: receivedAt },
      { do: 'start', key: 'review.annual', from: receivedAt },
    ])
    const at = (key: string, kind: string) => clocks.findIndex((intent) => intent.key === key && intent.do === kind)
    expect(at('review.annual', 'stop')).toBeLessThan(at('review.annual', 'start'))
  })

  it.each([
    ['NO_CHANGE', 'ACTIVE'],
    ['MINOR_CHANGE', 'ACTIVE'],
    ['REVISE', 'REVISING'],
    ['REASSESS', 'REVISING'],
    ['END', 'ACTIVE'],
  ] as const)('leads with %s to %s, and the review is no longer open', (result, stage) => {
    const { journey } = taking(aReviewUnderWay(), complete({ result }))
    expect(journey.stage).toBe(stage)
    expect(journey.reviews?.open).toBeUndefined()
    expect(journey.reviews?.lastCompleted).toMatchObject({ result, type: 'PLANNED_ANNUAL', at: NOW })
  })
})

describe('R-REV-12 the record of the review and the updated plan', () => {
  it.each([
    ['MINOR_CHANGE', true],
    ['NO_CHANGE', false],
    ['REVISE', false],
  ] as const)('with %s the date for the updated plan runs: %s', (result, runs) => {
    const { clocks, messages } = taking(aReviewUnderWay(), complete({ result }))
    expect(started(clocks).includes('plan.updateCopy')).toBe(runs)
    expect(messages).toEqual([
      {
        template: 'REVIEW_RECORD',
        to: 'PERSON',
        dates: ['review.annual', 'revision.start'],
        about: { result, outcomesAchieved: 'PARTIAL', budgetChange: 'UNCHANGED' },
      },
    ])
  })
})

describe('R-REV-08 outcomes achieved', () => {
  it.each(['FULL', 'PARTIAL', 'NOT'] as const)('records %s as the worker said it', (outcomesAchieved) => {
    const { journey } = taking(aReviewUnderWay(), complete({ outcomesAchieved }))
    expect(journey.reviews?.lastCompleted?.outcomesAchieved).toBe(outcomesAchieved)
  })
})

describe('R-REV-09 a review does not cut a budget', () => {
  it.each(['NO_CHANGE', 'MINOR_CHANGE', 'REVISE', 'END'] as const)('refuses a lower budget with %s', (result) => {
    expect(refusalOf(aReviewUnderWay(), complete({ result, budgetChange: 'LOWER' }))).toMatchObject({
      code: 'LOWER_BUDGET_NEEDS_REASSESSMENT',
      rule: 'R-REV-09',
    })
  })

  it.each([
    ['LOWER', 'REASSESS'],
    ['HIGHER', 'REVISE'],
    ['UNCHANGED', 'NO_CHANGE'],
  ] as const)('accepts %s with %s', (budgetChange, result) => {
    const { journey } = taking(aReviewUnderWay(), complete({ budgetChange, result }))
    expect(journey.reviews?.lastCompleted?.budgetChange).toBe(budgetChange)
  })
})

describe('R-HLT-01 a change that needs a new assessment, reported while the review was open', () => {
  const underWay = { ...aReviewUnderWay(), changes: { open: [], assessmentFor: 'HEALTH' } } as const

  it.each(['NO_CHANGE', 'MINOR_CHANGE', 'REVISE', 'END'] as const)('does not let it end with %s', (result) => {
    expect(refusalOf(underWay, complete({ result }))).toMatchObject({
      code: 'CHANGE_NEEDS_REASSESSMENT',
      rule: 'R-HLT-01',
    })
  })

  it('lets it end with REASSESS', () => {
    expect(taking(underWay, complete({ result: 'REASSESS' })).journey.stage).toBe('REVISING')
  })
})

describe('R-REV-01 the first review and its window', () => {
  const opens = '2026-03-27T00:00:00Z'
  const window = aClock('review.first.windowOpens', { dueAt: opens })
  const first = aReviewUnderWay({ type: 'PLANNED_FIRST' }, [window, aClock('review.first')])
  const unplanned = aReviewUnderWay({ type: 'UNPLANNED' }, [window, aClock('review.first')])
  const aSecondBefore = '2026-03-26T23:59:59Z'

  it('counts from the instant at which the window opens', () => {
    const { event, clocks } = taking(first, complete({}, ['/summary'], opens))
    expect(event).toMatchObject({ countsAsFirst: true, doneEarly: false })
    expect(stopped(clocks)).toContain('review.first')
  })

  it('is refused a second before, unless it is marked as done early', () => {
    expect(refusalOf(first, complete({}, ['/summary'], aSecondBefore)).code).toBe('FIRST_REVIEW_TOO_EARLY')
  })

  it('is refused when it is marked as done early without a reason', () => {
    const early = complete({ firstReviewDoneEarly: true }, ['/summary'], aSecondBefore)
    expect(refusalOf(first, early).code).toBe('EARLY_REVIEW_NEEDS_REASON')
  })

  it('counts early with the mark and the reason', () => {
    const early = complete({ firstReviewDoneEarly: true }, ['/summary', '/earlyReasons'], aSecondBefore)
    const { event, clocks } = taking(first, early)
    expect(event).toMatchObject({ countsAsFirst: true, doneEarly: true })
    expect(stopped(clocks)).toContain('review.first')
  })

  it('is still to come when an unplanned review was done before its window', () => {
    const { event, clocks } = taking(unplanned, complete({}, ['/summary'], aSecondBefore))
    expect(event).toMatchObject({ review: 'UNPLANNED', countsAsFirst: false })
    expect(stopped(clocks)).not.toContain('review.first')
    expect(stopped(clocks)).not.toContain('review.first.windowOpens')
    expect(stopped(clocks)).toContain('review.annual')
  })

  it('is taken in by an unplanned review inside its window', () => {
    const { event, clocks } = taking(unplanned, complete({}, ['/summary'], opens))
    expect(event).toMatchObject({ countsAsFirst: true })
    expect(stopped(clocks)).toContain('review.first')
  })
})

describe('R-REV-10 what a review asks for does not lie there', () => {
  it.each([
    ['REVISE', true],
    ['REASSESS', true],
    ['NO_CHANGE', false],
    ['MINOR_CHANGE', false],
    ['END', false],
  ] as const)('after %s the date for beginning the change runs: %s', (result, runs) => {
    expect(started(taking(aReviewUnderWay(), complete({ result })).clocks).includes('revision.start')).toBe(runs)
  })

  it('tells the person by when it begins', () => {
    const words = reviewsLetters.REVIEW_RECORD(aLetterContext({ result: 'REVISE' })).paragraphs.join('\n')
    expect(words).toMatch(/We will begin with it by .+\./)
    expect(reviewsLetters.REVIEW_RECORD(aBareLetterContext()).paragraphs.join('\n')).not.toContain('begin with it')
  })
})

describe('R-RAS-02 a reassessment that was agreed to while the review was open', () => {
  const underWay = { ...aReviewUnderWay(), reassessment: { acceptedAt: NOW } }

  it.each(['NO_CHANGE', 'MINOR_CHANGE', 'REVISE', 'END'] as const)('does not let it end with %s', (result) => {
    expect(refusalOf(underWay, complete({ result }))).toMatchObject({
      code: 'REASSESSMENT_WAS_PROMISED',
      rule: 'R-RAS-02',
    })
  })

  it('lets it end with REASSESS', () => {
    expect(taking(underWay, complete({ result: 'REASSESS' })).journey.stage).toBe('REVISING')
  })
})
