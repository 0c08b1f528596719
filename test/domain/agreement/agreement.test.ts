import { describe, expect, it } from '@jest/globals'
import { PARTIES, PLAN_ASPECTS, type Party, type PlanAspect } from '../../../domain/agreement/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { agreeing, anAgreement } from '../../support/plans.ts'

interface Over {
  readonly agreed?: boolean
  readonly planVersion?: number
  readonly role?: Role
  readonly given?: readonly string[]
}

const answer = (party: Party, aspect: PlanAspect, over: Over = {}): Step => {
  const { agreed = true, planVersion = 1, role = 'PRACTITIONER', given = ['/evidence'] } = over
  return aStep('recordAgreement', { party, aspect, agreed, planVersion }, { role, given })
}

const saysYes = (journey: Journey, party: Party): Journey =>
  PLAN_ASPECTS.reduce((state, aspect) => taking(state, answer(party, aspect)).journey, journey)

describe('R-SGN-01 every party agrees to all three aspects', () => {
  it('keeps an answer and stays in agreeing', () => {
    const { journey, event, clocks } = taking(agreeing(), answer('PERSON', 'BUDGET'))
    expect(event).toEqual({
      type: 'AgreementRecorded',
      party: 'PERSON',
      aspect: 'BUDGET',
      agreed: true,
      planVersion: 1,
      onBehalf: true,
    })
    expect(journey.agreement?.answers).toEqual({ PERSON: { BUDGET: 'YES' } })
    expect(journey.stage).toBe('AGREEING')
    expect(clocks).toEqual([])
  })

  const COMBINATIONS = PARTIES.slice(0, 3).flatMap((party) => PLAN_ASPECTS.map((aspect) => [party, aspect] as const))

  it.each(COMBINATIONS)('the last yes, of %s to %s, opens the sign-off and stops the clock', (party, aspect) => {
    const parties: readonly Party[] = ['PERSON', 'COUNCIL', 'CARER']
    const allButOne = anAgreement(parties, parties)
    const { [aspect]: _missing, ...rest } = allButOne.answers[party] ?? {}
    const journey = agreeing({ agreement: { ...allButOne, answers: { ...allButOne.answers, [party]: rest } } })
    const last = taking(journey, answer(party, aspect))
    expect(last.journey.stage).toBe('SIGN_OFF')
    expect(last.clocks).toEqual([{ do: 'stop', key: 'plan.agreement', outcome: 'MET', cause: 'AgreementRecorded' }])
    const no = answer(party, aspect, { agreed: false })
    if (party === 'COUNCIL') {
      expect(refusalOf(journey, no).code).toBe('COUNCIL_REFUSES_IN_WRITING')
      return
    }
    expect(taking(journey, no).journey.stage).toBe('AGREEING')
    expect(taking(journey, no).clocks).toEqual([{ do: 'start', key: 'dispute.response', from: NOW }])
  })

  it('a no takes the place of an earlier yes', () => {
    const journey = saysYes(agreeing(), 'PERSON')
    const changed = taking(journey, answer('PERSON', 'HOW', { agreed: false })).journey
    expect(changed.agreement?.answers.PERSON).toEqual({ INFORMATION: 'YES', BUDGET: 'YES', HOW: 'NO' })
    expect(saysYes(changed, 'COUNCIL').stage).toBe('AGREEING')
  })

  it('while the plan is with the panel, answers are kept but the panel still decides', () => {
    const withPanel = agreeing({ stage: 'PANEL', agreement: anAgreement(['COUNCIL']) })
    const person = saysYes(withPanel, 'PERSON')
    expect(person.stage).toBe('PANEL')
    expect(person.agreement?.answers.PERSON).toEqual({ INFORMATION: 'YES', BUDGET: 'YES', HOW: 'YES' })
  })

  it.each([0, 2])('an answer to version %i is refused while version 1 is out', (planVersion) => {
    const refusal = refusalOf(agreeing(), answer('PERSON', 'HOW', { planVersion }))
    expect(refusal).toMatchObject({ code: 'PLAN_VERSION_NOT_CURRENT', rule: 'R-SGN-01' })
    expect(refusal.detail).toContain('the submitted version is 1')
  })

  it('only the parties of the plan are asked', () => {
    expect(refusalOf(agreeing(), answer('CARER', 'HOW')).code).toBe('PARTY_NOT_IN_THE_PLAN')
  })

  it('two parties may answer at once, but not over a new version', () => {
    const first = taking(agreeing(), { ...answer('PERSON', 'HOW'), expectedVersion: 10 }).journey
    expect(taking(first, { ...answer('COUNCIL', 'HOW'), expectedVersion: 10 }).journey.version).toBe(12)
    const newVersion = { ...first, touched: { ...first.touched, planning: 11 } }
    expect(refusalOf(newVersion, { ...answer('COUNCIL', 'HOW'), expectedVersion: 10 }).kind).toBe('STALE')
  })
})

describe('R-SGN-01, R-SGN-02 who may speak for whom', () => {
  const all = agreeing({ agreement: anAgreement([], PARTIES) })

  it.each([
    ['CITIZEN', 'PERSON'],
    ['CARER', 'CARER'],
    ['ADVOCATE', 'ADVOCATE'],
    ['PRACTITIONER', 'COUNCIL'],
    ['TEAM_MANAGER', 'COUNCIL'],
  ] as const)('%s speaks for %s themselves, without evidence', (role, party) => {
    expect(taking(all, answer(party, 'HOW', { role, given: [] })).event).toMatchObject({ onBehalf: false })
  })

  it.each([
    ['PRACTITIONER', 'PERSON'],
    ['PRACTITIONER', 'CARER'],
    ['TEAM_MANAGER', 'OTHER'],
    ['REPRESENTATIVE', 'PERSON'],
  ] as const)('%s needs evidence to answer for %s', (role, party) => {
    expect(refusalOf(all, answer(party, 'HOW', { role, given: [] })).code).toBe('ANSWER_ON_BEHALF_NEEDS_EVIDENCE')
    expect(taking(all, answer(party, 'HOW', { role })).event).toMatchObject({ onBehalf: true })
  })

  it.each([
    ['CITIZEN', 'CARER'],
    ['CITIZEN', 'COUNCIL'],
    ['CARER', 'PERSON'],
    ['ADVOCATE', 'PERSON'],
    ['REPRESENTATIVE', 'COUNCIL'],
  ] as const)('%s may not answer for %s', (role, party) => {
    expect(refusalOf(all, answer(party, 'HOW', { role }))).toMatchObject({
      code: 'MAY_NOT_SPEAK_FOR_PARTY',
      kind: 'ROLE',
    })
  })
})
