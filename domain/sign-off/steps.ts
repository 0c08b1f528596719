import { wordOfCharges } from '../charging/new-plan.ts'
import { directPaymentIsAgreed } from '../direct-payments/choice.ts'
import { paymentUnderNewPlan, wordOfReplacedPayment } from '../direct-payments/new-plan.ts'
import { thoseConcerned } from '../agreement/concerned.ts'
import { isAboutCurrentVersion } from '../agreement/rules.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import { managingUnderNewPlan } from '../managing/signature.ts'
import { defineStep } from '../journey/step.ts'
import { linesAddUp, modesAreChosen, onlyChargeableIsCharged } from '../managing/sign-off-rules.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { differenceIsExplained } from '../moves/incoming-rules.ts'
import { calledReviewGoesOn } from '../reviews/call.ts'
import { signOffClocks, whatSignOffStarts } from './clocks.ts'
import { copySteps } from './copy-steps.ts'
import type { RefusePlanFacts, SignOffPlanFacts } from './facts.ts'
import { higherShareIsReassessed, lowerBudgetIsShown, nothingIsLoweredForThePast } from './lowering-rules.ts'
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
  isNotAuthor,
  isWithinLimitOrApproved,
  oneOffIsWithinLimit,
  personPaysNoMoreThanAssessed,
  startsNearby,
} from './rules.ts'
import { offerSteps } from './offers.ts'
import { serviceSteps } from './service-steps.ts'
import type { FinalBudget } from './state.ts'

/** R-BUD-03. What the letter tells of the budget; the other budgets by kind and amount. */
const amountsOf = ({ otherBudgets = [], ...own }: FinalBudget): NonNullable<MessageIntent['about']> => ({
  ...own,
  ...(otherBudgets.length === 0
    ? {}
    : { otherBudgets: otherBudgets.map(({ kind, weeklyPence }) => `${kind}:${String(weeklyPence)}`) }),
})

/** R-SGN-01 to R-SGN-04. The plan is in force from here; nothing is paid or ordered before (R-BUD-05). */
const signOffPlan = defineStep<SignOffPlanFacts>()({
  name: 'signOffPlan',
  title: 'Sign the plan off',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE'],
  from: ['SIGN_OFF'],
  reads: [
    'planning',
    'agreement',
    'panel',
    'finance',
    'managing',
    'charging',
    'directPayment',
    'budget',
    'signOff',
    'assessment',
    'move',
  ],
  standing: [
    'signOffLimitPence',
    'oneOffLimitPence',
    'reviewFirstAnchor',
    'earliestStartOn',
    'latestStartOn',
    'receivedOn',
  ],
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
    modesAreChosen,
    directPaymentIsAgreed,
    linesAddUp,
    onlyChargeableIsCharged,
    personPaysNoMoreThanAssessed,
    budgetPassesTests,
    budgetChangeHasReason,
    differenceIsExplained,
    isWithinLimitOrApproved,
    oneOffIsWithinLimit,
    startsNearby,
    lowerBudgetIsShown,
    higherShareIsReassessed,
    nothingIsLoweredForThePast,
  ],
  happens: (journey, step) => {
    const { planVersion, budget, startDate, lowerBecause } = step.facts
    const starts = whatSignOffStarts(journey, step)
    const managing = managingUnderNewPlan(journey, step.receivedAt)
    const { copiesWanted: _wanted, ...recorded } = starts
    const lower = lowerBecause === undefined ? {} : { lowerBecause }
    return {
      event: { type: 'PlanSignedOff', planVersion, budget, startDate, ...recorded, ...lower },
      clocks: [
        ...signOffClocks(starts, step.receivedAt),
        ...calledReviewGoesOn(journey, step.receivedAt),
        ...paymentUnderNewPlan(journey, step.receivedAt),
        ...managing.clocks,
      ],
      messages: [
        {
          template: 'PLAN_SIGNED',
          to: 'PERSON',
          dates: ['review.first', 'review.annual', 'review.unplanned', 'plan.copies', 'service.start'],
          about: { startDate, ...amountsOf(budget), ...lower },
        },
        ...wordOfReplacedPayment(journey),
        ...managing.messages,
        ...wordOfCharges(journey, step.facts),
      ],
    }
  },
})

/** R-DSP-02. The council does not agree and says why in writing, to everybody who was asked to agree; support goes on as it is. */
const refusePlan = defineStep<RefusePlanFacts>()({
  name: 'refusePlan',
  title: 'Refuse to sign the plan',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE'],
  from: ['AGREEING', 'SIGN_OFF'],
  reads: ['planning', 'agreement', 'signOff'],
  rules: [isAboutCurrentVersion],
  happens: ({ agreement }, { facts: { planVersion }, receivedAt }) => ({
    event: { type: 'PlanRefused', planVersion },
    clocks: [
      cancel('plan.agreement', 'PlanRefused'),
      // A no that nobody has taken the plan back for is answered by these reasons.
      ...(agreement?.disputes === undefined ? [met('dispute.response', 'PlanRefused')] : []),
      start('plan.refusalReasons', receivedAt),
    ],
    messages: thoseConcerned(agreement?.parties ?? []).map((to) => ({
      template: to === 'PERSON' ? 'PLAN_REFUSED' : 'PLAN_REFUSED_FOR_OTHERS',
      to,
      dates: ['plan.agree'],
    })),
  }),
})

export const signOffSteps = [signOffPlan, refusePlan, ...copySteps, ...serviceSteps, ...offerSteps] as const
