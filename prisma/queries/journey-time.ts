import type { Database } from '../client.ts'

export interface JourneyTimeRow {
  readonly offsetMs: number
  readonly isClosed: boolean
  readonly openSubmissions: number
  /** Messages that have neither gone out nor got stuck, or went out so lately that the journey may not have heard of it. */
  readonly waitingMessages: number
}

/** How far a journey's time is ahead of the clock, and whether anything of it is under way. */
export async function readJourneyTime(database: Database, id: string): Promise<JourneyTimeRow | undefined> {
  const rows = await database.$queryRaw<JourneyTimeRow[]>`
    SELECT j.virtual_offset_ms::float8 AS "offsetMs", j.closed_at IS NOT NULL AS "isClosed",
           (SELECT count(*)::int FROM submission s WHERE s.journey_id = j.id AND s.status = 'OPEN') AS "openSubmissions",
           (SELECT count(*)::int FROM outbox_message m WHERE m.journey_id = j.id
              AND (m.status IN ('WAITING', 'SENT') OR m.delivered_at > now() - interval '500 ms')) AS "waitingMessages"
    FROM journey j WHERE j.id = ${id}::uuid`
  return rows[0]
}

/** Keeps how far a journey's time is ahead of the clock. */
export async function writeJourneyOffset(database: Database, id: string, offsetMs: number): Promise<void> {
  await database.$executeRaw`
    UPDATE journey SET virtual_offset_ms = ${BigInt(Math.round(offsetMs))} WHERE id = ${id}::uuid`
}
