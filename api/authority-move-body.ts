import { z } from 'zod'
import type { AuthorityMoveMessage } from '../domain/moves/told.ts'
import { instantInReach } from './query.ts'
import { documentText, moveIdentity, moveNews, reasons, sealedMessage } from './steps/exchange.ts'
import { personal } from './steps/personal.ts'
import { personBody } from './steps/person.ts'

/** What is received: the message and its signature in one text (RFC 7515, compact). */
export const signedBody = z.object({
  signed: z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'Send a compact JWS'),
})

/**
 * What has been signed. Two councils do not change their builds on one day, so a field that this build does not know is no fault of a
 * message; what it knows it takes strictly, and the sealed part never changes. Lists of codes do not grow: a new code is a new field.
 */
export const authorityMoveMessage: z.ZodType<AuthorityMoveMessage> = z.object({
  to: z.string().max(20),
  move: moveIdentity,
  message: sealedMessage,
  about: z.object({ ...moveNews, planSignedAt: instantInReach.exactOptional() }),
  saidAt: instantInReach,
  person: z.object(personBody.shape).exactOptional(),
  contact: personal(400, 'Name and telephone number of the contact at the council that says it').exactOptional(),
  reasons: reasons.exactOptional(),
  documents: z
    .object({
      plan: documentText.exactOptional(),
      assessment: documentText.exactOptional(),
      finance: documentText.exactOptional(),
      carersPlan: documentText.exactOptional(),
      carersAssessment: documentText.exactOptional(),
    })
    .exactOptional(),
})

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** True when something was said that has not been read. */
export const saysMore = (said: unknown, read: unknown): boolean =>
  isObject(said) &&
  isObject(read) &&
  Object.entries(said).some(([name, value]) => !Object.hasOwn(read, name) || saysMore(value, read[name]))
