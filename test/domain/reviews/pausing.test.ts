import { describe, expect, it } from '@jest/globals'
import type { PauseReviewFacts } from '../../../domain/reviews/facts.ts'
import type { RunningClock } from '../../../domain/journey/running-clock.ts'
import { aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import { MANAGER } from '../../support/plans.ts'
import { aClock, aFiring, anOpenReview, aReviewUnderWay, withPlan } from '../../support/reviewing.ts'

const today = { receivedOn: '2026-01-05', latestPauseOn: '2026-04-05' }

const pause = (over: Partial<PauseReviewFacts> = {}, standing: object = today) =>
  aStep('pauseReview', { reason: 'IN_HOSPITAL', until: '2026-02-05', ...over }, { ...MANAGER, standing })

const due = (clocks: readonly RunningClock[]) => withPlan({ open: anOpenReview() }, { clocks })

const paused = (clocks: readonly RunningClock[] = [aClock('review.annual', { paused: true })]) =>
  withPlan({ open: anOpenReview(), pause: { reason: 'IN_HOSPITAL', since: NOW, until: '2026-02-05' } }, { clocks })

const said = (clocks: readonly { readonly do: string; readonly key: string }[]) =>
  clocks.map((intent) => `${intent.do} ${intent.key}`)

describe('R-REV-02 pausing a review', () => {
  it('lets every date stand still that is still in time, and starts the end of the pause', () => {
    const clocks = [aClock('review.annual'), aClock('review.unplanned'), aClock('plan.copies')]
    const { journey, clocks: intents, event } = taking(due(clocks), pause())
    expect(event).toEqual({ type: 'ReviewPaused', reason: 'IN_HOSPITAL', until: '2026-02-05' })
    expect(said(intents)).toEqual(['pause review.annual', 'pause review.unplanned', 'start review.pause.ends'])
    expect(intents.at(-1)).toMatchObject({ from: NOW, facts: { agreedDate: '2026-02-05' } })
    expect(journey.reviews?.pause).toEqual({ reason: 'IN_HOSPITAL', since: NOW, until: '2026-02-05' })
  })

  it('erases no lateness: what was missed stays missed', () => {
    const { next: _next, ...opened } = aClock('review.annual.windowOpens', { dueAt: '2026-01-01T00:00:00Z' })
    const late = aClock('review.unplanned.start', { breached: true, dueAt: '2026-01-02T17:00:00Z' })
    expect(said(taking(due([opened, late, aClock('review.unplanned')]), pause()).clocks)).toEqual([
      'pause review.unplanned',
      'start review.pause.ends',
    ])
  })

  it('counts the due second as in time, and the next as late', () => {
    const clock = aClock('review.annual', { dueAt: NOW })
    expect(said(taking(due([clock]), pause()).clocks)[0]).toBe('pause review.annual')
    const step = { ...pause(), receivedAt: '2026-01-05T10:15:01Z' }
    expect(refusalOf(due([clock]), step).code).toBe('NOTHING_LEFT_TO_PAUSE')
  })

  it('is refused when nothing is left in time', () => {
    const late = aClock('review.annual', { breached: true, dueAt: '2026-01-01T23:59:59Z' })
    expect(refusalOf(due([late]), pause()).code).toBe('NOTHING_LEFT_TO_PAUSE')
  })

  it('R-REV-03 is refused with red risk', () => {
    const clocks = [aClock('review.unplanned.start.red'), aClock('review.unplanned')]
    expect(refusalOf(due(clocks), pause())).toMatchObject({ code: 'RED_REVIEW_NOT_PAUSED', rule: 'R-REV-03' })
  })

  it('has one reason at a time', () => {
    expect(refusalOf(paused(), pause())).toMatchObject({ code: 'REVIEW_PAUSED_ALREADY', kind: 'STATE' })
  })

  it.each([
    ['2026-01-05', false],
    ['2026-01-06', true],
    ['2026-04-05', true],
    ['2026-04-06', false],
  ])('until %s is possible: %s', (until, possible) => {
    const journey = due([aClock('review.annual')])
    if (possible) expect(taking(journey, pause({ until })).event.type).toBe('ReviewPaused')
    else expect(refusalOf(journey, pause({ until })).code).toBe('PAUSE_END_NOT_POSSIBLE')
  })

  it('is refused when the door does not say which day it is', () => {
    expect(refusalOf(due([aClock('review.annual')]), pause({}, {})).code).toBe('PAUSE_END_NOT_POSSIBLE')
  })

  it('is for a manager', () => {
    const byWorker = { ...pause(), by: { id: 'x', role: 'PRACTITIONER' as const } }
    expect(refusalOf(due([aClock('review.annual')]), byWorker).code).toBe('ROLE_MAY_NOT')
  })
})

describe('R-REV-02 carrying on', () => {
  const resume = () => aStep('resumeReview', {})

  it('lets the dates that stand still go on, and ends the pause', () => {
    const { journey, clocks, messages } = taking(paused(), resume())
    expect(said(clocks)).toEqual(['resume review.annual', 'stop review.pause.ends'])
    expect(journey.reviews?.pause).toBeUndefined()
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual(['REVIEW_CARRIES_ON PERSON'])
  })

  it('is refused when nothing stands still', () => {
    expect(refusalOf(withPlan(), resume())).toMatchObject({ code: 'REVIEW_NOT_PAUSED', kind: 'STATE' })
  })

  it('happens by itself after the last day, and the worker is told', () => {
    const { journey, event, happened, messages } = fire(paused(), aFiring('review.pause.ends', 'OPENING'), NOW)
    expect(event).toEqual({ type: 'ReviewResumed' })
    expect(happened.by.role).toBe('SYSTEM')
    expect(journey.reviews?.pause).toBeUndefined()
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'REVIEW_CARRIES_ON PERSON',
      'REVIEW_PAUSE_OVER WORKER',
    ])
  })

  it('changes nothing when somebody carried on before', () => {
    expect(fire(withPlan(), aFiring('review.pause.ends', 'OPENING'), NOW).event.type).toBe('ClockFired')
  })

  it('comes before the start of the review', () => {
    const start = aStep('startReview', {
      type: 'PLANNED_ANNUAL',
      advocacyScreen: { difficulties: [], appropriateIndividual: false },
      involved: ['PERSON'],
      askedWhomElse: true,
    })
    expect(refusalOf(paused(), start)).toMatchObject({ code: 'REVIEW_STANDS_STILL', kind: 'STATE' })
    expect(taking(taking(paused(), aStep('resumeReview', {})).journey, start).journey.stage).toBe('REVIEWING')
  })

  it('is over when the review is completed', () => {
    const underWay = aReviewUnderWay()
    const pausedUnderWay = {
      ...underWay,
      reviews: { ...underWay.reviews, pause: { reason: 'AWAY', since: NOW, until: '2026-02-01' } as const },
    }
    const complete = aStep('completeReview', {
      result: 'NO_CHANGE',
      outcomesAchieved: 'FULL',
      budgetChange: 'UNCHANGED',
      firstReviewDoneEarly: false,
    })
    expect(taking(pausedUnderWay, complete).journey.reviews?.pause).toBeUndefined()
  })
})
