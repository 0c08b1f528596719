import type { OtherBudgetKind } from '../../domain/sign-off/state.ts'

/** R-BUD-03. Budgets beside the personal budget, in plain words. */
export const OTHER_BUDGET_WORDS: Readonly<Record<OtherBudgetKind, string>> = {
  PERSONAL_HEALTH_BUDGET: 'a personal health budget from the NHS',
  DISABLED_FACILITIES_GRANT: 'a disabled facilities grant',
  OTHER: 'another budget',
}
