import type { Journey } from '../domain/journey/journey.ts'
import type { Step } from '../domain/journey/step.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Database } from './client.ts'

/** What goes to the journey, kept so that it can be sent again. */
export interface StoredCommand {
  readonly step: Step
  /** For an opening: the journey that begins with it. */
  readonly identity?: Pick<Journey, 'id' | 'reference' | 'authority'>
}

export type SubmissionStatus = 'OPEN' | 'COMMITTED' | 'REFUSED' | 'GIVEN_UP'

export interface StoredSubmission {
  readonly key: string
  readonly journeyId: string
  readonly step: string
  readonly bodyHash: string
  readonly status: SubmissionStatus
  /** Null where the door refused the step, so that there is nothing to send. */
  readonly command: StoredCommand | null
  readonly answer: unknown
  readonly actorId: string
  readonly actorRoles: readonly string[]
}

export interface DoorView {
  readonly journey?: { readonly state: Journey; readonly virtualOffsetMs: number; readonly openSubmissions: number }
  readonly submission?: StoredSubmission
}

interface DoorRow {
  readonly state: Journey | null
  readonly virtual_offset_ms: bigint | null
  readonly open_submissions: bigint | null
  readonly submission: StoredSubmission | null
}

const SUBMISSION_JSON = `jsonb_build_object('key', s.key, 'journeyId', s.journey_id, 'step', s.step, 'bodyHash', s.body_hash,
  'status', s.status, 'command', s.command, 'answer', s.answer, 'actorId', s.actor_id, 'actorRoles', s.actor_roles)`

/** Everything the door looks at before it lets a step in, in one statement. */
export async function readForDoor(database: Database, journeyId: string, key: string): Promise<DoorView> {
  const rows = await database.$queryRawUnsafe<DoorRow[]>(
    `SELECT j.state, j.virtual_offset_ms,
            (SELECT count(*) FROM submission o WHERE o.journey_id = $1::uuid AND o.status = 'OPEN') AS open_submissions,
            (SELECT ${SUBMISSION_JSON} FROM submission s WHERE s.key = $2::uuid) AS submission
     FROM (SELECT 1) one LEFT JOIN journey j ON j.id = $1::uuid`,
    journeyId,
    key,
  )
  const row = rows[0]
  return {
    ...(row?.state && {
      journey: {
        state: row.state,
        virtualOffsetMs: Number(row.virtual_offset_ms ?? 0),
        openSubmissions: Number(row.open_submissions ?? 0),
      },
    }),
    ...(row?.submission && { submission: row.submission }),
  }
}

/** One submission by its key; undefined when there is none. */
export async function readSubmission(database: Database, key: string): Promise<StoredSubmission | undefined> {
  const rows = await database.$queryRawUnsafe<{ submission: StoredSubmission }[]>(
    `SELECT ${SUBMISSION_JSON} AS submission FROM submission s WHERE s.key = $1::uuid`,
    key,
  )
  return rows[0]?.submission
}

export interface NewSubmission {
  readonly key: string
  readonly journeyId: string
  readonly bodyHash: string
  readonly command: StoredCommand
  readonly personalSealed: Uint8Array<ArrayBuffer> | null
  readonly personId: string | null
  readonly actorRoles: readonly string[]
}

/** Keeps a submission, open. @returns false when the key is already taken */
export async function insertSubmission(database: Database, submission: NewSubmission): Promise<boolean> {
  const { key, journeyId, bodyHash, command, personalSealed, personId, actorRoles } = submission
  const inserted = await database.$executeRaw`
    INSERT INTO submission (key, journey_id, step, body_hash, command, personal_sealed, person_id, actor_id, actor_roles,
                            received_at)
    VALUES (${key}::uuid, ${journeyId}::uuid, ${command.step.name}, ${bodyHash}, ${JSON.stringify(command)}::jsonb,
            ${personalSealed}, ${personId}::uuid, ${command.step.by.id}, ${actorRoles as string[]}, ${command.step.receivedAt}::timestamptz)
    ON CONFLICT (key) DO NOTHING`
  return inserted === 1
}

export interface RefusedSubmission {
  readonly key: string
  readonly journeyId: string
  readonly step: string
  readonly bodyHash: string
  readonly actorId: string
  readonly actorRoles: readonly string[]
  readonly receivedAt: Instant
  readonly status: 'REFUSED' | 'GIVEN_UP'
  readonly answer: object
}

/** Keeps what the door answered to a step that it did not let in, and nothing of its body. @returns false when the key is taken */
export async function insertRefused(database: Database, refused: RefusedSubmission): Promise<boolean> {
  const { key, journeyId, step, bodyHash, actorId, actorRoles, receivedAt, status, answer } = refused
  const inserted = await database.$executeRaw`
    INSERT INTO submission (key, journey_id, step, body_hash, actor_id, actor_roles, received_at, status, answer, closed_at)
    VALUES (${key}::uuid, ${journeyId}::uuid, ${step}, ${bodyHash}, ${actorId}, ${actorRoles as string[]},
            ${receivedAt}::timestamptz, ${status}, ${JSON.stringify(answer)}::jsonb, now())
    ON CONFLICT (key) DO NOTHING`
  return inserted === 1
}

/** Ends an open submission that did not become a commit. Nothing happens when it has ended already. */
export async function closeSubmission(
  database: Database,
  key: string,
  status: 'REFUSED' | 'GIVEN_UP',
  answer: object,
): Promise<void> {
  await database.$executeRaw`
    UPDATE submission SET status = ${status}, answer = ${JSON.stringify(answer)}::jsonb, closed_at = now()
    WHERE key = ${key}::uuid AND status = 'OPEN'`
}

/** Open submissions that have waited longer than this, oldest first, for the re-sender. */
export async function openSubmissionsOlderThan(
  database: Database,
  seconds: number,
  limit: number,
): Promise<readonly StoredSubmission[]> {
  const rows = await database.$queryRawUnsafe<{ submission: StoredSubmission }[]>(
    `SELECT ${SUBMISSION_JSON} AS submission FROM submission s
     WHERE s.status = 'OPEN' AND s.created_at < now() - make_interval(secs => $1) ORDER BY s.created_at LIMIT $2`,
    seconds,
    limit,
  )
  return rows.map(({ submission }) => submission)
}
