import type { Instant } from '../domain/shared/time.ts'
import type { Database } from './client.ts'

export type MoveMessageStatus = 'RECEIVED' | 'WITH_CLERK' | 'TAKEN' | 'REJECTED'

/** A message of another council's system as it came, before anything was done with it. */
export interface NewMoveMessage {
  /** Made from what the message is, so that the same one is kept once. */
  readonly id: string
  readonly council: string
  /** One text for the move. */
  readonly move: string
  readonly sequence: number
  readonly facts: object
  readonly personalSealed: Uint8Array<ArrayBuffer>
  readonly receivedAt: Instant
}

export interface StoredMoveMessage extends Omit<NewMoveMessage, 'receivedAt' | 'personalSealed'> {
  readonly personalSealed: Uint8Array
  readonly receivedAt: Date
  readonly status: MoveMessageStatus
  readonly reason: string | null
  readonly journeyId: string | null
  readonly attempts: number
}

const COLUMNS = `id::text, council, move, sequence, facts, personal_sealed AS "personalSealed", received_at AS "receivedAt", status,
  reason, journey_id::text AS "journeyId", attempts`

/** Keeps a message, once. One that was rejected is looked at again when it comes again: something may have been mended. */
export async function keepMoveMessage(database: Database, message: NewMoveMessage): Promise<void> {
  const { id, council, move, sequence, facts, personalSealed, receivedAt } = message
  await database.$executeRaw`
    INSERT INTO authority_message (id, council, move, sequence, facts, personal_sealed, received_at)
    VALUES (${id}::uuid, ${council}, ${move}, ${sequence}, ${JSON.stringify(facts)}::jsonb, ${personalSealed},
            ${receivedAt}::timestamptz)
    ON CONFLICT (id) DO UPDATE SET status = 'RECEIVED', reason = NULL, closed_at = NULL
      WHERE authority_message.status = 'REJECTED'`
}

export async function readMoveMessage(database: Database, id: string): Promise<StoredMoveMessage | undefined> {
  const rows = await database.$queryRawUnsafe<StoredMoveMessage[]>(
    `SELECT ${COLUMNS} FROM authority_message WHERE id = $1::uuid`,
    id,
  )
  return rows[0]
}

/** What has come of a message. Nothing happens when it has come to its end already. */
export async function endMoveMessage(
  database: Database,
  id: string,
  {
    status,
    reason,
    journeyId,
  }: { readonly status: MoveMessageStatus; readonly reason?: string; readonly journeyId?: string },
): Promise<void> {
  await database.$executeRaw`
    UPDATE authority_message
    SET status = ${status}, reason = ${reason ?? null}, journey_id = coalesce(${journeyId ?? null}::uuid, journey_id),
        closed_at = CASE WHEN ${status} IN ('TAKEN', 'REJECTED') THEN now() END
    WHERE id = ${id}::uuid AND closed_at IS NULL`
}

/** A clerk has said whose journey it belongs to. @returns false when nobody is asked any more */
export async function settleMoveMessage(database: Database, id: string, journeyId: string): Promise<boolean> {
  const settled = await database.$executeRaw`
    UPDATE authority_message SET status = 'RECEIVED', reason = NULL, journey_id = ${journeyId}::uuid
    WHERE id = ${id}::uuid AND status = 'WITH_CLERK'`
  return settled === 1
}

/** It could not be taken in now: the next attempt has keys of its own, for those of this one are used up. */
export async function countMoveAttempt(
  database: Database,
  { id, attempts }: Pick<StoredMoveMessage, 'id' | 'attempts'>,
): Promise<void> {
  await database.$executeRaw`
    UPDATE authority_message SET attempts = ${attempts + 1} WHERE id = ${id}::uuid AND attempts = ${attempts}`
}

