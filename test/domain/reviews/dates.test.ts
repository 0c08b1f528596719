import { describe, expect, it } from '@jest/globals'
import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import { ENGLAND_AND_WALES_2025_TO_2028 } from '../../../domain/clocks/bank-holidays-england-and-wales.ts'
import type { ClockRecord } from '../../../domain/clocks/ledger.ts'
import { planClocks } from '../../../domain/clocks/plan.ts'
import { DEFAULT_POLICY } from '../../../domain/clocks/policy.ts'
import type { Transition } from '../../../domain/journey/machine.ts'
import { aStep, taking } from '../../support/domain.ts'
import { aReviewUnderWay, withPlan } from '../../support/reviewing.ts'

const rules = { calendar: ENGLAND_AND_WALES_2025_TO_2028, policy: DEFAULT_POLICY }

const planned = ({ clocks, happened }: Transition, running: readonly ClockRecord[] = []) =>
  planClocks({
    running,
    intents: clocks,
    step: { version: happened.version, at: happened.at, by: happened.by.id },
    rules,
  })

const dueOf = (transition: Transition, key: ClockKey): string | undefined =>
  planned(transition).find(({ record, view }) => record.key === key && view.status === 'RUNNING')?.view.dueAt

const completedAt = (receivedAt: string): Transition =>
  taking(
    aReviewUnderWay(),
    aStep(
      'completeReview',
      { result: 'NO_CHANGE', outcomesAchieved: 'FULL', budgetChange: 'UNCHANGED', firstReviewDoneEarly: false },
      { given: ['/summary'], receivedAt },
    ),
  )

describe('GJ-17 the dates that reviews start', () => {
  it.each([
    ['2026-04-09T14:00:00Z', '2027-04-09T22:59:59Z', '2027-02-08T00:00:00Z'],
    ['2027-03-31T09:00:00Z', '2028-03-31T22:59:59Z', '2028-01-31T00:00:00Z'],
  ])('R-REV-02 a review completed at %s is followed by one due %s, which opens %s', (at, due, opens) => {
    expect(dueOf(completedAt(at), 'review.annual')).toBe(due)
    expect(dueOf(completedAt(at), 'review.annual.windowOpens')).toBe(opens)
  })

  it('R-REV-02 the old year ends and exactly one new one runs', () => {
    const first = planned(completedAt('2026-04-09T14:00:00Z')).map(({ record }) => record)
    const before = { ...aReviewUnderWay(), version: 20 }
    const again = taking(before, {
      ...aStep('completeReview', {
        result: 'NO_CHANGE',
        outcomesAchieved: 'FULL',
        budgetChange: 'UNCHANGED',
        firstReviewDoneEarly: false,
      }),
      receivedAt: '2027-03-31T09:00:00Z',
    })
    const annual = planned(again, first).filter(({ record }) => record.key === 'review.annual')
    expect(annual.map(({ view }) => view.status).toSorted()).toEqual(['MET', 'RUNNING'])
  })

  it('R-REV-04 a request of 23 December 2026 is decided by 11 January 2027', () => {
    const asked = taking(
      withPlan(),
      aStep('requestReview', { requestedBy: 'PERSON' }, { receivedAt: '2026-12-23T16:10:00Z' }),
    )
    expect(dueOf(asked, 'review.request.decision')).toBe('2027-01-11T17:00:00Z')
  })
})

describe('R-REV-06 the date of the invitation', () => {
  const scheduled = (on: string): Transition =>
    taking(
      withPlan(),
      aStep(
        'scheduleReview',
        {
          type: 'PLANNED_FIRST',
          on,
          method: 'PHONE',
          invitees: ['PERSON'],
          agreedWithPerson: true,
          budgetManagedBy: 'COUNCIL',
        },
        { standing: { receivedOn: '2026-01-05' } },
      ),
    )

  it('is fifteen working days before the review', () => {
    expect(dueOf(scheduled('2026-02-27'), 'review.invite')).toBe('2026-02-06T17:00:00Z')
  })

  it('is the next working day for a review agreed so late that its day has passed', () => {
    expect(dueOf(scheduled('2026-01-06'), 'review.invite')).toBe('2026-01-06T17:00:00Z')
  })
})

describe('GJ-25 R-RET-01 the record of somebody who died on a leap day', () => {
  it('is kept for eight years', () => {
    const died = taking(
      withPlan(),
      aStep(
        'recordDeath',
        { diedOn: '2028-02-29', confirmedBy: 'FAMILY' },
        { receivedAt: '2028-03-02T10:00:00Z', standing: { receivedOn: '2028-03-02' } },
      ),
    )
    expect(dueOf(died, 'retention.case')).toBe('2036-02-29T23:59:59Z')
  })
})
