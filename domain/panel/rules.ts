import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import { planOf } from '../planning/plan.ts'
import type { StaffId } from '../roles/roles.ts'
import { isBetween } from '../shared/time.ts'
import { panelApproval } from './approval.ts'
import type { PanelMembers, RecordPanelDecisionFacts, ReferToPanelFacts, WithdrawFromPanelFacts } from './facts.ts'
import { PANEL_REFUSALS } from './refusals.ts'

/** Each member counts once, and those with a conflict not at all. */
export const deciders = ({ members, conflicts }: PanelMembers): readonly StaffId[] =>
  [...new Set(members)].filter((member) => !conflicts.includes(member))

/** R-GEN-06. Whose own work this plan is: who wrote it, who referred it, and the worker of the person. */
export const involvedIn = (journey: Journey): readonly StaffId[] => [
  ...new Set(
    [...planOf(journey).authors, journey.panel?.referredBy, journey.allocation?.worker].filter(
      (id) => id !== undefined,
    ),
  ),
]

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

/** R-GEN-01. A decision rests on evidence. */
export const papersAreSent: Rule<ReferToPanelFacts> = (_journey, { facts }) =>
  facts.papersSent ? undefined : PANEL_REFUSALS.PANEL_PAPERS_NOT_SENT

/** R-PAN-02. The chair who records the decision took part in it. */
export const chairSat: Rule<PanelMembers> = (_journey, { facts, by }) =>
  deciders(facts).includes(by.id) ? undefined : PANEL_REFUSALS.PANEL_CHAIR_MUST_SIT

/** R-GEN-06, R-PAN-02. Who has a hand in the plan steps out. */
export const nobodyJudgesOwnPlan: Rule<PanelMembers> = (journey, { facts }) =>
  deciders(facts).some((member) => involvedIn(journey).includes(member))
    ? PANEL_REFUSALS.PANEL_MEMBER_HAS_CONFLICT
    : undefined

/** R-PAN-02. Everybody who decides has been trained, and lately enough. */
export const membersAreTrained: Rule<PanelMembers> = (_journey, { facts, standing }) => {
  const untrained = deciders(facts).filter((member) => standing.panelMembersTrained?.includes(member) !== true)
  return untrained.length === 0
    ? undefined
    : {
        ...PANEL_REFUSALS.PANEL_TRAINING_NOT_IN_DATE,
        detail: `Panel training is missing or out of date for ${untrained.join(', ')}.`,
      }
}

/** R-PAN-02. Enough members without a conflict. */
export const panelIsQuorate: Rule<PanelMembers> = (_journey, { facts, standing }) =>
  deciders(facts).length < (standing.panelQuorum ?? Infinity) ? PANEL_REFUSALS.PANEL_NOT_QUORATE : undefined

/** R-PAN-07, R-PAN-03. A return names its parts; an approval names none. */
export const returnNamesParts: Rule<RecordPanelDecisionFacts> = (_journey, { facts: { decision, returnedItems } }) => {
  if (decision === 'RETURNED') return returnedItems.length > 0 ? undefined : PANEL_REFUSALS.PANEL_RETURN_NEEDS_PARTS
  return returnedItems.length > 0 ? PANEL_REFUSALS.PANEL_MAY_NOT_REDO_THE_PLAN : undefined
}

/** R-PAN-07. A return says by when the work is finished, on a day that is still to come; an approval has no such day. */
export const returnHasItsDay: Rule<RecordPanelDecisionFacts> = (_journey, { facts, standing }) => {
  const { decision, returnBy } = facts
  if (decision !== 'RETURNED') return returnBy === undefined ? undefined : PANEL_REFUSALS.PANEL_DATE_WITHOUT_RETURN
  const isMeant = returnBy !== undefined && isBetween(returnBy, standing.receivedOn, standing.latestPanelSitting)
  return isMeant ? undefined : PANEL_REFUSALS.PANEL_RETURN_NEEDS_DATE
}

/** R-PAN-03. Conditions on governance are written where there are any, and nowhere else. */
export const conditionsFit: Rule<RecordPanelDecisionFacts> = (_journey, { facts, given }) =>
  (facts.decision === 'APPROVED_WITH_GOVERNANCE_CONDITIONS') === given.includes('/conditions')
    ? undefined
    : PANEL_REFUSALS.PANEL_CONDITIONS_DO_NOT_FIT

/** R-PAN-04. The panel being too late is a fact of its clock, and being put off twice one of the record. */
export const causeIsTrue: Rule<WithdrawFromPanelFacts> = ({ clocks, panel }, { facts: { cause }, by }) => {
  switch (cause) {
    case 'PANEL_TOO_LATE':
      return clocks.some(({ key, breached }) => key === 'panel.sit' && breached)
        ? undefined
        : PANEL_REFUSALS.PANEL_IS_NOT_LATE
    case 'PUT_OFF_TWICE':
      return panel?.director !== undefined && by.role === 'HEAD_OF_SERVICE'
        ? undefined
        : PANEL_REFUSALS.PANEL_DIRECTOR_DECIDES
    case 'NO_LONGER_EXCEPTIONAL':
    case 'PERSON_ASKED':
      return undefined
  }
}
