import { isAboutCurrentVersion } from '../agreement/rules.ts'
import { met, start } from '../journey/clock-intents.ts'
import { defineStep } from '../journey/step.ts'
import { planOf } from '../planning/plan.ts'
import { decisionStarts, panelHasDecided } from './clocks.ts'
import type { ApproveUrgentlyFacts, RatifyUrgentApprovalFacts } from './facts.ts'
import { PLAN_MAY_BE_IN_FORCE } from '../reviews/rules.ts'
import { noteForWorker } from './notes.ts'
import { chairSat, deciders, involvedIn, membersAreTrained, panelIsQuorate } from './rules.ts'
import { approverIsNotInvolved, chairIsTrained, nobodyRatifiesOwnApproval, ratificationIsDue } from './urgent-rules.ts'

/** Where a plan can be that was approved urgently: the approval does not wait for the panel, and neither does the plan. */
const AFTER_URGENT_APPROVAL = PLAN_MAY_BE_IN_FORCE.filter((stage) => stage !== 'PANEL')

/** R-PAN-04. A plan that was referred and cannot wait is approved by one; the panel looks at it by a date. */
const approveUrgently = defineStep<ApproveUrgentlyFacts>()({
  name: 'approveUrgently',
  title: 'Approve the plan urgently, outside the panel',
  roles: ['PANEL_CHAIR', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE'],
  from: ['PANEL'],
  reads: ['planning', 'panel'],
  standing: ['actorPanelTrained'],
  rules: [isAboutCurrentVersion, approverIsNotInvolved, chairIsTrained],
  happens: (journey, { receivedAt, by }) => {
    const { version: planVersion, weeklyPence = 0 } = planOf(journey)
    return {
      event: {
        type: 'PanelApprovedUrgently',
        planVersion,
        weeklyPence,
        involved: [...new Set([...involvedIn(journey), by.id])],
      },
      clocks: [
        ...panelHasDecided('PanelApprovedUrgently'),
        ...decisionStarts(receivedAt),
        start('panel.ratification', receivedAt),
      ],
      messages: [
        { template: 'PANEL_URGENT_APPROVAL', to: 'PERSON', dates: ['panel.ratification'], about: { weeklyPence } },
        noteForWorker(journey, 'PANEL_DECISION_FOR_WORKER', { about: { decision: 'APPROVED' } }),
        { template: 'PANEL_TO_RATIFY', to: 'PANEL_CHAIR', dates: ['panel.ratification'] },
      ],
    }
  },
})

/**
 * R-PAN-02. The panel looks at an urgent approval afterwards. Not ratified, it no longer lets anybody sign over their limit; a plan
 * that is signed stays in force, for only a review and a reassessment can lower it (R-REV-09).
 */
const ratifyUrgentApproval = defineStep<RatifyUrgentApprovalFacts>()({
  name: 'ratifyUrgentApproval',
  title: 'Ratify an urgent approval, or not',
  roles: ['PANEL_CHAIR'],
  from: AFTER_URGENT_APPROVAL,
  reads: ['panel'],
  standing: ['panelQuorum', 'panelMembersTrained'],
  rules: [ratificationIsDue, chairSat, nobodyRatifiesOwnApproval, membersAreTrained, panelIsQuorate],
  happens: (journey, { facts }) => {
    const { decision, conflicts } = facts
    const { planVersion = 0, weeklyPence = 0 } = journey.panel ?? {}
    return {
      event: {
        type: 'UrgentApprovalRatified',
        decision,
        planVersion,
        weeklyPence,
        decidedBy: deciders(facts),
        conflicts,
      },
      clocks: [met('panel.ratification', 'UrgentApprovalRatified')],
      messages: [
        { template: 'PANEL_RATIFICATION', to: 'PERSON', about: { decision } },
        noteForWorker(journey, 'PANEL_RATIFICATION_FOR_STAFF', { about: { decision } }),
        { template: 'PANEL_RATIFICATION_FOR_STAFF', to: 'TEAM_MANAGER', about: { decision } },
      ],
    }
  },
})

export const urgentSteps = [approveUrgently, ratifyUrgentApproval] as const
