import type { PersonalFields, Seal } from '../../adapters/seal.ts'
import { corrected, type Details } from '../../domain/contact-details/corrected.ts'
import { CONTACT_PARTIES, type ContactParty } from '../../domain/contact-details/state.ts'
import type { Database } from '../../prisma/client.ts'
import { readCorrections, type CorrectionRow } from '../../prisma/queries/contact-details.ts'
import type { Message } from './outbox.ts'

/** Details of somebody around the person that a step of their own recorded. */
export interface RecordedContact {
  readonly details: Details
  /** Recorded after the message was asked for, so that it goes before what was written with the message. */
  readonly isNewer: boolean
}

export type RecordedContacts = Readonly<Partial<Record<ContactParty, RecordedContact>>>

export interface Contacts {
  /** The person's profile as it stands now. */
  readonly profile: PersonalFields
  readonly recorded: RecordedContacts
}

/** How to reach the person and those around them, as it stands now. Corrections of the person hold for all their journeys. */
export async function readContacts(
  database: Database,
  seal: Seal,
  { journeyId, version, personId }: Pick<Message, 'journeyId' | 'version' | 'personId'>,
): Promise<Contacts> {
  const [{ profileSealed }, rows] = await Promise.all([
    database.person.findUniqueOrThrow({ where: { id: personId }, select: { profileSealed: true } }),
    readCorrections(database, journeyId),
  ])
  const read = (row: CorrectionRow) => ({ ...row, written: opened(seal, row.personalSealed) })
  const all = rows.map(read)
  const here = all.filter((correction) => correction.journeyId === journeyId)
  const recorded = CONTACT_PARTIES.filter((party) => party !== 'PERSON').flatMap((party) => {
    const own = here.filter(({ event }) => event.of === party)
    const isNewer = own.some((correction) => correction.version > version)
    return own.length === 0 ? [] : [[party, { details: corrected({}, party, own), isNewer }] as const]
  })
  return { profile: corrected(seal.open(profileSealed), 'PERSON', all), recorded: Object.fromEntries(recorded) }
}

const opened = (seal: Seal, sealed: Uint8Array | null): PersonalFields => (sealed === null ? {} : seal.open(sealed))
