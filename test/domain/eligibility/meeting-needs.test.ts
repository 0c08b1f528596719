import { describe, expect, it } from '@jest/globals'
import { isDuty, type EstablishDutyToMeetFacts } from '../../../domain/eligibility/duty.ts'
import { DUTY_GROUNDS, ORDINARY_RESIDENCES, type DutyToMeet } from '../../../domain/eligibility/state.ts'
import { lackingCapacity } from '../../support/capacity.ts'
import { difficulty } from '../../support/advocacy.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { anEstimate } from '../../support/finance.ts'
import { aProposal, mustBeMet, aCompletedAssessment } from '../../support/front-line.ts'

const duty = mustBeMet
const budgeting = aJourney({ stage: 'BUDGETING', eligibility: aProposal() })
const establishing = (facts: Partial<EstablishDutyToMeetFacts> = {}, given: readonly string[] = []) =>
  aStep('establishDutyToMeet', { ...duty, ...facts }, { given })
const naming = aStep('issueIndicativeBudget', anEstimate(30000))
const found = (over: Partial<DutyToMeet> = {}) =>
  aJourney({ stage: 'BUDGETING', eligibility: aProposal({ dutyToMeet: { ...duty, ...over } }) })

describe('R-ELG-05 before any money is named', () => {
  it('keeps what was found with the decision', () => {
    const { journey, event } = taking(budgeting, establishing())
    expect(event).toEqual({ type: 'DutyToMeetEstablished', ...duty })
    expect(journey.stage).toBe('BUDGETING')
    expect(journey.eligibility?.dutyToMeet).toEqual(duty)
    expect(taking(journey, naming).journey.stage).toBe('PLANNING')
  })

  it('is refused until the ways of meeting the needs were considered', () => {
    expect(refusalOf(budgeting, establishing({ waysConsidered: false }))).toMatchObject({
      code: 'WAYS_NOT_CONSIDERED',
      rule: 'R-ELG-05',
    })
  })

  it('no estimate goes out before', () => {
    expect(refusalOf(budgeting, naming)).toMatchObject({ code: 'DUTY_NOT_ESTABLISHED', rule: 'R-ELG-05' })
  })

  it('no estimate goes out to somebody who does not want it', () => {
    expect(refusalOf(found({ wantsCouncilToMeet: false }), naming)).toMatchObject({
      code: 'PERSON_DOES_NOT_WANT_IT',
      rule: 'R-ELG-05',
    })
  })

  it('can be put right as long as nothing has gone out', () => {
    const changed = taking(found({ residence: 'DISPUTED' }), establishing()).journey
    expect(changed.eligibility?.dutyToMeet?.residence).toBe('HERE')
  })
})

describe('R-ELG-09 when the council must meet the needs', () => {
  it.each(DUTY_GROUNDS)('of somebody who lives here, on the ground %s', (ground) => {
    const owed = ground !== 'OVER_LIMIT_DOES_NOT_ASK'
    expect(isDuty({ residence: 'HERE', ground })).toBe(owed)
    if (owed) expect(taking(found({ ground }), naming).journey.stage).toBe('PLANNING')
    else expect(refusalOf(found({ ground }), naming).code).toBe('NO_DUTY_AND_NO_POWER_USED')
  })

  it.each(ORDINARY_RESIDENCES)('of somebody whose residence is %s', (residence) => {
    const owed = residence === 'HERE' || residence === 'NO_SETTLED_HOME'
    expect(isDuty({ residence, ground: 'NO_CHARGE' })).toBe(owed)
    if (owed) expect(taking(found({ residence }), naming).journey.stage).toBe('PLANNING')
    else expect(refusalOf(found({ residence }), naming)).toMatchObject({ rule: 'R-ELG-09' })
  })

  it('a power takes the place of a duty that there is not, with reasons', () => {
    const byPower = { residence: 'ELSEWHERE', byPower: true } as const
    expect(refusalOf(budgeting, establishing(byPower))).toMatchObject({ code: 'POWER_NEEDS_REASONS' })
    const { journey } = taking(budgeting, establishing(byPower, ['/reasons']))
    expect(taking(journey, naming).journey.stage).toBe('PLANNING')
  })

  it('a duty is not recorded as a kindness', () => {
    expect(refusalOf(budgeting, establishing({ byPower: true }, ['/reasons'])).code).toBe('DUTY_NOT_POWER')
  })
})

describe('R-ELG-08 not eligible, and met all the same', () => {
  const notEligible = aJourney({ stage: 'NOT_ELIGIBLE', eligibility: aProposal({ eligible: false }) })
  const choosing = aStep('meetNeedsByChoice', {}, { role: 'TEAM_MANAGER', id: 'staff-manager', given: ['/reasons'] })

  it('goes on to a plan, with the dates of one', () => {
    const { journey, clocks, messages } = taking(notEligible, choosing)
    expect(journey.stage).toBe('BUDGETING')
    expect(journey.eligibility).toMatchObject({ eligible: false, metByChoice: true })
    expect(clocks).toEqual(['budget.indicative', 'plan.agree'].map((key) => ({ do: 'start', key, from: NOW })))
    expect(messages.map(({ template }) => template)).toEqual(['NEEDS_MET_BY_CHOICE'])
  })

  it('is the manager’s choice', () => {
    expect(refusalOf(notEligible, aStep('meetNeedsByChoice', {})).code).toBe('ROLE_MAY_NOT')
  })

  it('stays a choice where there would be a duty to somebody eligible', () => {
    const { journey } = taking(notEligible, choosing)
    const asDuty = taking(journey, establishing()).journey
    expect(refusalOf(asDuty, naming).code).toBe('NO_DUTY_AND_NO_POWER_USED')
    const asPower = taking(journey, establishing({ byPower: true }, ['/reasons'])).journey
    expect(taking(asPower, naming).journey.stage).toBe('PLANNING')
  })
})

describe('R-CAP-01, R-CAP-02 a no to having the needs met', () => {
  const difficult = { ...budgeting, assessment: aCompletedAssessment({ advocacyScreen: difficulty }) }
  const no = (wish?: DutyToMeet['wish']) =>
    establishing({ wantsCouncilToMeet: false, ...(wish === undefined ? {} : { wish }) })

  it.each([
    ['nobody has asked about capacity', undefined, 'WISH_CAPACITY_NOT_ASKED', 'R-CAP-01'],
    ['nobody has authority', { hasCapacity: false }, 'WISH_NEEDS_AUTHORITY', 'R-CAP-02'],
  ] as const)('of somebody whose capacity is in doubt is not taken while %s', (_what, wish, code, rule) => {
    expect(refusalOf(aJourney(difficult), no(wish))).toMatchObject({ code, rule })
  })

  it.each([
    ['they have capacity for it', difficult, no({ hasCapacity: true })],
    ['somebody with authority decides', lackingCapacity(difficult), no({ hasCapacity: false, authority: 'DEPUTY' })],
    ['nobody doubts it', budgeting, no()],
    ['it is a yes', difficult, establishing()],
  ] as const)('is taken when %s', (_what, over, step) => {
    expect(taking(aJourney(over), step).event.type).toBe('DutyToMeetEstablished')
  })
})
