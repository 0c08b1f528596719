import type { Need, OtherWhoMeetsNeeds } from './needs.ts'
import type { PlanItem } from './state.ts'

/** PC-15. What the plan prepares for. */
export const CONTINGENCY_KINDS = [
  'SUDDEN_CHANGE',
  'CRISIS',
  'EMERGENCY',
  'FLUCTUATING_NEEDS',
  'CARER_UNAVAILABLE',
] as const
export type ContingencyKind = (typeof CONTINGENCY_KINDS)[number]

/** The kinds in plain words. */
export const CONTINGENCY_WORDS: Readonly<Record<ContingencyKind, string>> = {
  SUDDEN_CHANGE: 'a sudden change',
  CRISIS: 'a crisis',
  EMERGENCY: 'an emergency',
  FLUCTUATING_NEEDS: 'needs that go up and down',
  CARER_UNAVAILABLE: 'a carer who cannot come',
}

/** R-HLT-02. One step that the plan holds ready. Its trigger, the extra support and whom to call are kept encrypted. */
export interface Contingency {
  readonly kinds: readonly ContingencyKind[]
  /** The most days for which the extra support runs each time. */
  readonly limitDays: number
}

/** PC-19, R-CAR-05. One need that somebody else meets, written in the plan. */
export interface NeedMetByOther {
  readonly need: Need
  readonly by: OtherWhoMeetsNeeds
  /** They have said that they are willing and able; a carer is never counted on unasked. */
  readonly agreed: boolean
}

/** PC-21, R-IAG-04. What could prevent, reduce or delay needs. */
export const PREVENTION_OPTIONS = ['REABLEMENT', 'EQUIPMENT', 'TECHNOLOGY', 'COMMUNITY'] as const
export type PreventionOption = (typeof PREVENTION_OPTIONS)[number]

/** The options in plain words. */
export const PREVENTION_WORDS: Readonly<Record<PreventionOption, string>> = {
  REABLEMENT: 'reablement',
  EQUIPMENT: 'equipment and adaptations',
  TECHNOLOGY: 'technology',
  COMMUNITY: 'what the community offers',
}

export const PREVENTION_RESULTS = ['CONSIDERED', 'OFFERED', 'DECLINED'] as const

/** PC-21. What became of one option. */
export interface PreventionConsidered {
  readonly option: PreventionOption
  readonly result: (typeof PREVENTION_RESULTS)[number]
}

/** PC-08. How often a direct payment is paid. */
export const PAYMENT_RHYTHMS = ['WEEK', 'FOUR_WEEKS', 'MONTH', 'ONCE'] as const
export type PaymentRhythm = (typeof PAYMENT_RHYTHMS)[number]

/** PC-08. What a direct payment is for; what it buys is written in words. */
export interface DirectPaymentDetail {
  readonly needs: readonly Need[]
  readonly amountPence: number
  readonly every: PaymentRhythm
}

/** What single parts of the plan say in codes. Each belongs to one part and is written together with its words. */
export interface PlanDetails {
  /** PC-03. The needs that the support of this plan meets. */
  readonly needsMet?: readonly Need[]
  readonly directPayment?: DirectPaymentDetail
  readonly contingencies?: readonly Contingency[]
  readonly metByOthers?: readonly NeedMetByOther[]
  readonly prevention?: readonly PreventionConsidered[]
}

const ITEM_OF_DETAIL: Readonly<Record<keyof PlanDetails, PlanItem>> = {
  needsMet: 'PC-03',
  directPayment: 'PC-08',
  contingencies: 'PC-15',
  metByOthers: 'PC-19',
  prevention: 'PC-21',
}

const entriesOf = (details: PlanDetails): readonly (readonly [string, unknown])[] =>
  Object.entries(details).filter(([name]) => name in ITEM_OF_DETAIL)

const itemOf = (name: string): PlanItem | undefined => (ITEM_OF_DETAIL as Readonly<Record<string, PlanItem>>)[name]

/** The coded details among the facts of a step; undefined when there are none. */
export function detailsIn(facts: PlanDetails): PlanDetails | undefined {
  const entries = entriesOf(facts)
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

/** The parts that these details belong to. */
export const itemsOf = (details: PlanDetails): readonly PlanItem[] =>
  entriesOf(details).flatMap(([name]) => itemOf(name) ?? [])

/** True when every detail that is given belongs to this part. */
export const detailsFit = (item: PlanItem, facts: PlanDetails): boolean =>
  entriesOf(facts).every(([name]) => itemOf(name) === item)

/** The details without those of one part. */
export const withoutDetailsOf = (details: PlanDetails, item: PlanItem): PlanDetails =>
  Object.fromEntries(entriesOf(details).filter(([name]) => itemOf(name) !== item))
