import { describe, expect, it } from '@jest/globals'
import type { StartReviewFacts } from '../../../domain/reviews/facts.ts'
import type { ReviewAppointment, ReviewParty } from '../../../domain/reviews/state.ts'
import { aStep, refusalOf, taking } from '../../support/domain.ts'
import { anOpenReview, withPlan } from '../../support/reviewing.ts'

const startIt = (over: Partial<StartReviewFacts> = {}, given: readonly string[] = []) =>
  aStep(
    'startReview',
    {
      type: 'PLANNED_ANNUAL',
      advocacyScreen: { difficulties: [], appropriateIndividual: false },
      involved: ['PERSON'],
      askedWhomElse: true,
      ...over,
    },
    { given },
  )

describe('R-REV-07, R-REV-06 whom the person wants there, as it was agreed with the day, takes part', () => {
  const dayFor = (...invitees: readonly ReviewParty[]): ReviewAppointment => ({
    type: 'PLANNED_ANNUAL',
    on: '2026-02-10',
    method: 'VISIT',
    invitees,
  })
  const invited = dayFor('PERSON', 'CARER', 'ADVOCATE', 'OTHER')
  const agreed = withPlan({ appointment: invited })
  const reasons = ['/withoutCarerReasons', '/withoutAdvocateReasons', '/withoutOthersReasons'] as const

  it.each(reasons)('or it is recorded why not: %s is not enough for the others', (reason) => {
    const refusal = refusalOf(agreed, startIt({}, [reason]))
    expect(refusal).toMatchObject({ code: 'INVITED_NOT_IN_REVIEW', rule: 'R-REV-07' })
    const missing = ['CARER', 'ADVOCATE', 'OTHER'].filter((_who, place) => reasons[place] !== reason)
    expect(refusal.whatToDo).toContain(`Missing: ${missing.join(', ')}.`)
  })

  it('with them, or with every reason, it starts', () => {
    const all = startIt({ involved: ['PERSON', 'CARER', 'ADVOCATE', 'OTHER'] })
    expect(taking(agreed, all).journey.stage).toBe('REVIEWING')
    expect(taking(agreed, startIt({}, reasons)).journey.stage).toBe('REVIEWING')
  })

  it('somebody who represents the person speaks for them', () => {
    const both = withPlan({ appointment: dayFor('PERSON', 'REPRESENTATIVE') })
    expect(taking(both, startIt({ involved: ['REPRESENTATIVE'] })).journey.stage).toBe('REVIEWING')
    expect(refusalOf(both, startIt()).code).toBe('INVITED_NOT_IN_REVIEW')
  })

  it('a day that was agreed for another review invites nobody to this one', () => {
    const unplanned = { appointment: invited, open: anOpenReview({ type: 'UNPLANNED' }) }
    expect(taking(withPlan(unplanned), startIt({ type: 'UNPLANNED' })).journey.stage).toBe('REVIEWING')
  })
})
