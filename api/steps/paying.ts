import { z } from 'zod'
import {
  CONCERNS_ABOUT_PAYMENT,
  ENDINGS_OF_PAYMENT,
  FAMILY_PAID_FOR,
  PAYMENT_CHANNELS,
  PAYMENT_RECIPIENTS,
  PAYMENT_REVIEW_RESULTS,
  PAYMENT_SIGNATORIES,
  WAYS_OF_SIGNING,
} from '../../domain/direct-payments/state.ts'
import { personal } from './personal.ts'

const paysFamilyInHousehold = z.boolean().meta({ description: 'The money pays a close relative in the same household' })

/** R-DPY-13. What is asked of whom the money pays. */
const familyFields = {
  familyPaidFor: z
    .enum(FAMILY_PAID_FOR)
    .exactOptional()
    .meta({ description: 'MANAGEMENT_ONLY: they look after the money and its papers, and give no support' }),
  foundNecessary: z.boolean().exactOptional().meta({ description: 'The council has decided that this is necessary' }),
  whyNecessary: personal(2000, 'Why').optional(),
}

export const askedOfFamily = { paysFamilyInHousehold: paysFamilyInHousehold.exactOptional(), ...familyFields }

export const payingBodies = {
  issueDirectPaymentAgreement: z.strictObject({
    employsAssistant: z.boolean().meta({ description: 'The money pays somebody who is employed with it' }),
    employerDutiesTold: z
      .boolean()
      .meta({ description: 'Contract, tax, insurance, checks, pension, and where to get help' }),
    employerHelp: personal(2000, 'Where whoever becomes an employer gets help, in words for them').optional(),
    ...askedOfFamily,
    terms: personal(8000, 'What the money is for, how much and how often, what has to be kept, how it can end'),
  }),
  signDirectPaymentAgreement: z.strictObject({
    signedBy: z
      .array(z.enum(PAYMENT_SIGNATORIES))
      .max(PAYMENT_SIGNATORIES.length)
      .meta({ description: 'RECIPIENT: whoever gets the money. They can sign for themselves' }),
    way: z
      .enum(WAYS_OF_SIGNING)
      .exactOptional()
      .meta({ description: 'How whoever gets the money signed, when you record it for them' }),
    signature: personal(1000, 'Who signed for the money, when, and who was there, when you record it').optional(),
  }),
  confirmPaymentChannel: z.strictObject({
    channel: z.enum(PAYMENT_CHANNELS),
    controlledBy: z.enum(PAYMENT_RECIPIENTS),
  }),
  startDirectPayment: z.strictObject({
    paysFamilyInHousehold,
    ...familyFields,
  }),
  tellEmployerDuties: z.strictObject({
    employerDutiesTold: z
      .boolean()
      .meta({ description: 'Contract, tax, insurance, checks, pension, and where to get help' }),
    employerHelp: personal(2000, 'Where whoever becomes an employer gets help, in words for them').optional(),
  }),
  decideFamilyPayment: z.strictObject({
    necessary: z.boolean().meta({ description: 'It is necessary to pay a close relative in the same household' }),
    reasons: personal(4000, 'Why, or why not, in words for the person'),
  }),
  reviewDirectPayment: z.strictObject({
    result: z.enum(PAYMENT_REVIEW_RESULTS),
    involved: z.boolean().meta({ description: 'The person took part, and whoever gets the money' }),
    summary: personal(4000, 'What was found, in words for the person'),
  }),
  raiseSpendConcern: z.strictObject({
    concern: z.enum(CONCERNS_ABOUT_PAYMENT),
    what: personal(4000, 'What was seen or told'),
  }),
  giveDirectPaymentNotice: z.strictObject({ reasons: personal(4000, 'Why, in words for the person') }),
  withdrawDirectPaymentNotice: z.strictObject({ reasons: personal(4000, 'Why, in words for the person') }),
  endDirectPayment: z.strictObject({
    because: z.enum(ENDINGS_OF_PAYMENT),
    alternativeInPlace: z.boolean(),
    alternative: personal(2000, 'How the needs are met from now on, in words for the person'),
    reasons: personal(4000, 'Why'),
    choiceEvidence: personal(2000, 'How and when the person chose the end').optional(),
    owedToOthers: personal(
      2000,
      'Where somebody is employed: what they still get, such as wages and notice pay, in words for the person',
    ).optional(),
  }),
}
