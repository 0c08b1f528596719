import type { Instant } from '../domain/shared/time.ts'
import type { Database } from './client.ts'

export type NoticeStatus = 'RECEIVED' | 'WITH_CLERK' | 'ACCEPTED' | 'REJECTED'

/** A notice as it came, before anything was done with it. */
export interface NewNotice {
  /** The hospital's Idempotency-Key. */
  readonly id: string
  readonly hospitalId: string
  readonly step: string
  readonly bodyHash: string
  readonly patientHash: string | null
  readonly facts: object
  readonly personalSealed: Uint8Array<ArrayBuffer>
  readonly receivedAt: Instant
}

export interface StoredNotice extends Omit<NewNotice, 'receivedAt' | 'personalSealed'> {
  readonly personalSealed: Uint8Array
  readonly receivedAt: Date
  readonly status: NoticeStatus
  readonly receipt: unknown
  readonly doubt: string | null
  readonly settledUnder: string | null
  /** Who of those on call has taken it. */
  readonly takenBy: string | null
  /** The journey that it went into. */
  readonly journeyId: string | null
  readonly attempts: number
}

const COLUMNS = `id::text, hospital_id AS "hospitalId", step, body_hash AS "bodyHash", patient_hash AS "patientHash", facts,
  personal_sealed AS "personalSealed", received_at AS "receivedAt", status, receipt, doubt, settled_under::text AS "settledUnder", taken_by AS "takenBy",
  journey_id::text AS "journeyId", attempts`

/** Keeps a notice, once under its key. */
export async function keepNotice(database: Database, notice: NewNotice): Promise<void> {
  const { id, hospitalId, step, bodyHash, patientHash, facts, personalSealed, receivedAt } = notice
  await database.$executeRaw`
    INSERT INTO hospital_notice (id, hospital_id, step, body_hash, patient_hash, facts, personal_sealed, received_at)
    VALUES (${id}::uuid, ${hospitalId}, ${step}, ${bodyHash}, ${patientHash}, ${JSON.stringify(facts)}::jsonb,
            ${personalSealed}, ${receivedAt}::timestamptz)
    ON CONFLICT (id) DO NOTHING`
}

export async function readNotice(database: Database, id: string): Promise<StoredNotice | undefined> {
  const rows = await database.$queryRawUnsafe<StoredNotice[]>(
    `SELECT ${COLUMNS} FROM hospital_notice WHERE id = $1::uuid`,
    id,
  )
  return rows[0]
}

/** An earlier notice about the same patient that nothing has come of yet. What comes later waits for it. */
export async function hasEarlierNotice(
  database: Database,
  { id, patientHash, receivedAt }: StoredNotice,
): Promise<boolean> {
  if (patientHash === null) return false
  const rows = await database.$queryRaw<unknown[]>`
    SELECT 1 FROM hospital_notice
    WHERE patient_hash = ${patientHash} AND status IN ('RECEIVED', 'WITH_CLERK')
      AND (received_at, id) < (${receivedAt}, ${id}::uuid) LIMIT 1`
  return rows.length > 0
}

export interface NoticeEnd {
  readonly status: Exclude<NoticeStatus, 'RECEIVED'>
  readonly receipt: object
  readonly journeyId?: string
  /** Why a clerk has to look; for staff only. */
  readonly doubt?: string
}

/** What came of a notice. Nothing happens when it has come to its end already. */
export async function endNotice(
  database: Database,
  id: string,
  { status, receipt, journeyId, doubt }: NoticeEnd,
): Promise<void> {
  await database.$executeRaw`
    UPDATE hospital_notice
    SET status = ${status}, receipt = ${JSON.stringify(receipt)}::jsonb, journey_id = ${journeyId ?? null}::uuid,
        doubt = ${doubt ?? null},
        closed_at = CASE WHEN ${status} = 'WITH_CLERK' THEN NULL ELSE now() END
    WHERE id = ${id}::uuid AND closed_at IS NULL`
}

/**
 * Lets one clerk at a time say who a notice means: under one key, until it has come to its end or five minutes have passed.
 * @returns false when somebody else is at it
 */
export async function claimNotice(database: Database, id: string, key: string): Promise<boolean> {
  const claimed = await database.$executeRaw`
    UPDATE hospital_notice SET settled_under = ${key}::uuid, settled_at = now()
    WHERE id = ${id}::uuid AND status = 'WITH_CLERK'
      AND (settled_under IS NULL OR settled_under = ${key}::uuid OR settled_at < now() - interval '5 minutes')`
  return claimed === 1
}

/** The engine was away: the next attempt has keys of its own, for those of this one are given up. */
export async function countNoticeAttempt(database: Database, { id, attempts }: StoredNotice): Promise<void> {
  await database.$executeRaw`
    UPDATE hospital_notice SET attempts = ${attempts + 1} WHERE id = ${id}::uuid AND attempts = ${attempts}`
}

/** Notices of which nothing has come yet, the oldest first; without those that wait for an earlier one about the same patient. */
export async function receivedNotices(
  database: Database,
  { olderThanSeconds, most }: { readonly olderThanSeconds: number; readonly most: number },
): Promise<readonly StoredNotice[]> {
  return database.$queryRawUnsafe<StoredNotice[]>(
    `SELECT ${COLUMNS} FROM hospital_notice notice
     WHERE status = 'RECEIVED' AND received_at < now() - make_interval(secs => $1)
       AND NOT EXISTS (
         SELECT 1 FROM hospital_notice earlier
         WHERE earlier.patient_hash = notice.patient_hash AND earlier.status IN ('RECEIVED', 'WITH_CLERK')
           AND (earlier.received_at, earlier.id) < (notice.received_at, notice.id))
     ORDER BY received_at, id LIMIT $2`,
    olderThanSeconds,
    most,
  )
}

/** Where a page of notices begins. */
export interface NoticePlace {
  readonly receivedAt: Instant
  readonly id: string
}

/** R-HOS-01, R-REF-05. What a clerk has to look at, and what somebody on call was called about before it could be taken in. */
const FOR_A_CLERK = `(status = $1 OR (status = 'RECEIVED'
  AND EXISTS (SELECT FROM hospital_notice_call c WHERE c.notice_id = hospital_notice.id)))`

/** Notices of one hospital, or those that a clerk has to look at, the latest or the oldest first. */
export async function listNotices(
  database: Database,
  of: { readonly hospitalId: string } | 'FOR_A_CLERK',
  { after, limit }: { readonly after: NoticePlace | undefined; readonly limit: number },
): Promise<readonly StoredNotice[]> {
  const [where, order, beyond] = of === 'FOR_A_CLERK' ? [FOR_A_CLERK, 'ASC', '>'] : ['hospital_id = $1', 'DESC', '<']
  return database.$queryRawUnsafe<StoredNotice[]>(
    `SELECT ${COLUMNS} FROM hospital_notice
     WHERE ${where} AND ($2::timestamptz IS NULL OR (received_at, id) ${beyond} ($2::timestamptz, $3::uuid))
     ORDER BY received_at ${order}, id ${order} LIMIT $4`,
    of === 'FOR_A_CLERK' ? 'WITH_CLERK' : of.hospitalId,
    after?.receivedAt ?? null,
    after?.id ?? null,
    limit,
  )
}
