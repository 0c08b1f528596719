import type { Instant } from '../domain/shared/time.ts'
import type { Database } from './client.ts'

/** A call that was made about a notice. */
export interface NoticeCall {
  readonly attempt: number
  /** Null where nobody was left to call, and the managers were. */
  readonly staff: string | null
  readonly calledAt: Instant
  /** Its message has left. */
  readonly sent: boolean
}

/** A notice that is in no journey yet, and that nobody on call has taken. */
export interface NoticeUntaken {
  readonly id: string
  readonly step: string
  readonly status: 'RECEIVED' | 'WITH_CLERK'
  readonly facts: unknown
  readonly receivedAt: Date
  /** The team that answers the notices of its hospital. */
  readonly team: string
  readonly calls: readonly NoticeCall[]
}

/** The oldest first. @param before later ones may still be in the hands of the request that brought them */
export function readUntakenNotices(
  database: Database,
  { steps, before, most }: { readonly steps: readonly string[]; readonly before: Instant; readonly most: number },
): Promise<readonly NoticeUntaken[]> {
  return database.$queryRaw<NoticeUntaken[]>`
    SELECT n.id::text, n.step, n.status, n.facts, n.received_at AS "receivedAt", h.team,
      coalesce((SELECT jsonb_agg(jsonb_build_object('attempt', c.attempt, 'staff', c.staff_id, 'sent', c.sent_at IS NOT NULL,
          'calledAt', to_char(c.called_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY c.attempt)
        FROM hospital_notice_call c WHERE c.notice_id = n.id), '[]'::jsonb) AS calls
    FROM hospital_notice n JOIN hospital h ON h.id = n.hospital_id
    WHERE n.status IN ('RECEIVED', 'WITH_CLERK') AND n.taken_at IS NULL AND n.step = ANY(${[...steps]})
      AND n.received_at < ${before}::timestamptz
    ORDER BY n.received_at, n.id LIMIT ${most}`
}

export interface NewNoticeCall {
  readonly noticeId: string
  readonly attempt: number
  readonly staff: string | null
  readonly at: Instant
}

/** Keeps a call before it is made. @returns false when another worker makes it, or the notice has been taken meanwhile */
export async function keepNoticeCall(
  database: Database,
  { noticeId, attempt, staff, at }: NewNoticeCall,
): Promise<boolean> {
  const kept = await database.$executeRaw`
    INSERT INTO hospital_notice_call (notice_id, attempt, staff_id, called_at)
    SELECT id, ${attempt}, ${staff}, ${at}::timestamptz FROM hospital_notice
    WHERE id = ${noticeId}::uuid AND status IN ('RECEIVED', 'WITH_CLERK') AND taken_at IS NULL
    ON CONFLICT DO NOTHING`
  return kept === 1
}

export async function noteNoticeCallSent(
  database: Database,
  { noticeId, attempt }: Pick<NewNoticeCall, 'noticeId' | 'attempt'>,
): Promise<void> {
  await database.$executeRaw`
    UPDATE hospital_notice_call SET sent_at = now()
    WHERE notice_id = ${noticeId}::uuid AND attempt = ${attempt} AND sent_at IS NULL`
}

/** Who has taken a notice, and since when. */
export interface NoticeTaken {
  readonly takenBy: string
  readonly takenAt: Date
}

/** Takes a notice that is in no journey yet; the first who does has it. @returns undefined when there is no such notice */
export async function takeNotice(
  database: Database,
  id: string,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<NoticeTaken | undefined> {
  const rows = await database.$queryRaw<NoticeTaken[]>`
    UPDATE hospital_notice SET taken_by = coalesce(taken_by, ${by}), taken_at = coalesce(taken_at, ${at}::timestamptz)
    WHERE id = ${id}::uuid AND status IN ('RECEIVED', 'WITH_CLERK')
    RETURNING taken_by AS "takenBy", taken_at AS "takenAt"`
  return rows[0]
}

/** A notice about which the managers were called, and that is in somebody's hands now. */
export interface NoticeInHand {
  readonly id: string
  readonly team: string
  /** Somebody has taken it; else it has come to its end. */
  readonly isTaken: boolean
}

/** Of these the managers have not heard yet. Calls that reached managers are few, so they are where the search begins. */
export function readNoticesInHand(database: Database): Promise<readonly NoticeInHand[]> {
  return database.$queryRaw<NoticeInHand[]>`
    SELECT DISTINCT n.id::text, h.team, n.taken_at IS NOT NULL AS "isTaken"
    FROM hospital_notice_call c JOIN hospital_notice n ON n.id = c.notice_id JOIN hospital h ON h.id = n.hospital_id
    WHERE c.staff_id IS NULL AND c.sent_at IS NOT NULL AND n.managers_told_at IS NULL
      AND (n.taken_at IS NOT NULL OR n.status IN ('ACCEPTED', 'REJECTED'))`
}

/** @returns false when another worker tells them */
export async function claimManagersTold(database: Database, id: string): Promise<boolean> {
  const claimed = await database.$executeRaw`
    UPDATE hospital_notice SET managers_told_at = now() WHERE id = ${id}::uuid AND managers_told_at IS NULL`
  return claimed === 1
}

export async function forgetManagersTold(database: Database, id: string): Promise<void> {
  await database.$executeRaw`UPDATE hospital_notice SET managers_told_at = NULL WHERE id = ${id}::uuid`
}
