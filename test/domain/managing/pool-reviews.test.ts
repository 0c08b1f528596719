import { describe, expect, it } from '@jest/globals'
import { managingBodies } from '../../../api/steps/managing.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import type { PoolReviewResult } from '../../../domain/managing/state.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { signed } from '../../support/managing.ts'
import { aLine, aSignature, MANAGER, readyToSign } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

const share = { who: 'HOUSEHOLD', consents: true, weeklyPence: 5_000 } as const
const two = { pools: { 'LINE-1': [share, share] } }
const pooled = aLine({ pooled: true })
const inPool = signed([pooled], two)
const leave = aStep('leavePool', { line: 'LINE-1', leaver: 'PERSON' })
const begins = { do: 'start', key: 'managing.poolReviews', instance: 'LINE-1', from: NOW }
const running = [aClock('managing.poolReviews', { instance: 'LINE-1' })]

/** Left, with the reviews of two others to call for. */
const left: Journey = { ...taking(inPool, leave).journey, clocks: running }

const record = (count: number, result: PoolReviewResult = 'REVIEW_CALLED', named = count): Step =>
  aStep(
    'recordPoolReviews',
    { line: 'LINE-1', others: Array.from({ length: count }, () => ({ result })) },
    { given: Array.from({ length: named }, (_none, place) => `/others/${String(place)}/where`) },
  )

const close = aStep(
  'closeJourney',
  { reason: 'SUPPORT_ENDED_PLANNED', personsChoice: true, adviceGiven: true, openMatters: [], letterAllowed: true },
  { ...MANAGER, given: ['/reasons', '/choiceEvidence'] },
)
const death = aStep(
  'recordDeath',
  { diedOn: '2026-01-04', confirmedBy: 'REGISTRAR' },
  { standing: { receivedOn: '2026-01-05' } },
)

describe('R-MGT-06 one leaving means a review for all', () => {
  it('the others are on somebody’s list, with a date', () => {
    const item = work(left).find(({ step }) => step === 'recordPoolReviews')
    expect(left.managing?.poolReviews).toEqual({ 'LINE-1': 2 })
    expect(item).toMatchObject({ title: 'Call for the reviews of everybody else in the pool', role: 'PRACTITIONER' })
  })

  it('it is done when each of them is named', () => {
    const { journey, clocks } = taking(left, record(2))
    expect(clocks).toEqual([
      { do: 'stop', key: 'managing.poolReviews', instance: 'LINE-1', outcome: 'MET', cause: 'PoolReviewsRecorded' },
    ])
    expect(journey.managing).not.toHaveProperty('poolReviews')
    expect(taking(left, record(2, 'NO_PLAN_HERE')).event).toMatchObject({ type: 'PoolReviewsRecorded' })
  })

  it.each([
    ['one is left out', record(1), 'POOL_REVIEWS_INCOMPLETE'],
    ['one cannot be found', record(2, 'REVIEW_CALLED', 1), 'POOL_REVIEWS_INCOMPLETE'],
    ['one without a plan here has nobody named', record(2, 'NO_PLAN_HERE', 0), 'POOL_REVIEWS_INCOMPLETE'],
  ] as const)('it is refused where %s', (_what, step, code) => {
    expect(refusalOf(left, step)).toMatchObject({ code, rule: 'R-MGT-06' })
  })

  it('nothing waits before anybody has left, nor on another line', () => {
    expect(refusalOf(inPool, record(2))).toMatchObject({ code: 'NO_POOL_REVIEWS_WAIT', kind: 'STATE' })
    const elsewhere = { ...left, clocks: [aClock('managing.poolReviews', { instance: 'LINE-2' })] }
    expect(refusalOf(elsewhere, record(2)).code).toBe('NO_POOL_REVIEWS_WAIT')
  })

  it('who leaves again on the same line joins what waits', () => {
    const again = { ...left, managing: { ...left.managing, lines: [pooled], ...two } }
    const { journey, clocks } = taking(again, leave)
    expect(clocks.filter(({ key }) => key === 'managing.poolReviews')).toEqual([])
    expect(journey.managing?.poolReviews).toEqual({ 'LINE-1': 4 })
  })
})

describe('R-MGT-06 a pool is left in other ways as well', () => {
  const signing = (line: typeof pooled, over: object) =>
    taking(readyToSign({ managing: { lines: [line], inForce: [pooled], ...two, ...over } }), aSignature())

  it.each([
    ['without the pool', aLine(), { pools: {}, termsInForce: two }],
    ['with another pool, not agreed yet', pooled, { pools: {}, termsInForce: two }],
    ['without the line', aLine({ line: 'LINE-2' }), {}],
  ])('with the signature of a plan %s', (_what, line, over) => {
    const { journey, clocks, messages } = signing(line, over)
    expect(clocks).toContainEqual(begins)
    expect(messages).toContainEqual({ template: 'POOL_LEFT', to: 'WORKER', dates: ['managing.poolReviews'] })
    expect(journey.managing?.poolReviews).toEqual({ 'LINE-1': 2 })
  })

  it('not with one that keeps it, nor with a pool that was never in force', () => {
    expect(signing(pooled, {}).clocks).not.toContainEqual(begins)
    expect(signing(aLine(), { inForce: [aLine()], pools: {} }).clocks).not.toContainEqual(begins)
  })

  it.each([
    ['the journey is closed', close],
    ['the person dies', death],
  ])('when %s, and it can be recorded then', (_what, step) => {
    const { journey, clocks, messages } = taking(inPool, step)
    expect(clocks).toContainEqual(begins)
    expect(messages).toContainEqual({ template: 'POOL_LEFT', to: 'WORKER', dates: ['managing.poolReviews'] })
    const closed = { ...journey, clocks: running }
    expect(work(closed).map(({ step }) => step)).toContain('recordPoolReviews')
    expect(refusalOf(closed, record(1)).code).toBe('POOL_REVIEWS_INCOMPLETE')
    expect(taking(closed, record(2)).event.type).toBe('PoolReviewsRecorded')
  })

  it('a death that had not happened leaves everybody in the pool (R-CLS-02)', () => {
    const correct = aStep('correctDeath', { cause: 'FALSE_REPORT' }, { ...MANAGER, given: ['/reasons'] })
    expect(taking(taking(inPool, death).journey, correct).clocks).toContainEqual({
      do: 'stop',
      key: 'managing.poolReviews',
      instance: 'LINE-1',
      outcome: 'CANCELLED',
      cause: 'DeathCorrected',
    })
  })

  it('nobody waits where there was no pool', () => {
    for (const step of [close, death])
      expect(taking(signed([aLine()]), step).clocks.map(({ key }) => key)).not.toContain('managing.poolReviews')
  })
})

describe('the form', () => {
  const body = { line: 'LINE-1', others: [{ result: 'REVIEW_CALLED', where: 'ASC-2026-000200' }] }

  it('is accepted whole, with somebody in it, and with nothing more', () => {
    const { recordPoolReviews } = managingBodies
    expect(recordPoolReviews.parse(body)).toEqual(body)
    expect(recordPoolReviews.safeParse({ ...body, others: [] }).success).toBe(false)
    expect(recordPoolReviews.safeParse({ ...body, colour: 'red' }).success).toBe(false)
  })
})
