/** Kinds of support that a council has an hourly rate for. */
export const SUPPORT_KINDS = [
  'PERSONAL_CARE',
  'PRACTICAL_HELP',
  'GETTING_OUT',
  'DAY_OPPORTUNITIES',
  'PERSONAL_ASSISTANT',
  'BREAK_FOR_CARER',
] as const
export type SupportKind = (typeof SUPPORT_KINDS)[number]

export const RATE_BANDS = ['DAYTIME', 'EVENING_OR_WEEKEND', 'NIGHT'] as const
export type RateBand = (typeof RATE_BANDS)[number]

/** What an hour costs here, in pence. A kind or time that is missing is not to be had by the hour. */
export type BudgetRates = Readonly<Partial<Record<SupportKind, Readonly<Partial<Record<RateBand, number>>>>>>

/** Support that the person is likely to need. */
export interface PlannedSupport {
  readonly kind: SupportKind
  readonly band: RateBand
  /** In quarters of an hour at the smallest. */
  readonly hoursPerWeek: number
}

export interface WorkingLine extends PlannedSupport {
  readonly ratePence: number
  readonly weeklyPence: number
}

/** How an indicative budget came about, so that it can be explained and worked out again in ten years (R-BUD-02). */
export interface BudgetWorking {
  /** The calculator's name. */
  readonly calculator: string
  /** The version of the council's policy that the rates were taken from. */
  readonly policyVersion: number
  readonly lines: readonly WorkingLine[]
  readonly weeklyPence: number
  /** Support that the rates say nothing about; the amount is not worked out while there is any. */
  readonly withoutRate: readonly PlannedSupport[]
}

/** What a calculator is asked: which support, at which rates. */
export interface BudgetQuestion {
  readonly support: readonly PlannedSupport[]
  readonly rates: BudgetRates
  readonly policyVersion: number
}

/** R-BUD-01. The calculator that comes with the product: so many hours, at what an hour of that kind costs at that time. */
export function workOutHoursAndRates({ support, rates, policyVersion }: BudgetQuestion): BudgetWorking {
  const rateOf = ({ kind, band }: PlannedSupport): number | undefined => rates[kind]?.[band]
  const lines = support.flatMap((each): readonly WorkingLine[] => {
    const ratePence = rateOf(each)
    return ratePence === undefined
      ? []
      : [{ ...each, ratePence, weeklyPence: Math.round(ratePence * each.hoursPerWeek) }]
  })
  return {
    calculator: 'HOURS_AND_RATES',
    policyVersion,
    lines,
    weeklyPence: lines.reduce((total, { weeklyPence }) => total + weeklyPence, 0),
    withoutRate: support.filter((each) => rateOf(each) === undefined),
  }
}
