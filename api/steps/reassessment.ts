import { z } from 'zod'
import {
  REASSESSMENT_DECISIONS,
  REASSESSMENT_GROUNDS,
  REASSESSMENT_REQUESTERS,
} from '../../domain/reassessment/state.ts'
import { personal } from './personal.ts'

const recipient = (whom: string) => personal(500, `Name and address of ${whom}, parted by commas`).optional()

export const reassessmentBodies = {
  requestReassessment: z.strictObject({
    requestedBy: z.enum(REASSESSMENT_REQUESTERS),
    grounds: z.enum(REASSESSMENT_GROUNDS),
    reason: personal(4000, 'What is not right, or has changed, in the words of whoever asks'),
    carerRecipient: recipient('the carer who asks'),
    advocateRecipient: recipient('the advocate who asks'),
  }),
  decideReassessment: z.strictObject({
    decision: z.enum(REASSESSMENT_DECISIONS),
    reasons: personal(4000, 'Why, in words for the letter; needed for a refusal').optional(),
    carerRecipient: recipient('the carer who asked'),
    advocateRecipient: recipient('the advocate who asked'),
  }),
}
