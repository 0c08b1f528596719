import type { ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import type { TemplateName } from '../../domain/messages/templates.ts'
import type { Instant } from '../../domain/shared/time.ts'
import type { Database } from '../client.ts'

export interface JourneyTimeRow {
  readonly offsetMs: number
  readonly isClosed: boolean
  readonly openSubmissions: number
  /** The next timer of the journey, in its own time. */
  readonly nextWakeAt: Instant | null
  /** Messages that have not gone out yet and are not stuck, and hand-overs for production that the journey has not heard of. */
  readonly waitingMessages: number
  readonly delivered: readonly { readonly template: TemplateName; readonly version: number }[]
  /** The clocks that run, with the version that started each. */
  readonly running: readonly { readonly key: ClockKey; readonly startedBy: number }[]
}

/** How far a journey's time is ahead of the clock, and what of it is under way. */
export async function readJourneyTime(database: Database, id: string): Promise<JourneyTimeRow | undefined> {
  const rows = await database.$queryRaw<JourneyTimeRow[]>`
    SELECT j.virtual_offset_ms::float8 AS "offsetMs", j.closed_at IS NOT NULL AS "isClosed",
           to_char(j.next_wake_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "nextWakeAt",
           (SELECT count(*)::int FROM submission s WHERE s.journey_id = j.id AND s.status = 'OPEN') AS "openSubmissions",
           (SELECT count(*)::int FROM outbox_message m
              WHERE m.journey_id = j.id AND (m.status = 'WAITING' OR m.status = 'SENT' AND m.awaits = 'PRODUCTION' AND NOT
                coalesce(j.state->'letters'->'toProduce' @> jsonb_build_array(jsonb_build_object('reference', m.reference)), false)
              )) AS "waitingMessages",
           coalesce((SELECT jsonb_agg(jsonb_build_object('template', m.template, 'version', m.version))
              FROM outbox_message m WHERE m.journey_id = j.id AND m.status = 'DELIVERED'), '[]') AS delivered,
           coalesce((SELECT jsonb_agg(jsonb_build_object('key', c.key, 'startedBy', substring(c.id FROM '@(\\d+)$')::int))
              FROM clock c WHERE c.journey_id = j.id AND c.stopped_at IS NULL), '[]') AS running
    FROM journey j WHERE j.id = ${id}::uuid`
  return rows[0]
}

/** Keeps how far a journey's time is ahead of the clock. */
export async function writeJourneyOffset(database: Database, id: string, offsetMs: number): Promise<void> {
  await database.$executeRaw`
    UPDATE journey SET virtual_offset_ms = ${BigInt(Math.round(offsetMs))} WHERE id = ${id}::uuid`
}

export interface TimeMoveRow {
  readonly journeyId: string
  readonly bodyHash: string
  readonly target: Instant
  /** What was answered, once the journey was there. */
  readonly answer: unknown
}

/** Keeps a move under its key, or gives the one that was kept first. */
export async function keepTimeMove(
  database: Database,
  key: string,
  { journeyId, bodyHash, target }: Omit<TimeMoveRow, 'answer'>,
): Promise<TimeMoveRow> {
  await database.$executeRaw`
    INSERT INTO time_move (key, journey_id, body_hash, target)
    VALUES (${key}::uuid, ${journeyId}::uuid, ${bodyHash}, ${target}::timestamptz) ON CONFLICT (key) DO NOTHING`
  const kept = await readTimeMove(database, key)
  if (kept === undefined) throw new Error('A move of time was not kept')
  return kept
}

/** A move by its key; undefined when there is none. */
export async function readTimeMove(database: Database, key: string): Promise<TimeMoveRow | undefined> {
  const rows = await database.$queryRaw<TimeMoveRow[]>`
    SELECT journey_id::text AS "journeyId", body_hash AS "bodyHash", answer,
           to_char(target AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS target
    FROM time_move WHERE key = ${key}::uuid`
  return rows[0]
}

/** Keeps what a move was answered. */
export async function writeTimeMoveAnswer(database: Database, key: string, answer: object): Promise<void> {
  await database.$executeRaw`UPDATE time_move SET answer = ${JSON.stringify(answer)}::jsonb WHERE key = ${key}::uuid`
}
