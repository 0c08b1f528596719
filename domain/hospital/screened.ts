import type { Looked } from '../advocacy/arranging.ts'
import type { Instant } from '../shared/time.ts'
import type { HospitalAssessmentCompleted } from './events.ts'

/** R-ADV-02. What the screen on the ward says to whoever arranges an advocate. */
export const screenOf = (
  {
    advocacyScreen: screen,
    advocateTookPart = false,
  }: Pick<HospitalAssessmentCompleted, 'advocacyScreen' | 'advocateTookPart'>,
  at: Instant,
): Looked => ({ screen, isThere: advocateTookPart, at })
