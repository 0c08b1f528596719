import { openFrom } from '../journey/stage.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import { toMs, type Instant } from '../shared/time.ts'
import { SIGN_OFF_REFUSALS } from './refusals.ts'

/** R-PLN-06. What an offer is for; the council measures itself on the first. */
export const OFFERED_SERVICES = ['HOME_CARE', 'OTHER'] as const
export type OfferedService = (typeof OFFERED_SERVICES)[number]

export interface RecordServiceOfferFacts {
  readonly service: OfferedService
  readonly askedAt: Instant
  readonly offeredAt: Instant
}

/** R-PLN-06. An offer follows its request, and both have happened. */
const offerFollowsRequest: Rule<RecordServiceOfferFacts> = (_journey, { facts: { askedAt, offeredAt }, receivedAt }) =>
  toMs(askedAt) <= toMs(offeredAt) && toMs(offeredAt) <= toMs(receivedAt)
    ? undefined
    : SIGN_OFF_REFUSALS.OFFER_BEFORE_ITS_REQUEST

/** R-PLN-06. When providers were asked to support somebody, and when the first of them offered it; how long that took is a measure. */
const recordServiceOffer = defineStep<RecordServiceOfferFacts>()({
  name: 'recordServiceOffer',
  title: 'Record the first offer of a provider',
  roles: ['BROKER', 'PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: openFrom('PLANNING'),
  reads: [],
  rules: [offerFollowsRequest],
  happens: (_journey, { facts }) => ({ event: { type: 'ServiceOfferRecorded', ...facts } }),
})

export const offerSteps = [recordServiceOffer] as const