/** The journey in which earlier messages of the same move were entered. */
export async function journeyOfMove(database: Database, move: string): Promise<string | undefined> {
  const rows = await database.$queryRaw<{ journeyId: string }[]>`
    SELECT journey_id::text AS "journeyId" FROM authority_message
    WHERE move = ${move} AND status = 'TAKEN' AND journey_id IS NOT NULL ORDER BY sequence LIMIT 1`
  return rows[0]?.journeyId
}

/** When a message could first be heard: it had come itself, and everything that its sender said before it. */
export async function couldBeHeardAt(
  database: Database,
  { move, council, sequence }: Pick<StoredMoveMessage, 'move' | 'council' | 'sequence'>,
): Promise<Date | undefined> {
  const rows = await database.$queryRaw<{ at: Date | null }[]>`
    SELECT max(received_at) AS at FROM authority_message
    WHERE move = ${move} AND council = ${council} AND sequence <= ${sequence}`
  return rows[0]?.at ?? undefined
}

/** The messages of one sender about one move of which nothing has come yet, in the order in which they were said. */
export const waitingOfMove = (
  database: Database,
  { move, council }: Pick<StoredMoveMessage, 'move' | 'council'>,
): Promise<StoredMoveMessage[]> =>
  database.$queryRawUnsafe<StoredMoveMessage[]>(
    `SELECT ${COLUMNS} FROM authority_message WHERE move = $1 AND council = $2 AND status = 'RECEIVED' ORDER BY sequence`,
    move,
    council,
  )

/** Messages that could be taken in, for nothing that their sender said before is missing; what was tried least comes first. */
export const nextOfMoves = (
  database: Database,
  { olderThanSeconds, most }: { readonly olderThanSeconds: number; readonly most: number },
): Promise<StoredMoveMessage[]> =>
  database.$queryRawUnsafe<StoredMoveMessage[]>(
    `SELECT ${COLUMNS} FROM authority_message m
     WHERE status = 'RECEIVED' AND received_at < now() - make_interval(secs => $1)
       AND (sequence = 1 OR EXISTS (SELECT FROM authority_message before
                                    WHERE before.move = m.move AND before.council = m.council
                                      AND before.sequence = m.sequence - 1 AND before.status = 'TAKEN'))
     ORDER BY attempts, received_at, id LIMIT $2`,
    olderThanSeconds,
    most,
  )

/** Messages that a clerk has to look at, the oldest first. */
export const moveMessagesWithClerk = (database: Database, limit: number): Promise<StoredMoveMessage[]> =>
  database.$queryRawUnsafe<StoredMoveMessage[]>(
    `SELECT ${COLUMNS} FROM authority_message WHERE status = 'WITH_CLERK' ORDER BY received_at, id LIMIT $1`,
    limit,
  )

/** A message with what stands in its way. */
export interface ListedMoveMessage extends StoredMoveMessage {
  /** What its sender said before has not been taken in. */
  readonly lacksEarlier: boolean
}

/** Where a page of messages begins. */
export interface MoveMessagePlace {
  readonly receivedAt: Instant
  readonly id: string
}

/** Messages that stand so, the oldest first. */
export const listMoveMessages = (
  database: Database,
  statuses: readonly MoveMessageStatus[],
  { after, limit }: { readonly after: MoveMessagePlace | undefined; readonly limit: number },
): Promise<ListedMoveMessage[]> =>
  database.$queryRawUnsafe<ListedMoveMessage[]>(
    `SELECT ${COLUMNS}, sequence > 1 AND NOT EXISTS (
       SELECT FROM authority_message before
       WHERE before.move = m.move AND before.council = m.council AND before.sequence = m.sequence - 1
         AND before.status = 'TAKEN') AS "lacksEarlier"
     FROM authority_message m
     WHERE status = ANY($1) AND ($2::timestamptz IS NULL OR (received_at, id) > ($2::timestamptz, $3::uuid))
     ORDER BY received_at, id LIMIT $4`,
    statuses,
    after?.receivedAt ?? null,
    after?.id ?? null,
    limit,
  )
