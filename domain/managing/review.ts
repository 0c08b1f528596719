import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { Instant } from '../shared/time.ts'

/** While a plan is being changed it is looked at anyway; then nothing more is called for. */
export const mayBeReviewedNow = ({ stage }: Journey): boolean => stage === 'ACTIVE' || stage === 'REVIEWING'

/** R-MGT-06, R-MGT-08. The dates of an unplanned review; those that run already stay as they are. */
export function reviewClocks(journey: Journey, at: Instant): readonly ClockIntent[] {
  if (!mayBeReviewedNow(journey)) return []
  const wanted: readonly ClockKey[] =
    journey.stage === 'REVIEWING' ? ['review.unplanned'] : ['review.unplanned.start', 'review.unplanned']
  return wanted.filter((key) => !journey.clocks.some((clock) => clock.key === key)).map((key) => start(key, at))
}
