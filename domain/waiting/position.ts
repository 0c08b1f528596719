import type { RiskRating } from '../shared/risk-matrix.ts'

/** R-WTW-02. Who comes first in every queue: by rating; within a rating, by the date of the referral. */
export const RATINGS_IN_ORDER = ['RED', 'AMBER', 'GREEN'] as const satisfies readonly RiskRating[]

/** Roughly where somebody is. An exact place would be a promise that the next red referral breaks. */
export const POSITION_BANDS = ['AMONG_THE_NEXT_5', 'AMONG_THE_NEXT_20', 'AMONG_THE_NEXT_50', 'FURTHER_BACK'] as const
export type PositionBand = (typeof POSITION_BANDS)[number]

/** R-WTW-02. The band that a place in a queue lies in. @param place counted from 1 */
export function positionBand(place: number): PositionBand {
  if (place <= 5) return 'AMONG_THE_NEXT_5'
  if (place <= 20) return 'AMONG_THE_NEXT_20'
  return place <= 50 ? 'AMONG_THE_NEXT_50' : 'FURTHER_BACK'
}
