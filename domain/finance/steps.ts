import { chargedPence } from '../charging/total.ts'
import { start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep, type Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { declined, MONEY_STAGES, resultLetter, settles } from './consequences.ts'
import type { ContributionWorking } from './contribution.ts'
import type { FinancialAssessmentCompleted } from './events.ts'
import type { CompleteFinancialAssessmentFacts, DeclineFinancialAssessmentFacts } from './facts.ts'
import { informationSteps } from './information-steps.ts'
import { repaymentIsDue, repaymentSteps } from './repayment-steps.ts'
import * as rules from './rules.ts'

function completed(step: Step<CompleteFinancialAssessmentFacts>): FinancialAssessmentCompleted {
  const { means: _means, ...facts } = step.facts
  const working = rules.workingOf(step)
  return {
    type: 'FinancialAssessmentCompleted',
    ...facts,
    ...(working?.aboveUpperLimit === true && { paysFullCost: true }),
    ...(working !== undefined && { working }),
  }
}

/** What the letter says of the working; only where the result rests on it. */
const worked = (working: ContributionWorking | undefined): NonNullable<MessageIntent['about']> => {
  if (working === undefined || working.aboveUpperLimit) return {}
  const { incomePence, savingsIncomePence, protectedPence, housingPence, disabilityCostsPence, atMostPence } = working
  return { incomePence, savingsIncomePence, protectedPence, housingPence, disabilityCostsPence, atMostPence }
}

function completionLetters(event: FinancialAssessmentCompleted): readonly MessageIntent[] {
  const { nilChargeGround, wronglyChargedPence = 0 } = event
  const letter = resultLetter(event, {
    ...worked(event.working),
    ...(nilChargeGround !== undefined && { nilChargeGround }),
    ...(wronglyChargedPence > 0 && { wronglyChargedPence }),
  })
  if (wronglyChargedPence === 0) return [letter]
  const dates = ['finance.repayment'] as const
  return [
    { ...letter, dates },
    { template: 'REPAYMENT_DUE', to: 'FINANCE', dates },
  ]
}

/** R-CHG-03. Charges follow a lower result only when somebody sets them, so finance hears while they are too high. */
const chargesToLower = (journey: Journey, event: FinancialAssessmentCompleted): readonly MessageIntent[] =>
  event.paysFullCost !== true && chargedPence(journey) > event.weeklyContributionPence
    ? [{ template: 'CHARGES_TO_LOWER', to: 'FINANCE' }]
    : []

/** R-CHG-01, R-CHG-03. What the person can afford to pay, or why they pay nothing; it runs beside the main line. */
const completeFinancialAssessment = defineStep<CompleteFinancialAssessmentFacts>()({
  name: 'completeFinancialAssessment',
  title: 'Complete the financial assessment',
  roles: ['FINANCE_OFFICER'],
  from: MONEY_STAGES,
  reads: ['finance'],
  standing: ['receivedOn', 'earliestEffectiveOn', 'latestEffectiveOn', 'chargingFigures', 'policyVersion'],
  rules: [
    rules.budgetIsToCome,
    rules.isNotADecline,
    rules.section117IsFree,
    rules.freeSupportCostsNothing,
    rules.wrongChargeIsPaidBack,
    rules.offerCameFirst,
    rules.nilChargeIsNil,
    rules.fullAssessmentHasMeans,
    rules.figuresAreKnown,
    rules.lightTouchHasGround,
    rules.enoughIsLeft,
    rules.beginsNearby,
    rules.higherChargeIsToldFirst,
  ],
  happens: (journey, step) => {
    const event = completed(step)
    const due = repaymentIsDue(journey, event.wronglyChargedPence ?? 0, step.receivedAt)
    return {
      event,
      clocks: [...settles(event.type, step.receivedAt), ...due],
      messages: [...completionLetters(event), ...chargesToLower(journey, event)],
    }
  },
})

/** R-CHG-01. The person may say no; then they pay the full cost, and are told so. */
const declineFinancialAssessment = defineStep<DeclineFinancialAssessmentFacts>()({
  name: 'declineFinancialAssessment',
  title: 'Record that the person declines the financial assessment',
  roles: ['FINANCE_OFFICER'],
  from: MONEY_STAGES,
  reads: ['finance'],
  standing: ['receivedOn', 'earliestEffectiveOn', 'latestEffectiveOn'],
  rules: [rules.isOffered, rules.isNotAllSection117, rules.beginsNearby, rules.fullCostIsToldFirst],
  happens: (_journey, { facts: { effectiveFrom }, receivedAt }) => {
    const outcome = declined(effectiveFrom)
    return {
      event: { type: 'FinancialAssessmentDeclined', ...outcome },
      clocks: settles('FinancialAssessmentDeclined', receivedAt),
      messages: [resultLetter(outcome)],
    }
  },
})

/** R-CHG-03. The person thinks the charge is wrong; finance looks again and completes the assessment anew, with reasons. */
const challengeFinancialAssessment = defineStep<object>()({
  name: 'challengeFinancialAssessment',
  title: 'Ask to look again at what the person pays',
  roles: ['CITIZEN', 'REPRESENTATIVE', 'ADVOCATE', 'FINANCE_OFFICER', 'PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: MONEY_STAGES,
  reads: ['finance'],
  rules: [rules.canBeChallenged],
  happens: (_journey, { receivedAt }) => ({
    event: { type: 'FinancialResultChallenged' },
    clocks: [start('finance.challenge', receivedAt)],
    messages: [{ template: 'FINANCE_CHALLENGE_RECEIVED', to: 'PERSON', dates: ['finance.challenge'] }],
  }),
})

export const financeSteps = [
  ...informationSteps,
  completeFinancialAssessment,
  declineFinancialAssessment,
  challengeFinancialAssessment,
  ...repaymentSteps,
] as const
