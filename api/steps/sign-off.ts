import { z } from 'zod'
import {
  COPY_RECIPIENTS,
  COPY_WAYS,
  GROUNDS_FOR_LESS,
  OTHER_BUDGET_KINDS,
  SERVICE_DELAY_CAUSES,
  type OtherCopyRecipient,
} from '../../domain/sign-off/state.ts'
import { OFFERED_SERVICES } from '../../domain/sign-off/offers.ts'
import { planVersion } from './agreement.ts'
import { budgetTests } from './budget.ts'
import { localDate, pence, personal } from './personal.ts'

const finalBudget = z.strictObject({
  totalWeeklyPence: pence.meta({ description: 'What the plan costs in pence a week' }),
  personPence: pence.meta({ description: "The person's share in pence a week" }),
  councilPence: pence.meta({ description: "The council's share in pence a week" }),
  oneOffPence: pence.exactOptional().meta({ description: 'What is paid once, in pence' }),
  otherBudgets: z
    .array(z.strictObject({ kind: z.enum(OTHER_BUDGET_KINDS), weeklyPence: pence }))
    .max(OTHER_BUDGET_KINDS.length)
    .exactOptional()
    .meta({ description: 'Budgets beside the personal budget that the plan rests on' }),
})

const reviewRhythm = z.strictObject({
  firstReviewWeeks: z.int().min(6).max(8).meta({ description: 'Weeks until the first review is due' }),
  everyMonths: z.int().min(3).max(12).meta({ description: 'Months from one planned review to the next' }),
})

const nameAndAddress = (recipient: OtherCopyRecipient) =>
  personal(400, `Name and address of the recipient ${recipient}`).optional()

export const signOffBodies = {
  signOffPlan: z.strictObject({
    planVersion,
    budget: finalBudget,
    startDate: localDate.meta({ description: 'The day on which support is to start' }),
    budgetTests,
    supportChanged: z
      .boolean()
      .default(true)
      .meta({ description: 'False for a revision that leaves the support as it is' }),
    lowerBecause: z
      .enum(GROUNDS_FOR_LESS)
      .exactOptional()
      .meta({ description: 'What the reassessment showed, when the budget is lower than the one in force' }),
    reviewRhythm: reviewRhythm.exactOptional().meta({
      description: 'Sooner than the council reviews by itself; left out: as before for this person, or its own times',
    }),
    budgetEvidence: personal(4000, 'Why the budget is transparent, timely and sufficient'),
    differsReason: personal(2000, 'Why the final budget differs from the indicative one').optional(),
    lowerReasons: personal(4000, 'Why the budget is lower than before, in words for the person').optional(),
  }),
  refusePlan: z.strictObject({
    planVersion,
    reasons: personal(4000, 'Why the council does not agree, in words for the person'),
  }),
  recordCopyWishes: z.strictObject({
    wishes: z
      .array(z.strictObject({ to: z.enum(COPY_RECIPIENTS).exclude(['PERSON']), wanted: z.boolean() }))
      .min(1)
      .max(COPY_RECIPIENTS.length),
    evidence: personal(2000, 'How and when the person said so, when you record it for them').optional(),
  }),
  sendPlanCopies: z.strictObject({
    recipients: z
      .array(z.strictObject({ to: z.enum(COPY_RECIPIENTS), consent: z.boolean() }))
      .min(1)
      .max(COPY_RECIPIENTS.length),
    carerRecipient: nameAndAddress('CARER'),
    advocateRecipient: nameAndAddress('ADVOCATE'),
    gpRecipient: nameAndAddress('GP'),
    otherRecipient: nameAndAddress('OTHER'),
  }),
  confirmCopyReceived: z.strictObject({
    to: z.enum(COPY_RECIPIENTS),
    way: z.enum(COPY_WAYS),
    receivedOn: localDate.meta({ description: 'The day on which they received it' }),
  }),
  recordServiceDelay: z.strictObject({
    cause: z.enum(SERVICE_DELAY_CAUSES),
    newStartOn: localDate.meta({ description: 'The day on which support is now to start' }),
    interimArranged: z.boolean(),
    interim: personal(2000, 'What is arranged until then, in words for the person').optional(),
    reasons: personal(2000, 'Why support cannot start yet, in words for the person'),
  }),
  recordServiceOffer: z.strictObject({
    service: z.enum(OFFERED_SERVICES),
    askedAt: z.iso.datetime().meta({ description: 'When providers were asked: an instant in UTC' }),
    offeredAt: z.iso.datetime().meta({ description: 'When the first of them offered the support: an instant in UTC' }),
  }),
  recordServiceStarted: z.strictObject({
    startedOn: localDate.meta({ description: 'The day on which support began' }),
  }),
}
