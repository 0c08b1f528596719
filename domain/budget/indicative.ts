import { needsOffer } from '../finance/outcome.ts'
import type { Journey } from '../journey/journey.ts'
import type { Rule, Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { IndicativeBudgetIssued } from './events.ts'
import type { PlannedSupport } from './hours-and-rates.ts'
import { BUDGET_REFUSALS } from './refusals.ts'
import type { AssessmentOffer, BudgetMethod, BudgetPeriod, BudgetTests } from './state.ts'

export interface IssueIndicativeBudgetFacts {
  /** Left out, the matrix works it out. */
  readonly amountPence?: number
  readonly period: BudgetPeriod
  readonly method: BudgetMethod
  /** What the matrix works from; empty for other methods. */
  readonly support: readonly PlannedSupport[]
  readonly assessmentOffer: AssessmentOffer
  readonly budgetTests: BudgetTests
}

type IssueStep = Step<IssueIndicativeBudgetFacts>

/** R-BUD-02. A working is there exactly where a calculator made the amount. */
export const supportFitsMethod: Rule<IssueIndicativeBudgetFacts> = (_journey, { facts: { method, support } }) => {
  if (method === 'MATRIX') return support.length === 0 ? BUDGET_REFUSALS.SUPPORT_MISSING : undefined
  return support.length === 0 ? undefined : BUDGET_REFUSALS.SUPPORT_IS_FOR_THE_MATRIX
}

/** R-BUD-02. What has no rate would make the estimate too low. */
export const supportHasRates: Rule<IssueIndicativeBudgetFacts> = (_journey, { facts, standing }) => {
  if (facts.method !== 'MATRIX') return undefined
  const { indicativeWorking: working } = standing
  return working === undefined || working.withoutRate.length > 0 ? BUDGET_REFUSALS.SUPPORT_WITHOUT_RATE : undefined
}

/** R-BUD-01, R-BUD-02. There is an amount, and the working explains this one. */
export const amountIsExplained: Rule<IssueIndicativeBudgetFacts> = (_journey, { facts, standing }) => {
  const { method, amountPence } = facts
  if (method !== 'MATRIX') return amountPence === undefined ? BUDGET_REFUSALS.AMOUNT_MISSING : undefined
  return amountPence === undefined || amountPence === standing.indicativeWorking?.weeklyPence
    ? undefined
    : BUDGET_REFUSALS.AMOUNT_NOT_AS_WORKED_OUT
}

/** R-CHG-01. The offer goes out with the first figure, so that nobody plans without knowing that it may cost them something. */
export const offersAssessment = ({ finance }: Journey, { facts }: IssueStep): boolean =>
  facts.assessmentOffer === 'OFFER' && needsOffer(finance)

export function issued(journey: Journey, step: IssueStep): IndicativeBudgetIssued {
  const { amountPence = 0, period, method, assessmentOffer, budgetTests } = step.facts
  const working = method === 'MATRIX' ? step.standing.indicativeWorking : undefined
  return {
    type: 'IndicativeBudgetIssued',
    amountPence: working?.weeklyPence ?? amountPence,
    period,
    method,
    ...(working !== undefined && { working }),
    tests: budgetTests,
    assessmentOffer,
    offersAssessment: offersAssessment(journey, step),
  }
}

/** R-BUD-01, R-CHG-01. The estimate with its working, and the offer where one is due. */
export function letters(event: IndicativeBudgetIssued): readonly MessageIntent[] {
  const { amountPence, method, assessmentOffer = 'OFFER', working, offersAssessment: offers } = event
  const lines = working?.lines.map(({ kind, band, hoursPerWeek, ratePence, weeklyPence }) =>
    [kind, band, hoursPerWeek, ratePence, weeklyPence].join(' '),
  )
  return [
    {
      template: 'INDICATIVE_BUDGET',
      to: 'PERSON',
      dates: ['plan.agree'],
      about: { amountPence, method, assessmentOffer, ...(lines !== undefined && { working: lines }) },
    },
    ...(offers === true ? [{ template: 'FINANCE_OFFER', to: 'PERSON', dates: ['finance.infoChase'] } as const] : []),
  ]
}
