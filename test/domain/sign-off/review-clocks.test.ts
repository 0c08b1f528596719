import { describe, expect, it } from '@jest/globals'
import type { ClockIntent } from '../../../domain/journey/clock-intent.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Standing, Step } from '../../../domain/journey/step.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aPlanInForce, MANAGER, readyToSign, WEEKLY } from '../../support/plans.ts'

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

const started = (startedOn: string, receivedOn = '2026-01-30'): Step =>
  aStep('recordServiceStarted', { startedOn }, { standing: { receivedOn } })

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
    ['serviceStart', '2026-01-05', '2026-01-05T12:00:00Z'],
    ['laterOfBoth', '2026-01-20', '2026-01-20T12:00:00Z'],
    ['laterOfBoth', '2026-01-13', signedAt],
    ['laterOfBoth', '2026-01-05', signedAt],
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
    expect(clocks).toEqual([{ do: 'stop', key: 'service.start', outcome: 'MET', cause: 'ServiceStarted' }])
  })
})

describe('R-PLN-06 recording that support has started', () => {
  const active = aJourney({ stage: 'ACTIVE', signOff: { inForce: aPlanInForce() } })

  it.each([
    ['2026-01-30', true],
    ['2026-01-31', false],
  ])('on 30 January, a start on %s is accepted: %s', (startedOn, accepted) => {
    if (accepted) expect(taking(active, started(startedOn)).journey.signOff?.inForce?.serviceStartedOn).toBe(startedOn)
    else expect(refusalOf(active, started(startedOn)).code).toBe('SERVICE_START_IN_THE_FUTURE')
  })

  it('happens once for a plan', () => {
    const once = taking(active, started('2026-01-12')).journey
    expect(refusalOf(once, started('2026-01-13'))).toMatchObject({ code: 'SERVICE_HAS_STARTED_ALREADY', kind: 'STATE' })
  })

  it('needs a plan in force', () => {
    expect(refusalOf(aJourney({ stage: 'PLANNING' }), started('2026-01-12')).code).toBe('NO_SIGNED_PLAN')
  })

  it('R-REV-11 is possible while the plan is being revised', () => {
    expect(taking({ ...active, stage: 'PLANNING' }, started('2026-01-12')).journey.stage).toBe('PLANNING')
  })
})
