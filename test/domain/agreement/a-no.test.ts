import { describe, expect, it } from '@jest/globals'
import type { Party, PlanAspect } from '../../../domain/agreement/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { lackingCapacity } from '../../support/capacity.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { agreeing, anAgreement, MANAGER } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

type Over = Partial<FactsOf<'recordAgreement'>>

const answer = (party: Party, aspect: PlanAspect, over: Over = {}): Step =>
  aStep('recordAgreement', { party, aspect, agreed: true, planVersion: 1, ...over }, { given: ['/evidence'] })

const no = (party: Party, aspect: PlanAspect): Step => answer(party, aspect, { agreed: false })

const raise = (aspect: PlanAspect): Step =>
  aStep('raiseDispute', { party: 'PERSON', aspect, planVersion: 1 }, { given: ['/reasons'] })

const said = (clocks: readonly { readonly do: string; readonly key: string }[]): readonly string[] =>
  clocks.map((intent) => `${intent.do} ${intent.key}`)

const out = agreeing({ agreement: anAgreement([], ['PERSON', 'COUNCIL', 'CARER']) })
const withAnswerDue = (journey: Journey): Journey => ({ ...journey, clocks: [aClock('dispute.response')] })
const personSaidNo = withAnswerDue(taking(out, no('PERSON', 'BUDGET')).journey)

describe('R-DSP-01 a no is a disagreement from the day on which it is said', () => {
  it.each([
    ['PERSON', ['PERSON']],
    ['CARER', ['PERSON', 'CARER']],
  ] as const)('the no of %s has its date for an answer, and is acknowledged to %j', (party, told) => {
    const { clocks, messages, journey } = taking(out, no(party, 'BUDGET'))
    expect(clocks).toEqual([{ do: 'start', key: 'dispute.response', from: NOW }])
    expect(messages).toEqual(
      told.map((to) => ({
        template: 'DISPUTE_RECEIVED',
        to,
        dates: ['dispute.response'],
        about: { aspect: 'BUDGET' },
      })),
    )
    expect(journey.stage).toBe('AGREEING')
  })

  it('the council does not disagree with its own plan: it refuses it with reasons (R-DSP-02)', () => {
    expect(refusalOf(out, no('COUNCIL', 'BUDGET'))).toMatchObject({
      code: 'COUNCIL_REFUSES_IN_WRITING',
      rule: 'R-DSP-02',
      whatToDo: expect.stringContaining('refuse-plan') as unknown,
    })
    expect(taking(out, answer('COUNCIL', 'BUDGET')).event).toMatchObject({ party: 'COUNCIL', agreed: true })
  })

  it('said again, it has the date it had, and no second letter', () => {
    const { clocks, messages } = taking(personSaidNo, no('PERSON', 'BUDGET'))
    expect([clocks, messages]).toEqual([[], []])
  })

  it('a no to another part is acknowledged too, with the same date', () => {
    const { clocks, messages } = taking(personSaidNo, no('PERSON', 'HOW'))
    expect(clocks).toEqual([])
    expect(messages).toMatchObject([{ template: 'DISPUTE_RECEIVED', about: { aspect: 'HOW' } }])
  })

  it('taking the plan back for it keeps the date, and does not tell the same thing twice', () => {
    const same = taking(personSaidNo, raise('BUDGET'))
    expect(said(same.clocks)).not.toContain('start dispute.response')
    expect(same.messages).toEqual([])
    expect(same.journey.stage).toBe('PLANNING')
    expect(taking(personSaidNo, raise('HOW')).messages).toHaveLength(1)
    const answered = aStep('answerDispute', { outcome: 'PLAN_WILL_CHANGE' }, { ...MANAGER, given: ['/answer'] })
    expect(said(taking(withAnswerDue(same.journey), answered).clocks)).toEqual(['stop dispute.response'])
  })

  it('needs no answer any more when everybody who said no says yes', () => {
    const bothSaidNo = withAnswerDue(taking(personSaidNo, no('CARER', 'HOW')).journey)
    const one = taking(bothSaidNo, answer('PERSON', 'BUDGET'))
    expect(one.clocks).toEqual([])
    const both = taking(withAnswerDue(one.journey), answer('CARER', 'HOW'))
    expect(both.clocks).toEqual([
      { do: 'stop', key: 'dispute.response', outcome: 'CANCELLED', cause: 'AgreementRecorded' },
    ])
  })

  it('a yes does not take away the answer to a disagreement for which the plan was taken back', () => {
    const disputes = [{ party: 'CARER', aspect: 'HOW', planVersion: 1, raisedAt: NOW }] as const
    const journey = withAnswerDue({ ...out, agreement: { ...anAgreement([]), disputes } })
    expect(taking(journey, answer('PERSON', 'BUDGET')).clocks).toEqual([])
  })
})

describe('R-SGN-02 who answers for a person without capacity for this decision', () => {
  it.each([true, false])('nobody without authority, be the answer %s', (agreed) => {
    const refusal = refusalOf(out, answer('PERSON', 'HOW', { agreed, hasCapacity: false }))
    expect(refusal).toMatchObject({ code: 'ANSWER_NEEDS_AUTHORITY', rule: 'R-SGN-02' })
  })

  it.each(['ATTORNEY', 'DEPUTY', 'BEST_INTERESTS_DECISION'] as const)('%s does', (authority) => {
    const { event } = taking(lackingCapacity(out), answer('PERSON', 'HOW', { hasCapacity: false, authority }))
    expect(event).toMatchObject({ type: 'AgreementRecorded', authority, onBehalf: true })
  })

  it('a person who has it, or of whom nothing is said, decides themselves', () => {
    expect(taking(out, answer('PERSON', 'HOW', { hasCapacity: true })).event).not.toHaveProperty('authority')
    expect(taking(out, answer('PERSON', 'HOW')).event).not.toHaveProperty('authority')
  })

  it('is not asked of the others', () => {
    expect(taking(out, answer('CARER', 'HOW', { hasCapacity: false })).event.type).toBe('AgreementRecorded')
  })
})
