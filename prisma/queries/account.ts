import type { Waits } from '../../domain/journey/waited-for.ts'
import type { Database } from '../client.ts'

export interface AccountEvent {
  readonly version: number
  readonly type: string
  readonly step: string | null
  readonly payload: Readonly<Record<string, unknown>>
  readonly actorId: string
  readonly actorRole: string
  readonly receivedAt: Date
  readonly committedAt: Date
  readonly policyVersion: number
  readonly calendarVersion: number
  readonly waits: Waits | null
}

export interface AccountRow {
  readonly reference: string
  readonly stage: string
  readonly closedAt: Date | null
  readonly virtualOffsetMs: bigint
  readonly events: readonly AccountEvent[]
}

/** A journey with everything that happened on it, oldest first. @returns undefined when there is no such journey */
export async function readAccount(database: Database, journeyId: string): Promise<AccountRow | undefined> {
  const journey = await database.journey.findUnique({
    where: { id: journeyId },
    select: {
      reference: true,
      stage: true,
      closedAt: true,
      virtualOffsetMs: true,
      events: {
        orderBy: { version: 'asc' },
        omit: { personalSealed: true, journeyId: true, idempotencyKey: true, previousHash: true, hash: true },
      },
    },
  })
  return (journey as AccountRow | null) ?? undefined
}
