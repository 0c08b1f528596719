import { describe, expect, it } from '@jest/globals'
import type { SendNotEligibleLetterFacts } from '../../../domain/eligibility/rules.ts'
import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import { hearDelivery } from '../../../domain/journey/machine.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aCompletedAssessment, aProposal } from '../../support/front-line.ts'
import { aPlanInForce } from '../../support/plans.ts'
import { aClock, anOpenReview } from '../../support/reviewing.ts'

const running = (key: ClockKey) => ({
  id: `${key}@4`,
  key,
  startedAt: NOW,
  dueAt: '2026-02-02T17:00:00Z',
  breached: false,
  paused: false,
  because: 'Because.',
})

const contactOf = (usesWebsites: boolean): NonNullable<Journey['contact']> => ({
  channel: 'PHONE',
  consent: 'CONSENT_GIVEN',
  immediateRisk: false,
  communication: { format: 'LARGE_PRINT', language: 'en', interpreterNeeded: false, usesWebsites },
})

const notEligible = aJourney({
  stage: 'NOT_ELIGIBLE',
  contact: contactOf(true),
  eligibility: aProposal({ eligible: false, computed: false }),
})

const sending = (facts: Partial<SendNotEligibleLetterFacts> = {}) =>
  aStep('sendNotEligibleLetter', {
    advice: [{ way: 'GROUP_OR_PLACE' }],
    format: 'LARGE_PRINT',
    copyToAdvocate: false,
    ...facts,
  })

