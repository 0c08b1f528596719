import { z } from 'zod'
import { CONSENT_GROUNDS, CONTACT_CHANNELS, LETTER_FORMATS } from '../../domain/contact/state.ts'
import { personal } from './personal.ts'

/** How the person needs to be written and spoken to. */
export const communication = z.strictObject({
  format: z.enum(LETTER_FORMATS).default('STANDARD_PRINT'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'Use a language code such as en, cy or pl')
    .default('en'),
  interpreterNeeded: z.boolean().default(false),
  usesWebsites: z.boolean().default(true),
})

export const contactBodies = {
  recordContact: z.strictObject({
    team: z.string().regex(/^[A-Z0-9-]{2,40}$/, 'Use a team code such as TEAM-NORTH'),
    channel: z.enum(CONTACT_CHANNELS),
    consent: z.enum(CONSENT_GROUNDS),
    immediateRisk: z.boolean(),
    communication: communication.prefault({}),
    presentingIssue: personal(),
  }),
}
