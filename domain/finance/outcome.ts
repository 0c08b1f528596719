import type { FinanceState, FinancialOutcome } from './state.ts'

/** The result of the financial assessment; undefined while there is none. */
export function outcomeOf(finance: FinanceState | undefined): FinancialOutcome | undefined {
  const { result, weeklyContributionPence, effectiveFrom, completedAt, paysFullCost } = finance ?? {}
  if (result === undefined || weeklyContributionPence === undefined) return undefined
  if (effectiveFrom === undefined || completedAt === undefined) return undefined
  return { result, weeklyContributionPence, effectiveFrom, completedAt, ...(paysFullCost && { paysFullCost }) }
}

/** True where no weekly amount limits what the person pays: they declined, or their savings are above the upper limit. */
export const paysWholeCost = ({ result, paysFullCost }: FinancialOutcome): boolean =>
  result === 'REFUSED_TREATED_FULL_COST' || paysFullCost === true

/** R-CHG-01. An offer is due unless one is open or there is a result. */
export const needsOffer = (finance: FinanceState | undefined): boolean =>
  finance?.offeredAt === undefined && finance?.result === undefined

/** The most that a week may cost the person by the newest result; no limit where they pay the whole cost, or while there is none. */
export function affordable(finance: FinanceState | undefined): number {
  const outcome = outcomeOf(finance)
  return outcome === undefined || paysWholeCost(outcome) ? Infinity : outcome.weeklyContributionPence
}