describe('R-ELG-06 the letter about no eligible needs', () => {
  it('closes the journey with its reason', () => {
    const { journey, event } = taking(notEligible, sending())
    expect(event).toEqual({
      type: 'NotEligibleLetterSent',
      adviceWays: ['GROUP_OR_PLACE'],
      format: 'LARGE_PRINT',
      copyToAdvocate: false,
      supportGoesOn: false,
      callsReview: false,
    })
    expect(journey.stage).toBe('CLOSED')
    expect(journey.closure).toEqual({ reason: 'NOT_ELIGIBLE', at: NOW })
  })

  it('R-HLT-01 does not close it over a change that nobody has looked at, but ends no support either way', () => {
    const changes = { open: [{ kind: 'HEALTH', at: NOW, by: ['PERSON'] }] } as const
    expect(refusalOf({ ...notEligible, changes }, sending())).toMatchObject({
      code: 'CHANGE_STILL_WAITS',
      rule: 'R-HLT-01',
    })
    const supported = { ...notEligible, changes, signOff: { inForce: aPlanInForce() } }
    expect(taking(supported, sending()).journey.stage).toBe('ACTIVE')
  })

  it('starts the follow-up and the keeping of the record', () => {
    expect(taking(notEligible, sending()).clocks).toEqual(
      ['notEligible.followUp', 'retention.case'].map((key) => ({ do: 'start', key, from: NOW })),
    )
  })

  it('stops what still runs, but not the clocks that wait for a letter’s receipt', () => {
    const clocks = (['eligibility.letter', 'assessment.record', 'finance.letter', 'complaint.answer'] as const).map(
      running,
    )
    const stopped = taking({ ...notEligible, clocks }, sending()).clocks.filter((intent) => intent.do === 'stop')
    expect(stopped).toEqual([{ do: 'stop', key: 'finance.letter', outcome: 'CANCELLED', cause: 'NOT_ELIGIBLE' }])
  })

  it('the delivery, not the wish to send, stops the clock of the letter', () => {
    const { journey, clocks } = taking(notEligible, sending())
    expect(clocks.some(({ key }) => key === 'eligibility.letter')).toBe(false)
    const receipt = { reference: 'journey-11-0', template: 'NOT_ELIGIBLE_LETTER' } as const
    expect(hearDelivery(journey, receipt, NOW).clocks).toEqual([
      { do: 'stop', key: 'eligibility.letter', outcome: 'MET', cause: 'MessageDelivered', startedBy: 11 },
    ])
  })

  it.each([
    ['only a website', [{ way: 'WEBSITE' }]],
    ['only websites', [{ way: 'WEBSITE' }, { way: 'WEBSITE' }]],
    ['nothing', []],
  ] as const)('is refused when the advice is %s', (_what, advice) => {
    expect(refusalOf(notEligible, sending({ advice }))).toMatchObject({
      code: 'ADVICE_ONLY_A_WEBSITE',
      rule: 'R-ELG-06',
    })
  })

  it('may name a website beside something else', () => {
    const advice = [{ way: 'WEBSITE' }, { way: 'PHONE' }] as const
    expect(taking(notEligible, sending({ advice })).journey.stage).toBe('CLOSED')
  })

  it('goes to the advocate as well when that was asked for', () => {
    expect(
      taking(notEligible, sending({ copyToAdvocate: true })).messages.map(({ template, to }) => [template, to]),
    ).toEqual([
      ['NOT_ELIGIBLE_LETTER', 'PERSON'],
      ['NOT_ELIGIBLE_LETTER_COPY', 'ADVOCATE'],
    ])
    expect(taking(notEligible, sending()).messages.map(({ to }) => to)).toEqual(['PERSON'])
  })

  it('R-ADV-06 goes to an advocate who took part, asked for or not', () => {
    const involvement = { person: 'TAKES_PART', others: [{ who: 'ADVOCATE', footing: 'CONSENT' }] } as const
    const advised = { ...notEligible, assessment: aCompletedAssessment({ involvement }) }
    expect(refusalOf(advised, sending())).toMatchObject({ code: 'ADVOCATE_GETS_LETTER', rule: 'R-ADV-06' })
    expect(taking(advised, sending({ copyToAdvocate: true })).journey.stage).toBe('CLOSED')
  })

  it.each(['DETERMINING', 'BUDGETING', 'CLOSED'] as const)('is not possible in %s', (stage) => {
    expect(refusalOf({ ...notEligible, stage }, sending()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })
})

describe('R-GEN-03 a letter the person can use', () => {
  it('names no website to somebody who uses none', () => {
    const journey = { ...notEligible, contact: contactOf(false) }
    const advice = [{ way: 'WEBSITE' }, { way: 'PHONE' }] as const
    expect(refusalOf(journey, sending({ advice }))).toMatchObject({ code: 'WEBSITE_NOT_USABLE', rule: 'R-GEN-03' })
    expect(taking(journey, sending()).journey.stage).toBe('CLOSED')
  })

  it('is in the person’s format', () => {
    const refusal = refusalOf(notEligible, sending({ format: 'STANDARD_PRINT' }))
    expect(refusal).toMatchObject({ code: 'WRONG_LETTER_FORMAT', rule: 'R-GEN-03' })
    expect(refusal.detail).toContain('LARGE_PRINT')
  })
})

describe('R-CLS-04 a plan in force does not end by this letter', () => {
  const withPlan: Journey = {
    ...notEligible,
    signOff: { inForce: { version: 1 } } as unknown as NonNullable<Journey['signOff']>,
    clocks: [running('review.annual'), running('revision.complete')],
  }

  it('support goes on, and only the revision is over', () => {
    const { journey, event, clocks } = taking(withPlan, sending())
    expect(event).toMatchObject({ supportGoesOn: true })
    expect(journey.stage).toBe('ACTIVE')
    expect(journey.closure).toBeUndefined()
    expect(journey.signOff).toBe(withPlan.signOff)
    expect(clocks[0]).toEqual({ do: 'stop', key: 'revision.complete', outcome: 'CANCELLED', cause: 'NOT_ELIGIBLE' })
  })

  it('a review is called, with its dates, to look at what the decision means for the plan (R-REV-03)', () => {
    const revision = {
      reentry: 'ASSESSING',
      grounds: 'HEALTH',
      reuse: [],
      reusedFromVersion: 3,
      startedAt: NOW,
    } as const
    const { journey, event, clocks, messages } = taking({ ...withPlan, reviews: { revision } }, sending())
    expect(event).toMatchObject({ callsReview: true })
    expect(journey.reviews?.open).toMatchObject({ type: 'UNPLANNED', causes: ['FOUND_NOT_ELIGIBLE'] })
    expect(journey.reviews?.revision).toBeUndefined()
    expect(clocks.slice(1)).toEqual([
      { do: 'start', key: 'review.unplanned.start', from: NOW },
      { do: 'start', key: 'review.unplanned', from: NOW },
    ])
    expect(messages[0]?.dates).toEqual(['review.unplanned'])
  })

  it('a review that is open takes the decision in', () => {
    const open = anOpenReview()
    const { journey, clocks } = taking(
      { ...withPlan, reviews: { open }, clocks: [aClock('review.unplanned.start'), aClock('review.unplanned')] },
      sending(),
    )
    expect(journey.reviews?.open?.causes).toEqual(['FOUND_NOT_ELIGIBLE'])
    expect(clocks.filter((intent) => intent.do === 'start')).toEqual([])
  })

  it('nobody can close the journey before that review has found so', () => {
    const { journey } = taking(withPlan, sending())
    const close = aStep(
      'closeJourney',
      { reason: 'SUPPORT_ENDED_OTHER', personsChoice: false, adviceGiven: true, letterAllowed: true, openMatters: [] },
      { role: 'TEAM_MANAGER', id: 'staff-manager', given: ['/reasons'] },
    )
    expect(refusalOf(journey, close)).toMatchObject({ code: 'SUPPORT_STILL_RUNNING', rule: 'R-CLS-04' })
  })

  it('without a plan in force, no review is called', () => {
    const { journey, event } = taking(notEligible, sending())
    expect(event).toMatchObject({ callsReview: false })
    expect(journey.reviews).toBeUndefined()
  })

  it('an answer to a disagreement is still owed after the letter (R-DSP-01)', () => {
    const dispute = { party: 'PERSON', aspect: 'HOW', planVersion: 1, raisedAt: NOW, voided: true } as const
    const agreement = { planVersion: 1, parties: ['PERSON'], answers: {}, disputes: [dispute] } as const
    const clocks = [running('dispute.response'), running('plan.agree')]
    const stopped = (journey: Journey) => taking(journey, sending()).clocks.map((intent) => intent.key)
    expect(stopped({ ...notEligible, clocks, agreement })).not.toContain('dispute.response')
    expect(stopped({ ...notEligible, clocks })).toContain('dispute.response')
  })

  it('the letter knows', () => {
    expect(taking(withPlan, sending()).messages[0]?.about).toEqual({ supportGoesOn: true })
  })
})

describe('R-IAG-03 follow-up after the letter', () => {
  const closed: Journey = { ...notEligible, stage: 'CLOSED', clocks: [running('notEligible.followUp')] }
  const following = (outcome: 'HELPED' | 'MORE_HELP_WANTED' | 'NOT_REACHED_IN_TWO_TRIES' = 'HELPED') =>
    aStep('recordNotEligibleFollowUp', { outcome }, { role: 'CONTACT_OFFICER' })

  it.each(['HELPED', 'MORE_HELP_WANTED', 'NOT_REACHED_IN_TWO_TRIES'] as const)(
    '%s is kept and stops the clock',
    (outcome) => {
      const { journey, clocks } = taking(closed, following(outcome))
      expect(journey.stage).toBe('CLOSED')
      expect(journey.eligibility?.followUp).toBe(outcome)
      expect(clocks).toEqual([
        { do: 'stop', key: 'notEligible.followUp', outcome: 'MET', cause: 'NotEligibleFollowUpRecorded' },
      ])
    },
  )

  it('is refused when none is open', () => {
    const journey = { ...closed, clocks: [running('retention.case')] }
    expect(refusalOf(journey, following())).toMatchObject({ code: 'NO_FOLLOW_UP_DUE', kind: 'STATE' })
  })
})
