import { afterScreen } from '../advocacy/arranging.ts'
import { noesRaised } from '../agreement/owed.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { withCause } from '../reviews/call.ts'
import type { Instant } from '../shared/time.ts'
import { without } from '../shared/without.ts'
import { ITEMS_OF_SPLIT } from './checklist.ts'
import { withoutDetailsOf, type PlanDetails } from './details.ts'
import type { PlanningEvent, PlanSectionUpdated } from './events.ts'
import { causeOfReview, stillMetByOthers } from './met-by-others.ts'
import { backToPlanning, openEverywhere, planOf, withAuthor } from './plan.ts'
import type { PlanningState } from './state.ts'

/** The plan as it now is; a version that was out goes back to the parts that the change is about. */
const changed = (
  journey: Journey,
  planning: PlanningState,
  { voids, by, at }: { readonly voids: boolean; readonly by: keyof typeof ITEMS_OF_SPLIT; readonly at: Instant },
): Changes =>
  voids ? backToPlanning({ ...noesRaised(journey, at), planning }, { by, items: ITEMS_OF_SPLIT[by] }) : { planning }

type Written = Pick<PlanSectionUpdated, 'item' | 'answer'> & { readonly details: PlanDetails | undefined }

/**
 * Details stay when only the words of a draft change; they go with a part that does not apply, and with one of the plan before that is
 * written anew (R-REV-10).
 */
function detailsAfter(
  { details: before = {}, detailsBefore = [] }: PlanningState,
  { item, answer, details }: Written,
): Pick<PlanningState, 'details' | 'detailsBefore'> {
  const goesOn = answer === 'FILLED' && !detailsBefore.includes(item)
  const kept = goesOn ? before : withoutDetailsOf(before, item)
  const after = answer === 'FILLED' ? { ...kept, ...details } : kept
  const stillBefore = detailsBefore.filter((each) => each !== item)
  return {
    ...(Object.keys(after).length === 0 ? {} : { details: after }),
    ...(stillBefore.length === 0 ? {} : { detailsBefore: stillBefore }),
  }
}

/** R-PLN-05. What is somebody else's duty and has to be asked for, as PC-19 says it last; new words alone change nothing. */
function toPassOn(
  { toPassOn: before }: PlanningState,
  { item, answer, outsideDuties, providedAlready = [] }: PlanSectionUpdated,
): Pick<PlanningState, 'toPassOn'> {
  if (item !== 'PC-19' || (answer === 'FILLED' && outsideDuties === undefined))
    return before === undefined ? {} : { toPassOn: before }
  const open = answer === 'FILLED' ? (outsideDuties ?? []).filter((duty) => !providedAlready.includes(duty)) : []
  return open.length === 0 ? {} : { toPassOn: open }
}

export const planningEvolvers: Evolvers<PlanningEvent> = {
  PlanBegun: (journey, event, { at, by }) => {
    const { ledBy, advocacyScreen, directPaymentFor, otherPlans } = event
    const plan = planOf(journey)
    const terms = { ledBy, advocacyScreen, directPaymentFor, otherPlans, begunAt: at }
    return {
      ...afterScreen(journey, event, at),
      planning: { ...plan, terms, authors: withAuthor(plan.authors, by.id) },
    }
  },
  PlanSectionUpdated: (journey, event, { by }) => {
    const { item, answer, details } = event
    const plan = planOf(journey)
    return {
      planning: {
        ...without(without(without(plan, 'details'), 'detailsBefore'), 'toPassOn'),
        ...detailsAfter(plan, { item, answer, details }),
        ...toPassOn(plan, event),
        items: { ...plan.items, [item]: answer },
        authors: withAuthor(plan.authors, by.id),
      },
    }
  },
  PlanSubmitted: (journey, { planVersion, parties, weeklyPence, oneOffPence, joint }, { by }) => {
    const plan = without(without(openEverywhere(planOf(journey)), 'joint'), 'oneOffPence')
    return {
      stage: 'AGREEING',
      planning: {
        ...plan,
        version: planVersion,
        weeklyPence,
        authors: withAuthor(plan.authors, by.id),
        ...(oneOffPence === undefined ? {} : { oneOffPence }),
        ...(joint === undefined ? {} : { joint }),
      },
      agreement: { ...journey.agreement, planVersion, parties, answers: {} },
    }
  },
  JointPlanConsentRecorded: (journey, { party, consents, splits, voids, callsReview = false }, { at }) => {
    const before = planOf(journey)
    const plan = { ...before, jointConsents: { ...before.jointConsents, [party]: consents ? 'YES' : 'NO' } as const }
    return {
      ...changed(journey, splits ? without(plan, 'joint') : plan, { voids, by: 'JOINT_PLAN_SPLIT', at }),
      ...(callsReview ? { reviews: withCause(journey, 'OTHER_CHANGE', at) } : {}),
    }
  },
  ExternalPlanLinked: (journey, { plan, leadMonitor }) => {
    const before = planOf(journey)
    const others = (before.combined?.with ?? []).filter((type) => type !== plan)
    return { planning: { ...before, combined: { with: [...others, plan], leadMonitor } } }
  },
  ExternalPlanEnded: (journey, { plan, leadMonitor, voids }, { at }) => {
    const { combined, ...before } = planOf(journey)
    const rest = (combined?.with ?? []).filter((type) => type !== plan)
    const ended = (before.combinedBefore ?? []).filter((type) => type !== plan)
    return changed(
      journey,
      {
        ...before,
        combinedBefore: [...ended, plan],
        ...(leadMonitor === undefined || rest.length === 0 ? {} : { combined: { with: rest, leadMonitor } }),
      },
      { voids, by: 'OTHER_PLAN_ENDED', at },
    )
  },
  NeedsMetByOthersReviewed: (journey, { found }, { at }) => {
    const plan = planOf(journey)
    const cause = journey.stage === 'PLANNING' ? undefined : causeOfReview(found)
    return {
      planning: {
        ...plan,
        details: { ...plan.details, metByOthers: stillMetByOthers(plan.details?.metByOthers ?? [], found) },
        metByOthersReviewedAt: at,
      },
      ...(cause === undefined ? {} : { reviews: withCause(journey, cause, at) }),
    }
  },
  NeedReferredElsewhere: (journey, { duty }) => {
    const plan = planOf(journey)
    const others = (plan.passedOn ?? []).filter((one) => one !== duty)
    return { planning: { ...plan, passedOn: [...others, duty] } }
  },
}
