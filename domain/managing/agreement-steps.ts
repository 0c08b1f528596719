import { openFrom } from '../journey/stage.ts'
import { defineStep } from '../journey/step.ts'
import type { AgreeDecisionMakingFacts, AgreePoolFacts, AgreeServiceFundFacts, LeavePoolFacts } from './facts.ts'
import { poolReviewsBegin, poolReviewSteps, wordOfLeftPool } from './pool-reviews.ts'
import { REVIEW_BEGINS, reviewClocks } from './review.ts'
import * as rules from './rules.ts'

/** Agreements can be made as soon as somebody has chosen, and later when something changes. */
const AFTER_CHOICE = openFrom('PLANNING')

/** R-MGT-03. A provider or trust holds the money, and the person says how it is spent. */
const agreeServiceFund = defineStep<AgreeServiceFundFacts>()({
  name: 'agreeServiceFund',
  title: 'Record the agreement on an individual service fund',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'BROKER'],
  from: AFTER_CHOICE,
  reads: ['managing'],
  rules: [rules.lineIsKnown, rules.lineIsServiceFund, rules.allThreeSigned],
  happens: (_journey, { facts: { line, holder } }) => ({
    event: { type: 'ServiceFundAgreed', line, holder },
    messages: [{ template: 'SERVICE_FUND_AGREEMENT', to: 'PERSON', about: { holder } }],
  }),
})

/** R-MGT-04. How the money is looked after, and which decisions whoever does so may take and which not. */
const agreeDecisionMaking = defineStep<AgreeDecisionMakingFacts>()({
  name: 'agreeDecisionMaking',
  title: 'Record the decision-making agreement',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: AFTER_CHOICE,
  reads: ['managing'],
  rules: [rules.lineIsKnown, rules.lineHasThisManager, rules.councilAgreesToManager, rules.decisionsAreSettled],
  happens: (_journey, { facts: { line, manager, mayDecide, mayNotDecide } }) => {
    const about = { mayDecide, mayNotDecide }
    return {
      event: { type: 'DecisionMakingAgreed', line, manager, ...about },
      messages: [
        { template: 'DECISION_AGREEMENT', to: 'PERSON', about: { manager, ...about } },
        { template: 'DECISION_AGREEMENT_FOR_MANAGER', to: 'OTHER', about },
      ],
    }
  },
})

/** R-MGT-06. Money is put together with others; each keeps their own needs and review. */
const agreePool = defineStep<AgreePoolFacts>()({
  name: 'agreePool',
  title: 'Record that money is put together with others',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: AFTER_CHOICE,
  reads: ['managing'],
  rules: [rules.lineIsKnown, rules.lineIsPooled, rules.everybodyConsents, rules.exitIsAgreed],
  happens: (_journey, { facts: { line, shares } }) => ({
    event: { type: 'PoolAgreed', line, shares },
    messages: [{ template: 'POOL_AGREEMENT', to: 'PERSON', about: { others: shares.length } }],
  }),
})

/** R-MGT-06. One leaves, so everybody's plan is looked at again: this one here, the others on their own journeys, by a date. */
const leavePool = defineStep<LeavePoolFacts>()({
  name: 'leavePool',
  title: 'Record that somebody leaves the pool',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'CITIZEN', 'REPRESENTATIVE'],
  from: AFTER_CHOICE,
  reads: ['managing'],
  rules: [rules.poolExists],
  happens: (journey, { facts: { line, leaver }, receivedAt }) => ({
    event: { type: 'PoolLeft', line, leaver },
    clocks: [...reviewClocks(journey, receivedAt), ...poolReviewsBegin(journey, [line], receivedAt)],
    messages: [
      { template: 'POOL_ENDED', to: 'PERSON', dates: REVIEW_BEGINS, about: { leaver } },
      ...wordOfLeftPool(journey, [line]),
    ],
  }),
})

export const agreementSteps = [agreeServiceFund, agreeDecisionMaking, agreePool, leavePool, ...poolReviewSteps] as const
