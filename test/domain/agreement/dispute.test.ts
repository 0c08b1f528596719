import { describe, expect, it } from '@jest/globals'
import type { Party, PlanAspect } from '../../../domain/agreement/state.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { ITEMS_OF_ASPECT } from '../../../domain/planning/checklist.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { agreeing, anAgreement, MANAGER } from '../../support/plans.ts'

const disagree = (party: Party, aspect: PlanAspect, planVersion = 1): Step =>
  aStep('raiseDispute', { party, aspect, planVersion }, { given: ['/reasons'] })

const reply = aStep('answerDispute', { outcome: 'PLAN_STAYS' }, { ...MANAGER, given: ['/answer'] })

describe('R-DSP-01 a party disagrees', () => {
  it.each(['AGREEING', 'PANEL', 'SIGN_OFF'] as const)('from %s the plan goes back to planning', (stage) => {
    const agreement = anAgreement(['PERSON', 'COUNCIL'])
    const { journey, clocks } = taking(agreeing({ stage, agreement }), disagree('PERSON', 'BUDGET'))
    expect(journey.stage).toBe('PLANNING')
    expect(journey.agreement).toEqual({
      planVersion: 1,
      parties: ['PERSON', 'COUNCIL'],
      answers: {},
      disputes: [{ party: 'PERSON', aspect: 'BUDGET', planVersion: 1, raisedAt: NOW }],
      disputedBefore: ['BUDGET'],
    })
    expect(clocks).toEqual([
      { do: 'stop', key: 'plan.agreement', outcome: 'CANCELLED', cause: 'PlanDisputed' },
      ...['panel.sit', 'panel.sitting', 'panel.director'].map((key) => ({
        do: 'stop',
        key,
        outcome: 'CANCELLED',
        cause: 'PlanDisputed',
      })),
      { do: 'start', key: 'dispute.response', from: NOW },
    ])
  })

  it.each(['INFORMATION', 'BUDGET', 'HOW'] as const)('only the parts about %s are open again', (aspect) => {
    const { journey } = taking(agreeing(), disagree('PERSON', aspect))
    expect(journey.planning?.sentBack).toEqual({ by: 'DISPUTE', items: ITEMS_OF_ASPECT[aspect] })
    expect(ITEMS_OF_ASPECT[aspect].length).toBeGreaterThan(0)
  })

  it('tells the person, and the party who disagreed', () => {
    const parties: readonly Party[] = ['PERSON', 'COUNCIL', 'CARER']
    const toWhom = (party: Party): readonly string[] =>
      taking(agreeing({ agreement: anAgreement([], parties) }), disagree(party, 'HOW')).messages.map(({ to }) => to)
    expect(toWhom('PERSON')).toEqual(['PERSON'])
    expect(toWhom('COUNCIL')).toEqual(['PERSON'])
    expect(toWhom('CARER')).toEqual(['PERSON', 'CARER'])
  })

  it('the letter names the part in dispute, and the date of the answer', () => {
    expect(taking(agreeing(), disagree('PERSON', 'HOW')).messages).toEqual([
      { template: 'DISPUTE_RECEIVED', to: 'PERSON', dates: ['dispute.response'], about: { aspect: 'HOW' } },
    ])
  })

  it('is refused about another version', () => {
    expect(refusalOf(agreeing(), disagree('PERSON', 'HOW', 2)).code).toBe('PLAN_VERSION_NOT_CURRENT')
  })

  it('is refused for somebody the plan does not name', () => {
    expect(refusalOf(agreeing(), disagree('CARER', 'HOW')).code).toBe('PARTY_NOT_IN_THE_PLAN')
  })

  it('is not possible once the plan is in force: then a review is asked for', () => {
    expect(refusalOf(agreeing({ stage: 'ACTIVE' }), disagree('PERSON', 'HOW')).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })
})

describe('R-DSP-01, R-DSP-03 the answer to a disagreement', () => {
  const disputed = taking(agreeing(), disagree('PERSON', 'BUDGET')).journey

  it('stops the clock, clears the dispute and leaves the plan where it is', () => {
    const { journey, event, clocks, messages } = taking(disputed, reply)
    expect(event).toEqual({ type: 'DisputeAnswered', outcome: 'PLAN_STAYS', cannotAgree: false })
    expect(journey.stage).toBe('PLANNING')
    expect(journey.agreement).not.toHaveProperty('disputes')
    expect(clocks).toEqual([{ do: 'stop', key: 'dispute.response', outcome: 'MET', cause: 'DisputeAnswered' }])
    expect(messages).toMatchObject([{ template: 'DISPUTE_ANSWER', to: 'PERSON', about: { outcome: 'PLAN_STAYS' } }])
  })

  it('is refused when nobody disagreed, and the second time', () => {
    expect(refusalOf(agreeing(), reply)).toMatchObject({
      code: 'NO_DISPUTE_TO_ANSWER',
      kind: 'STATE',
      rule: 'R-DSP-01',
    })
    expect(refusalOf(taking(disputed, reply).journey, reply).code).toBe('NO_DISPUTE_TO_ANSWER')
  })

  it('is still possible when the plan is out again, and reaches everybody who waits for it', () => {
    const parties: readonly Party[] = ['PERSON', 'COUNCIL', 'CARER']
    const byPerson = taking(agreeing({ agreement: anAgreement([], parties) }), disagree('PERSON', 'HOW')).journey
    const resubmit = aStep('submitPlanForAgreement', { parties, weeklyPence: 45_000 })
    const byCarer = taking(taking(byPerson, resubmit).journey, disagree('CARER', 'BUDGET', 2)).journey
    const outAgain = taking(byCarer, resubmit).journey
    expect(outAgain.agreement?.disputes?.map(({ party }) => party)).toEqual(['PERSON', 'CARER'])
    expect(taking(outAgain, reply).messages.map(({ to }) => to)).toEqual(['PERSON', 'CARER'])
  })

  it('is one for each party, however often they disagree', () => {
    const resubmit = aStep('submitPlanForAgreement', { parties: ['PERSON', 'COUNCIL'], weeklyPence: 45_000 })
    const again = taking(taking(disputed, resubmit).journey, disagree('PERSON', 'HOW', 2)).journey
    expect(again.agreement?.disputes).toEqual([{ party: 'PERSON', aspect: 'HOW', planVersion: 2, raisedAt: NOW }])
  })

  it('is not for the worker who wrote the plan', () => {
    expect(refusalOf(disputed, { ...reply, by: { id: 'staff-practitioner', role: 'PRACTITIONER' } }).kind).toBe('ROLE')
  })
})
