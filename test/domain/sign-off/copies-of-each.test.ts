import { describe, expect, it } from '@jest/globals'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { anAgreement, aPlanInForce, aSignature, readyToSign } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

const active = aJourney({
  stage: 'ACTIVE',
  signOff: { inForce: aPlanInForce() },
  clocks: [aClock('plan.copies'), aClock('review.first')],
})

describe('R-SGN-05 each copy by itself', () => {
  const toCarer = aStep('sendPlanCopies', {
    recipients: [
      { to: 'PERSON', consent: true },
      { to: 'CARER', consent: true },
    ],
  })

  it('has a date of its own, whatever else runs', () => {
    expect(taking(active, toCarer).clocks).toEqual([{ do: 'start', key: 'plan.copies.carer', from: NOW }])
    const running = { ...active, clocks: [aClock('plan.copies.carer')] }
    expect(taking(running, toCarer).clocks).toEqual([])
  })

  it('somebody else’s copy that arrived is not the person’s', () => {
    const awaited = { ...active, clocks: [aClock('plan.copies.carer'), aClock('plan.copies')] }
    const received = (to: 'PERSON' | 'CARER') =>
      aStep(
        'confirmCopyReceived',
        { to, way: 'BY_HAND', receivedOn: '2026-01-05' },
        { standing: { receivedOn: '2026-01-05', planSignedOn: '2026-01-05' } },
      )
    expect(taking(awaited, received('CARER')).journey.signOff?.inForce?.personCopySent).toBe(false)
    expect(taking(awaited, received('PERSON')).journey.signOff?.inForce?.personCopySent).toBe(true)
  })
})

describe('R-SGN-01 agreements to another version', () => {
  it('say nothing of who has not agreed to this one', () => {
    const older = readyToSign({ agreement: { ...anAgreement(['PERSON']), planVersion: 0 } })
    const refusal = refusalOf(older, aSignature())
    expect(refusal.code).toBe('AGREEMENTS_INCOMPLETE')
    expect(refusal.detail).not.toContain('Not agreed yet')
  })
})
