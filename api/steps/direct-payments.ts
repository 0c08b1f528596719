import { z } from 'zod'
import { DIRECT_PAYMENT_DECISIONS, PAYMENT_RECIPIENTS, WAYS_OF_MANAGING } from '../../domain/direct-payments/state.ts'
import { decisionCapacity } from './capacity.ts'
import { personal } from './personal.ts'

export const directPaymentsBodies = {
  requestDirectPayment: z.strictObject({
    recipient: z.enum(PAYMENT_RECIPIENTS).meta({
      description: 'Who is to get the money. AUTHORISED_PERSON only where the person lacks capacity for this',
    }),
    somebodyNew: z.boolean().exactOptional().meta({
      description: 'Another nominated or authorised person than the one for whom it is agreed now',
    }),
    wish: personal(2000, 'What the person wants to do with it, in their words').optional(),
    recipientDetails: personal(500, 'Who the nominated or authorised person is').optional(),
  }),
  withdrawDirectPaymentRequest: z.strictObject({ reasons: personal(1000, 'Why').optional() }),
  decideDirectPayment: z.strictObject({
    decision: z.enum(DIRECT_PAYMENT_DECISIONS),
    hasCapacity: z.boolean().meta({ description: 'Of the person, for this decision' }),
    authority: decisionCapacity.authority,
    recipientAgrees: z.boolean().meta({ description: 'Whoever is to get the money is willing to' }),
    recipientSuitable: z.boolean().exactOptional().meta({ description: 'Only of an authorised person' }),
    inBestInterests: z.boolean().exactOptional().meta({ description: 'Only of an authorised person' }),
    barred: z
      .boolean()
      .meta({ description: 'A court order or treatment requirement keeps the person from having one' }),
    manages: z.enum(WAYS_OF_MANAGING).meta({ description: 'Whoever is to get the money' }),
    properWay: z.boolean().meta({ description: 'It is a proper way to meet these needs' }),
    helpConsidered: personal(2000, 'Which help to manage the money was offered or looked at').optional(),
    bestInterestsRecord: personal(4000, 'Why the authorised person is suitable, and who was asked').optional(),
    nomineeRecipient: personal(
      500,
      'With a yes, where somebody else gets the money: their name and address; what concerns it is sent to them',
    ).optional(),
    reasons: personal(4000, 'What was found, in words for the person'),
    whatWouldChange: personal(2000, 'With a no: what would have to change, in words for the person').optional(),
    metMeanwhile: personal(2000, 'With a no: how the needs are met, in words for the person').optional(),
  }),
}
