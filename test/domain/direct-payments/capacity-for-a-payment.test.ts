import { describe, expect, it } from '@jest/globals'
import type { CapacityDecision } from '../../../domain/capacity/state.ts'
import type { DecideDirectPaymentFacts } from '../../../domain/direct-payments/facts.ts'
import type { PaymentRecipient } from '../../../domain/direct-payments/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { lackingCapacity } from '../../support/capacity.ts'
import { aJourney, aStep, refusalOf, taking } from '../../support/domain.ts'

const ASKED = '2026-01-02T10:00:00Z'

const askedFor = (recipient: PaymentRecipient): Journey =>
  aJourney({ stage: 'PLANNING', directPayment: { request: { at: ASKED, recipient } } })

/** An authorised person of whom everything else is as the law asks. */
const AUTHORISED = {
  hasCapacity: false,
  authority: 'DEPUTY',
  recipientSuitable: true,
  inBestInterests: true,
} as const

const GOOD: DecideDirectPaymentFacts = {
  decision: 'AGREED',
  hasCapacity: true,
  recipientAgrees: true,
  barred: false,
  manages: 'WITH_HELP',
  properWay: true,
}

const WORDS = ['/reasons', '/whatWouldChange', '/metMeanwhile', '/bestInterestsRecord', '/nomineeRecipient']

const decide = (over: Partial<DecideDirectPaymentFacts>) =>
  aStep('decideDirectPayment', { ...GOOD, ...over }, { given: WORDS })

describe('R-CAP-01, R-CAP-02 a direct payment is decided on what is on record about capacity', () => {
  const looked = (
    recipient: PaymentRecipient,
    outcome: 'HAS_CAPACITY' | 'LACKS_CAPACITY',
    about: CapacityDecision = 'WHO_MANAGES_THE_MONEY',
  ): Journey => ({ ...askedFor(recipient), capacity: { [about]: { outcome, at: ASKED } } })
  const forThem = looked('AUTHORISED_PERSON', 'LACKS_CAPACITY')
  const byBestInterests = { ...AUTHORISED, authority: 'BEST_INTERESTS_DECISION' } as const
  const { authority: _nobody, ...namingNobody } = AUTHORISED
  const no = { decision: 'REFUSED' } as const

  it.each([
    ['yes, where nobody is named who decides', forThem, namingNobody, 'R-DPY-02 DIRECT_PAYMENT_NEEDS_AUTHORITY'],
    [
      'yes, where nobody has looked at capacity',
      askedFor('AUTHORISED_PERSON'),
      AUTHORISED,
      'R-CAP-01 CAPACITY_NOT_RECORDED',
    ],
    [
      'yes, where it was looked at for another decision',
      looked('AUTHORISED_PERSON', 'LACKS_CAPACITY', 'AGREEING_TO_THE_PLAN'),
      AUTHORISED,
      'R-CAP-01 CAPACITY_NOT_RECORDED',
    ],
    ['yes, where nobody has said what is best', forThem, byBestInterests, 'R-CAP-02 BEST_INTERESTS_NOT_RECORDED'],
    [
      'yes to the person, who is on record as not able to decide',
      looked('PERSON', 'LACKS_CAPACITY'),
      {},
      'R-CAP-01 CAPACITY_RECORDED_OTHERWISE',
    ],
    [
      'no for a lack of capacity that nobody has looked at',
      askedFor('PERSON'),
      { ...no, hasCapacity: false },
      'R-CAP-01 CAPACITY_NOT_RECORDED',
    ],
    [
      'no for capacity that is on record as lacking',
      forThem,
      { ...AUTHORISED, ...no, hasCapacity: true },
      'R-CAP-01 CAPACITY_RECORDED_OTHERWISE',
    ],
  ] as const)('not %s', (_what, journey, over, refused) => {
    const { rule, code } = refusalOf(journey, decide(over))
    expect(`${rule} ${code}`).toBe(refused)
  })

  it.each([
    ['yes, by a deputy', forThem, AUTHORISED],
    [
      'yes, by a best-interests decision that is on record',
      lackingCapacity(askedFor('AUTHORISED_PERSON')),
      byBestInterests,
    ],
    ['yes to the person, on record as able to decide', looked('PERSON', 'HAS_CAPACITY'), {}],
    [
      'no to the person, on record as not able to; nobody has to decide for them',
      looked('PERSON', 'LACKS_CAPACITY'),
      { ...no, hasCapacity: false },
    ],
  ] as const)('%s', (_what, journey, over) => {
    expect(taking(journey, decide(over)).event).toMatchObject(
      'authority' in over ? { hasCapacity: false, authority: over.authority } : { recipient: 'PERSON' },
    )
  })
})
