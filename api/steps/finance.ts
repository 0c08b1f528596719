import { z } from 'zod'
import { PREMIUMS, PROTECTED_INCOMES } from '../../domain/finance/contribution.ts'
import {
  FINANCIAL_EVIDENCE,
  FINANCIAL_RESULTS,
  LIGHT_TOUCH_GROUNDS,
  MISSING_INFORMATION_DECISIONS,
  NIL_CHARGE_GROUNDS,
} from '../../domain/finance/state.ts'
import { localDate, pence, personal } from './personal.ts'

const evidence = z.array(z.enum(FINANCIAL_EVIDENCE)).max(FINANCIAL_EVIDENCE.length)

const means = z.strictObject({
  capitalPence: pence.meta({ description: 'Savings and other capital that count, in pence' }),
  weeklyIncomePence: pence.meta({ description: 'Income that counts, in pence a week' }),
  protectedIncome: z
    .enum(PROTECTED_INCOMES)
    .meta({ description: 'Which living costs the person must be able to meet' }),
  premiums: z.array(z.enum(PREMIUMS)).max(PREMIUMS.length).default([]),
  weeklyHousingPence: pence.default(0),
  weeklyDisabilityCostsPence: pence.default(0),
})

const effectiveFrom = localDate.meta({ description: 'The day from which the person pays this' })

/** R-CHG-04. Kept sealed; after a death the letter about money that is owed goes there. */
const estateRecipient = personal(
  500,
  'After a death: name and address or e-mail of whoever looks after the estate',
).optional()

export const financeBodies = {
  offerFinancialAssessment: z.strictObject({}),
  recordFinancialInformation: z.strictObject({
    received: evidence,
    missing: evidence.meta({ description: 'What is still asked for; empty when everything is there' }),
    note: personal(4000, 'What was said about it').optional(),
  }),
  decideOnMissingInformation: z.strictObject({
    decision: z.enum(MISSING_INFORMATION_DECISIONS),
    effectiveFrom: effectiveFrom.exactOptional(),
    reasons: personal(4000, 'Why, in words for the person'),
  }),
  completeFinancialAssessment: z.strictObject({
    result: z.enum(FINANCIAL_RESULTS),
    weeklyContributionPence: pence,
    effectiveFrom,
    means: means.exactOptional(),
    lightTouchGround: z.enum(LIGHT_TOUCH_GROUNDS).exactOptional(),
    nilChargeGround: z.enum(NIL_CHARGE_GROUNDS).exactOptional(),
    wronglyChargedPence: pence
      .meta({ description: 'What the person has paid for free support, to be paid back' })
      .exactOptional(),
    reasons: personal(4000, 'How the contribution was worked out, or why the person pays nothing'),
  }),
  declineFinancialAssessment: z.strictObject({
    effectiveFrom,
    reasons: personal(4000, 'What was explained to the person, and what they said').optional(),
  }),
  recordRepayment: z.strictObject({
    paidBackPence: pence.meta({ description: 'What was paid back, in pence' }),
    paidOn: localDate.meta({ description: 'The day on which it was paid' }),
    estateRecipient,
  }),
  recordWrongCharge: z.strictObject({
    wronglyChargedPence: pence.min(1).meta({ description: 'What was charged wrongly, in pence' }),
    reasons: personal(4000, 'What was wrong, in words for the person or the family; it goes into the letter'),
    estateRecipient,
  }),
  challengeFinancialAssessment: z.strictObject({
    reasons: personal(4000, 'What the person thinks is wrong'),
  }),
}
