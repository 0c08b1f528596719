import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { WithdrawReferralFacts } from '../../../domain/referral/ending-steps.ts'
import { lackingCapacity } from '../../support/capacity.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aReferral } from '../../support/front-line.ts'

const inTriage = (over: Partial<Journey> = {}): Journey => aJourney({ stage: 'TRIAGE', referral: aReferral, ...over })

const withdrawing = (over: Partial<WithdrawReferralFacts> = {}) =>
  aStep('withdrawReferral', { bestInterestsToAssess: false, riskOfAbuse: false, ...over }, { role: 'CITIZEN' })

describe('R-CAP-01, R-CAP-02 a request that is taken back for somebody who cannot decide', () => {
  const deciding = (over: Partial<WithdrawReferralFacts>) =>
    ({ ...withdrawing(over), by: { id: 'staff-triage', role: 'TRIAGE_WORKER' } }) as const
  const looked = inTriage({ capacity: { BEING_ASSESSED: { outcome: 'LACKS_CAPACITY', at: NOW } } })
  const byBestInterests = { hasCapacity: false, authority: 'BEST_INTERESTS_DECISION' } as const

  it.each([
    ['nobody is named who decides', looked, { hasCapacity: false }, 'REFUSAL_NEEDS_AUTHORITY'],
    ['nobody has looked at capacity', inTriage(), byBestInterests, 'CAPACITY_NOT_RECORDED'],
    ['it is on record, and the form passes over it', looked, {}, 'CAPACITY_RECORDED_OTHERWISE'],
    ['it is on record, and the form says otherwise', looked, { hasCapacity: true }, 'CAPACITY_RECORDED_OTHERWISE'],
    ['nobody has said what is best', looked, byBestInterests, 'BEST_INTERESTS_NOT_RECORDED'],
  ] as const)('it stays where %s', (_where, journey, over, code) => {
    expect(refusalOf(journey, deciding(over)).code).toBe(code)
  })

  it('nobody lets them go by a form that they send in', () => {
    expect(refusalOf(looked, withdrawing()).code).toBe('REFUSAL_NEEDS_A_TALK')
  })

  it.each([
    ['what is best is on record', lackingCapacity(inTriage()), byBestInterests],
    ['an attorney takes it back', looked, { hasCapacity: false, authority: 'ATTORNEY' }],
  ] as const)('it ends where %s, and who decided stays with it', (_where, journey, over) => {
    const { event, journey: after } = taking(journey, deciding(over))
    expect(event).toEqual({ type: 'ReferralWithdrawn', ...over })
    expect(after.stage).toBe('CLOSED')
  })

  it('where nobody has doubted it, nothing is said of it', () => {
    expect(taking(inTriage(), deciding({})).event).toEqual({ type: 'ReferralWithdrawn' })
  })
})
