import type { MessageIntent } from '../messages/message-intent.ts'

/** How many plans went to the panel in a quarter, of those that went out for agreement. */
export interface QuartersShare {
  /** `2026-Q1`. */
  readonly quarter: string
  readonly referred: number
  readonly sentOut: number
  readonly mostPercent: number
}

/** R-PAN-08. True when more than so many of a hundred plans went to the panel: then it is no exception any more. */
export const isNoException = (
  { referred, sentOut }: Pick<QuartersShare, 'referred' | 'sentOut'>,
  mostPercent: number,
): boolean => referred * 100 > sentOut * mostPercent

/** R-PAN-08. With the first referral of a quarter the heads of service hear that the quarter before had too many. */
export const wordOfShare = (share: QuartersShare | undefined): readonly MessageIntent[] =>
  share === undefined ? [] : [{ template: 'PANEL_NO_EXCEPTION', to: 'HEAD_OF_SERVICE', about: { ...share } }]
