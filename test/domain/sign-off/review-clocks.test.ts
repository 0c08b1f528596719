import { describe, expect, it } from '@jest/globals'
import type { ClockIntent } from '../../../domain/journey/clock-intent.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Standing, Step } from '../../../domain/journey/step.ts'
import { aStep, fire, NOW, taking } from '../../support/domain.ts'
import { aPlanInForce, MANAGER, readyToSign, WEEKLY } from '../../support/plans.ts'
import { aFiring, anOpenReview } from '../../support/reviewing.ts'

const sign = (
  supportChanged = true,
  reviewFirstAnchor: NonNullable<Standing['reviewFirstAnchor']> = 'signOff',
  receivedAt = NOW,
): Step =>
  aStep(
    'signOffPlan',
    {
      planVersion: 1,
      budget: { totalWeeklyPence: WEEKLY, personPence: 0, councilPence: WEEKLY },
      startDate: '2026-01-12',
      budgetTests: { transparent: true, timely: true, sufficient: true },
      supportChanged,
    },
    { ...MANAGER, standing: { signOffLimitPence: WEEKLY, reviewFirstAnchor }, receivedAt },
  )

const started = (startedOn: string): Step =>
  aStep('recordServiceStarted', { startedOn }, { standing: { receivedOn: '2026-01-30', planSignedOn: '2026-01-13' } })

const starts = (clocks: readonly ClockIntent[]): readonly (readonly [string, string])[] =>
  clocks.flatMap((clock) => (clock.do === 'start' ? [[clock.key, clock.from] as const] : []))

const stops = (clocks: readonly ClockIntent[]): readonly string[] =>
  clocks.flatMap((clock) => (clock.do === 'stop' ? [`${clock.key} ${clock.outcome}`] : []))

const REVIEWS = ['review.first.windowOpens', 'review.first', 'review.annual.windowOpens', 'review.annual']

describe('R-REV-01, R-REV-02, R-SGN-05, R-PLN-06 what a signature starts', () => {
  const { clocks } = taking(readyToSign(), sign())

  it('is reviews, copies and the start of support, all from its receipt', () => {
    expect(starts(clocks)).toEqual([...REVIEWS, 'plan.copies', 'service.start'].map((key) => [key, NOW]))
  })

  it('meets the clocks of planning', () => {
    expect(stops(clocks)).toEqual(
      expect.arrayContaining(['plan.agree MET', 'plan.agreement MET', 'revision.complete MET']),
    )
  })

  it('ends each clock of an older plan before its own starts', () => {
    for (const key of [...REVIEWS, 'plan.copies', 'service.start']) {
      const ends = clocks.findIndex((clock) => clock.do === 'stop' && clock.key === key)
      const begins = clocks.findIndex((clock) => clock.do === 'start' && clock.key === key)
      expect([key, ends >= 0 && ends < begins]).toEqual([key, true])
    }
  })
})

describe('R-REV-01 a first review only when support or budget changes', () => {
  const revised = (totalWeeklyPence: number): Journey =>
    readyToSign({
      signOff: {
        inForce: aPlanInForce({
          budget: { totalWeeklyPence, personPence: 0, councilPence: totalWeeklyPence },
          serviceStartedOn: '2025-03-03',
        }),
      },
    })

  it.each([
    ['support changes', true, WEEKLY, [...REVIEWS, 'plan.copies', 'service.start']],
    ['only the budget changes', false, WEEKLY - 1, [...REVIEWS, 'plan.copies']],
    ['neither changes', false, WEEKLY, ['review.annual.windowOpens', 'review.annual', 'plan.copies']],
  ] as const)('a revision in which %s', (_what, supportChanged, before, keys) => {
    const { clocks } = taking(revised(before), sign(supportChanged))
    expect(starts(clocks).map(([key]) => key)).toEqual(keys)
    expect(stops(clocks).includes('review.first CANCELLED')).toBe(keys.some((key) => key === 'review.first'))
    expect(stops(clocks).includes('service.start CANCELLED')).toBe(supportChanged)
  })

  it.each([
    ['PLANNED_ANNUAL', false, undefined],
    ['PLANNED_ANNUAL', true, undefined],
    ['PLANNED_FIRST', true, undefined],
    ['PLANNED_FIRST', false, 'PLANNED_FIRST'],
    ['UNPLANNED', true, 'UNPLANNED'],
    ['REQUESTED', true, 'REQUESTED'],
  ] as const)('%s that had opened for the plan before, support changes: %s, leaves open: %s', (type, changes, left) => {
    const appointment = { type, on: '2026-02-10', method: 'PHONE', invitees: ['PERSON'] } as const
    const open = anOpenReview({ type })
    const { journey } = taking({ ...revised(WEEKLY), reviews: { open, appointment } }, sign(changes))
    expect(journey.reviews?.open?.type).toBe(left)
    expect(journey.reviews?.appointment).toEqual(appointment)
  })

  it('the new window opens the next review, with its invitation', () => {
    const reviews = {
      open: anOpenReview(),
      appointment: { type: 'PLANNED_ANNUAL', on: '2026-01-04', method: 'PHONE', invitees: ['PERSON'] },
    } as const
    const { journey } = taking({ ...revised(WEEKLY - 1), reviews }, sign(false))
    const opened = fire(journey, aFiring('review.first.windowOpens', 'OPENING'), '2026-02-16T00:00:00Z')
    expect(opened.event).toEqual({ type: 'ReviewOpened', review: 'PLANNED_FIRST' })
    expect(opened.messages).toMatchObject([{ template: 'REVIEW_INVITATION', to: 'PERSON' }])
  })

  it('a service that goes on is not started again', () => {
    expect(taking(revised(WEEKLY), sign(false)).journey.signOff?.inForce?.serviceStartedOn).toBe('2025-03-03')
    expect(taking(revised(WEEKLY), sign(true)).journey.signOff?.inForce).not.toHaveProperty('serviceStartedOn')
  })

  it('a first review that waits for a service goes on waiting when nothing changes', () => {
    const { serviceStartedOn: _none, ...inForce } = aPlanInForce({ firstReviewAwaits: 'SERVICE_START' })
    const { journey } = taking(readyToSign({ signOff: { inForce } }), sign(false))
    expect(journey.signOff?.inForce?.firstReviewAwaits).toBe('SERVICE_START')
  })

  it('a first revision counts as a new plan when no plan was ever in force', () => {
    expect(taking(readyToSign(), sign(false)).event).toMatchObject({
      startsService: true,
      firstReviewFrom: 'SIGN_OFF',
    })
  })
})

