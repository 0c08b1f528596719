import { describe, expect, it } from '@jest/globals'
import { cancel } from '../../../domain/journey/clock-intents.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { leavesPanel } from '../../../domain/panel/clocks.ts'
import { ITEMS_OF_SPLIT } from '../../../domain/planning/checklist.ts'
import { type JointPlanConsents } from '../../../domain/planning/together.ts'
import { datesOfCalledReview } from '../../../domain/reviews/call.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { agreeing, anAgreement, aPlan, aPlanInForce, drafted, TERMS, WEEKLY } from '../../support/plans.ts'

const BOTH: JointPlanConsents = { PERSON: 'YES', CARER: 'YES' }
const JOINT = { carerWeeklyPence: 5_000 }

const says = (party: 'PERSON' | 'CARER', consents: boolean, over: Partial<Step> & { role?: Role } = {}): Step =>
  aStep('consentToJointPlan', { party, consents }, { given: ['/evidence'], ...over })

const submit = (over: Partial<FactsOf<'submitPlanForAgreement'>> = {}): Step =>
  aStep('submitPlanForAgreement', {
    parties: ['PERSON', 'COUNCIL', 'CARER'],
    weeklyPence: WEEKLY,
    joint: JOINT,
    ...over,
  })

describe('R-JNT-01 a joint plan needs both', () => {
  it('goes out when each has said yes, with the carer’s share apart', () => {
    const ready = taking(taking(drafted(), says('PERSON', true)).journey, says('CARER', true)).journey
    const { journey, event, messages } = taking(ready, submit())
    expect(event).toMatchObject({ weeklyPence: WEEKLY, joint: JOINT })
    expect(journey.planning).toMatchObject({ weeklyPence: WEEKLY, joint: JOINT, jointConsents: BOTH })
    expect(messages[0]?.about).toEqual({ weeklyPence: WEEKLY, ...JOINT })
  })

  it.each([
    ['nobody was asked', {}, 'PERSON and CARER'],
    ['only the person said yes', { PERSON: 'YES' }, 'CARER'],
    ['only the carer said yes', { CARER: 'YES' }, 'PERSON'],
    ['the carer said no', { PERSON: 'YES', CARER: 'NO' }, 'CARER'],
  ] as const)('is refused when %s', (_when, jointConsents, missing) => {
    const refusal = refusalOf(drafted({ jointConsents }), submit())
    expect(refusal).toMatchObject({ code: 'JOINT_PLAN_NEEDS_BOTH', rule: 'R-JNT-01' })
    expect(refusal.detail).toBe(`A joint plan needs both consents; missing: ${missing}.`)
  })

  it('asks the carer to agree', () => {
    expect(refusalOf(drafted({ jointConsents: BOTH }), submit({ parties: ['PERSON', 'COUNCIL'] })).code).toBe(
      'JOINT_PLAN_NEEDS_THE_CARER',
    )
  })

  it('a plan of their own needs neither', () => {
    const alone = aStep('submitPlanForAgreement', { parties: ['PERSON', 'COUNCIL'], weeklyPence: WEEKLY })
    expect(taking(drafted({ jointConsents: { PERSON: 'NO' } }), alone).journey.planning).not.toHaveProperty('joint')
  })

  it.each([
    ['CITIZEN', 'CARER'],
    ['CARER', 'PERSON'],
    ['REPRESENTATIVE', 'CARER'],
  ] as const)('%s may not consent for %s', (role, party) => {
    expect(refusalOf(drafted(), says(party, true, { role })).kind).toBe('ROLE')
  })

  it('needs evidence when a worker records it, and none from the two themselves', () => {
    expect(refusalOf(drafted(), says('CARER', true, { given: [] })).code).toBe('ANSWER_ON_BEHALF_NEEDS_EVIDENCE')
    expect(taking(drafted(), says('CARER', true, { role: 'CARER', given: [] })).event).toMatchObject({
      onBehalf: false,
    })
  })

  it('begins while the plan is written, not later', () => {
    expect(refusalOf(agreeing(), says('CARER', true))).toMatchObject({
      code: 'JOINT_PLAN_BEGINS_IN_PLANNING',
      kind: 'STATE',
    })
  })
})

