import type { BudgetRates } from '../budget/hours-and-rates.ts'
import type { ChargingFigures } from '../finance/contribution.ts'

/** Council policy about money. Its version is that of the policy set it stands in; every event keeps it. */
export interface MoneyPolicy {
  /** R-BUD-01. Which calculator works out indicative budgets, and what it works from. */
  readonly calculator: CalculatorName
  readonly rates: BudgetRates
  /** R-CHG-02. Limits and allowances of the financial assessment. */
  readonly charging: ChargingFigures
  /** R-MGT-03. Individual service funds are a choice only where the council has them. */
  readonly offersServiceFunds: boolean
}

/** The calculators that can be chosen by policy (use-cases/budget-calculators.ts). */
export type CalculatorName = 'HOURS_AND_RATES'

/**
 * What a council has before it enters its own figures. The rates are examples. Capital limits and the first, second and last
 * allowance are the national ones of 2025 to 2026 (SI 2014/2672 with the yearly circular); the others have to be checked there,
 * and all of them every April.
 */
export const DEFAULT_MONEY_POLICY: MoneyPolicy = {
  calculator: 'HOURS_AND_RATES',
  rates: {
    PERSONAL_CARE: { DAYTIME: 2_600, EVENING_OR_WEEKEND: 2_860, NIGHT: 3_120 },
    PRACTICAL_HELP: { DAYTIME: 2_200, EVENING_OR_WEEKEND: 2_420 },
    GETTING_OUT: { DAYTIME: 2_300, EVENING_OR_WEEKEND: 2_530 },
    DAY_OPPORTUNITIES: { DAYTIME: 1_500 },
    PERSONAL_ASSISTANT: { DAYTIME: 1_700, EVENING_OR_WEEKEND: 1_870, NIGHT: 2_040 },
    BREAK_FOR_CARER: { DAYTIME: 2_300, EVENING_OR_WEEKEND: 2_530, NIGHT: 2_760 },
  },
  charging: {
    capitalUpperPence: 2_325_000,
    capitalLowerPence: 1_425_000,
    tariffStepPence: 25_000,
    tariffIncomePence: 100,
    protectedIncomePence: {
      SINGLE_UNDER_25: 8_915,
      SINGLE_25_TO_PENSION_AGE: 11_250,
      SINGLE_PENSION_AGE: 23_260,
      COUPLE_WORKING_AGE: 8_835,
      COUPLE_PENSION_AGE: 17_755,
      CARE_HOME: 3_065,
    },
    premiumPence: { DISABILITY: 4_965, ENHANCED_DISABILITY: 2_425, CARER: 5_325 },
  },
  offersServiceFunds: true,
}
