import type { Instant } from '../domain/shared/time.ts'
import type { Database } from './client.ts'

/** A concern as it came, before anything was done about it. */
export interface NewLoneConcern {
  /** The Idempotency-Key of whoever gave it. */
  readonly id: string
  readonly bodyHash: string
  readonly raisedBy: string
  readonly personalSealed: Uint8Array<ArrayBuffer>
  readonly givenBy: string
  readonly receivedAt: Instant
  readonly safeBy: Instant
  readonly takeOnBy: Instant
}

export type ConcernAct = 'SAFETY' | 'TAKEN_ON' | 'LINKED'

/** What somebody did about it. */
export interface ConcernDeed {
  readonly act: ConcernAct
  readonly by: string
  readonly at: Instant
  readonly facts: Readonly<Record<string, unknown>>
}

export interface LoneConcern {
  readonly id: string
  readonly bodyHash: string
  readonly raisedBy: string
  readonly personalSealed: Uint8Array
  readonly receivedAt: Date
  readonly safeBy: Date
  readonly takeOnBy: Date
  readonly deeds: readonly ConcernDeed[]
}

const COLUMNS = `c.id::text, c.body_hash AS "bodyHash", c.raised_by AS "raisedBy", c.personal_sealed AS "personalSealed",
  c.received_at AS "receivedAt", c.safe_by AS "safeBy", c.take_on_by AS "takeOnBy",
  coalesce((SELECT jsonb_agg(jsonb_build_object('act', a.act, 'by', a.by_id, 'facts', a.facts,
      'at', to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY a.at, a.act)
    FROM lone_concern_act a WHERE a.concern_id = c.id), '[]'::jsonb) AS deeds`

/** Keeps a concern, once under its key. */
export async function keepLoneConcern(database: Database, concern: NewLoneConcern): Promise<void> {
  const { id, bodyHash, raisedBy, personalSealed, givenBy, receivedAt, safeBy, takeOnBy } = concern
  await database.$executeRaw`
    INSERT INTO lone_concern (id, body_hash, raised_by, personal_sealed, given_by, received_at, safe_by, take_on_by)
    VALUES (${id}::uuid, ${bodyHash}, ${raisedBy}, ${personalSealed}, ${givenBy}, ${receivedAt}::timestamptz,
            ${safeBy}::timestamptz, ${takeOnBy}::timestamptz)
    ON CONFLICT (id) DO NOTHING`
}

export async function readLoneConcern(database: Database, id: string): Promise<LoneConcern | undefined> {
  const rows = await database.$queryRawUnsafe<LoneConcern[]>(
    `SELECT ${COLUMNS} FROM lone_concern c WHERE c.id = $1::uuid`,
    id,
  )
  return rows[0]
}

const HAS = (act: ConcernAct): string =>
  `EXISTS (SELECT FROM lone_concern_act a WHERE a.concern_id = c.id AND a.act = '${act}')`

/** It is in no journey, and somebody still has to look whether the person is safe, or to take it on. */
const STANDS_ALONE = `NOT ${HAS('LINKED')} AND NOT (${HAS('SAFETY')} AND ${HAS('TAKEN_ON')})`

export interface ConcernPlace {
  readonly receivedAt: Instant
  readonly id: string
}

/** Those that stand alone, the oldest first. */
export async function listLoneConcerns(
  database: Database,
  { after, limit }: { readonly after: ConcernPlace | undefined; readonly limit: number },
): Promise<readonly LoneConcern[]> {
  return database.$queryRawUnsafe<LoneConcern[]>(
    `SELECT ${COLUMNS} FROM lone_concern c
     WHERE ${STANDS_ALONE} AND ($1::timestamptz IS NULL OR (c.received_at, c.id) > ($1::timestamptz, $2::uuid))
     ORDER BY c.received_at, c.id LIMIT $3`,
    after?.receivedAt ?? null,
    after?.id ?? null,
    limit,
  )
}

export interface NewConcernDeed extends ConcernDeed {
  readonly concernId: string
  readonly personalSealed: Uint8Array<ArrayBuffer> | null
}

