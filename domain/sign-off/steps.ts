import { isAboutCurrentVersion } from '../agreement/rules.ts'
import { cancel, start } from '../journey/clock-intents.ts'
import { defineStep } from '../journey/step.ts'
import { PLAN_MAY_BE_IN_FORCE } from '../reviews/rules.ts'
import { serviceStartClocks, signOffClocks, whatSignOffStarts } from './clocks.ts'
import type { RecordServiceStartedFacts, RefusePlanFacts, SendPlanCopiesFacts, SignOffPlanFacts } from './facts.ts'
import {
  agreementsAreHeld,
  budgetAddsUp,
  budgetChangeHasReason,
  budgetIsAsAgreed,
  budgetPassesTests,
  checklistHolds,
  didNotSitOnPanel,
  disputesAreAnswered,
  financialResultIsThere,
  hasNotStartedYet,
  isNotAuthor,
  isWithinLimitOrApproved,
  othersHaveConsent,
  otherIsNamed,
  personGetsCopy,
  personPaysNoMoreThanAssessed,
  planIsInForce,
  startHasCome,
  startsNearby,
} from './rules.ts'

/** R-SGN-01 to R-SGN-04. The plan is in force from here; nothing is paid or ordered before (R-BUD-05). */
const signOffPlan = defineStep<SignOffPlanFacts>()({
  name: 'signOffPlan',
  title: 'Sign the plan off',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE'],
  from: ['SIGN_OFF'],
  reads: ['planning', 'agreement', 'panel', 'finance', 'budget', 'signOff'],
  standing: ['signOffLimitPence', 'reviewFirstAnchor', 'earliestStartOn', 'latestStartOn'],
  rules: [
    isAboutCurrentVersion,
    isNotAuthor,
    didNotSitOnPanel,
    agreementsAreHeld,
    disputesAreAnswered,
    checklistHolds,
    financialResultIsThere,
    budgetAddsUp,
    budgetIsAsAgreed,
    personPaysNoMoreThanAssessed,
    budgetPassesTests,
    budgetChangeHasReason,
    isWithinLimitOrApproved,
    startsNearby,
  ],
  happens: (journey, step) => {
    const { planVersion, budget, startDate } = step.facts
    const starts = whatSignOffStarts(journey, step)
    return {
      event: { type: 'PlanSignedOff', planVersion, budget, startDate, ...starts },
      clocks: signOffClocks(starts, step.receivedAt),
      messages: [
        {
          template: 'PLAN_SIGNED',
          to: 'PERSON',
          dates: ['review.first', 'review.annual', 'plan.copies', 'service.start'],
          about: { planVersion, startDate, ...budget },
        },
      ],
    }
  },
})

/** R-DSP-02. The council does not agree and says why in writing; support goes on as it is. */
const refusePlan = defineStep<RefusePlanFacts>()({
  name: 'refusePlan',
  title: 'Refuse to sign the plan',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE'],
  from: ['AGREEING', 'SIGN_OFF'],
  reads: ['planning', 'agreement', 'signOff'],
  rules: [isAboutCurrentVersion],
  happens: (_journey, { facts: { planVersion }, receivedAt }) => ({
    event: { type: 'PlanRefused', planVersion },
    clocks: [cancel('plan.agreement', 'PlanRefused'), start('plan.refusalReasons', receivedAt)],
    messages: [{ template: 'PLAN_REFUSED', to: 'PERSON', dates: ['plan.agree'] }],
  }),
})

/** R-SGN-05. `plan.copies` is met when the person's own copy has been delivered, not when it is asked for. */
const sendPlanCopies = defineStep<SendPlanCopiesFacts>()({
  name: 'sendPlanCopies',
  title: 'Send copies of the signed plan',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['signOff'],
  rules: [planIsInForce, personGetsCopy, othersHaveConsent, otherIsNamed],
  happens: ({ signOff }, { facts }) => {
    const recipients = [...new Set(facts.recipients.map(({ to }) => to))]
    const planVersion = signOff?.inForce?.planVersion ?? 0
    return {
      event: { type: 'PlanCopiesSent', planVersion, recipients },
      messages: recipients.map((to) => ({
        template: to === 'PERSON' ? 'PLAN_COPY' : 'PLAN_COPY_FOR_OTHERS',
        to,
        about: { planVersion },
      })),
    }
  },
})

/** R-PLN-06, R-SGN-06. Support has really begun. */
const recordServiceStarted = defineStep<RecordServiceStartedFacts>()({
  name: 'recordServiceStarted',
  title: 'Record that support has started',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'BROKER', 'PROVIDER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['signOff'],
  standing: ['receivedOn'],
  rules: [planIsInForce, hasNotStartedYet, startHasCome],
  happens: ({ signOff }, { facts: { startedOn } }) => ({
    event: { type: 'ServiceStarted', startedOn },
    clocks: serviceStartClocks(signOff?.inForce, startedOn),
  }),
})

export const signOffSteps = [signOffPlan, refusePlan, sendPlanCopies, recordServiceStarted] as const
