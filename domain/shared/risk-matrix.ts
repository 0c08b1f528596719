export const RISK_RATINGS = ['RED', 'AMBER', 'GREEN'] as const
export type RiskRating = (typeof RISK_RATINGS)[number]

/** How bad it would be and how likely it is, each from 1 to 5. */
export interface Risk {
  readonly severity: number
  readonly likelihood: number
}

/** R-SAF-12. Severity times likelihood: 15 and over red, 8 to 12 amber, 1 to 6 green; what could be worst of all is never green. */
export function ratingOf({ severity, likelihood }: Risk): RiskRating {
  const score = severity * likelihood
  if (score >= 15) return 'RED'
  return score >= 8 || severity === 5 ? 'AMBER' : 'GREEN'
}
