import { workOutHoursAndRates, type BudgetQuestion, type BudgetWorking } from '../domain/budget/hours-and-rates.ts'
import type { CalculatorName } from '../domain/policy/money.ts'

/**
 * What works out an indicative budget. It is asked at the door, and its answer goes into the step as data: it may ask another
 * system, and may change later without disturbing journeys under way.
 */
type BudgetCalculator = (question: BudgetQuestion) => BudgetWorking | Promise<BudgetWorking>

/** R-BUD-01. The calculators that a council's policy can choose from. Another one gets a name there and a line here. */
export const BUDGET_CALCULATORS: Readonly<Record<CalculatorName, BudgetCalculator>> = {
  HOURS_AND_RATES: workOutHoursAndRates,
}
