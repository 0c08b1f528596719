import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import { defineStep, type Consequences } from '../journey/step.ts'
import type { Instant } from '../shared/time.ts'
import { declined, MONEY_STAGES, resultLetter, settles } from './consequences.ts'
import type { DecideOnMissingInformationFacts, RecordFinancialInformationFacts } from './facts.ts'
import * as rules from './rules.ts'

/** The letters that ask again are counted from the newest request. */
const asksFrom = (at: Instant, cause: string): readonly ClockIntent[] => [
  cancel('finance.infoChase', cause),
  start('finance.infoChase', at),
]

/** R-CHG-01. The person is asked whether they want their money looked at. The indicative budget does it by itself. */
const offerFinancialAssessment = defineStep<object>()({
  name: 'offerFinancialAssessment',
  title: 'Offer a financial assessment',
  roles: ['FINANCE_OFFICER'],
  from: MONEY_STAGES,
  reads: ['finance'],
  rules: [rules.budgetIsToCome, rules.isNotAllSection117, rules.isNotOfferedYet],
  happens: (_journey, { receivedAt }) => ({
    event: { type: 'FinancialAssessmentOffered' },
    clocks: asksFrom(receivedAt, 'FinancialAssessmentOffered'),
    messages: [{ template: 'FINANCE_OFFER', to: 'PERSON', dates: ['finance.infoChase'] }],
  }),
})

/** R-CHG-01. What has come and what is missing; when nothing is, the result has its date. */
const recordFinancialInformation = defineStep<RecordFinancialInformationFacts>()({
  name: 'recordFinancialInformation',
  title: 'Record information about money',
  roles: ['FINANCE_OFFICER'],
  from: MONEY_STAGES,
  reads: ['finance'],
  rules: [rules.isOffered, rules.evidenceIsNamedOnce, rules.isNotCompleteYet],
  happens: (_journey, { facts: { received, missing }, receivedAt }) =>
    missing.length === 0
      ? {
          event: { type: 'FinancialInformationComplete', received },
          clocks: [
            met('finance.infoChase', 'FinancialInformationComplete'),
            cancel('finance.result', 'FinancialInformationComplete'),
            start('finance.result', receivedAt),
          ],
        }
      : {
          event: { type: 'FinancialInformationAsked', received, missing },
          clocks: [
            cancel('finance.result', 'FinancialInformationAsked'),
            ...asksFrom(receivedAt, 'FinancialInformationAsked'),
          ],
          messages: [
            {
              template: 'FINANCE_INFORMATION_NEEDED',
              to: 'PERSON',
              dates: ['finance.infoChase'],
              about: { missing },
            },
          ],
        },
})

function decided({ decision, effectiveFrom }: DecideOnMissingInformationFacts, at: Instant): Consequences {
  const type = 'MissingInformationDecided'
  if (decision === 'ASK_AGAIN') {
    return {
      event: { type, decision },
      clocks: asksFrom(at, type),
      messages: [{ template: 'FINANCE_INFORMATION_CHASE', to: 'PERSON', dates: ['finance.infoChase'] }],
    }
  }
  if (decision === 'USE_WHAT_IS_KNOWN' || effectiveFrom === undefined) {
    return {
      event: { type, decision },
      clocks: [cancel('finance.infoChase', type), start('finance.result', at)],
      messages: [{ template: 'FINANCE_GOES_ON_WITHOUT', to: 'PERSON', dates: ['finance.result'] }],
    }
  }
  const outcome = declined(effectiveFrom)
  return { event: { type, decision, outcome }, clocks: settles(type, at), messages: [resultLetter(outcome)] }
}

/** R-CHG-01. The letters went unanswered. A manager decides what happens now; a timer never does. */
const decideOnMissingInformation = defineStep<DecideOnMissingInformationFacts>()({
  name: 'decideOnMissingInformation',
  title: 'Decide what happens without the information about money',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  from: MONEY_STAGES,
  reads: ['finance', 'managing'],
  standing: ['receivedOn', 'earliestEffectiveOn', 'latestEffectiveOn'],
  rules: [
    rules.silenceCostsNothingWhereFree,
    rules.isChasedTwice,
    rules.fullCostHasADay,
    rules.beginsNearby,
    rules.fullCostIsToldFirst,
  ],
  happens: (_journey, { facts, receivedAt }) => decided(facts, receivedAt),
})

export const informationSteps = [
  offerFinancialAssessment,
  recordFinancialInformation,
  decideOnMissingInformation,
] as const
