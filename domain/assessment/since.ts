import type { Journey } from '../journey/journey.ts'
import { toMs, type Instant } from '../shared/time.ts'

/** R-REV-09. True when an assessment was completed after this moment: the needs have been looked at again. */
export const isAssessedSince = ({ assessment }: Pick<Journey, 'assessment'>, at: Instant): boolean =>
  toMs(assessment?.completed?.at ?? at) > toMs(at)
