import type { Correspondent, Envelope } from '../../adapters/messages/sender.ts'
import type { DeliverDependencies } from '../deliver.ts'
import type { Message } from './outbox.ts'
import { createReadGrounds } from './read-grounds.ts'
import { writeMessage } from './write-message.ts'

/** An attempt that began less long ago may still be under way in a worker that Temporal has given up. */
const MAY_STILL_BE_UNDER_WAY_MS = 5 * 60_000

/**
 * What is sent. A message that may still be on its way is sent as it is, if at all, so that what is kept is what was sent; but never
 * to an address that has been corrected since.
 */
export function createEnvelopeFor({ database, seal, council, sender }: DeliverDependencies) {
  const readGrounds = createReadGrounds(database, seal)
  return async (message: Message): Promise<Envelope> => {
    const { envelope, startedAt } = message
    const fresh = writeMessage(message, await readGrounds(message), council, sender)
    const isRecent = Date.now() - (startedAt?.getTime() ?? 0) < MAY_STILL_BE_UNDER_WAY_MS
    return envelope !== undefined && isRecent && sameReaders(envelope, fresh) ? envelope : fresh
  }
}

const sameReaders = (kept: Envelope, fresh: Envelope): boolean =>
  kept.by === fresh.by && kept.to.map(placeOf).join('|') === fresh.to.map(placeOf).join('|')

const placeOf = ({ email = '', mobile = '', addressLines = [] }: Correspondent): string =>
  [email, mobile, ...addressLines].join(', ')
