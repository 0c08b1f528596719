import { describe, expect, it } from '@jest/globals'
import { reviewsLetters } from '../../../activities/letters/reviews.ts'
import { UNPLANNED_CAUSES, type UnplannedCause } from '../../../domain/reviews/state.ts'
import { aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aLetterContext } from '../../support/letters.ts'
import { aClock, aFiring, anOpenReview, aReviewUnderWay, withPlan } from '../../support/reviewing.ts'

describe.each([
  ['R-REV-01', 'review.first.windowOpens', 'PLANNED_FIRST', ['review.first']],
  ['R-REV-02', 'review.annual.windowOpens', 'PLANNED_ANNUAL', ['review.first', 'review.annual', 'review.unplanned']],
] as const)('%s the review opens by itself when %s fires', (_rule, key, type, dates) => {
  const firing = aFiring(key, 'OPENING')

  it('opens the review with its invitation; the stage stays until somebody starts it', () => {
    const { journey, event, messages } = fire(withPlan(), firing, NOW)
    expect(event).toEqual({ type: 'ReviewOpened', review: type })
    expect(journey.stage).toBe('ACTIVE')
    expect(journey.reviews?.open).toEqual({ type, openedAt: NOW, causes: [], answers: {} })
    expect(messages).toEqual([
      { template: 'REVIEW_INVITATION', to: 'PERSON', dates, about: { review: type, agreed: false } },
    ])
  })

  it('does not invite a second time when a day is agreed already', () => {
    const appointment = { type, on: '2026-02-10', method: 'PHONE', invitees: ['PERSON'] } as const
    const { event, messages } = fire(withPlan({ appointment }), firing, NOW)
    expect(event.type).toBe('ReviewOpened')
    expect(messages).toEqual([])
  })

  it('invites when the day that was agreed has passed', () => {
    const appointment = { type, on: '2026-01-04', method: 'PHONE', invitees: ['PERSON'] } as const
    expect(fire(withPlan({ appointment }), firing, NOW).messages).toMatchObject([{ template: 'REVIEW_INVITATION' }])
  })

  it('leaves the one open review alone', () => {
    const open = anOpenReview({ type: 'UNPLANNED' })
    const { journey, event } = fire(withPlan({ open }), firing, NOW)
    expect(event.type).toBe('ClockFired')
    expect(journey.reviews?.open).toEqual(open)
  })

  it.each(['REVIEWING', 'REVISING', 'PLANNING', 'CLOSED'] as const)('opens nothing at %s', (stage) => {
    const { journey, event, messages } = fire(withPlan({}, { stage }), firing, NOW)
    expect(event.type).toBe('ClockFired')
    expect(journey.stage).toBe(stage)
    expect(messages).toEqual([])
  })
})

describe('R-REV-03 a cause calls for an unplanned review', () => {
  const call = (cause: UnplannedCause = 'HOSPITAL_ADMISSION') =>
    aStep('triggerUnplannedReview', { cause }, { given: ['/reasons'] })

  it.each(UNPLANNED_CAUSES)('opens one for %s and starts its two dates', (cause) => {
    const { journey, clocks } = taking(withPlan(), call(cause))
    expect(journey.stage).toBe('ACTIVE')
    expect(journey.reviews?.open).toMatchObject({ type: 'UNPLANNED', causes: [cause] })
    expect(clocks).toEqual([
      { do: 'start', key: 'review.unplanned.start', from: NOW },
      { do: 'start', key: 'review.unplanned', from: NOW },
    ])
  })

  it('takes in a planned review that has not started', () => {
    const { journey } = taking(withPlan({ open: anOpenReview({ type: 'PLANNED_FIRST' }) }), call())
    expect(journey.reviews?.open).toMatchObject({ type: 'UNPLANNED', causes: ['HOSPITAL_ADMISSION'] })
  })

  it('adds a second cause and leaves the dates of the first', () => {
    const open = anOpenReview({ type: 'UNPLANNED', causes: ['PROVIDER_FAILURE'] })
    const running = [aClock('review.unplanned.start'), aClock('review.unplanned')]
    const { journey, clocks } = taking(withPlan({ open }, { clocks: running }), call())
    expect(journey.reviews?.open?.causes).toEqual(['PROVIDER_FAILURE', 'HOSPITAL_ADMISSION'])
    expect(clocks).toEqual([])
  })

  it('joins a review under way, which keeps its kind and its answers but has to be finished in time', () => {
    const { journey, clocks } = taking(aReviewUnderWay(), call())
    expect(journey.stage).toBe('REVIEWING')
    expect(journey.reviews?.open).toMatchObject({ type: 'PLANNED_ANNUAL', causes: ['HOSPITAL_ADMISSION'] })
    expect(Object.keys(journey.reviews?.open?.answers ?? {})).toHaveLength(10)
    expect(clocks).toEqual([{ do: 'start', key: 'review.unplanned', from: NOW }])
  })

  it('the letter of one that joins a review under way promises no other', () => {
    const [letter] = taking(aReviewUnderWay(), call()).messages
    expect(letter?.about).toEqual({ cause: 'HOSPITAL_ADMISSION', red: false, underWay: true })
    const { subject, paragraphs } = reviewsLetters.REVIEW_CALLED(aLetterContext({ cause: 'OTHER', underWay: 'true' }))
    expect(subject).toBe('What your review looks at as well')
    expect(paragraphs.join(' ')).toContain('in the review that we are doing now')
    expect(paragraphs.join(' ')).not.toContain('agree a day')
  })

  it('is not possible without a plan in force', () => {
    expect(refusalOf(withPlan({}, { stage: 'PLANNING' }), call()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })
})

describe('R-REV-03 red risk starts at once', () => {
  const call = (severity: number, likelihood: number) =>
    aStep('triggerUnplannedReview', { cause: 'PROVIDER_FAILURE', risk: { severity, likelihood } })
  const keys = (clocks: readonly { readonly do: string; readonly key: string }[]) =>
    clocks.map((intent) => `${intent.do} ${intent.key}`)

  it('has to start by the next working day, and the manager hears', () => {
    const { clocks, messages, event } = taking(withPlan(), call(5, 3))
    expect(event).toEqual({ type: 'UnplannedReviewTriggered', cause: 'PROVIDER_FAILURE', rating: 'RED' })
    expect(keys(clocks)).toEqual(['start review.unplanned.start.red', 'start review.unplanned'])
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'REVIEW_CALLED PERSON',
      'REVIEW_RED_RISK TEAM_MANAGER',
    ])
  })

  it('has the usual days one step below red', () => {
    const { clocks, messages } = taking(withPlan(), call(4, 3))
    expect(keys(clocks)).toEqual(['start review.unplanned.start', 'start review.unplanned'])
    expect(messages.map(({ template }) => template)).toEqual(['REVIEW_CALLED'])
  })

  it('brings the start of a review forward that had more time', () => {
    const open = anOpenReview({ type: 'UNPLANNED' })
    const running = [aClock('review.unplanned.start'), aClock('review.unplanned')]
    const { clocks } = taking(withPlan({ open }, { clocks: running }), call(5, 5))
    expect(keys(clocks)).toEqual(['stop review.unplanned.start', 'start review.unplanned.start.red'])
  })

  it('keeps the near date when a lesser cause joins', () => {
    const open = anOpenReview({ type: 'UNPLANNED' })
    const running = [aClock('review.unplanned.start.red'), aClock('review.unplanned')]
    expect(taking(withPlan({ open }, { clocks: running }), call(1, 1)).clocks).toEqual([])
  })
})
