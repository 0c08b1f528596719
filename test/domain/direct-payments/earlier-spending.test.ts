import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import { noMorePaid, PAID_SINCE, paying } from '../../support/direct-payments.ts'
import { aStep, NOW, taking } from '../../support/domain.ts'
import { MANAGER } from '../../support/plans.ts'
import { aClock, aReviewUnderWay, allAnswers } from '../../support/reviewing.ts'

const KEY = 'directPayment.finalAudit'

const found = {
  result: 'NO_CHANGE',
  outcomesAchieved: 'FULL',
  budgetChange: 'UNCHANGED',
  firstReviewDoneEarly: true,
} as const

/** What completing its review starts of the last look at the money. */
function afterReview(journey: Journey) {
  const { reviews } = aReviewUnderWay({ answers: allAnswers })
  const underWay: Journey = { ...journey, stage: 'REVIEWING', ...(reviews && { reviews }) }
  const { clocks } = taking(underWay, aStep('completeReview', found, { given: ['/earlyReasons'] }))
  return clocks.filter(({ key }) => key === KEY)
}

const close = aStep(
  'closeJourney',
  {
    reason: 'SUPPORT_ENDED_PLANNED',
    personsChoice: true,
    adviceGiven: true,
    openMatters: [],
    letterAllowed: true,
    alternativeInPlace: true,
  },
  { ...MANAGER, given: ['/reasons', '/choiceEvidence'] },
)
const die = aStep(
  'recordDeath',
  { diedOn: '2026-01-03', confirmedBy: 'GP_OR_HOSPITAL' },
  { standing: { receivedOn: '2026-01-05' } },
)

describe('R-DPY-07 a payment that ended before there was a date for its last look', () => {
  const begins = [{ do: 'start', key: KEY, from: NOW }]
  const before = new Date(Date.parse(PAID_SINCE) - 1).toISOString()

  it.each([
    ['nobody has looked at it', noMorePaid()],
    ['it was looked at a moment before its end', noMorePaid({ auditedAt: before })],
  ])('has a whole one from the end of the next review where %s', (_where, journey) => {
    expect(afterReview(journey)).toEqual(begins)
  })

  it.each([
    ['it was looked at in the moment of its end', noMorePaid({ auditedAt: PAID_SINCE })],
    ['it was looked at since', noMorePaid({ auditedAt: NOW })],
    ['its date runs', { ...noMorePaid(), clocks: [aClock(KEY)] }],
    ['it is still paid: its own looks go on', paying()],
    ['it is paid again: the end of that will be looked at', paying({ endedAt: PAID_SINCE })],
    ['nothing was ever paid', { ...noMorePaid(), directPayment: {} }],
  ])('has none from it where %s', (_where, journey) => {
    expect(afterReview(journey)).toEqual([])
  })

  it.each([
    ['the journey ends', close],
    ['the person has died', die],
  ])('has one from when %s, once', (_when, step) => {
    const ofLook = (journey: Journey) => taking(journey, step).clocks.filter(({ key }) => key === KEY)
    expect(ofLook(noMorePaid())).toEqual(begins)
    expect(ofLook(noMorePaid({ auditedAt: PAID_SINCE }))).toEqual([])
    expect(ofLook({ ...noMorePaid(), directPayment: {} })).toEqual([])
  })
})
