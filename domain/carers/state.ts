import type { Instant } from '../shared/time.ts'

/** R-CAR-01. What a carer said to the offer of an assessment of their own. */
export const OFFER_ANSWERS = ['ACCEPTED', 'DECLINED', 'WANTS_TIME'] as const
export type OfferAnswer = (typeof OFFER_ANSWERS)[number]

/** Where the assessment of a carer was done: in a journey of the carer's own, or combined with the person's. */
export const CARER_ASSESSMENT_WAYS = ['OWN_JOURNEY', 'COMBINED'] as const
export type CarerAssessmentWay = (typeof CARER_ASSESSMENT_WAYS)[number]

/** R-CAR-07. Where the support plan of a carer is: in a journey of their own, or one plan with the person's. */
export const CARERS_PLANS = ['OWN_JOURNEY', 'JOINT_PLAN'] as const
export type CarersPlan = (typeof CARERS_PLANS)[number]

/** `carer-1`: the first carer of this journey. Who that is, is kept sealed. */
export type CarerId = string

export interface KnownCarer {
  readonly id: CarerId
  readonly identifiedAt: Instant
  readonly offeredAt?: Instant
  readonly answer?: OfferAnswer
  /** When the carer asked for an assessment or accepted the offer; absent again once it is done or no longer wanted. */
  readonly wantedAt?: Instant
  readonly assessedAt?: Instant
  /** Absent while the carer has no support plan. */
  readonly plan?: CarersPlan
}

export interface CarersState {
  readonly known: readonly KnownCarer[]
}
