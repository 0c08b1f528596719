import { stillDisputed } from '../agreement/owed.ts'
import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { draftAnew } from '../planning/plan.ts'
import { stillToRatify } from '../panel/approval.ts'
import type { Instant } from '../shared/time.ts'
import type { ReentryPoint, ReusablePart } from './state.ts'

/** The plan is opened again, filled in where it is reused. Its version counts on: agreements and sign-offs are bound to it. */
const newDraft = ({ planning }: Journey, reused: readonly ReusablePart[]): Changes =>
  planning === undefined ? {} : { planning: draftAnew(planning, reused.includes('PLAN')) }

/**
 * What has to be done again after re-entry. The sign-off slice stays: the old plan is in force (R-REV-11). The old assessment stays
 * too, so that the new one can take sections over.
 */
export const doneAgain = (
  journey: Journey,
  {
    reentry,
    reused,
    at,
  }: { readonly reentry: ReentryPoint; readonly reused: readonly ReusablePart[]; readonly at: Instant },
): Changes => ({
  stage: reentry,
  agreement: stillDisputed(journey, at),
  panel: stillToRatify(journey),
  ...newDraft(journey, reused),
  ...(reused.includes('FINANCE') ? {} : { finance: undefined }),
  ...(reentry === 'ASSESSING' ? { eligibility: undefined, budget: undefined } : {}),
})
