import { capacityIsOnRecord } from '../capacity/rules.ts'
import { isOnBehalf, maySpeakFor, onBehalfHasEvidence } from '../agreement/rules.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep } from '../journey/step.ts'
import { leavesPanel } from '../panel/clocks.ts'
import { datesOfCalledReview } from '../reviews/call.ts'
import { PLAN_MAY_BE_IN_FORCE } from '../reviews/rules.ts'
import type { ConsentToJointPlanFacts, LinkExternalPlanFacts, RecordExternalPlanEndedFacts } from './facts.ts'
import { isOutForAgreement, planOf } from './plan.ts'
import * as rules from './together-rules.ts'
import { JOINT_PLAN_PARTIES, bothConsent } from './together.ts'

/** R-SGN-01. A version that was out no longer counts: nobody is asked about it any more, and no panel looks at it. */
const voidedClocks = (voids: boolean, cause: string): readonly ClockIntent[] =>
  voids ? [cancel('plan.agreement', cause), ...leavesPanel(cause)] : []

const isJointAndOut = (journey: Journey): boolean => planOf(journey).joint !== undefined && isOutForAgreement(journey)

/** The plan in force was signed as a joint one, and nobody is changing it anyway. */
const isJointAndInForce = (journey: Journey): boolean =>
  planOf(journey).joint !== undefined && (journey.stage === 'ACTIVE' || journey.stage === 'REVIEWING')

/**
 * R-JNT-01. Each of the two for themselves. Both must say yes before the plan goes out as a joint one; when one takes it back, at any
 * time, the plan becomes two again, and each keeps their needs, their money and their right to a review.
 * In force, a review looks at what each has to have of their own.
 */
const consentToJointPlan = defineStep<ConsentToJointPlanFacts>()({
  name: 'consentToJointPlan',
  title: 'Record a consent to a joint plan',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER', 'CITIZEN', 'CARER', 'REPRESENTATIVE'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['planning', 'advocacy', 'assessment', 'capacity'],
  rules: [
    maySpeakFor,
    onBehalfHasEvidence,
    rules.beginsInPlanning,
    rules.personMayConsentToJoint,
    capacityIsOnRecord('JOINT_PLAN', (facts: ConsentToJointPlanFacts) =>
      facts.party === 'PERSON' && facts.consents ? facts : undefined,
    ),
  ],
  happens: (journey, { facts: { party, consents, ...capacity }, by: { role }, receivedAt }) => {
    const splits = !consents && bothConsent(planOf(journey).jointConsents)
    const voids = splits && isJointAndOut(journey)
    const reviewed = splits && isJointAndInForce(journey)
    return {
      event: {
        type: 'JointPlanConsentRecorded',
        party,
        consents,
        onBehalf: isOnBehalf(role, party),
        splits,
        voids,
        ...(reviewed ? { callsReview: true } : {}),
        ...capacity,
      },
      clocks: [
        ...voidedClocks(voids, 'JointPlanConsentRecorded'),
        ...(reviewed ? datesOfCalledReview(journey, receivedAt) : []),
      ],
      messages: splits
        ? JOINT_PLAN_PARTIES.map((to) => ({
            template: 'JOINT_PLAN_SPLIT',
            to,
            dates: ['review.unplanned.start'],
          }))
        : [],
    }
  },
})

/** R-JNT-02, R-JNT-03. Another service's plan and this one become one, with one service to watch over it. */
const linkExternalPlan = defineStep<LinkExternalPlanFacts>()({
  name: 'linkExternalPlan',
  title: "Combine another service's plan with this one",
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['PLANNING'],
  reads: ['planning', 'advocacy', 'assessment', 'capacity'],
  rules: [
    rules.mayBeCombined,
    rules.personMayConsentToCombine,
    capacityIsOnRecord('PLAN_WITH_ANOTHER_SERVICE', (facts: LinkExternalPlanFacts) => facts),
  ],
  happens: (
    _journey,
    { facts: { plan, leadMonitor = 'COUNCIL', consent: _consent, overlapChecked: _checked, ...capacity } },
  ) => ({
    event: { type: 'ExternalPlanLinked', plan, leadMonitor, ...capacity },
    messages: [{ template: 'EXTERNAL_PLAN_LINKED', to: 'OTHER', about: { plan, leadMonitor } }],
  }),
})

/** R-JNT-03. Another service's plan ends, or its consent is taken back; the council's support goes on as it is. */
const recordExternalPlanEnded = defineStep<RecordExternalPlanEndedFacts>()({
  name: 'recordExternalPlanEnded',
  title: "Record that another service's plan has ended",
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['planning'],
  rules: [rules.isCombined, rules.restIsWatched],
  happens: (journey, { facts: { plan, ending, leadMonitor } }) => {
    const voids = isOutForAgreement(journey)
    return {
      event: {
        type: 'ExternalPlanEnded',
        plan,
        ending,
        voids,
        ...(leadMonitor === undefined ? {} : { leadMonitor }),
      },
      clocks: voidedClocks(voids, 'ExternalPlanEnded'),
      messages: [{ template: 'EXTERNAL_PLAN_ENDED', to: 'PERSON', about: { plan, ending } }],
    }
  },
})

export const togetherSteps = [consentToJointPlan, linkExternalPlan, recordExternalPlanEnded] as const
