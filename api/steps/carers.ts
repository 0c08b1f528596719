import { z } from 'zod'
import { CARER_ASSESSMENT_WAYS, CARERS_PLANS, OFFER_ANSWERS } from '../../domain/carers/state.ts'
import { personal } from './personal.ts'

/** Which carer of this journey. */
export const carer = z
  .string()
  .regex(/^carer-[1-9]\d?$/, 'Use the number of a carer of this journey, such as carer-1')
  .meta({ description: 'Which carer of this journey' })

const carerRecipient = personal(
  500,
  'Name and address of the carer, parted by commas: “Jo Example, 2 High Street, Exampleton, ZZ9 9ZZ”',
).optional()

const carersReference = personal(100, 'Reference of the carer’s own journey').optional()

export const carersBodies = {
  identifyCarer: z.strictObject({
    name: personal(200, 'Who the carer is'),
    relationship: personal(200, 'What they are to the person').optional(),
    contact: personal(400, 'How to reach them').optional(),
  }),
  offerCarersAssessment: z.strictObject({ carer, answer: z.enum(OFFER_ANSWERS), carerRecipient }),
  requestCarersAssessment: z.strictObject({ carer, words: personal().optional(), carerRecipient }),
  declineCarersAssessment: z.strictObject({ carer, words: personal().optional(), carerRecipient }),
  completeCarersAssessment: z.strictObject({
    carer,
    way: z.enum(CARER_ASSESSMENT_WAYS),
    carersReference,
  }),
  recordCarersPlan: z.strictObject({
    carer,
    plan: z.enum([...CARERS_PLANS, 'ENDED']).meta({ description: 'Where it is; ENDED when there is none any more' }),
    carersReference,
  }),
}
