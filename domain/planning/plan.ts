import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { StaffId } from '../roles/roles.ts'
import { without } from '../shared/without.ts'
import { PLAN_ITEMS, type PlanItem, type PlanningState, type SentBack } from './state.ts'

const BLANK_PLAN: PlanningState = { version: 0, items: {}, authors: [] }

/** The plan as it is being written; blank before anybody has written in it. */
export const planOf = ({ planning }: Journey): PlanningState => planning ?? BLANK_PLAN

/** R-PLN-02. The items that nobody has filled or marked as not applicable. */
export const missingItems = (plan: PlanningState): readonly PlanItem[] =>
  PLAN_ITEMS.filter((item) => plan.items[item] === undefined)

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
