import type { Instant, LocalDate } from '../shared/time.ts'

/** How the financial assessment ended (rulebook 3.1, region finance). */
export const FINANCIAL_RESULTS = [
  'FULL',
  'LIGHT_TOUCH',
  'REFUSED_TREATED_FULL_COST',
  'EXEMPT_S117',
  'NIL_CHARGE',
] as const
export type FinancialResult = (typeof FINANCIAL_RESULTS)[number]

/** R-CHG-02. When a short assessment is enough (SI 2014/2672 regulation 10). */
export const LIGHT_TOUCH_GROUNDS = ['CAN_CLEARLY_AFFORD', 'SMALL_CHARGE', 'BENEFITS_SHOW_LITTLE_INCOME'] as const
export type LightTouchGround = (typeof LIGHT_TOUCH_GROUNDS)[number]

/** Why a person pays nothing although they have no section 117 aftercare. */
export const NIL_CHARGE_GROUNDS = [
  'NOTHING_LEFT_TO_PAY',
  'REABLEMENT_OR_INTERMEDIATE_CARE',
  'EQUIPMENT_AND_MINOR_ADAPTATIONS',
  'CREUTZFELDT_JAKOB_DISEASE',
  'COUNCIL_DOES_NOT_CHARGE',
] as const
export type NilChargeGround = (typeof NIL_CHARGE_GROUNDS)[number]

/** What a financial assessment is made from. */
export const FINANCIAL_EVIDENCE = [
  'BENEFITS',
  'PENSIONS',
  'EARNINGS',
  'SAVINGS',
  'PROPERTY',
  'HOUSING_COSTS',
  'DISABILITY_COSTS',
] as const
export type FinancialEvidence = (typeof FINANCIAL_EVIDENCE)[number]

/** R-CHG-01. What a manager decides when information has been asked for twice and has not come. A timer never decides it. */
export const MISSING_INFORMATION_DECISIONS = ['ASK_AGAIN', 'USE_WHAT_IS_KNOWN', 'TREAT_AS_DECLINED'] as const
export type MissingInformationDecision = (typeof MISSING_INFORMATION_DECISIONS)[number]

export interface FinancialOutcome {
  readonly result: FinancialResult
  /** The most the person can be asked to pay; without meaning where they pay the whole cost. */
  readonly weeklyContributionPence: number
  readonly effectiveFrom: LocalDate
  readonly completedAt: Instant
  /** Present where savings are above the upper limit, so that the person pays the whole cost. */
  readonly paysFullCost?: true
}

/** The region: offered, waiting for information, assessed, challenged. What has not happened is absent. */
export interface FinanceState extends Partial<FinancialOutcome> {
  readonly offeredAt?: Instant
  /** When information was last asked for; the letters that ask again are counted from here. */
  readonly askedAt?: Instant
  /** How often it has been asked for again since. */
  readonly chases?: number
  readonly informationCompleteAt?: Instant
  readonly challengedAt?: Instant
}
