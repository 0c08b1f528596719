import type { Looked } from '../advocacy/arranging.ts'
import type { Instant } from '../shared/time.ts'
import type { ReviewStarted } from './events.ts'

/** R-ADV-02. What the screen of a review says to whoever arranges an advocate. */
export const screenOf = (
  { advocacyScreen: screen, involved }: Pick<ReviewStarted, 'advocacyScreen' | 'involved'>,
  at: Instant,
): Looked => ({ screen, isThere: involved.includes('ADVOCATE'), at })
