import type { PersonalFields, Seal } from '../../adapters/seal.ts'
import { corrected, type Details } from '../../domain/contact-details/corrected.ts'
import { CONTACT_PARTIES, type ContactParty } from '../../domain/contact-details/state.ts'
import type { Database } from '../../prisma/client.ts'
import { readCorrections, type CorrectionRow } from '../../prisma/queries/contact-details.ts'
import { readGivenAddresses, type Placed } from './given-addresses.ts'
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
export async function readContacts(database: Database, seal: Seal, message: Message): Promise<Contacts> {
  const { journeyId, personId } = message
  const [{ profileSealed }, rows, given] = await Promise.all([
    database.person.findUniqueOrThrow({ where: { id: personId }, select: { profileSealed: true } }),
    readCorrections(database, journeyId),
    readGivenAddresses(database, seal, message),
  ])
  const all = rows.map((row: CorrectionRow) => ({ ...row, written: opened(seal, row.personalSealed) }))
  const here = all.filter((correction) => correction.journeyId === journeyId)
  const corrections = message.recipient === 'FORMER_NOMINEE' ? await ofTheFormer(database, message, here) : here
  return {
    profile: corrected(seal.open(profileSealed), 'PERSON', all),
    recorded: recordedAround(message, { corrections, given }),
  }
}

/** R-DPY-12. What was corrected since somebody new was named is theirs. */
async function ofTheFormer(
  database: Database,
  { journeyId, version }: Pick<Message, 'journeyId' | 'version'>,
  corrections: readonly Placed[],
): Promise<readonly Placed[]> {
  const newest = await database.journeyEvent.findFirst({
    where: { journeyId, type: 'DirectPaymentAgreed', version: { lte: version } },
    orderBy: { version: 'desc' },
    select: { version: true },
  })
  return corrections.filter(({ version: at }) => newest === null || at < newest.version)
}

/** What steps of their own recorded, and before it, or after, what came along with another letter: the newest holds. */
function recordedAround(
  { version }: Pick<Message, 'version'>,
  { corrections, given }: { readonly corrections: readonly Placed[]; readonly given: readonly Placed[] },
): RecordedContacts {
  const recorded = CONTACT_PARTIES.filter((party) => party !== 'PERSON').flatMap((party) => {
    const own = [...corrections, ...given]
      .filter(({ event }) => event.of === party)
      .toSorted((a, b) => a.version - b.version)
    const isNewer = corrections.some(({ event, version: at }) => event.of === party && at > version)
    return own.length === 0 ? [] : [[party, { details: corrected({}, party, own), isNewer }] as const]
  })
  return Object.fromEntries(recorded)
}

const opened = (seal: Seal, sealed: Uint8Array | null): PersonalFields => (sealed === null ? {} : seal.open(sealed))
