import { describe, expect, it } from '@jest/globals'
import type { z } from 'zod'
import { splitBody } from '../../../api/split.ts'
import { STEP_BODIES } from '../../../api/steps/index.ts'
import { decisionRecord } from '../../../domain/decisions/record.ts'
import { DECISIONS, type Decision } from '../../../domain/decisions/table.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { STEPS, type FactsOf, type StepName } from '../../../domain/journey/parts.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { RULE_IDS } from '../../../domain/rulebook/rule-ids.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aProposal } from '../../support/front-line.ts'
import { referral as atPanel } from '../../support/panel.ts'
import { aSignature, anAgreement, aPlan, MANAGER, readyToSign } from '../../support/plans.ts'

const running: Journey['urgentSupport'] = {
  is: 'RUNNING',
  since: NOW,
  arrangement: { kind: 'MEALS', urgency: 'TODAY', startsOn: '2026-01-02', until: '2026-01-09' },
}

const referral: NonNullable<Journey['referral']> = {
  receivedAt: NOW,
  referrer: 'GP',
  routeOfAccess: 'COMMUNITY',
  urgent: false,
  carerKnown: false,
  inHospital: false,
}

const decisions = STEPS.flatMap(({ name }): readonly (readonly [StepName, Decision])[] => {
  const decision = DECISIONS[name]
  return decision === undefined ? [] : [[name, decision]]
})

const fieldsOf = (name: StepName): Readonly<Record<string, z.ZodType>> => STEP_BODIES[name].shape

const isRequired = (name: StepName, field: string): boolean =>
  fieldsOf(name)[field]?.safeParse(undefined).success === false

describe('R-GEN-01 every decision can be defended', () => {
  it.each(decisions)('%s names the law or policy it rests on, and its rules', (_name, { law, rules }) => {
    expect(law).toMatch(/Act|policy|[Gg]uidance/)
    expect(rules.length).toBeGreaterThan(0)
    for (const rule of rules) expect(RULE_IDS).toContain(rule)
  })

  const written = decisions.filter(
    ([, { reasons, withoutReasons }]) => reasons !== undefined && withoutReasons === undefined,
  )

  it.each(written)('%s is refused without its reasons or evidence', (name, { reasons = '/' }) => {
    expect(isRequired(name, reasons.slice(1))).toBe(true)
  })

  it('the others have their reasons in the proposal, or grant what was asked for, or change nothing', () => {
    const others = decisions.filter(([name]) => written.every(([each]) => each !== name))
    expect(others.map(([name, { withoutReasons = 'IN_THE_PROPOSAL' }]) => [name, withoutReasons])).toEqual([
      ['authoriseUrgentSupport', 'IN_THE_PROPOSAL'],
      ['reviewUrgentSupport', 'WHEN_NOTHING_CHANGES'],
      ['decideReassessment', 'WHEN_GRANTED'],
      ['decideReviewRequest', 'WHEN_GRANTED'],
      ['verifyMoveIntention', 'WHEN_GRANTED'],
    ])
  })

  it.each(STEPS.map(({ name }) => name))('%s has a place for the person’s views when it is a decision', (name) => {
    const field = fieldsOf(name)['personsViews']
    expect(field !== undefined).toBe(DECISIONS[name] !== undefined)
    if (field !== undefined) {
      expect(splitBody(STEP_BODIES[name], { personsViews: 'Invented' }).personal).toEqual({
        '/personsViews': 'Invented',
      })
      expect(field.safeParse(undefined).success).toBe(true)
    }
  })

  /** What somebody writes a reason for without deciding about the person: a proposal, a report, a request, or their own act. */
  const REASONED_BUT_NO_DECISION: readonly StepName[] = [
    'rejectReferral',
    'flagUrgentNeed',
    'noteContinuingHealthcare',
    'agreeNewAssessmentDate',
    'proposeEligibility',
    'sendNotEligibleLetter',
    'challengeFinancialAssessment',
    'raiseDispute',
    'recordServiceDelay',
    'triggerUnplannedReview',
    'correctDeath',
    'correctFact',
    'recordWrongCharge',
    'restrictAccess',
    'liftRestriction',
    'excludeStaff',
    'endExclusion',
    'openInEmergency',
    'reviewEmergencyLooks',
  ]

  it('no step whose form asks for reasons was forgotten', () => {
    const asksForReasons = STEPS.map(({ name }) => name).filter((name) => isRequired(name, 'reasons'))
    const forgotten = asksForReasons.filter((name) => DECISIONS[name] === undefined)
    expect(forgotten.toSorted()).toEqual(REASONED_BUT_NO_DECISION.toSorted())
  })

  it('nor one that is called a decision', () => {
    const named = STEPS.map(({ name }) => name).filter((name) =>
      /^(decide|authorise|return|decline(?=Urgent)|approve|ratify|signOff|refusePlan|setCharge|close|reopen)/.test(
        name,
      ),
    )
    expect(named.filter((name) => DECISIONS[name] === undefined)).toEqual([])
    expect(named.length).toBeGreaterThan(14)
  })
})

