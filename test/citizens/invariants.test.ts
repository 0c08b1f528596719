import { describe, expect, it } from '@jest/globals'
import { ClockRefusal } from '../../domain/clocks/refusal.ts'
import { newJourney, type Journey } from '../../domain/journey/journey.ts'
import { evolve } from '../../domain/journey/machine.ts'
import { JOURNEY_REFUSALS } from '../../domain/journey/refusals.ts'
import type { Refusal } from '../../domain/shared/refusal.ts'
import { aJourney, NOW } from '../support/domain.ts'
import { aPlanInForce } from '../support/plans.ts'
import { aClock, anOpenReview } from '../support/reviewing.ts'
import type { Moved, Recorded } from './citizen.ts'
import { brokenBy, foldDiffers, INVARIANTS, unhelpful, unhelpfulClock } from './invariants.ts'
import { did, forged } from './forged.ts'
import { isNotTheirs } from './holds/lists.ts'
import { whyNobodyCan } from './holds/waits.ts'

const inForce = aPlanInForce()
const plan = { signOff: { inForce } }
const dead = { stage: 'CLOSED', closure: { reason: 'DIED', at: NOW } } as const
const underWay = anOpenReview({ startedAt: NOW })
const eligibility = {
  finding: { criteria: { of: 'ADULT', needsFromImpairmentOrIllness: true }, outcomes: [], wellbeingImpact: false },
  computed: false,
  eligible: false,
  proposedBy: 'staff-practitioner',
  proposedAt: NOW,
} as unknown as NonNullable<Journey['eligibility']>

/** Shown below, and in four-eyes.test.ts. */
const SHOWN_ELSEWHERE = [
  'whoever is waited for may act',
  'what is on a list is theirs to do',
  'two people where the rule asks (R-GEN-06)',
]

