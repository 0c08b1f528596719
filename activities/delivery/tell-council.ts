import type { CouncilExchange } from '../../adapters/messages/council-exchange.ts'
import { SendFailure, type Envelope } from '../../adapters/messages/sender.ts'
import type { Seal } from '../../adapters/seal.ts'
import { template } from '../../domain/messages/templates.ts'
import type { Database } from '../../prisma/client.ts'
import { createHospitalDirectory } from '../../prisma/hospitals.ts'
import { adultSocialCare, type CouncilDetails } from '../letters/council.ts'
import { movesNotes } from '../letters/moves-notes.ts'
import { moveMessage } from './move-message.ts'
import type { Message, Outbox } from './outbox.ts'
import { delivered, type DeliveryOutcome } from './outcome.ts'
import { createReadGrounds } from './read-grounds.ts'

interface TellCouncilDependencies {
  readonly database: Database
  readonly seal: Seal
  readonly council: CouncilDetails
  readonly councils: CouncilExchange
  readonly outbox: Outbox
}

/**
 * R-MOV-15. Tells the system of the other council, which keeps it: then it is delivered. What was told is kept sealed before it leaves.
 * Nothing withholds such a message: a ledger with a gap would prove nothing.
 */
export function createTellCouncil({ database, seal, council, councils, outbox }: TellCouncilDependencies) {
  const readGrounds = createReadGrounds(database, seal)
  const directory = createHospitalDirectory(database)
  /** @returns undefined when it has to be looked at once more */
  return async (message: Message): Promise<DeliveryOutcome | undefined> => {
    const told = moveMessage(message, await readGrounds(message), council)
    const other = await directory.council(told.to)
    if (!other?.movesTo) throw new SendFailure('COUNCIL_NOT_CONNECTED', 'PERMANENT')
    if (!(await outbox.begin(message, recordOf(message, { told, from: council, to: other.name })))) return undefined
    await councils.send(other.movesTo, told)
    const at = new Date()
    await outbox.delivered(message, at)
    return delivered(message, at)
  }
}

interface Talk {
  readonly told: object
  readonly from: CouncilDetails
  readonly to: string
}

/** What was told, for whoever looks at the documents of the journey. */
function recordOf({ reference, template: name, journey, intent }: Message, { told, from, to }: Talk): Envelope {
  const { subject, paragraphs } = movesNotes.AUTHORITY_MOVE_MESSAGE({
    reference: journey.reference,
    date: () => undefined,
    because: () => undefined,
    about: (field) => String(intent.about?.[field] ?? ''),
  })
  return {
    reference,
    template: name,
    by: 'SYSTEM',
    from: adultSocialCare(from),
    to: [{ name: to }],
    subject,
    text: `${paragraphs.join('\n\n')}\n`,
    enclosures: [
      { fileName: `message-${reference}.json`, title: template(name).title, text: JSON.stringify(told, undefined, 2) },
    ],
    format: 'STANDARD_PRINT',
    language: 'en',
  }
}
