import { describe, expect, it } from '@jest/globals'
import type { ProposeEligibilityFacts } from '../../../domain/eligibility/rules.ts'
import { hearDelivery } from '../../../domain/journey/machine.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import {
  aCompletedAssessment,
  adultFinding,
  allSections,
  aProposal,
  carerFinding,
  proposal,
} from '../../support/front-line.ts'

const determining = aJourney({ stage: 'DETERMINING', assessment: aCompletedAssessment() })
const ofCarer = aJourney({ stage: 'DETERMINING', assessment: aCompletedAssessment({ type: 'CARER' }) })
const proposed = { ...determining, eligibility: aProposal() }

const proposing = (facts: Partial<ProposeEligibilityFacts> = {}, over: Partial<Step> = {}) =>
  aStep('proposeEligibility', proposal(facts), over)

const aClock = {
  id: 'eligibility.afterReturn@4',
  startedAt: NOW,
  dueAt: '2026-01-19T17:00:00Z',
  breached: false,
  paused: false,
  because: 'Because.',
}

const manager = { role: 'TEAM_MANAGER', id: 'staff-manager', given: ['/reasons'] } as const
const authorising = (over: Partial<typeof manager> | { readonly id: string } = {}) =>
  aStep('authoriseEligibility', {}, { ...manager, ...over })
const returning = () => aStep('returnEligibility', {}, manager)

describe('R-ELG-01 proposing eligibility', () => {
  it('keeps the finding, what the criteria say, and what the practitioner proposes', () => {
    const { journey, event, clocks, messages } = taking(determining, proposing())
    expect(event).toEqual({ type: 'EligibilityProposed', finding: adultFinding(), computed: true, eligible: true })
    expect(journey.stage).toBe('DETERMINING')
    expect(journey.eligibility).toEqual(aProposal())
    expect([clocks, messages]).toEqual([[], []])
  })

  it('a new proposal replaces the one before', () => {
    const finding = { ...adultFinding(), significantImpactOn: [] }
    const { journey } = taking(proposed, proposing({ ...finding, eligible: false }))
    expect(journey.eligibility).toEqual(aProposal({ finding, computed: false, eligible: false }))
  })

  it.each([
    ['eligible where the criteria say no', { significantImpactOn: [] }, true],
    ['not eligible where the criteria say yes', {}, false],
  ])('%s needs a reason', (_what, facts, eligible) => {
    const step = proposing({ ...facts, eligible })
    expect(refusalOf(determining, step)).toMatchObject({ code: 'DIFFERENCE_NOT_EXPLAINED', rule: 'R-ELG-01' })
    const { journey } = taking(determining, { ...step, given: ['/differenceReasons'] })
    expect(journey.eligibility).toMatchObject({ computed: !eligible, eligible })
  })

  it.each([
    ['one outcome is left out', adultFinding().outcomes.slice(1)],
    ['none is judged', []],
    ['one is judged twice', [...adultFinding().outcomes, { outcome: 'NUTRITION', unable: [] } as const]],
    ['one twice and another not at all', adultFinding().outcomes.with(0, { outcome: 'RELATIONSHIPS', unable: [] })],
    ['one belongs to carers', adultFinding().outcomes.with(0, { outcome: 'RECREATION', unable: [] })],
  ])('is refused when %s', (_when, outcomes) => {
    expect(refusalOf(determining, proposing({ outcomes })).code).toBe('OUTCOMES_NOT_ALL_JUDGED')
  })

  it.each(['ASSESSING', 'BUDGETING', 'NOT_ELIGIBLE', 'PLANNING', 'CLOSED'] as const)(
    'is not possible in %s',
    (stage) => {
      expect(refusalOf({ ...determining, stage }, proposing()).code).toBe('STEP_NOT_POSSIBLE_NOW')
    },
  )
})

describe('R-ELG-02 a carer’s eligibility', () => {
  it('is judged by the carer’s criteria', () => {
    const { journey } = taking(ofCarer, proposing(carerFinding()))
    expect(journey.eligibility).toMatchObject({ computed: true, finding: carerFinding() })
  })

  it.each([
    ['a carer by the adult’s criteria', ofCarer, adultFinding()],
    ['an adult by the carer’s criteria', determining, carerFinding()],
  ])('refuses to judge %s', (_whom, journey, finding) => {
    expect(refusalOf(journey, proposing(finding))).toMatchObject({ code: 'WRONG_CRITERIA', rule: 'R-ELG-02' })
  })

  it('taking much longer does not count for a carer', () => {
    const finding = carerFinding({ RELATIONSHIPS: ['MUCH_LONGER_THAN_NORMAL'] })
    expect(refusalOf(ofCarer, proposing(finding)).code).toBe('UNABLE_TEST_NOT_FOR_CARERS')
  })
})

describe('R-ELG-03 needs that vary', () => {
  it('are refused without the period that was looked at', () => {
    expect(refusalOf(determining, proposing({ fluctuating: true }))).toMatchObject({
      code: 'FLUCTUATION_PERIOD_NEEDED',
      rule: 'R-ELG-03',
    })
  })

  it('are accepted with it', () => {
    const { journey } = taking(determining, proposing({ fluctuating: true, periodConsideredWeeks: 12 }))
    expect(journey.eligibility?.finding.periodConsideredWeeks).toBe(12)
  })
})

