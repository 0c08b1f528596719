import type { Seal } from '../../adapters/seal.ts'
import { eventIn } from '../../contracts/recorded-event.ts'
import type { Database } from '../../prisma/client.ts'
import type { Past } from '../documents/past.ts'
import { eventsBehind } from './enclosures.ts'
import type { Message } from './outbox.ts'

/** What happened up to the version that asked for the message, as far as its enclosures are written from it. */
export async function readPast(
  database: Database,
  seal: Seal,
  { journeyId, version, intent }: Pick<Message, 'journeyId' | 'version' | 'intent'>,
): Promise<Past> {
  const types = eventsBehind(intent)
  if (types.length === 0) return []
  const rows = await database.journeyEvent.findMany({
    where: { journeyId, version: { lte: version }, type: { in: [...types] } },
    orderBy: { version: 'asc' },
    select: { version: true, receivedAt: true, payload: true, personalSealed: true },
  })
  return rows.map((row) => ({
    version: row.version,
    at: row.receivedAt.toISOString(),
    event: eventIn(row.payload),
    written: row.personalSealed === null ? {} : seal.open(row.personalSealed),
  }))
}
