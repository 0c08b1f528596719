import { capacityGap, latestScreen, type CapacityGap } from '../advocacy/capacity.ts'
import type { CloseReason } from '../closure/state.ts'
import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import { planInForce } from '../reviews/rules.ts'
import type { Refusal } from '../shared/refusal.ts'
import type { ConsentToJointPlanFacts, LinkExternalPlanFacts, RecordExternalPlanEndedFacts } from './facts.ts'
import { planOf } from './plan.ts'
import { PLANNING_REFUSALS } from './refusals.ts'
import { MENTAL_HEALTH_PLANS } from './together.ts'

/** R-JNT-01. Together at draft; apart at any time. */
export const beginsInPlanning: Rule<ConsentToJointPlanFacts> = ({ stage }, { facts }) =>
  facts.consents && stage !== 'PLANNING' ? PLANNING_REFUSALS.JOINT_PLAN_BEGINS_IN_PLANNING : undefined

const REFUSAL_FOR = {
  NOT_ASKED: PLANNING_REFUSALS.TOGETHER_CAPACITY_NOT_ASKED,
  NO_AUTHORITY: PLANNING_REFUSALS.TOGETHER_NEEDS_AUTHORITY,
} as const satisfies Record<CapacityGap, Refusal>

/** R-JNT-01. A yes of the person is theirs only with capacity for this decision; without it somebody with authority gives it. */
export const personMayConsentToJoint: Rule<ConsentToJointPlanFacts> = (journey, { facts, by }) => {
  if (facts.party !== 'PERSON' || !facts.consents) return undefined
  const gap = capacityGap(facts, { screen: latestScreen(journey), by: by.role })
  return gap === undefined ? undefined : REFUSAL_FOR[gap]
}

/** R-JNT-02. The same holds for the plan of another service. */
export const personMayConsentToCombine: Rule<LinkExternalPlanFacts> = (journey, { facts, by }) => {
  const gap = facts.consent ? capacityGap(facts, { screen: latestScreen(journey), by: by.role }) : undefined
  return gap === undefined ? undefined : REFUSAL_FOR[gap]
}

/** R-JNT-02. With consent, with somebody to watch over the whole, and without giving the same support twice. */
export const mayBeCombined: Rule<LinkExternalPlanFacts> = (_journey, { facts }) => {
  const missing = [
    ...(facts.consent ? [] : ['the person has not agreed to it']),
    ...(facts.leadMonitor === undefined ? ['nobody is named in `leadMonitor` to watch over the whole'] : []),
    ...(facts.overlapChecked ? [] : ['nobody has checked that the plans do not give the same support twice']),
  ]
  return missing.length === 0
    ? undefined
    : {
        ...PLANNING_REFUSALS.EXTERNAL_PLAN_NOT_READY,
        detail: `The plans cannot be combined yet: ${missing.join('; ')}.`,
      }
}

export const isCombined: Rule<RecordExternalPlanEndedFacts> = (journey, { facts }) =>
  planOf(journey).combined?.with.includes(facts.plan) === true
    ? undefined
    : PLANNING_REFUSALS.EXTERNAL_PLAN_NOT_COMBINED

/** R-JNT-02. What is still combined keeps somebody who watches over it. */
export const restIsWatched: Rule<RecordExternalPlanEndedFacts> = (journey, { facts }) => {
  const rest = (planOf(journey).combined?.with ?? []).filter((plan) => plan !== facts.plan)
  return rest.length > 0 && facts.leadMonitor === undefined ? PLANNING_REFUSALS.LEAD_MONITOR_MISSING : undefined
}

/** R-JNT-03. Discharge from a mental health plan does not stop support; only a review can, or the person's own choice. */
export const dischargeDoesNotEndSupport: Rule<{ readonly reason: CloseReason; readonly personsChoice: boolean }> = (
  journey,
  { facts },
) => {
  const left = (planOf(journey).combinedBefore ?? []).some((plan) => MENTAL_HEALTH_PLANS.includes(plan))
  const found = journey.stage === 'ACTIVE' && journey.reviews?.lastCompleted?.result === 'END'
  return left && planInForce(journey) && !found && !facts.personsChoice && facts.reason !== 'MOVED'
    ? PLANNING_REFUSALS.DISCHARGE_DOES_NOT_END_SUPPORT
    : undefined
}

/**
 * R-JNT-03. The duty under section 117 lies with the council of the place from which the person was detained, wherever they live
 * afterwards (Mental Health Act 1983 section 117(3); docs/decisions/0108). Leaving another mental health plan does not end it.
 */
export const aftercareStaysOnAMove: Rule<{ readonly reason: CloseReason }> = (journey, { facts: { reason } }) =>
  reason === 'MOVED' && planInForce(journey) && hasAftercare(journey)
    ? PLANNING_REFUSALS.AFTERCARE_STAYS_ON_A_MOVE
    : undefined

/** A plan under section 117 is combined with this one, or money is for it; and nobody has recorded that it has ended. */
export function hasAftercare(journey: Journey): boolean {
  const { combined, combinedBefore = [] } = planOf(journey)
  const isPaid = journey.managing?.inForce?.some(({ kind }) => kind === 'SECTION_117') === true
  return combined?.with.includes('S117') === true || (isPaid && !combinedBefore.includes('S117'))
}
