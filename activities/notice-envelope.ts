import type { Correspondent, Envelope, MessageSender } from '../adapters/messages/sender.ts'
import type { StaffId } from '../domain/roles/roles.ts'
import type { Database } from '../prisma/client.ts'
import { readStaffFor } from './delivery/read-staff.ts'
import { recipientsOf } from './delivery/recipients.ts'
import type { StaffRecipient } from './delivery/staff-line.ts'
import { adultSocialCare, type CouncilDetails } from './letters/council.ts'

export interface NoticePost {
  readonly database: Database
  readonly sender: MessageSender
  readonly council: CouncilDetails
}

/** Whoever is called; the managers of the out-of-hours team and the service, where nobody is left. */
export async function noticeReaders(
  { database, sender, council }: NoticePost,
  { team, staff }: { readonly team: string; readonly staff: StaffId | null },
): Promise<readonly Correspondent[]> {
  const lastResort = adultSocialCare(council)
  const directory = {
    person: lastResort,
    written: [],
    recorded: {},
    staff: await readStaffFor(database, { ids: staff === null ? [] : [staff], team }),
    worker: undefined,
    onCall: staff ?? undefined,
    byText: sender.sendsTexts === true,
    team,
    lastResort,
  }
  const whom: readonly StaffRecipient[] = staff === null ? ['EDT_MANAGER', 'SERVICE_MANAGER'] : ['ON_CALL']
  const all = whom.flatMap((recipient) => recipientsOf(recipient, directory))
  return all.filter((one, index) => all.findIndex(({ email }) => email === one.email) === index)
}

interface Words {
  readonly subject: string
  readonly paragraphs: readonly string[]
}

/** The message as it goes out: a text where somebody has a mobile telephone, else an e-mail. */
export function noticeEnvelope(
  { subject, paragraphs }: Words,
  { council, ...head }: Pick<Envelope, 'reference' | 'template' | 'to'> & Pick<NoticePost, 'council'>,
): Envelope {
  const isText = head.to.some(({ mobile }) => mobile !== undefined)
  return {
    ...head,
    by: isText ? 'TEXT' : 'E_MAIL',
    from: adultSocialCare(council),
    subject,
    text: isText ? [subject, ...paragraphs].join('\n') : `${['Hello,', ...paragraphs].join('\n\n')}\n`,
    format: 'STANDARD_PRINT',
    language: 'en',
  }
}
