import { z } from 'zod'
import { SAYINGS, SIDES } from '../../domain/custody/message.ts'
import { DISPUTE_NEWS, PAPERS, REFUSAL_GROUNDS } from '../../domain/moves/state.ts'
import { localDate, noneTwice, pence, personal } from './personal.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'Use a SHA-256 hash in hexadecimal')

const sequence = z.int().min(1).max(10_000)

const council = z.string().regex(/^[EWSN]\d{8}$/, 'Use the national code of the council')

/** What both councils call the move. */
export const moveIdentity = z.strictObject({
  reference: z.string().regex(/^[A-Z0-9][A-Z0-9/-]{2,59}$/, 'Use the reference of the first council'),
  first: council,
  second: council,
})

/** A message as it stands in its sender’s ledger. */
export const sealedMessage = z.strictObject({
  from: z.enum(SIDES),
  sequence,
  says: z.enum(SAYINGS),
  moveOn: localDate.exactOptional(),
  previous: hash,
  heard: z.strictObject({ sequence, hash }).exactOptional(),
  hash,
})

/** What belongs to a word, beside the days. */
export const moveNews = {
  carerMoves: z.boolean().exactOptional(),
  healthNeeds: z.boolean().exactOptional(),
  papers: z.array(z.enum(PAPERS)).min(1).max(PAPERS.length).refine(noneTwice, 'Name each once').exactOptional(),
  weeklyPence: pence.exactOptional(),
  ground: z.enum(REFUSAL_GROUNDS).exactOptional(),
  dispute: z.enum(DISPUTE_NEWS).exactOptional().meta({ description: 'With PROGRESS: a disagreement about residence' }),
}

/** A document as plain text. */
export const documentText = personal(100_000, 'A document of the other council')

export const reasons = personal(4000, 'Why, in words that the person can read')

export const hearOtherCouncilBody = z.strictObject({
  move: moveIdentity,
  message: sealedMessage,
  about: z.strictObject({ ...moveNews, planSignedOn: localDate.exactOptional() }),
  saidAt: z.iso.datetime().exactOptional().meta({ description: 'When they said it' }),
  saysMore: z
    .boolean()
    .exactOptional()
    .meta({ description: 'Their message holds a field that this build does not know' }),
  councilName: personal(200, 'Name of the other council, as it stands in letters'),
  theirContact: personal(400, 'Name and telephone number of the contact at the other council').optional(),
  reasons: reasons.optional(),
  plan: documentText.optional(),
  assessment: documentText.optional(),
  finance: documentText.optional(),
  carersPlan: documentText.optional(),
  carersAssessment: documentText.optional(),
})
