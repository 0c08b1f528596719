import { WITH_PLAN_IN_FORCE, type Stage } from '../journey/stage.ts'

/** An assessment is to come or under way: a change is simply looked at in it. */
const BEFORE_OR_IN_ASSESSMENT: readonly Stage[] = ['WAITING', 'ASSESSING']

/** The assessment is finished and no plan has followed from it yet. */
const PAST_ITS_ASSESSMENT: readonly Stage[] = [
  'DETERMINING',
  'NOT_ELIGIBLE',
  'BUDGETING',
  'PLANNING',
  'AGREEING',
  'PANEL',
  'SIGN_OFF',
]

/** Earlier, a change is part of the contact or of triage; after closing it is a new request. */
export const WHERE_CHANGES_COUNT: readonly Stage[] = [
  ...BEFORE_OR_IN_ASSESSMENT,
  ...PAST_ITS_ASSESSMENT,
  ...WITH_PLAN_IN_FORCE,
]

export const isBeforeOrInAssessment = (stage: Stage): boolean => BEFORE_OR_IN_ASSESSMENT.includes(stage)

export const isPastItsAssessment = (stage: Stage): boolean => PAST_ITS_ASSESSMENT.includes(stage)