describe('R-REV-01 the first review is anchored by policy', () => {
  it.each([
    ['serviceStart', 'SERVICE_START'],
    ['laterOfBoth', 'LATER_OF_BOTH'],
  ] as const)('%s waits for the service', (policy, awaits) => {
    const { journey, clocks } = taking(readyToSign(), sign(true, policy))
    expect(journey.signOff?.inForce?.firstReviewAwaits).toBe(awaits)
    expect(starts(clocks).map(([key]) => key)).not.toContain('review.first')
    expect(starts(clocks).map(([key]) => key)).toContain('service.start')
  })

  const signedAt = '2026-01-13T16:00:00Z'

  it.each([
    ['serviceStart', '2026-01-20', '2026-01-20T12:00:00Z'],
    ['serviceStart', '2026-01-12', '2026-01-12T12:00:00Z'],
    ['laterOfBoth', '2026-01-20', '2026-01-20T12:00:00Z'],
    ['laterOfBoth', '2026-01-13', signedAt],
    ['laterOfBoth', '2026-01-12', signedAt],
  ] as const)('%s with a service from %s counts from %s', (policy, startedOn, from) => {
    const signed = taking(readyToSign(), sign(true, policy, signedAt)).journey
    const { journey, clocks } = taking(signed, started(startedOn))
    expect(starts(clocks)).toEqual([
      ['review.first.windowOpens', from],
      ['review.first', from],
    ])
    expect(journey.signOff?.inForce).toMatchObject({ serviceStartedOn: startedOn })
    expect(journey.signOff?.inForce).not.toHaveProperty('firstReviewAwaits')
  })

  it('counted from the sign-off, the start of the service starts no clock', () => {
    const { clocks } = taking(taking(readyToSign(), sign()).journey, started('2026-01-12'))
    expect(clocks).toEqual(
      ['service.start', 'service.newStart'].map((key) => ({
        do: 'stop',
        key,
        outcome: 'MET',
        cause: 'ServiceStarted',
      })),
    )
  })
})

describe('R-REV-01, R-REV-02 the rhythm that is chosen at the sign-off', () => {
  const rhythm = { firstReviewWeeks: 6, everyMonths: 6 }
  const within = { first: { amount: 6, unit: 'week' }, annual: { amount: 6, unit: 'month' } } as const
  const withRhythm = (journey: Journey, step: Step = sign()): Journey =>
    taking(journey, { ...step, facts: { ...(step.facts as object), reviewRhythm: rhythm } }).journey
  const agreed = (clocks: readonly ClockIntent[], key: string): unknown =>
    clocks.flatMap((clock) => (clock.do === 'start' && clock.key === key ? [clock.within] : []))

  it('is sooner than the council’s own times, for the first review and for those after it', () => {
    const { clocks, journey } = taking(readyToSign(), {
      ...sign(),
      facts: { ...(sign().facts as object), reviewRhythm: rhythm },
    })
    expect(agreed(clocks, 'review.first')).toEqual([within.first])
    expect(agreed(clocks, 'review.first.windowOpens')).toEqual([undefined])
    expect(agreed(clocks, 'review.annual')).toEqual([within.annual])
    expect(agreed(clocks, 'review.annual.windowOpens')).toEqual([within.annual])
    expect(journey.signOff?.inForce?.reviewRhythm).toEqual(rhythm)
  })

  it('holds when the first review waits for the service, and for the next plan unless another is chosen', () => {
    const waiting = withRhythm(readyToSign(), sign(true, 'serviceStart'))
    expect(agreed(taking(waiting, started('2026-01-12')).clocks, 'review.first')).toEqual([within.first])
    const revised = readyToSign({ signOff: waiting.signOff })
    expect(agreed(taking(revised, sign(false)).clocks, 'review.annual')).toEqual([within.annual])
  })

  it('is nothing where nobody chose', () => {
    const { journey, clocks } = taking(readyToSign(), sign())
    expect(journey.signOff?.inForce).not.toHaveProperty('reviewRhythm')
    expect(agreed(clocks, 'review.annual')).toEqual([undefined])
  })
})
