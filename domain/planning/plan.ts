import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { Stage } from '../journey/stage.ts'
import type { StaffId } from '../roles/roles.ts'
import { without } from '../shared/without.ts'
import { itemsOf } from './details.ts'
import type { PlanningState, SentBack } from './state.ts'

const BLANK_PLAN: PlanningState = { version: 0, items: {}, authors: [] }

/** The plan as it is being written; blank before anybody has written in it. */
export const planOf = ({ planning }: Journey): PlanningState => planning ?? BLANK_PLAN

export const withAuthor = (authors: readonly StaffId[], author: StaffId): readonly StaffId[] =>
  authors.includes(author) ? authors : [...authors, author]

/** The plan with every part open to writing. */
export const openEverywhere = (plan: PlanningState): PlanningState => without(plan, 'sentBack')

/**
 * The journey back in PLANNING. What was agreed was agreed to the old version, so nothing of it is left; what is in the plan stays.
 * @param sentBack the named parts to write anew (R-DSP-01, R-PAN-07); absent: every part is open
 */
export function backToPlanning(journey: Journey, sentBack?: SentBack): Changes {
  const plan = openEverywhere(planOf(journey))
  return {
    stage: 'PLANNING',
    planning: sentBack === undefined ? plan : { ...plan, sentBack },
    ...(journey.agreement === undefined ? {} : { agreement: { ...journey.agreement, answers: {} } }),
  }
}

/**
 * The plan opened anew for a revision. What was agreed with others lasts: consents and combined plans. The terms do not: the
 * person is asked again.
 * @param reused true when the parts are still right (R-REV-10)
 */
export function draftAnew(plan: PlanningState, reused: boolean): PlanningState {
  const { version, authors, items, details, passedOn, toPassOn, jointConsents, combined, combinedBefore } = plan
  const kept = reused && details !== undefined ? { details, detailsBefore: itemsOf(details) } : {}
  return {
    version,
    authors,
    items: reused ? items : {},
    ...kept,
    ...(reused ? { ...(toPassOn && { toPassOn }), ...(passedOn && { passedOn }) } : {}),
    ...(jointConsents === undefined ? {} : { jointConsents }),
    ...(combined === undefined ? {} : { combined }),
    ...(combinedBefore === undefined ? {} : { combinedBefore }),
  }
}

/** R-SGN-01. Where a version is out, so that whatever changes the plan voids it. */
const OUT_FOR_AGREEMENT: readonly Stage[] = ['AGREEING', 'PANEL', 'SIGN_OFF']

export const isOutForAgreement = ({ stage }: Journey): boolean => OUT_FOR_AGREEMENT.includes(stage)
