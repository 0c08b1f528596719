import { needsAreToBeMet } from '../eligibility/duty.ts'
import { MONEY_STAGES } from '../finance/consequences.ts'
import { budgetIsToCome } from '../finance/rules.ts'
import { met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import {
  amountIsExplained,
  issued,
  letters,
  offersAssessment,
  supportFitsMethod,
  supportHasRates,
  type IssueIndicativeBudgetFacts,
} from './indicative.ts'
import { BUDGET_REFUSALS } from './refusals.ts'
import type { BudgetAdviceTopic } from './state.ts'

/** R-BUD-01. Nobody plans without knowing roughly what there is to plan with: the only way from BUDGETING to PLANNING. */
const issueIndicativeBudget = defineStep<IssueIndicativeBudgetFacts>()({
  name: 'issueIndicativeBudget',
  title: 'Issue the indicative budget',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['BUDGETING'],
  reads: ['eligibility', 'budget'],
  standing: ['indicativeWorking'],
  rules: [needsAreToBeMet, supportFitsMethod, supportHasRates, amountIsExplained],
  happens: (journey, step) => {
    const event = issued(journey, step)
    return {
      event,
      clocks: [
        met('budget.indicative', 'IndicativeBudgetIssued'),
        ...(offersAssessment(journey, step) ? [start('finance.infoChase', step.receivedAt)] : []),
      ],
      messages: letters(event),
    }
  },
})

const adviceIsDue = ({ clocks }: Journey): boolean => clocks.some(({ key }) => key === 'budget.advice')

/** R-BUD-06. Somebody finds it hard to manage the money: advice has its date. */
const reportMoneyStruggle = defineStep<object>()({
  name: 'reportMoneyStruggle',
  title: 'Record that managing the money is difficult',
  roles: [
    'CITIZEN',
    'CARER',
    'REPRESENTATIVE',
    'ADVOCATE',
    'PRACTITIONER',
    'SENIOR_PRACTITIONER',
    'FINANCE_OFFICER',
    'BROKER',
    'PROVIDER',
  ],
  from: MONEY_STAGES,
  reads: ['budget'],
  rules: [budgetIsToCome],
  happens: (journey, { receivedAt }) => ({
    event: { type: 'MoneyStruggleReported' },
    // A second report does not put off what the first one asked for.
    clocks: adviceIsDue(journey) ? [] : [start('budget.advice', receivedAt)],
  }),
})

export interface GiveBudgetAdviceFacts {
  readonly topics: readonly BudgetAdviceTopic[]
  /** R-BUD-06. Whether somebody else should look after the money, or part of it, has been talked about. */
  readonly otherModeConsidered: true
}

const isStruggling: Rule<unknown> = (journey) => (adviceIsDue(journey) ? undefined : BUDGET_REFUSALS.NOBODY_STRUGGLES)

/** R-BUD-06. How the budget can be made to work, and whether another way of managing it would be better. */
const giveBudgetAdvice = defineStep<GiveBudgetAdviceFacts>()({
  name: 'giveBudgetAdvice',
  title: 'Give advice on making the budget work',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'FINANCE_OFFICER', 'BROKER'],
  from: MONEY_STAGES,
  reads: ['budget'],
  rules: [isStruggling],
  happens: (_journey, { facts: { topics, otherModeConsidered } }) => ({
    event: { type: 'BudgetAdviceGiven', topics, otherModeConsidered },
    clocks: [met('budget.advice', 'BudgetAdviceGiven')],
    messages: [{ template: 'BUDGET_ADVICE', to: 'PERSON', about: { topics } }],
  }),
})

export const budgetSteps = [issueIndicativeBudget, reportMoneyStruggle, giveBudgetAdvice] as const
