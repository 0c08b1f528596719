import { describe, expect, it } from '@jest/globals'
import type { OpenReview } from '../../../domain/reviews/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { aStep, NOW, taking } from '../../support/domain.ts'
import { aSignature, readyToSign } from '../../support/plans.ts'
import { aClock, anOpenReview } from '../../support/reviewing.ts'
import { after, revise } from '../../support/revising.ts'

describe('R-WTW-01 needs that are looked at again, and nobody is there to do it', () => {
  const again = revise({ reentry: 'ASSESSING', reuse: [] })
  const nobody = { allocation: { team: 'TEAM-NORTH' } } as const

  it('the person waits well: with a rating, a rhythm of contacts, and a letter', () => {
    const { journey, clocks, messages } = taking({ ...after('REASSESS'), ...nobody }, again)
    expect(journey).toMatchObject({ stage: 'ASSESSING', waiting: { rating: 'RED', since: NOW } })
    expect(clocks).toEqual([
      { do: 'stop', key: 'revision.start', outcome: 'MET', cause: 'RevisionStarted' },
      { do: 'start', key: 'revision.complete', from: NOW },
      { do: 'start', key: 'waitingWell.letter', from: NOW },
      { do: 'start', key: 'waitingWell.contact.red', from: NOW },
    ])
    expect(messages.map(({ template }) => template)).toEqual(['REVISION_STARTED', 'WAITING_LETTER'])
  })

  it.each([
    ['who has a worker', after('REASSESS'), again],
    ['whose assessment is still right', { ...after('REVISE'), ...nobody }, revise()],
  ] as const)('not somebody %s', (_who, before, step) => {
    const { journey, clocks } = taking(before, step)
    expect(journey.waiting).toBeUndefined()
    expect(clocks.map(({ key }) => key)).not.toContain('waitingWell.letter')
  })
})

describe('R-REV-03, R-REV-11 a review that was called for before the plan is changed', () => {
  const EXTRA = ['review.unplanned.start', 'review.unplanned.start.red', 'review.unplanned'] as const
  const called = (over: Partial<OpenReview> = {}): Journey => {
    const journey = after('REVISE')
    const open = anOpenReview({ type: 'UNPLANNED', causes: ['CARER_STOPPED_OR_ILL'], ...over })
    return { ...journey, reviews: { ...journey.reviews, open } }
  }

  it.each(['UNPLANNED', 'REQUESTED'] as const)(
    '%s: its dates end, the review stays, and the person hears it',
    (type) => {
      const { journey, clocks, messages } = taking(called({ type }), revise())
      expect(journey.reviews?.open).toMatchObject({ type, causes: ['CARER_STOPPED_OR_ILL'] })
      expect(clocks.slice(2)).toEqual(
        EXTRA.map((key) => ({ do: 'stop', key, outcome: 'CANCELLED', cause: 'RevisionStarted' })),
      )
      expect(messages[0]?.about).toMatchObject({ calledReview: true })
    },
  )

  it('the calendar’s own review has no such dates', () => {
    const { clocks, messages } = taking(called({ type: 'PLANNED_ANNUAL' }), revise())
    expect(clocks).toHaveLength(2)
    expect(messages[0]?.about).toMatchObject({ calledReview: false })
  })

  const refuse = aStep(
    'refuseAssessment',
    { refusedBy: 'PERSON', capacity: 'HAS_CAPACITY', assessmentInBestInterests: false, abuseOrNeglectRisk: false },
    { given: ['/words'] },
  )
  const DATES_AGAIN = [
    { do: 'start', key: 'review.unplanned.start', from: NOW },
    { do: 'start', key: 'review.unplanned', from: NOW },
  ]

  it('has them again when the new plan is signed', () => {
    const { reviews } = called()
    const { clocks, messages } = taking({ ...readyToSign(), reviews }, aSignature())
    expect(clocks.slice(-2)).toEqual(DATES_AGAIN)
    expect(messages.find(({ template }) => template === 'PLAN_SIGNED')?.dates).toContain('review.unplanned')
    expect(taking(readyToSign(), aSignature()).clocks).not.toContainEqual(DATES_AGAIN[1])
  })

  it('and when the person wants no new assessment, so that the plan goes on', () => {
    const { journey, clocks } = taking({ ...called(), stage: 'ASSESSING' }, refuse)
    expect(journey.stage).toBe('ACTIVE')
    expect(clocks).toEqual(expect.arrayContaining(DATES_AGAIN))
  })

  it('a review with dates that run already keeps them', () => {
    const journey: Journey = { ...called(), stage: 'ASSESSING', clocks: EXTRA.map((key) => aClock(key)) }
    expect(taking(journey, refuse).clocks).not.toContainEqual(DATES_AGAIN[1])
  })
})