describe('R-JNT-01 one of the two takes it back', () => {
  const joint = aPlan({ jointConsents: BOTH, joint: JOINT })

  it.each(['PERSON', 'CARER'] as const)('%s may, in force, and nothing is lost', (party) => {
    const signOff = { inForce: aPlanInForce() }
    const before = aJourney({ stage: 'ACTIVE', planning: joint, signOff })
    const { journey, event, clocks, messages } = taking(before, says(party, false))
    const { joint: _gone, ...rest } = joint
    expect(event).toMatchObject({ party, consents: false, splits: true, voids: false, callsReview: true })
    expect(journey).toMatchObject({ stage: 'ACTIVE', signOff })
    expect(journey.planning).toEqual({ ...rest, jointConsents: { ...BOTH, [party]: 'NO' } })
    expect(clocks).toEqual(datesOfCalledReview(before, NOW))
    expect(journey.reviews?.open).toMatchObject({ type: 'UNPLANNED', causes: ['OTHER_CHANGE'] })
    expect(messages[0]?.dates).toEqual(['review.unplanned.start'])
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['JOINT_PLAN_SPLIT', 'PERSON'],
      ['JOINT_PLAN_SPLIT', 'CARER'],
    ])
  })

  it.each(['AGREEING', 'PANEL', 'SIGN_OFF'] as const)('in %s the version no longer counts', (stage) => {
    const out = agreeing({ stage, planning: joint, agreement: anAgreement(['PERSON', 'COUNCIL']) })
    const { journey, clocks } = taking(out, says('CARER', false))
    expect(journey.stage).toBe('PLANNING')
    expect(journey.agreement?.answers).toEqual({})
    expect(journey.planning?.sentBack).toEqual({ by: 'JOINT_PLAN_SPLIT', items: ITEMS_OF_SPLIT.JOINT_PLAN_SPLIT })
    expect(journey.planning?.items).toEqual(joint.items)
    expect(clocks).toEqual([
      cancel('plan.agreement', 'JointPlanConsentRecorded'),
      ...leavesPanel('JointPlanConsentRecorded'),
    ])
  })

  it('a no before there was a joint plan splits nothing', () => {
    const { event, messages } = taking(drafted({ jointConsents: { PERSON: 'YES' } }), says('CARER', false))
    expect(event).toMatchObject({ splits: false, voids: false })
    expect(messages).toEqual([])
  })
})

const link = (over: Partial<FactsOf<'linkExternalPlan'>> = {}): Step =>
  aStep('linkExternalPlan', {
    plan: 'EHCP',
    consent: true,
    leadMonitor: 'EDUCATION',
    overlapChecked: true,
    ...over,
  })

describe('R-JNT-02 plans of other services', () => {
  it('become one with this, and somebody watches over the whole', () => {
    const { journey, event, messages } = taking(drafted(), link())
    expect(event).toEqual({ type: 'ExternalPlanLinked', plan: 'EHCP', leadMonitor: 'EDUCATION' })
    expect(journey.planning?.combined).toEqual({ with: ['EHCP'], leadMonitor: 'EDUCATION' })
    expect(messages).toMatchObject([{ template: 'EXTERNAL_PLAN_LINKED', to: 'OTHER', about: { plan: 'EHCP' } }])
  })

  it('have one monitor for all of them: the one named last', () => {
    const two = taking(taking(drafted(), link()).journey, link({ plan: 'PHB', leadMonitor: 'NHS' })).journey
    expect(two.planning?.combined).toEqual({ with: ['EHCP', 'PHB'], leadMonitor: 'NHS' })
    expect(taking(two, link({ leadMonitor: 'COUNCIL' })).journey.planning?.combined).toEqual({
      with: ['PHB', 'EHCP'],
      leadMonitor: 'COUNCIL',
    })
  })

  it.each([
    ['consent', link({ consent: false }), 'has not agreed'],
    ['a check for overlap', link({ overlapChecked: false }), 'the same support twice'],
    [
      'a lead monitor',
      aStep('linkExternalPlan', { plan: 'EHCP', consent: true, overlapChecked: true }),
      'nobody is named in `leadMonitor`',
    ],
  ])('are refused without %s', (_what, step, words) => {
    const refusal = refusalOf(drafted(), step)
    expect(refusal).toMatchObject({ code: 'EXTERNAL_PLAN_NOT_READY', rule: 'R-JNT-02' })
    expect(refusal.detail).toContain(words)
  })

  it('tell everything that is missing at once', () => {
    const { detail } = refusalOf(
      drafted(),
      aStep('linkExternalPlan', { plan: 'EHCP', consent: false, overlapChecked: false }),
    )
    expect(detail.split(';')).toHaveLength(3)
  })

  it('that the person wants combined hold the plan back until they are', () => {
    const terms = { ...TERMS, otherPlans: [{ type: 'EHCP', combine: true }] as const, begunAt: NOW }
    const alone = aStep('submitPlanForAgreement', { parties: ['PERSON', 'COUNCIL'], weeklyPence: WEEKLY })
    const refusal = refusalOf(drafted({ terms }), alone)
    expect(refusal).toMatchObject({ code: 'PLAN_CHECKLIST_INCOMPLETE', rule: 'R-JNT-02' })
    expect(refusal.detail).toContain('PC-20')
    expect(refusal.detail).toContain('education, health and care plan')
    expect(taking(taking(drafted({ terms }), link()).journey, alone).journey.stage).toBe('AGREEING')
  })
})
