import { z } from 'zod'
import { COPY_RECIPIENTS } from '../../domain/sign-off/state.ts'
import { planVersion } from './agreement.ts'
import { localDate, pence, personal } from './personal.ts'

const finalBudget = z.strictObject({
  totalWeeklyPence: pence.meta({ description: 'What the plan costs in pence a week' }),
  personPence: pence.meta({ description: "The person's share in pence a week" }),
  councilPence: pence.meta({ description: "The council's share in pence a week" }),
})

export const signOffBodies = {
  signOffPlan: z.strictObject({
    planVersion,
    budget: finalBudget,
    startDate: localDate.meta({ description: 'The day on which support is to start' }),
    budgetTests: z.strictObject({ transparent: z.boolean(), timely: z.boolean(), sufficient: z.boolean() }),
    supportChanged: z
      .boolean()
      .default(true)
      .meta({ description: 'False for a revision that leaves the support as it is' }),
    budgetEvidence: personal(4000, 'Why the budget is transparent, timely and sufficient'),
    differsReason: personal(2000, 'Why the final budget differs from the indicative one').optional(),
  }),
  refusePlan: z.strictObject({
    planVersion,
    reasons: personal(4000, 'Why the council does not agree, in words for the person'),
  }),
  sendPlanCopies: z.strictObject({
    recipients: z
      .array(z.strictObject({ to: z.enum(COPY_RECIPIENTS), consent: z.boolean() }))
      .min(1)
      .max(COPY_RECIPIENTS.length),
    otherRecipient: personal(400, 'Name and address of the recipient OTHER').optional(),
  }),
  recordServiceStarted: z.strictObject({
    startedOn: localDate.meta({ description: 'The day on which support began' }),
  }),
}