/** What is wrong on purpose, by the name of the check that has to see it. */
const WRONG: readonly (readonly [keyof typeof INVARIANTS, string, readonly [Moved, readonly Recorded[]]])[] = [
  [
    'an open journey waits on something dated or on somebody',
    'a review that is paused and whose end nothing wakes',
    forged({ after: { reviews: { pause: { reason: 'AWAY', since: NOW, until: '2026-02-01' } } } }),
  ],
  [
    'what is on a list can be done',
    'a triage limit that runs on after the journey has closed',
    forged({ after: { stage: 'CLOSED', clocks: [aClock('triage.standard')] } }),
  ],
  [
    'what is on a list can be done',
    'a decision about a review where nobody can have one',
    forged({ after: { stage: 'TRIAGE', clocks: [aClock('review.noContact')] } }),
  ],
  [
    'a date that a letter meets has its letter',
    'a letter about money that nobody sends',
    forged({ after: { clocks: [aClock('finance.letter')] } }),
  ],
  [
    'a date that a letter meets has its letter',
    'a letter that is older than its date',
    forged({
      after: { clocks: [aClock('finance.letter', { id: 'finance.letter@9' })] },
      post: [{ reference: 'x-3-0', template: 'FINANCIAL_RESULT', to: 'PERSON' }],
    }),
  ],
  [
    'no letter goes to somebody who has died (R-CLS-01)',
    'a letter about a review to somebody who has died',
    forged({ after: dead, messages: [{ template: 'REVIEW_CARRIES_ON', to: 'PERSON' }] }),
  ],
  [
    'little runs on in a closed journey (R-CLS-03)',
    'advice that is asked about after the journey was closed',
    forged({ after: { stage: 'CLOSED', clocks: [aClock('advice.followUp')] } }),
  ],
  [
    'dates before the panel run only there (R-PAN-04)',
    'a sitting that is still to come when the needs are looked at again',
    forged({ after: { stage: 'ASSESSING', clocks: [aClock('panel.sitting')] } }),
  ],
  [
    'an urgent approval is ratified by a date (R-PAN-02)',
    'a date of an approval that got lost',
    forged({ after: { clocks: [aClock('panel.ratification')], panel: undefined } }),
  ],
  ['versions have no holes', 'a version that is left out', forged({ after: { version: 7 } })],
  ['versions have no holes', 'a version that came twice', forged({ before: {}, after: { version: 0 } })],
  [
    'a plan in force is never lost (R-REV-11)',
    'a revision that took the plan',
    forged({ before: plan, after: { signOff: {} } }, [did('RevisionStarted')]),
  ],
  [
    'a plan in force is never lost (R-REV-11)',
    'a copy that changed the budget',
    forged(
      {
        before: plan,
        after: { signOff: { inForce: { ...inForce, budget: { ...inForce.budget, totalWeeklyPence: 1 } } } },
      },
      [did('PlanCopiesSent')],
    ),
  ],
  [
    'a plan in force is never lost (R-REV-11)',
    'a raised direct payment that the person pays for (R-DPY-11)',
    forged(
      {
        before: plan,
        after: {
          signOff: {
            inForce: {
              ...inForce,
              budget: {
                ...inForce.budget,
                totalWeeklyPence: inForce.budget.totalWeeklyPence + 1,
                personPence: inForce.budget.personPence + 1,
              },
            },
          },
        },
      },
      [did('DearerDirectPaymentDecided')],
    ),
  ],
  [
    'support ends by its own act (R-CLS-04)',
    'a refused assessment that ended the support',
    forged({ before: plan, after: { stage: 'CLOSED' } }, [did('AssessmentRefused')]),
  ],
  [
    'a timer ends nothing and decides nothing (R-GEN-04)',
    'a timer that closed the journey',
    forged({ after: { stage: 'CLOSED' }, cause: 'TIMER' }, [did('ClockFired')]),
  ],
  [
    'a timer ends nothing and decides nothing (R-GEN-04)',
    'a timer that decided about eligibility',
    forged({ after: { eligibility }, cause: 'TIMER' }, [did('ClockFired')]),
  ],
  [
    'a timer ends nothing and decides nothing (R-GEN-04)',
    'a letter that ended the plan',
    forged({ before: plan, after: { signOff: {} }, cause: 'POST' }, [did('MessageDelivered')]),
  ],
  [
    'one open review at a time (R-REV-03)',
    'a window that opened a second review',
    forged({ before: { reviews: { open: underWay } } }, [did('ReviewOpened')]),
  ],
  [
    'one open review at a time (R-REV-03)',
    'a review under way that became another',
    forged({
      before: { reviews: { open: underWay } },
      after: { reviews: { open: { ...underWay, type: 'UNPLANNED' } } },
    }),
  ],
  [
    'one open review at a time (R-REV-03)',
    'a review that was open and got lost',
    forged({ before: { reviews: { open: underWay } }, after: { reviews: {} } }),
  ],
  [
    'one open review at a time (R-REV-03)',
    'a stage of reviewing without a review',
    forged({ after: { stage: 'REVIEWING', reviews: {} } }),
  ],
  [
    'nothing goes on after a death (R-CLS-01)',
    'a journey that was reopened after a death',
    forged({ before: dead, after: { stage: 'TRIAGE', closure: undefined } }, [did('JourneyReopened')]),
  ],
  [
    'nothing runs on after a death (R-CLS-01)',
    'a review date of somebody who has died',
    forged({ after: { ...dead, clocks: [aClock('review.annual')] } }),
  ],
  [
    'a clock runs once',
    'two dates for one thing',
    forged({ after: { clocks: [aClock('review.annual'), aClock('review.annual', { id: 'review.annual@6' })] } }),
  ],
]

