import type { Rule } from '../journey/step.ts'
import { planOf } from '../planning/plan.ts'
import type { PlanItem } from '../planning/state.ts'
import type { StaffId } from '../roles/roles.ts'
import { panelApproval } from './approval.ts'
import { PANEL_REFUSALS } from './refusals.ts'
import type { PanelDecision, PanelTrigger } from './state.ts'

export interface ReferToPanelFacts {
  readonly trigger: PanelTrigger
  /** What the plan costs in pence a week. */
  readonly weeklyPence: number
  readonly interimSupportRunning: boolean
  readonly papersSent: boolean
}

export interface RecordPanelDecisionFacts {
  readonly decision: PanelDecision
  /** Everybody who sat, the chair included. */
  readonly members: readonly StaffId[]
  /** Those of them who declared a conflict and stepped out. */
  readonly conflicts: readonly StaffId[]
  /** R-PAN-07: the parts that a returned plan goes back to. */
  readonly returnedItems: readonly PlanItem[]
}

/** Each member counts once, and those with a conflict not at all. */
export const deciders = ({ members, conflicts }: RecordPanelDecisionFacts): readonly StaffId[] =>
  [...new Set(members)].filter((member) => !conflicts.includes(member))

/** R-PAN-01. The panel sees the plan that was submitted, at its own price. */
export const amountIsOfThePlan: Rule<ReferToPanelFacts> = (journey, { facts }) =>
  planOf(journey).weeklyPence === facts.weeklyPence ? undefined : PANEL_REFUSALS.PANEL_AMOUNT_NOT_OF_THE_PLAN

/** R-PAN-01. Exceptional only: over the threshold, or unusual. */
export const isExceptional: Rule<ReferToPanelFacts> = (_journey, { facts, standing }) =>
  facts.trigger === 'OVER_THRESHOLD' && facts.weeklyPence <= (standing.panelThresholdPenceWeekly ?? Infinity)
    ? PANEL_REFUSALS.PANEL_ONLY_WHEN_EXCEPTIONAL
    : undefined

/** R-PAN-01. What the panel has approved does not go there twice. */
export const isNotYetApproved: Rule<ReferToPanelFacts> = (journey, { facts }) =>
  panelApproval(journey, planOf(journey).version, facts.weeklyPence) === undefined
    ? undefined
    : PANEL_REFUSALS.PANEL_HAS_APPROVED_ALREADY

/** R-PAN-06. Nobody waits for a panel without support. */
export const interimSupportRuns: Rule<ReferToPanelFacts> = (_journey, { facts }) =>
  facts.interimSupportRunning ? undefined : PANEL_REFUSALS.PANEL_NEEDS_INTERIM_SUPPORT

/** R-GEN-01. A decision rests on evidence. */
export const papersAreSent: Rule<ReferToPanelFacts> = (_journey, { facts }) =>
  facts.papersSent ? undefined : PANEL_REFUSALS.PANEL_PAPERS_NOT_SENT

/** R-PAN-02. The chair who records the decision took part in it. */
export const chairSat: Rule<RecordPanelDecisionFacts> = (_journey, { facts, by }) =>
  deciders(facts).includes(by.id) ? undefined : PANEL_REFUSALS.PANEL_CHAIR_MUST_SIT

/** R-GEN-06, R-PAN-02. Who wrote the plan or referred it steps out. */
export const nobodyJudgesOwnPlan: Rule<RecordPanelDecisionFacts> = (journey, { facts }) => {
  const involved = [...planOf(journey).authors, journey.panel?.referredBy]
  return deciders(facts).some((member) => involved.includes(member))
    ? PANEL_REFUSALS.PANEL_MEMBER_HAS_CONFLICT
    : undefined
}

/** R-PAN-02. Everybody who decides has been trained, and lately enough. */
export const membersAreTrained: Rule<RecordPanelDecisionFacts> = (_journey, { facts, standing }) => {
  const untrained = deciders(facts).filter((member) => standing.panelMembersTrained?.includes(member) !== true)
  return untrained.length === 0
    ? undefined
    : {
        ...PANEL_REFUSALS.PANEL_TRAINING_NOT_IN_DATE,
        detail: `Panel training is missing or out of date for ${untrained.join(', ')}.`,
      }
}

/** R-PAN-02. Enough members without a conflict. */
export const panelIsQuorate: Rule<RecordPanelDecisionFacts> = (_journey, { facts, standing }) =>
  deciders(facts).length < (standing.panelQuorum ?? Infinity) ? PANEL_REFUSALS.PANEL_NOT_QUORATE : undefined

/** R-PAN-07, R-PAN-03. A return names its parts; an approval names none. */
export const returnNamesParts: Rule<RecordPanelDecisionFacts> = (_journey, { facts: { decision, returnedItems } }) => {
  if (decision === 'RETURNED') return returnedItems.length > 0 ? undefined : PANEL_REFUSALS.PANEL_RETURN_NEEDS_PARTS
  return returnedItems.length > 0 ? PANEL_REFUSALS.PANEL_MAY_NOT_REDO_THE_PLAN : undefined
}

/** R-PAN-03. Conditions on governance are written where there are any, and nowhere else. */
export const conditionsFit: Rule<RecordPanelDecisionFacts> = (_journey, { facts, given }) =>
  (facts.decision === 'APPROVED_WITH_GOVERNANCE_CONDITIONS') === given.includes('/conditions')
    ? undefined
    : PANEL_REFUSALS.PANEL_CONDITIONS_DO_NOT_FIT
