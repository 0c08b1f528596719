import type { Correspondent } from '../../adapters/messages/sender.ts'
import type { PersonalFields, Seal } from '../../adapters/seal.ts'
import type { Correction } from '../../domain/contact-details/corrected.ts'
import type { JourneyEvent } from '../../domain/journey/events.ts'
import type { Database } from '../../prisma/client.ts'
import type { Message } from './outbox.ts'
import { readContact, readNameAndAddress } from './profile.ts'

/** A correction with its place in the record. */
export interface Placed extends Correction {
  readonly version: number
}

/** Of whom steps bring an address along with what they decide. */
type GivenParty = 'CARER' | 'ADVOCATE'

interface Row {
  readonly version: number
  readonly payload: unknown
  readonly personalSealed: Uint8Array | null
}

/**
 * The name and address of a carer, an advocate, or whoever gets the direct payment, as earlier steps brought them for a letter of their
 * own; later letters go there too, until something newer is known (R-ADV-06). Where there are several carers, only what was said of the
 * one whom this message is about: nobody reads another's letter.
 */
export async function readGivenAddresses(
  database: Database,
  seal: Seal,
  { journeyId, version, journey, recipient }: Pick<Message, 'journeyId' | 'version' | 'journey' | 'recipient'>,
): Promise<readonly Placed[]> {
  if (recipient === 'NOMINEE' || recipient === 'FORMER_NOMINEE')
    return readNominee(database, seal, { journeyId, version, recipient })
  if (recipient !== 'CARER' && recipient !== 'ADVOCATE') return []
  const rows: readonly Row[] = await database.journeyEvent.findMany({
    where: { journeyId, OR: [{ version }, { personalSealed: { not: null } }] },
    orderBy: { version: 'asc' },
    select: { version: true, payload: true, personalSealed: true },
  })
  const about = carerOf(rows.find((row) => row.version === version))
  const isOnlyOne = recipient === 'ADVOCATE' || (journey.carers?.known.length ?? 0) <= 1
  return rows
    .filter((row) => row.version !== version && (isOnlyOne || (about !== undefined && carerOf(row) === about)))
    .flatMap((row) => given(row, recipient, seal))
}

/**
 * R-DPY-01. Whoever was named when the payment was agreed; the newest holds, whatever was corrected for somebody before them. Of the one
 * before them (R-DPY-12): whoever was named until the latest decision that the message knows of.
 */
async function readNominee(
  database: Database,
  seal: Seal,
  { journeyId, version, recipient }: Pick<Message, 'journeyId' | 'version' | 'recipient'>,
): Promise<readonly Placed[]> {
  const isFormer = recipient === 'FORMER_NOMINEE'
  const rows: readonly Row[] = await database.journeyEvent.findMany({
    where: { journeyId, type: 'DirectPaymentAgreed', version: isFormer ? { lte: version } : { not: version } },
    orderBy: { version: 'asc' },
    select: { version: true, payload: true, personalSealed: true },
  })
  return (isFormer ? rows.slice(0, -1) : rows).flatMap((row) => {
    const named = row.personalSealed === null ? undefined : seal.open(row.personalSealed)['/nomineeRecipient']
    return named === undefined ? [] : [placed('NOMINEE', row.version, readNameAndAddress(named))]
  })
}

const placed = (of: GivenParty | 'NOMINEE', version: number, reader: Correspondent): Placed => ({
  version,
  event: { of, given: of === 'NOMINEE' ? ['ADDRESS', 'EMAIL', 'PHONE'] : ['ADDRESS', 'EMAIL'], noLonger: [] },
  written: writtenOf(reader),
})

const carerOf = (row: Row | undefined): string | undefined => (row?.payload as { carer?: string } | undefined)?.carer

function given({ version, payload, personalSealed }: Row, of: GivenParty, seal: Seal): readonly Placed[] {
  const reader = personalSealed === null ? undefined : readerOf(payload as JourneyEvent, of, seal.open(personalSealed))
  if (reader?.email === undefined && reader?.addressLines === undefined) return []
  return [placed(of, version, reader)]
}

function readerOf({ type }: JourneyEvent, of: GivenParty, fields: PersonalFields): Correspondent | undefined {
  const { '/name': name, '/contact': contact } = fields
  // An advocacy service that was asked is not the advocate yet: nothing else goes there.
  const nameAndAddress = type === 'AdvocateInstructed' ? undefined : fields[`/${of.toLowerCase()}Recipient`]
  if (nameAndAddress !== undefined) return readNameAndAddress(nameAndAddress)
  return of === 'CARER' && type === 'CarerIdentified' && contact !== undefined
    ? readContact(name ?? '', contact)
    : undefined
}

const writtenOf = ({ name, email, addressLines }: Correspondent): PersonalFields => ({
  '/name': name,
  ...(email === undefined ? {} : { '/email': email }),
  ...(addressLines === undefined ? {} : { '/address': addressLines.join('\n') }),
})