describe('what is wrong on purpose is seen', () => {
  it.each(WRONG)('%s: %s', (name, _what, [moved, record]) => {
    expect(brokenBy(moved, record).map((wrong) => wrong.split(': ')[0])).toContain(name)
  })

  it.each([
    ['for a step that is not possible there', 'CLOSED', { role: 'TRIAGE_WORKER', steps: ['recordTriageDecision'] }],
    ['for somebody who may not take it', 'TRIAGE', { role: 'CITIZEN', steps: ['recordTriageDecision'] }],
  ] as const)('whoever is waited for may act: a journey that waits %s', (_what, stage, waits) => {
    expect(whyNobodyCan(stage, waits)).toBeDefined()
    expect(whyNobodyCan('TRIAGE', { role: 'TRIAGE_WORKER', steps: ['recordTriageDecision'] })).toBeUndefined()
  })

  it('what is on a list is theirs to do: a decision on the list of the one who proposed it', () => {
    expect(isNotTheirs({ step: 'authoriseEligibility', role: 'PRACTITIONER' })).toBe(true)
    expect(isNotTheirs({ step: 'authoriseEligibility', role: 'TEAM_MANAGER' })).toBe(false)
    expect(isNotTheirs({ role: 'PRACTITIONER' })).toBe(false)
  })

  it('there is such a case for every check', () => {
    const shown = new Set<string>([...WRONG.map(([name]) => name), ...SHOWN_ELSEWHERE])
    expect(shown).toEqual(new Set(Object.keys(INVARIANTS)))
  })

  it('and what is right is not reported', () => {
    expect(brokenBy(...forged({ before: plan }))).toEqual([])
    const signed = [did('PlanSubmitted', 'staff-practitioner'), did('PlanSignedOff', undefined, { planVersion: 1 })]
    expect(brokenBy(...forged({ before: plan }, signed))).toEqual([])
    expect(
      brokenBy(
        ...forged({ before: plan, after: { ...dead, clocks: [aClock('retention.case')] } }, [did('DeathRecorded')]),
      ),
    ).toEqual([])
  })
})

describe('a refusal that leaves somebody standing there is seen', () => {
  const helpful: Refusal = { code: 'X', kind: 'RULE', rule: 'R-GEN-06', detail: 'Why.', whatToDo: 'What.' }

  it.each([
    ['no words', { ...helpful, detail: ' ' }],
    ['no way out', { ...helpful, whatToDo: '' }],
    ['no rule', { code: 'X', kind: 'RULE', detail: 'Why.', whatToDo: 'What.' } as const],
    ['no rule for a state', { code: 'X', kind: 'STATE', detail: 'Why.', whatToDo: 'What.' } as const],
  ])('with %s', (_what, refusal) => {
    expect(unhelpful(refusal)).toHaveLength(1)
  })

  it('with no way out of a clock', () => {
    const refusal = (whatToDo: string) => new ClockRefusal('NOT_PAUSED', { rule: '0.4.11', detail: 'Why.', whatToDo })
    expect(unhelpfulClock(refusal(' '))).toHaveLength(1)
    expect(unhelpfulClock(refusal('What.'))).toEqual([])
  })

  it('and one that helps is not reported', () => {
    expect(unhelpful(helpful)).toEqual([])
    expect(unhelpful(JOURNEY_REFUSALS.STEP_NOT_POSSIBLE_NOW)).toEqual([])
  })
})

describe('a state that is not the fold of its events is seen', () => {
  const { id, reference, authority } = aJourney()
  const record = [did('ReferralReceived')].map(({ event, happened }) => ({
    event,
    happened: { ...happened, version: 1 },
  }))
  const folded = record.reduce(
    (journey, { event, happened }) => evolve(journey, event, happened),
    newJourney({ id, reference, authority }),
  )

  it('when something else was written', () => {
    expect(foldDiffers({ journey: folded, record })).toEqual([])
    expect(foldDiffers({ journey: { ...folded, stage: 'ACTIVE' }, record })).toHaveLength(1)
    expect(foldDiffers({ journey: { ...folded, version: 2 }, record })).toHaveLength(1)
  })
})
