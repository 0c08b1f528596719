import type { Journey } from '../journey/journey.ts'
import { openFrom, WITH_PLAN_IN_FORCE, type Stage } from '../journey/stage.ts'
import { waitsForWorker } from '../waiting/begin.ts'

/** An assessment is to come or under way, or triage looks at a request: a change is simply looked at in it. */
const BEFORE_OR_IN_ASSESSMENT: readonly Stage[] = ['TRIAGE', 'WAITING', 'ASSESSING']

/** No assessment is promised: advice was enough, or short-term work comes first. */
const WITHOUT_ASSESSMENT: readonly Stage[] = ['ADVICE_ONLY', 'SHORT_TERM']

/** The assessment is finished and no plan has followed from it yet. */
const PAST_ITS_ASSESSMENT: readonly Stage[] = openFrom('DETERMINING').filter(
  (stage) => !WITH_PLAN_IN_FORCE.includes(stage),
)

/** Earlier, a change is part of the contact or of triage; after closing it is a new request. */
export const WHERE_CHANGES_COUNT: readonly Stage[] = [
  ...WITHOUT_ASSESSMENT,
  'WAITING',
  'ASSESSING',
  ...PAST_ITS_ASSESSMENT,
  ...WITH_PLAN_IN_FORCE,
]

/** A request may have come in between: what was reported before it is not lost. */
export const WHERE_CHANGES_ARE_DECIDED: readonly Stage[] = ['TRIAGE', ...WHERE_CHANGES_COUNT]

export const isBeforeOrInAssessment = (stage: Stage): boolean => BEFORE_OR_IN_ASSESSMENT.includes(stage)

export const isWithoutAssessment = (stage: Stage): boolean => WITHOUT_ASSESSMENT.includes(stage)

export const isPastItsAssessment = (stage: Stage): boolean => PAST_ITS_ASSESSMENT.includes(stage)

/** R-WTW-01. A new assessment that begins at once and finds no worker there. */
export const waitsForNewAssessment = (journey: Pick<Journey, 'stage' | 'allocation'>): boolean =>
  (isWithoutAssessment(journey.stage) || isPastItsAssessment(journey.stage)) && waitsForWorker(journey)
