import { start } from '../journey/clock-intents.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import { isBetween } from '../shared/time.ts'
import { FINANCE_REFUSALS } from './refusals.ts'
import type { FinanceState } from './state.ts'

export type CompleteFinancialAssessmentFacts = Omit<FinanceState, 'completedAt'>

/** R-CHG-04. Section 117 aftercare is never charged. */
const section117IsFree: Rule<CompleteFinancialAssessmentFacts> = (_journey, { facts }) =>
  facts.result === 'EXEMPT_S117' && facts.weeklyContributionPence > 0
    ? FINANCE_REFUSALS.SECTION_117_IS_NEVER_CHARGED
    : undefined

/** R-CHG-03. A nil charge says what the person pays: nothing. */
const nilChargeIsNil: Rule<CompleteFinancialAssessmentFacts> = (_journey, { facts }) =>
  facts.result === 'NIL_CHARGE' && facts.weeklyContributionPence > 0
    ? FINANCE_REFUSALS.NIL_CHARGE_HAS_A_CONTRIBUTION
    : undefined

/** R-CHG-03. The date goes into a letter, so it is one that can be meant. */
const beginsNearby: Rule<CompleteFinancialAssessmentFacts> = (_journey, { facts, standing }) =>
  isBetween(facts.effectiveFrom, standing.earliestEffectiveOn, standing.latestEffectiveOn)
    ? undefined
    : FINANCE_REFUSALS.CONTRIBUTION_DATE_FAR_AWAY

/** R-CHG-01, R-CHG-03. What the person can afford to pay, or why they pay nothing; it runs beside the main line. */
const completeFinancialAssessment = defineStep<CompleteFinancialAssessmentFacts>()({
  name: 'completeFinancialAssessment',
  title: 'Complete the financial assessment',
  roles: ['FINANCE_OFFICER'],
  from: ['BUDGETING', 'PLANNING', 'AGREEING', 'PANEL', 'SIGN_OFF', 'ACTIVE', 'REVIEWING', 'REVISING'],
  reads: ['finance'],
  standing: ['earliestEffectiveOn', 'latestEffectiveOn'],
  rules: [section117IsFree, nilChargeIsNil, beginsNearby],
  happens: (_journey, { facts: { result, weeklyContributionPence, effectiveFrom }, receivedAt }) => ({
    event: { type: 'FinancialAssessmentCompleted', result, weeklyContributionPence, effectiveFrom },
    clocks: [start('finance.letter', receivedAt)],
    messages: [
      { template: 'FINANCIAL_RESULT', to: 'PERSON', about: { result, weeklyContributionPence, effectiveFrom } },
    ],
  }),
})

export const financeSteps = [completeFinancialAssessment] as const