describe('R-GEN-01 a decision without reasons is refused by its rule where the form leaves them open', () => {
  const changed = (given: readonly string[]): Step =>
    aStep('reviewUrgentSupport', { outcome: 'CHANGED', arrangement: running.arrangement }, { given })

  it('urgent support is not changed without them', () => {
    const journey = aJourney({ stage: 'ASSESSING', urgentSupport: running })
    expect(refusalOf(journey, changed([]))).toMatchObject({ code: 'CHANGE_NEEDS_REASONS', rule: 'R-GEN-01' })
    expect(taking(journey, changed(['/note'])).event.type).toBe('UrgentSupportReviewed')
    expect(taking(journey, aStep('reviewUrgentSupport', { outcome: 'GOES_ON' })).event.type).toBe(
      'UrgentSupportReviewed',
    )
  })

  it.each([
    [true, 'REFUSED', 'REFUSAL_NEEDS_REASONS'],
    [false, 'ACCEPTED', undefined],
  ] as const)('a review that was asked for is refused with them: %s', (_needs, decision, code) => {
    const journey = aJourney({ stage: 'ACTIVE', reviews: { request: { at: NOW, by: ['PERSON'] } } })
    const step = aStep('decideReviewRequest', { decision, planCorrect: true, circumstancesUnchanged: true }, MANAGER)
    if (code === undefined) expect(taking(journey, step).event.type).toBe('ReviewRequestAccepted')
    else expect(refusalOf(journey, step).code).toBe(code)
  })
})

describe('R-GEN-01 what is kept with a decision', () => {
  const step = <Name extends StepName>(name: Name, facts: FactsOf<Name>, given: readonly string[] = []): Step =>
    aStep(name, facts, { ...MANAGER, given })

  it.each([
    [
      'a decision on a proposal',
      aJourney({ eligibility: aProposal() }),
      step('authoriseEligibility', {}),
      'staff-practitioner',
    ],
    [
      'a referral that somebody proposed to reject',
      aJourney({
        referral: {
          ...referral,
          rejection: {
            reason: 'OTHER_COUNCIL',
            redirectedTo: 'OTHER_COUNCIL',
            proposedBy: 'staff-triage',
            proposedAt: NOW,
          },
        },
      }),
      step('authoriseRejection', {}),
      'staff-triage',
    ],
    [
      'a plan that several wrote',
      aJourney({ planning: aPlan({ authors: ['a', 'b'] }) }),
      step('refusePlan', { planVersion: 1 }),
      'a b',
    ],
    [
      'a panel',
      aJourney({ panel: { ...atPanel, referredBy: 'staff-manager-2' } }),
      step('approveUrgently', { planVersion: 1 }),
      'staff-manager-2',
    ],
    [
      'urgent support that waits to be authorised',
      aJourney({
        urgentSupport: {
          is: 'AGREED',
          since: NOW,
          arrangement: { kind: 'MEALS', urgency: 'TODAY', startsOn: '2026-01-02', until: '2026-01-09' },
          arrangedBy: 'staff-c',
        },
      }),
      step('authoriseUrgentSupport', {}),
      'staff-c',
    ],
    ['a decision that one may take alone', aJourney(), step('decideWelfareCheck', { decision: 'VISIT' }), MANAGER.id],
  ])('%s: who proposed it and who authorised it', (_what, journey, taken, proposedBy) => {
    const record = decisionRecord(journey, taken)
    expect(record?.proposedBy.join(' ')).toBe(proposedBy)
    expect(record?.authorisedBy).toBe(MANAGER.id)
  })

  it.each(decisions.map(([name]) => name))('%s: who decides stands in where nobody has proposed it', (name) => {
    const taken = step(name, {} as FactsOf<StepName>)
    for (const journey of [aJourney(), aJourney({ referral, urgentSupport: running })])
      expect(decisionRecord(journey, taken)?.proposedBy).toEqual([MANAGER.id])
  })

  it.each([
    ['nowhere', {}, [], []],
    ['in the step itself', {}, ['/personsViews'], ['THIS_STEP']],
    ['in what they agreed to', { agreement: anAgreement(['PERSON']) }, [], ['AGREEMENT']],
    ['in the assessment', { assessment: { sections: { DESIRED_OUTCOMES: { at: NOW } } } }, [], ['ASSESSMENT']],
    ['not in an assessment that has not asked', { assessment: { sections: {} } }, [], []],
    ['not in what others agreed to', { agreement: anAgreement(['COUNCIL']) }, [], []],
    [
      'in a review under way',
      { reviews: { open: { type: 'UNPLANNED', openedAt: NOW, startedAt: NOW, causes: [], answers: {} } } },
      [],
      ['REVIEW'],
    ],
    [
      'not in one that nobody has begun',
      { reviews: { open: { type: 'UNPLANNED', openedAt: NOW, causes: [], answers: {} } } },
      [],
      [],
    ],
  ] as const)('where the person’s views are: %s', (_where, over, given, viewsIn) => {
    const taken = step('decideWelfareCheck', { decision: 'VISIT' }, given)
    expect(decisionRecord(aJourney(over as Partial<Journey>), taken)?.viewsIn).toEqual(viewsIn)
  })

  it('the machine hands it on with a decision, and with nothing else', () => {
    const sign = aSignature({ reviewFirstAnchor: 'signOff' })
    expect(taking(readyToSign(), sign).decision).toEqual({
      law: 'Care Act 2014 sections 24 to 26; council policy',
      rules: ['R-SGN-01', 'R-SGN-03', 'R-DSP-02'],
      proposedBy: ['staff-practitioner'],
      authorisedBy: MANAGER.id,
      viewsIn: ['AGREEMENT'],
    })
    expect(taking(aJourney({ stage: 'ASSESSING' }), aStep('identifyCarer', {}))).not.toHaveProperty('decision')
  })
})