/** Notes what somebody did. @returns false when it had been done, or the concern has gone into a journey meanwhile */
export async function keepConcernDeed(database: Database, deed: NewConcernDeed): Promise<boolean> {
  const { concernId, act, by, at, facts, personalSealed } = deed
  const kept = await database.$executeRaw`
    INSERT INTO lone_concern_act (concern_id, act, by_id, at, facts, personal_sealed)
    SELECT id, ${act}, ${by}, ${at}::timestamptz, ${JSON.stringify(facts)}::jsonb, ${personalSealed}
    FROM lone_concern c WHERE id = ${concernId}::uuid
      AND NOT EXISTS (SELECT FROM lone_concern_act a WHERE a.concern_id = c.id AND a.act = 'LINKED')
    ON CONFLICT DO NOTHING`
  return kept === 1
}

/** The words with which somebody made sure that the person is safe; sealed. */
export async function readSafetyWords(database: Database, concernId: string): Promise<Uint8Array | undefined> {
  const rows = await database.$queryRaw<{ words: Uint8Array | null }[]>`
    SELECT personal_sealed AS words FROM lone_concern_act WHERE concern_id = ${concernId}::uuid AND act = 'SAFETY'`
  return rows[0]?.words ?? undefined
}

export type ConcernNote = 'RAISED' | 'SAFETY_LATE' | 'TAKE_ON_LATE'

/** A word that is to be said about a concern that stands alone. */
export interface NoteDue {
  readonly id: string
  readonly note: ConcernNote
  readonly safeBy: Date
  readonly takeOnBy: Date
}

/**
 * What those who have to know have not been told yet; what was begun and has not left is there again after a while.
 * @param before later concerns may still be on their way into a journey
 */
export function concernNotesDue(
  database: Database,
  { now, before, begunBefore, most }: Readonly<Record<'now' | 'before' | 'begunBefore', Instant>> & { most: number },
): Promise<readonly NoteDue[]> {
  return database.$queryRawUnsafe<NoteDue[]>(
    `SELECT c.id::text, due.note, c.safe_by AS "safeBy", c.take_on_by AS "takeOnBy"
     FROM lone_concern c CROSS JOIN LATERAL (
       SELECT 'RAISED' AS note, c.received_at < $2::timestamptz AS is_due
       UNION ALL SELECT 'SAFETY_LATE', c.safe_by < $1::timestamptz AND NOT ${HAS('SAFETY')}
       UNION ALL SELECT 'TAKE_ON_LATE', c.take_on_by < $1::timestamptz AND NOT ${HAS('TAKEN_ON')}) due
     LEFT JOIN lone_concern_note n ON n.concern_id = c.id AND n.note = due.note
     WHERE due.is_due AND ${STANDS_ALONE}
       AND (n.note IS NULL OR (n.sent_at IS NULL AND n.kept_at < $3::timestamptz))
     ORDER BY c.received_at, c.id, due.note LIMIT $4`,
    now,
    before,
    begunBefore,
    most,
  )
}

/** Begins a word, so that no other worker says it as well. @returns false when another has begun it a moment ago */
export async function beginConcernNote(
  database: Database,
  { id, note }: Pick<NoteDue, 'id' | 'note'>,
  { now, begunBefore }: Readonly<Record<'now' | 'begunBefore', Instant>>,
): Promise<boolean> {
  const begun = await database.$executeRaw`
    INSERT INTO lone_concern_note (concern_id, note, kept_at) VALUES (${id}::uuid, ${note}, ${now}::timestamptz)
    ON CONFLICT (concern_id, note) DO UPDATE SET kept_at = excluded.kept_at
      WHERE lone_concern_note.sent_at IS NULL AND lone_concern_note.kept_at < ${begunBefore}::timestamptz`
  return begun === 1
}

export async function noteConcernNoteSent(
  database: Database,
  { id, note }: Pick<NoteDue, 'id' | 'note'>,
): Promise<void> {
  await database.$executeRaw`
    UPDATE lone_concern_note SET sent_at = now()
    WHERE concern_id = ${id}::uuid AND note = ${note} AND sent_at IS NULL`
}
