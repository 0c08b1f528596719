import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import { defineStep, type Step } from '../journey/step.ts'
import { planOf } from '../planning/plan.ts'
import {
  amountIsOfThePlan,
  chairSat,
  conditionsFit,
  deciders,
  interimSupportRuns,
  isExceptional,
  isNotYetApproved,
  membersAreTrained,
  nobodyJudgesOwnPlan,
  panelIsQuorate,
  papersAreSent,
  returnNamesParts,
  type RecordPanelDecisionFacts,
  type ReferToPanelFacts,
} from './rules.ts'

/** R-PAN-04, R-PAN-05. The panel has sat, and says so within days; a returned plan is no longer out for agreement. */
const decisionClocks = ({ facts, receivedAt }: Step<RecordPanelDecisionFacts>): readonly ClockIntent[] => [
  met('panel.sit', 'PanelDecided'),
  ...(facts.decision === 'RETURNED' ? [cancel('plan.agreement', 'PanelDecided')] : []),
  start('panel.decisionLetter', receivedAt),
]

/** R-PAN-01, R-PAN-06. Exceptional, and never without interim support. */
const referToPanel = defineStep<ReferToPanelFacts>()({
  name: 'referToPanel',
  title: 'Refer the plan to the panel',
  roles: ['TEAM_MANAGER'],
  from: ['AGREEING', 'SIGN_OFF'],
  reads: ['planning', 'panel'],
  standing: ['panelThresholdPenceWeekly'],
  rules: [amountIsOfThePlan, isExceptional, isNotYetApproved, interimSupportRuns, papersAreSent],
  happens: (journey, { facts: { trigger, weeklyPence }, receivedAt }) => ({
    event: { type: 'PanelReferred', trigger, planVersion: planOf(journey).version, weeklyPence },
    clocks: [start('panel.sit', receivedAt)],
    messages: [{ template: 'PANEL_REFERRAL', to: 'PERSON', dates: ['panel.sit'], about: { trigger, weeklyPence } }],
  }),
})

/** R-PAN-02, R-PAN-03, R-PAN-05. Bound to the version and the amount that were referred. */
const recordPanelDecision = defineStep<RecordPanelDecisionFacts>()({
  name: 'recordPanelDecision',
  title: 'Record the decision of the panel',
  roles: ['PANEL_CHAIR'],
  from: ['PANEL'],
  reads: ['planning', 'panel'],
  standing: ['panelQuorum', 'panelMembersTrained'],
  rules: [chairSat, nobodyJudgesOwnPlan, membersAreTrained, panelIsQuorate, returnNamesParts, conditionsFit],
  happens: (journey, step) => {
    const { decision, conflicts, returnedItems } = step.facts
    const { version: planVersion, weeklyPence = 0 } = planOf(journey)
    const about = { decision, weeklyPence, returnedItems }
    return {
      event: {
        type: 'PanelDecided',
        decision,
        planVersion,
        weeklyPence,
        decidedBy: deciders(step.facts),
        conflicts,
        returnedItems,
      },
      clocks: decisionClocks(step),
      messages: [
        { template: 'PANEL_DECISION', to: 'PERSON', about },
        {
          template: 'PANEL_DECISION_FOR_WORKER',
          to: journey.allocation?.worker === undefined ? 'TEAM' : 'WORKER',
          about,
        },
      ],
    }
  },
})

export const panelSteps = [referToPanel, recordPanelDecision] as const
