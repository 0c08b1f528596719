import { describe, expect, it } from '@jest/globals'
import { mayCountersign } from '../../../domain/assessment/rules.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { take } from '../../../domain/journey/machine.ts'
import { approverIsNotInvolved } from '../../../domain/panel/urgent-rules.ts'
import { aJourney, aStep, refusalOf } from '../../support/domain.ts'

const proposed = aJourney({
  stage: 'DETERMINING',
  eligibility: { proposedBy: 'staff-away' } as Journey['eligibility'],
})

const authorising = (insteadOf?: readonly string[]) => {
  const step = aStep('authoriseEligibility', {}, { given: ['/reasons'] })
  const by = { id: 'staff-deputy', role: 'TEAM_MANAGER', ...(insteadOf === undefined ? {} : { insteadOf }) } as const
  return { ...step, by }
}

describe('R-GEN-06 a deputy', () => {
  it('does not decide what the person proposed for whom they stand in', () => {
    expect(refusalOf(proposed, authorising(['staff-third', 'staff-away']))).toMatchObject({
      code: 'DEPUTY_OF_PROPOSER',
      kind: 'ROLE',
      rule: 'R-GEN-06',
    })
  })

  it.each([
    ['stands in for somebody else', ['staff-third']],
    ['stands in for nobody', undefined],
  ])('is not kept from it who %s', (_who, insteadOf) => {
    const code = (() => {
      try {
        return refusalOf(proposed, authorising(insteadOf)).code
      } catch {
        return 'ACCEPTED'
      }
    })()
    expect(code).not.toBe('DEPUTY_OF_PROPOSER')
  })

  it.each([
    ['the assessor', 'staff-away', 'COUNTERSIGNER_MAY_NOT'],
    ['somebody else', 'staff-third', undefined],
  ])('of %s countersigns accordingly', (_whom, insteadOf, code) => {
    const journey = aJourney({ assessment: { startedBy: 'staff-away' } as Journey['assessment'] })
    const step = aStep('countersignAssessment', {}, { standing: { actorQualified: true } })
    const by = { id: 'staff-deputy', role: 'SENIOR_PRACTITIONER', insteadOf: [insteadOf] } as const
    expect(mayCountersign(journey, { ...step, by })?.code).toBe(code)
  })

  it.each([
    ['the worker of the person', 'staff-away', 'PANEL_MEMBER_HAS_CONFLICT'],
    ['somebody else', 'staff-third', undefined],
  ])('of %s approves urgently accordingly', (_whom, insteadOf, code) => {
    const journey = aJourney({
      allocation: { team: 'TEAM-NORTH', worker: 'staff-away' },
    })
    const by = { id: 'staff-deputy', role: 'TEAM_MANAGER', insteadOf: [insteadOf] } as const
    expect(approverIsNotInvolved(journey, { ...aStep('authoriseEligibility', {}), by })?.code).toBe(code)
  })

  it('stands in the record under their own name', () => {
    const { happened } = take(proposed, authorising(['staff-third']))
    expect(happened.by).toEqual({ id: 'staff-deputy', role: 'TEAM_MANAGER' })
  })
})
