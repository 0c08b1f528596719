import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { without } from '../shared/without.ts'
import type { Instant } from '../shared/time.ts'
import type { FinanceEvent } from './events.ts'
import type { FinanceState, FinancialOutcome } from './state.ts'

/** The person has been offered an assessment and asked for what it is made from. */
export const offered = ({ finance = {} }: Journey, at: Instant): FinanceState => ({
  ...without(finance, 'informationCompleteAt'),
  offeredAt: at,
  askedAt: at,
  chases: 0,
})

/** A new result takes the place of the old one whole, and answers a challenge. */
function settled({ finance }: Journey, outcome: FinancialOutcome): Changes {
  const { offeredAt, askedAt, chases, informationCompleteAt } = finance ?? {}
  return {
    finance: {
      ...(offeredAt && { offeredAt }),
      ...(askedAt && { askedAt }),
      ...(chases !== undefined && { chases }),
      ...(informationCompleteAt && { informationCompleteAt }),
      ...outcome,
    },
  }
}

/** What is owed to the person grows until it is paid back. */
const owed = ({ charging }: Journey, pence: number): Changes =>
  pence === 0 ? {} : { charging: { ...charging, repaymentDuePence: (charging?.repaymentDuePence ?? 0) + pence } }

export const financeEvolvers: Evolvers<FinanceEvent> = {
  FinancialAssessmentOffered: (journey, _event, { at }) => ({ finance: offered(journey, at) }),

  FinancialInformationAsked: ({ finance = {} }, _event, { at }) => ({
    finance: { ...without(finance, 'informationCompleteAt'), askedAt: at, chases: 0 },
  }),

  FinancialInformationComplete: ({ finance = {} }, _event, { at }) => ({
    finance: { ...finance, informationCompleteAt: at },
  }),

  FinancialInformationChased: ({ finance = {} }, { times }) => ({ finance: { ...finance, chases: times } }),

  MissingInformationDecided: (journey, { decision, outcome }, { at }) => {
    if (outcome !== undefined) return settled(journey, { ...outcome, completedAt: at })
    const { finance = {} } = journey
    return decision === 'ASK_AGAIN'
      ? { finance: { ...finance, askedAt: at, chases: 0 } }
      : { finance: { ...finance, informationCompleteAt: at } }
  },

  FinancialAssessmentCompleted: (journey, event, { at }) => {
    const { result, weeklyContributionPence, effectiveFrom, paysFullCost, wronglyChargedPence = 0 } = event
    const outcome = { result, weeklyContributionPence, effectiveFrom, ...(paysFullCost && { paysFullCost }) }
    return { ...settled(journey, { ...outcome, completedAt: at }), ...owed(journey, wronglyChargedPence) }
  },

  FinancialAssessmentDeclined: (journey, { result, weeklyContributionPence, effectiveFrom }, { at }) =>
    settled(journey, { result, weeklyContributionPence, effectiveFrom, completedAt: at }),

  WrongChargeFound: (journey, { wronglyChargedPence }) => owed(journey, wronglyChargedPence),

  RepaymentRecorded: ({ charging }) =>
    charging === undefined ? {} : { charging: without(charging, 'repaymentDuePence') },

  FinancialResultChallenged: ({ finance = {} }, _event, { at }) => ({ finance: { ...finance, challengedAt: at } }),
}
