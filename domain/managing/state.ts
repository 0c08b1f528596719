import type { Instant } from '../shared/time.ts'

/** R-MGT-01. Who looks after the money of one budget line. A plan whose lines differ is a mixed one. */
export const MANAGEMENT_MODES = ['LA_MANAGED', 'DIRECT_PAYMENT', 'ISF', 'THIRD_PARTY'] as const
export type ManagementMode = (typeof MANAGEMENT_MODES)[number]

/** R-MGT-01. Who can hold a managed account for somebody. */
export const MONEY_MANAGERS = [
  'FAMILY_OR_FRIEND',
  'BROKER',
  'ADVOCATE',
  'INDEPENDENT_SOCIAL_WORKER',
  'CARE_MANAGER',
  'COUNCIL_FINANCE_TEAM',
] as const
export type MoneyManager = (typeof MONEY_MANAGERS)[number]

/**
 * What a line is for, as far as charging goes (R-CHG-04, R-CHG-05). The last two are the same support seen from two plans: care for an
 * adult that gives their carer a break. In the adult's plan it may be charged for, in the carer's never (R-CAR-06).
 */
export const LINE_KINDS = [
  'CHARGEABLE',
  'SECTION_117',
  'REABLEMENT',
  'EQUIPMENT_OR_MINOR_ADAPTATION',
  'BREAK_FOR_CARER',
  'CARE_GIVEN_TO_ADULT',
] as const
export type LineKind = (typeof LINE_KINDS)[number]

/** Who decides for somebody who lacks capacity to choose how the money is managed. */
export const CHOICE_AUTHORITIES = ['ATTORNEY', 'DEPUTY', 'BEST_INTERESTS_DECISION'] as const
export type ChoiceAuthority = (typeof CHOICE_AUTHORITIES)[number]

/** R-MGT-04. What a decision-making agreement gives to whoever manages the money, or keeps from them. */
export const MONEY_DECISIONS = [
  'PAY_BILLS',
  'CHOOSE_WHO_SUPPORTS',
  'CHANGE_TIMES',
  'EMPLOY_AN_ASSISTANT',
  'SMALL_PURCHASES',
  'LARGE_PURCHASES',
  'SIGN_CONTRACTS',
] as const
export type MoneyDecision = (typeof MONEY_DECISIONS)[number]

/** R-MGT-03. Who holds an individual service fund. */
export const FUND_HOLDERS = ['PROVIDER', 'TRUST'] as const
export type FundHolder = (typeof FUND_HOLDERS)[number]

export const FUND_SIGNATORIES = ['PERSON', 'FUND_HOLDER', 'COUNCIL'] as const
export type FundSignatory = (typeof FUND_SIGNATORIES)[number]

/** R-MGT-06. With whom money can be put together. */
export const POOLERS = ['HOUSEHOLD', 'CARER', 'OTHER_WITH_LIKE_NEEDS'] as const

export interface PoolShare {
  readonly who: (typeof POOLERS)[number]
  readonly consents: boolean
  readonly weeklyPence: number
}

/** R-MGT-06. What came of somebody else in a pool that was left. */
export const POOL_REVIEW_RESULTS = ['REVIEW_CALLED', 'NO_PLAN_HERE'] as const
export type PoolReviewResult = (typeof POOL_REVIEW_RESULTS)[number]

export const POOL_LEAVERS = ['PERSON', 'ANOTHER'] as const
export type PoolLeaver = (typeof POOL_LEAVERS)[number]

/** R-BUD-05. What money is let go for. Urgent and interim support need no signed plan. */
export const RELEASE_PURPOSES = ['PLAN', 'URGENT_SUPPORT', 'INTERIM_SUPPORT'] as const
export type ReleasePurpose = (typeof RELEASE_PURPOSES)[number]

export const MODE_CHANGE_DECISIONS = ['AGREED', 'REVIEW_FIRST'] as const
export type ModeChangeDecision = (typeof MODE_CHANGE_DECISIONS)[number]

/** `LINE-1`. What the line pays for is written in the plan. */
export type LineId = string

/** How the money of a line is managed. */
export interface Management {
  readonly mode: ManagementMode
  /** Only of a managed account. */
  readonly manager?: MoneyManager
}

/** R-MGT-05. One part of the personal budget. It has one mode. */
export interface BudgetLine extends Management {
  readonly line: LineId
  readonly weeklyPence: number
  readonly kind: LineKind
  readonly pooled: boolean
  /** R-MGT-07. Bought through a broker from somebody who is not on the council's list. */
  readonly outsideCouncilList: boolean
}

/** A line of the signed plan. Until a change of mode is ready, the money is managed as before. */
export interface LineInForce extends BudgetLine {
  readonly next?: Management
}

/** R-MGT-03, R-MGT-04. The agreement that a mode needs before money flows. */
export type LineAgreement =
  | { readonly for: 'ISF'; readonly holder: FundHolder; readonly at: Instant }
  | { readonly for: 'THIRD_PARTY'; readonly manager: MoneyManager; readonly at: Instant }

/** R-MGT-08. A change of mode or manager that somebody asked for and nobody has decided about. */
export interface ModeChange extends Management {
  readonly line: LineId
  readonly askedAt: Instant
  /** As it was said with the request; absent: nobody has doubted it then. */
  readonly hasCapacity?: boolean
  readonly authority?: ChoiceAuthority
}

export type PerLine<Value> = Readonly<Partial<Record<LineId, Value>>>

/** What was agreed or found about the lines of a plan. */
export interface LineTerms {
  readonly agreements?: PerLine<LineAgreement>
  readonly pools?: PerLine<readonly PoolShare[]>
  /** R-MGT-07. True: the council found that the service meets the needs. */
  readonly outsideChecks?: PerLine<boolean>
}

/** The terms are those of the plan that is being written. */
export interface ManagingState extends LineTerms {
  /** As chosen for the plan that is being written. */
  readonly lines: readonly BudgetLine[]
  /** As signed, and as changed since. */
  readonly inForce?: readonly LineInForce[]
  /** R-REV-11. The terms of the plan in force, once something else was chosen for the next one; absent: the same. */
  readonly termsInForce?: LineTerms
  /** R-MGT-06. How many others of a pool that was left have to be reviewed on their own journeys; absent when nobody. */
  readonly poolReviews?: PerLine<number>
  readonly released?: readonly LineId[]
  readonly change?: ModeChange
  /** R-WTW-03, R-BUD-05. Help was arranged while the person waited; it is paid for until a plan is signed. */
  readonly interimHelpSince?: Instant
}
