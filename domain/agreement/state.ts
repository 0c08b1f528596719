import type { Instant } from '../shared/time.ts'

/** R-SGN-01. Whose agreement a plan can need. An attorney or deputy speaks for PERSON, with evidence (R-SGN-02). */
export const PARTIES = ['PERSON', 'COUNCIL', 'CARER', 'ADVOCATE', 'OTHER'] as const
export type Party = (typeof PARTIES)[number]

/** The parties in plain words. */
export const PARTY_WORDS: Readonly<Record<Party, string>> = {
  PERSON: 'the person',
  COUNCIL: 'the council',
  CARER: 'the carer',
  ADVOCATE: 'the advocate',
  OTHER: 'somebody else involved',
}

/** R-SGN-01. What each party agrees to: the information is right, the budget, and how needs are met. */
export const PLAN_ASPECTS = ['INFORMATION', 'BUDGET', 'HOW'] as const
export type PlanAspect = (typeof PLAN_ASPECTS)[number]

/** The aspects in plain words. */
export const PLAN_ASPECT_WORDS: Readonly<Record<PlanAspect, string>> = {
  INFORMATION: 'the information in the plan',
  BUDGET: 'the budget',
  HOW: 'how the needs are to be met',
}

export type PartyAnswers = Readonly<Partial<Record<PlanAspect, 'YES' | 'NO'>>>

/** PLAN_MADE_ANEW: the needs are assessed again, so the disputed plan no longer holds. */
export const DISPUTE_OUTCOMES = ['PLAN_WILL_CHANGE', 'PLAN_STAYS', 'PLAN_MADE_ANEW'] as const
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number]

/** A disagreement that the council has not answered yet; a party has one at most. Its reasons are kept encrypted. */
export interface Dispute {
  readonly party: Party
  readonly aspect: PlanAspect
  readonly planVersion: number
  readonly raisedAt: Instant
  /** True when an earlier version was disputed over the same aspect: the further try has not brought agreement (R-DSP-03). */
  readonly again?: boolean
  /** True when the plan that it is about no longer holds. Its answer is owed all the same. */
  readonly voided?: true
}

export interface AgreementState {
  readonly planVersion: number
  readonly parties: readonly Party[]
  readonly answers: Readonly<Partial<Record<Party, PartyAnswers>>>
  readonly disputes?: readonly Dispute[]
  /** The aspects over which somebody has disagreed since planning began. */
  readonly disputedBefore?: readonly PlanAspect[]
}
