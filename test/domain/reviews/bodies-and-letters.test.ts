import { describe, expect, it } from '@jest/globals'
import type { z } from 'zod'
import { reviewsLetters } from '../../../activities/letters/reviews.ts'
import type { CodedFacts } from '../../../api/steps/personal.ts'
import { reviewsBodies } from '../../../api/steps/reviews.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import { reviewsTemplates } from '../../../domain/reviews/messages.ts'
import { aBareLetter, aFullLetter, wordsOf } from '../../support/review-letters.ts'
import type { Same } from '../../support/same-type.ts'

type Bodies = typeof reviewsBodies
type Agreed<Name extends keyof Bodies> = Same<CodedFacts<z.output<Bodies[Name]>>, FactsOf<Name>>

/** Compiles only when each body, less its personal fields, is exactly the facts of its step. */
const agreed: { readonly [Name in keyof Bodies]: Agreed<Name> } = {
  scheduleReview: true,
  triggerUnplannedReview: true,
  startReview: true,
  answerReviewQuestion: true,
  completeReview: true,
  pauseReview: true,
  resumeReview: true,
  recordReviewContact: true,
  decideUnreviewed: true,
  requestReview: true,
  decideReviewRequest: true,
  startRevision: true,
}

const good = {
  scheduleReview: {
    type: 'PLANNED_FIRST',
    on: '2026-04-02',
    method: 'VISIT',
    invitees: ['PERSON', 'CARER'],
    agreedWithPerson: true,
    budgetManagedBy: 'COUNCIL',
    appointment: 'Thursday 2 April at 2pm, at your home',
  },
  triggerUnplannedReview: { cause: 'PROVIDER_FAILURE', reasons: 'The agency has closed' },
  startReview: {
    type: 'PLANNED_FIRST',
    advocacyScreen: { difficulties: ['RETAIN'], appropriateIndividual: true },
    involved: ['PERSON'],
  },
  answerReviewQuestion: { question: 'RQ2', answer: 'YES', note: 'Mornings work; evenings are too late' },
  completeReview: {
    result: 'MINOR_CHANGE',
    outcomesAchieved: 'FULL',
    budgetChange: 'UNCHANGED',
    summary: 'The evening visit moves to 7pm',
  },
  pauseReview: { reason: 'IN_HOSPITAL', until: '2026-03-02', reasons: 'Invented: a new hip' },
  resumeReview: { note: 'Invented: home again' },
  recordReviewContact: { way: 'PHONE', outcome: 'NOT_REACHED', note: 'Invented: no answer' },
  decideUnreviewed: { decision: 'WELFARE_CHECK', reasons: 'Invented: three ways were tried' },
  requestReview: { requestedBy: 'CARER', reason: 'Nights have become hard' },
  decideReviewRequest: {
    decision: 'REFUSED',
    planCorrect: true,
    circumstancesUnchanged: true,
    reasons: 'Nothing has changed',
  },
  startRevision: {
    grounds: 'REVIEW',
    reentry: 'PLANNING',
    reuse: [{ part: 'ASSESSMENT', confirmedBy: 'PERSON' }],
    reasons: 'More help at night',
  },
} as const satisfies Record<keyof Bodies, object>

const names = Object.keys(good) as (keyof Bodies)[]

describe('bodies of the review steps', () => {
  it('cover every step', () => {
    expect(names.toSorted()).toEqual(Object.keys(agreed).toSorted())
    expect(Object.keys(reviewsBodies).toSorted()).toEqual(names.toSorted())
  })

  it.each(names)('%s accepts a good example and refuses an unknown field', (name) => {
    expect(reviewsBodies[name].safeParse(good[name]).success).toBe(true)
    expect(reviewsBodies[name].safeParse({ ...good[name], surprise: 1 }).success).toBe(false)
  })

  it('fills in what goes without saying', () => {
    expect(reviewsBodies.answerReviewQuestion.parse({ question: 'RQ1', answer: 'NO' })).toEqual({
      question: 'RQ1',
      answer: 'NO',
      concernRaised: false,
    })
    expect(reviewsBodies.completeReview.parse(good.completeReview)).toMatchObject({ firstReviewDoneEarly: false })
  })

  it.each([
    ['a day that does not exist', 'scheduleReview', { on: '2026-02-30' }],
    ['nobody invited', 'scheduleReview', { invitees: [] }],
    ['a reason for a pause that is none', 'pauseReview', { reason: 'TOO_BUSY' }],
    ['an ending of the plan by lost contact', 'decideUnreviewed', { decision: 'END_PLAN' }],
    ['somebody invited twice', 'scheduleReview', { invitees: ['PERSON', 'PERSON'] }],
    ['an eleventh question', 'answerReviewQuestion', { question: 'RQ11' }],
    ['an empty summary', 'completeReview', { summary: ' ' }],
    [
      'a part that is reused twice',
      'startRevision',
      { reuse: [...good.startRevision.reuse, ...good.startRevision.reuse] },
    ],
  ] as const)('refuse %s', (_case, name, over) => {
    expect(reviewsBodies[name].safeParse({ ...good[name], ...over }).success).toBe(false)
  })
})

