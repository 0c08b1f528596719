import { z } from 'zod'
import {
  AUDIT_RESULTS,
  DEARER_DECISIONS,
  PAUSE_CAUSES,
  REASONS_TO_RECOVER,
} from '../../domain/direct-payments/state.ts'
import { lineId } from './managing.ts'
import { pence, personal } from './personal.ts'

const reasons = personal(4000, 'Why, in words for the person')
const metMeanwhile = personal(2000, 'How the needs are met meanwhile, in words for the person')

export const paymentRunningBodies = {
  askDirectPaymentReturns: z.strictObject({ whichOnes: personal(2000, 'For which weeks, or for what').optional() }),
  recordDirectPaymentReturns: z.strictObject({ note: personal(2000, 'What has come').optional() }),
  recordDirectPaymentAudit: z.strictObject({
    result: z.enum(AUDIT_RESULTS),
    receiptsSeen: z.boolean().meta({ description: 'Above all those of large items' }),
    summary: personal(4000, 'What was found, in words for the person'),
  }),
  recoverDirectPayment: z.strictObject({
    because: z.enum(REASONS_TO_RECOVER),
    amountPence: pence.min(1),
    reasons,
    estateRecipient: personal(
      500,
      'After a death: name and address of whoever looks after the estate; the letter goes there',
    ).optional(),
  }),
  pauseDirectPayment: z.strictObject({
    because: z.enum(PAUSE_CAUSES),
    keepsPaying: z.boolean().meta({ description: 'Something that was promised to others goes on being paid' }),
    commitments: personal(2000, 'What goes on being paid, such as wages; or why nothing is').optional(),
    reasons,
    metMeanwhile,
  }),
  recheckPausedDirectPayment: z.strictObject({ reasons, metMeanwhile }),
  resumeDirectPayment: z.strictObject({ reasons }),
  reportDearerDirectPayment: z.strictObject({
    line: lineId,
    costsWeeklyPence: pence,
    what: personal(2000, 'What costs more, and since when').optional(),
  }),
  decideDearerDirectPayment: z.strictObject({
    decision: z.enum(DEARER_DECISIONS),
    weeklyPence: pence.exactOptional().meta({ description: 'Only with RAISED: what is paid from now on' }),
    reasons,
  }),
}
