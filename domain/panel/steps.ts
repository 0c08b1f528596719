import { cancel, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { planOf } from '../planning/plan.ts'
import { agendaSteps } from './agenda-steps.ts'
import { isOnAgenda, panelHasSat } from './agenda-rules.ts'
import { decisionStarts, leavesPanel, panelHasDecided } from './clocks.ts'
import type { RecordPanelDecisionFacts, ReferToPanelFacts, WithdrawFromPanelFacts } from './facts.ts'
import { interimSupport, interimSupportRuns } from './interim.ts'
import { noteForWorker } from './notes.ts'
import {
  amountIsOfThePlan,
  causeIsTrue,
  chairSat,
  conditionsFit,
  deciders,
  isExceptional,
  isNotYetApproved,
  membersAreTrained,
  nobodyJudgesOwnPlan,
  panelIsQuorate,
  papersAreSent,
  returnHasItsDay,
  returnNamesParts,
} from './rules.ts'
import { wordOfShare } from './share.ts'
import { urgentSteps } from './urgent-steps.ts'

/** R-PAN-01, R-PAN-06. Exceptional, and never without interim support. */
const referToPanel = defineStep<ReferToPanelFacts>()({
  name: 'referToPanel',
  title: 'Refer the plan to the panel',
  roles: ['TEAM_MANAGER'],
  from: ['AGREEING', 'SIGN_OFF'],
  reads: ['planning', 'panel', 'urgentSupport', 'signOff', 'charging'],
  standing: ['panelThresholdPenceWeekly', 'panelShareToTell'],
  rules: [amountIsOfThePlan, isExceptional, isNotYetApproved, interimSupportRuns, papersAreSent],
  happens: (journey, { facts: { trigger, weeklyPence }, given, standing, receivedAt }) => ({
    event: {
      type: 'PanelReferred',
      trigger,
      planVersion: planOf(journey).version,
      weeklyPence,
      interim: interimSupport(journey, given),
    },
    clocks: [start('panel.sit', receivedAt), cancel('panel.ratification', 'PanelReferred')],
    messages: [
      { template: 'PANEL_REFERRAL', to: 'PERSON', dates: ['panel.sit'], about: { trigger, weeklyPence } },
      ...wordOfShare(standing.panelShareToTell),
    ],
  }),
})

/** R-PAN-05. What a plan that is sent back needs, or what is approved. */
function decisionLetters(
  journey: Journey,
  { decision, returnedItems }: RecordPanelDecisionFacts,
): readonly MessageIntent[] {
  const { weeklyPence = 0 } = planOf(journey)
  const about = decision === 'RETURNED' ? { decision, returnedItems } : { decision, weeklyPence }
  const dates = ['panel.return'] as const
  return [
    { template: 'PANEL_DECISION', to: 'PERSON', dates, about },
    noteForWorker(journey, 'PANEL_DECISION_FOR_WORKER', { dates, about: { decision } }),
  ]
}

/** R-PAN-02, R-PAN-03, R-PAN-05. Bound to the version and the amount that were referred; a returned plan is no longer out. */
const recordPanelDecision = defineStep<RecordPanelDecisionFacts>()({
  name: 'recordPanelDecision',
  title: 'Record the decision of the panel',
  roles: ['PANEL_CHAIR'],
  from: ['PANEL'],
  reads: ['planning', 'panel'],
  standing: ['panelQuorum', 'panelMembersTrained', 'receivedOn', 'latestPanelSitting'],
  rules: [
    isOnAgenda,
    panelHasSat,
    chairSat,
    nobodyJudgesOwnPlan,
    membersAreTrained,
    panelIsQuorate,
    returnNamesParts,
    returnHasItsDay,
    conditionsFit,
  ],
  happens: (journey, { facts, receivedAt }) => {
    const { decision, conflicts, returnedItems, returnBy } = facts
    const { version: planVersion, weeklyPence = 0 } = planOf(journey)
    return {
      event: {
        type: 'PanelDecided',
        decision,
        planVersion,
        weeklyPence,
        decidedBy: deciders(facts),
        conflicts,
        returnedItems,
        ...(returnBy === undefined ? {} : { returnBy }),
      },
      clocks: [
        ...panelHasDecided('PanelDecided'),
        ...(decision === 'RETURNED' ? [cancel('plan.agreement', 'PanelDecided')] : []),
        ...decisionStarts(receivedAt, returnBy),
      ],
      messages: decisionLetters(journey, facts),
    }
  },
})

/** R-PAN-04. Back to the managers without the panel's decision: its limits for signing stay what they are (R-SGN-03). */
const withdrawFromPanel = defineStep<WithdrawFromPanelFacts>()({
  name: 'withdrawFromPanel',
  title: 'Take the plan back from the panel',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE'],
  from: ['PANEL'],
  reads: ['planning', 'panel'],
  rules: [causeIsTrue],
  happens: (journey, { facts: { cause } }) => ({
    event: { type: 'PanelWithdrawn', cause, planVersion: planOf(journey).version },
    clocks: leavesPanel('PanelWithdrawn'),
    messages: [
      { template: 'PANEL_WITHDRAWN', to: 'PERSON', about: { cause } },
      { template: 'PANEL_WITHDRAWN_FOR_STAFF', to: 'PANEL_CHAIR', about: { cause } },
      noteForWorker(journey, 'PANEL_WITHDRAWN_FOR_STAFF', { about: { cause } }),
    ],
  }),
})

export const panelSteps = [
  referToPanel,
  ...agendaSteps,
  recordPanelDecision,
  withdrawFromPanel,
  ...urgentSteps,
] as const