describe('letters about reviews', () => {
  it.each(Object.keys(reviewsTemplates) as (keyof typeof reviewsTemplates)[])(
    '%s reads as a letter, however little is known',
    (template) => {
      for (const context of [aFullLetter(), aBareLetter()]) {
        expect(wordsOf(reviewsLetters[template], context)).not.toMatch(/undefined|null|\[object|\{/)
        expect(reviewsLetters[template](context).paragraphs.length).toBeGreaterThan(1)
      }
    },
  )

  it('R-GEN-03 never sends somebody without the web to a website', () => {
    for (const letter of Object.values(reviewsLetters)) {
      expect(wordsOf(letter, aBareLetter())).not.toMatch(/https?:|website|online/)
    }
  })

  it('R-REV-06 the invitation says when, how, who may come and what to have ready', () => {
    const agreedDay = aFullLetter({ agreed: 'true', method: 'VISIT', bringReceipts: 'true' })
    const text = wordsOf(reviewsLetters.REVIEW_INVITATION, agreedDay)
    expect(text).toContain('When and where: [/appointment]')
    expect(text).toContain('We will come to see you.')
    expect(text).toContain('receipts')
    expect(text).not.toContain('looks after the money')
    expect(text).toContain('advocate')
  })

  it.each([
    ['PLANNED_FIRST', 'review.first'],
    ['PLANNED_ANNUAL', 'review.annual'],
  ])('R-REV-01 the invitation that sends itself for %s names the date of %s and why', (review, key) => {
    const text = wordsOf(reviewsLetters.REVIEW_INVITATION, aFullLetter({ agreed: 'false', review }))
    expect(text).toContain(`by the date of ${key}`)
    expect(text).toContain(`Because of ${key}.`)
  })

  it.each([
    ['NO_CHANGE', 'still right'],
    ['MINOR_CHANGE', 'The updated plan comes with this letter'],
    ['REVISE', 'your support carry on'],
    ['REASSESS', 'a new assessment'],
    ['END', 'Nothing stops with this letter'],
  ])('R-REV-12 the record of a review with %s says what follows', (result, words) => {
    const text = wordsOf(reviewsLetters.REVIEW_RECORD, aFullLetter({ result, outcomesAchieved: 'PARTIAL' }))
    expect(text).toContain(words)
    expect(text).toContain('[/summary]')
    expect(text).toContain('part of what you wanted')
    expect(text).toContain('the date of review.annual')
  })

  it('R-REV-04 the acknowledgement says by when, and what happens if nobody decides', () => {
    const text = wordsOf(reviewsLetters.REVIEW_REQUEST_ACKNOWLEDGEMENT)
    expect(text).toContain('by the date of review.request.decision')
    expect(text).toContain('the review will go ahead')
  })

  it('R-REV-05 the refusal gives reasons, the complaints route, and that one can ask again', () => {
    const text = wordsOf(reviewsLetters.REVIEW_REQUEST_REFUSED)
    expect(text).toContain('Our reasons: [/reasons]')
    expect(text).toContain('complaint')
    expect(text).toContain('Somebody who was not part of this decision will look at it.')
    expect(text).toContain('You can ask again at any time')
  })

  it('R-REV-04 an acceptance by default says that nobody had decided', () => {
    const accepted = (undecided: string) => wordsOf(reviewsLetters.REVIEW_REQUEST_ACCEPTED, aFullLetter({ undecided }))
    expect(accepted('true')).toContain('We had not decided in time')
    expect(accepted('false')).not.toContain('We had not decided in time')
  })

  it('R-REV-11 the letter about a revision says that the old plan stays in force', () => {
    const text = wordsOf(reviewsLetters.REVISION_STARTED, aFullLetter({ grounds: 'HEALTH', reentry: 'ASSESSING' }))
    expect(text).toContain('your present plan stays in force')
    expect(text).toContain('Your health has changed')
    expect(text).toContain('a new assessment')
  })

  it('R-REV-03 and what becomes of a review that the person was told of, where there was one', () => {
    const text = (calledReview: string) =>
      wordsOf(reviewsLetters.REVISION_STARTED, aFullLetter({ grounds: 'HEALTH', reentry: 'PLANNING', calledReview }))
    expect(text('true')).toContain('you get a new date for it')
    expect(text('false')).not.toContain('We had told you that we would review your plan')
  })
})
