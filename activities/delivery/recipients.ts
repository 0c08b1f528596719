import type { Correspondent } from '../../adapters/messages/sender.ts'
import type { PersonalFields } from '../../adapters/seal.ts'
import type { Recipient } from '../../domain/messages/recipient.ts'
import { correspondent, readContact, readDetails, readNameAndAddress } from './profile.ts'
import { mobileNumber } from './mobile-number.ts'
import type { RecordedContact, RecordedContacts } from './read-contacts.ts'
import { isStaffRecipient, staffFor, type StaffMember } from './staff-line.ts'

/** Where recipients are looked up. */
export interface Directory {
  readonly person: Correspondent
  /** What was written in the step of the message, then in the referral, by JSON pointer. */
  readonly written: readonly PersonalFields[]
  /** Those around the person, as steps of their own recorded them. */
  readonly recorded: RecordedContacts
  readonly staff: readonly StaffMember[]
  readonly worker: string | undefined
  /** Who settles a plan that the panel put off twice. */
  readonly director?: string | undefined
  /** Who on the rota is called. */
  readonly onCall?: string | undefined
  /** Members of staff get it as a text where they have a mobile telephone. */
  readonly byText?: boolean
  readonly team: string | undefined
  /** Who reads a note that nobody is there to read. */
  readonly lastResort: Correspondent
}

/** Whom a message goes to, by name and address; somebody without any address is still named. */
export function recipientsOf(recipient: Recipient, directory: Directory): readonly Correspondent[] {
  if (isStaffRecipient(recipient)) {
    const staff = staffFor(recipient, directory.staff, directory)
    return staff.length === 0 ? [directory.lastResort] : staff.map((member) => asReader(member, directory))
  }
  return [recipient === 'PERSON' ? directory.person : partyOf(recipient, directory)]
}

/** R-REF-05. At night a text is heard, and an e-mail is not. */
function asReader({ name, email, phone }: StaffMember, { byText = false }: Directory): Correspondent {
  const mobile = byText ? mobileNumber(phone ?? '') : undefined
  return { ...correspondent(name, email, []), ...(mobile === undefined ? {} : { mobile }) }
}

/**
 * Somebody else in the case: `/referrerName` and `/referrerContact`, or both in one field as `/otherRecipient` has it; or as a step
 * of their own recorded them.
 */
function partyOf(recipient: Recipient, { written, recorded }: Directory): Correspondent {
  const party = recipient.toLowerCase()
  const field = (pointer: string): string | undefined =>
    written.find((fields) => fields[pointer] !== undefined)?.[pointer]
  const known = recordedFor(recipient, { written, recorded })
  if (known !== undefined) return readDetails(known.details, field(`/${party}Name`) ?? '')
  // R-HOS-04. The liaison of the notice, which says how the hospital is reached.
  if (recipient === 'HOSPITAL') return readContact(field('/liaisonName') ?? '', field('/liaisonEmail') ?? '')
  const nameAndAddress = field(`/${party}Recipient`)
  if (nameAndAddress !== undefined) return readNameAndAddress(nameAndAddress)
  return readContact(field(`/${party}Name`) ?? '', field(`/${party}Contact`) ?? '')
}

/** What a step of its own recorded, unless the step of this very message said otherwise later. */
function recordedFor(
  recipient: Recipient,
  { written: [own = {}], recorded }: Pick<Directory, 'written' | 'recorded'>,
): RecordedContact | undefined {
  const kept = recipient === 'FORMER_NOMINEE' ? 'NOMINEE' : recipient
  const known = (recorded as Readonly<Partial<Record<Recipient, RecordedContact>>>)[kept]
  const party = recipient.toLowerCase()
  const saidWithMessage = own[`/${party}Recipient`] ?? own[`/${party}Contact`]
  return known?.isNewer === true || saidWithMessage === undefined ? known : undefined
}
