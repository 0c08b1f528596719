/** R-CHG-02. What a person's living costs are counted as; the amounts are the council's policy data. */
export const PROTECTED_INCOMES = [
  'SINGLE_UNDER_25',
  'SINGLE_25_TO_PENSION_AGE',
  'SINGLE_PENSION_AGE',
  'COUPLE_WORKING_AGE',
  'COUPLE_PENSION_AGE',
  'CARE_HOME',
] as const
export type ProtectedIncome = (typeof PROTECTED_INCOMES)[number]

export const PREMIUMS = ['DISABILITY', 'ENHANCED_DISABILITY', 'CARER'] as const
export type Premium = (typeof PREMIUMS)[number]

/** The figures of the financial assessment, in pence; income and allowances are for a week. */
export interface ChargingFigures {
  /** Above this the person pays the whole cost. */
  readonly capitalUpperPence: number
  /** Up to this, savings do not count. */
  readonly capitalLowerPence: number
  /** Each step above the lower limit, also a begun one, counts as so much income. */
  readonly tariffStepPence: number
  readonly tariffIncomePence: number
  /** The least a person is left with: minimum income guarantee, or the personal expenses allowance in a care home. */
  readonly protectedIncomePence: Readonly<Record<ProtectedIncome, number>>
  readonly premiumPence: Readonly<Record<Premium, number>>
}

/** What the finance officer found, after leaving out whatever the law disregards. */
export interface Means {
  readonly capitalPence: number
  readonly weeklyIncomePence: number
  readonly protectedIncome: ProtectedIncome
  readonly premiums: readonly Premium[]
  readonly weeklyHousingPence: number
  readonly weeklyDisabilityCostsPence: number
}

/** How the most that a person can be asked to pay came about. The savings themselves are not kept, only what they count as. */
export interface ContributionWorking {
  readonly policyVersion: number
  readonly incomePence: number
  readonly savingsIncomePence: number
  readonly protectedPence: number
  readonly housingPence: number
  readonly disabilityCostsPence: number
  readonly atMostPence: number
  /** Savings are above the upper limit: the person pays the whole cost, and the amounts above play no part. */
  readonly aboveUpperLimit: boolean
}

/** £1 a week for each £250 of savings above the lower limit, or part of it. */
const savingsIncome = (capitalPence: number, figures: ChargingFigures): number =>
  Math.ceil(Math.max(0, capitalPence - figures.capitalLowerPence) / figures.tariffStepPence) * figures.tariffIncomePence

/** R-CHG-02. Income and what savings count as, less what the person must be left with; never below nothing. */
export function workOutContribution(
  means: Means,
  figures: ChargingFigures,
  policyVersion: number,
): ContributionWorking {
  const aboveUpperLimit = means.capitalPence > figures.capitalUpperPence
  const savingsIncomePence = aboveUpperLimit ? 0 : savingsIncome(means.capitalPence, figures)
  const premiums = [...new Set(means.premiums)].reduce((total, premium) => total + figures.premiumPence[premium], 0)
  const protectedPence = figures.protectedIncomePence[means.protectedIncome] + premiums
  const { weeklyIncomePence, weeklyHousingPence, weeklyDisabilityCostsPence } = means
  const left = weeklyIncomePence + savingsIncomePence - protectedPence - weeklyHousingPence - weeklyDisabilityCostsPence
  return {
    policyVersion,
    incomePence: weeklyIncomePence,
    savingsIncomePence,
    protectedPence,
    housingPence: weeklyHousingPence,
    disabilityCostsPence: weeklyDisabilityCostsPence,
    atMostPence: Math.max(0, left),
    aboveUpperLimit,
  }
}