describe('R-ELG-04 authorising the decision', () => {
  it('eligible: leads to the budget, with the facts frozen in the event', () => {
    const { journey, event } = taking(proposed, authorising())
    expect(event).toEqual({ type: 'EligibilityDetermined', ...aProposal() })
    expect(journey.stage).toBe('BUDGETING')
    expect(journey.eligibility).toEqual({ ...aProposal(), determinedBy: 'staff-manager', determinedAt: NOW })
  })

  it('eligible: starts the clocks of letter, budget and plan, and writes', () => {
    const { clocks, messages } = taking(proposed, authorising())
    expect(clocks.filter((intent) => intent.do === 'start')).toEqual(
      ['eligibility.letter', 'budget.indicative', 'plan.agree'].map((key) => ({ do: 'start', key, from: NOW })),
    )
    expect(messages).toEqual([
      {
        template: 'ELIGIBILITY_DECISION',
        to: 'PERSON',
        dates: ['budget.indicative', 'plan.agree'],
        about: { otherNeeds: false },
      },
    ])
  })

  it('R-ADV-06 an advocate who took part gets a copy', () => {
    const involvement = { person: 'TAKES_PART', others: [{ who: 'ADVOCATE', footing: 'CONSENT' }] } as const
    const { messages } = taking({ ...proposed, assessment: aCompletedAssessment({ involvement }) }, authorising())
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['ELIGIBILITY_DECISION', 'PERSON'],
      ['ELIGIBILITY_DECISION_COPY', 'ADVOCATE'],
    ])
  })

  it('not eligible: waits for the letter with advice and starts only its clock', () => {
    const journey = { ...determining, eligibility: aProposal({ eligible: false, computed: false }) }
    const { journey: next, clocks, messages } = taking(journey, authorising())
    expect(next.stage).toBe('NOT_ELIGIBLE')
    expect(clocks.filter((intent) => intent.do === 'start')).toEqual([
      { do: 'start', key: 'eligibility.letter', from: NOW },
    ])
    expect(messages).toEqual([])
  })

  it('R-ELG-07 the letter knows of needs that are not eligible', () => {
    const finding = { ...adultFinding(), otherNeeds: true }
    const { messages } = taking({ ...proposed, eligibility: aProposal({ finding }) }, authorising())
    expect(messages[0]?.about).toEqual({ otherNeeds: true })
  })

  it('decides what was proposed, not what the criteria say', () => {
    const journey = { ...determining, eligibility: aProposal({ computed: false }) }
    expect(taking(journey, authorising()).journey.stage).toBe('BUDGETING')
  })

  it('is refused when nothing is proposed', () => {
    expect(refusalOf(determining, authorising())).toMatchObject({ code: 'NOTHING_PROPOSED', kind: 'STATE' })
  })

  it('is refused when the proposal changed since it was read', () => {
    const journey = { ...proposed, touched: { eligibility: 10 } }
    expect(refusalOf(journey, { ...authorising(), expectedVersion: 9 }).code).toBe('STALE_VERSION')
  })

  it('the delivery of the letter stops its clock', () => {
    const { journey } = taking(proposed, authorising())
    const receipt = { reference: 'journey-11-0', template: 'ELIGIBILITY_DECISION' } as const
    expect(hearDelivery(journey, receipt, NOW).clocks).toEqual([
      { do: 'stop', key: 'eligibility.letter', outcome: 'MET', cause: 'MessageDelivered', startedBy: 11 },
    ])
  })
})

describe('R-GEN-06 four eyes on eligibility', () => {
  it('whoever proposed cannot authorise', () => {
    expect(refusalOf(proposed, authorising({ id: 'staff-practitioner' }))).toMatchObject({
      code: 'OWN_ELIGIBILITY_PROPOSAL',
      rule: 'R-GEN-06',
    })
  })

  it('a practitioner cannot authorise', () => {
    expect(refusalOf(proposed, aStep('authoriseEligibility', {})).code).toBe('ROLE_MAY_NOT')
  })
})

describe('R-GEN-06 returning the proposal', () => {
  it('opens the assessment again with everything that was written', () => {
    const { journey, event } = taking(proposed, returning())
    expect(event).toEqual({ type: 'EligibilityReturned' })
    expect(journey.stage).toBe('ASSESSING')
    expect(journey.eligibility).toBeUndefined()
    expect(journey.assessment?.completed).toBeUndefined()
    expect(journey.assessment?.sections).toEqual(allSections)
  })

  it('lets the assessment be completed again', () => {
    const { journey } = taking(proposed, returning())
    const facts = { commentChanceGiven: true, copiesTo: [] }
    const again = aStep('completeAssessment', facts, { standing: { actorQualified: true } })
    expect(taking(journey, again).journey.stage).toBe('DETERMINING')
  })

  it.each([
    ['the worker', { team: 'TEAM-NORTH', worker: 'staff-practitioner' }, 'WORKER'],
    ['the team when nobody has it', { team: 'TEAM-NORTH' }, 'TEAM'],
  ])('tells the person and %s, with the date', (_whom, allocation, to) => {
    const dates = ['eligibility.afterReturn']
    expect(taking({ ...proposed, allocation }, returning()).messages).toEqual([
      { template: 'ELIGIBILITY_LOOKED_AT_AGAIN', to: 'PERSON', dates },
      { template: 'ELIGIBILITY_RETURNED', to, dates },
    ])
  })

  it('R-ASM-02 starts a date for the decision, which the decision stops', () => {
    const key = 'eligibility.afterReturn'
    expect(taking(proposed, returning()).clocks).toEqual([{ do: 'start', key, from: NOW }])
    expect(taking(proposed, authorising()).clocks).toContainEqual({
      do: 'stop',
      key,
      outcome: 'MET',
      cause: 'EligibilityDetermined',
    })
  })

  it('R-ASM-02 a second return leaves the date where it is', () => {
    const clock = { ...aClock, key: 'eligibility.afterReturn' } as const
    expect(taking({ ...proposed, clocks: [clock] }, returning()).clocks).toEqual([])
  })

  it('is refused when nothing is proposed', () => {
    expect(refusalOf(determining, returning()).code).toBe('NOTHING_PROPOSED')
  })
})
