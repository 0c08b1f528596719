import { z } from 'zod'
import type { AuthorityMoveMessage } from '../domain/moves/told.ts'
import { instantInReach } from './query.ts'
import { documentText, moveIdentity, moveNews, reasons, sealedMessage } from './steps/exchange.ts'
import { personal } from './steps/personal.ts'
import { personBody } from './steps/person.ts'

/** What is received: the message and its signature in one text (RFC 7515, compact). */
export const signedBody = z.strictObject({
  signed: z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'Send a compact JWS'),
})

/** What has been signed. */
export const authorityMoveMessage: z.ZodType<AuthorityMoveMessage> = z.strictObject({
  to: z.string().max(20),
  move: moveIdentity,
  message: sealedMessage,
  about: z.strictObject({ ...moveNews, planSignedAt: instantInReach.exactOptional() }),
  saidAt: instantInReach,
  person: personBody.exactOptional(),
  contact: personal(400, 'Name and telephone number of the contact at the council that says it').exactOptional(),
  reasons: reasons.exactOptional(),
  documents: z
    .strictObject({
      plan: documentText.exactOptional(),
      assessment: documentText.exactOptional(),
      finance: documentText.exactOptional(),
      carersPlan: documentText.exactOptional(),
      carersAssessment: documentText.exactOptional(),
    })
    .exactOptional(),
})
