import { CONTACT_PARTIES, type ContactParty } from '../../domain/contact-details/state.ts'
import type { Database } from '../client.ts'
import type { WorklistQuestion, WorklistRow } from './worklist.ts'

/** Whose address is missing, and how many letters wait for it. */
export type AddressRow = Omit<WorklistRow, 'title'> & { readonly of: ContactParty; readonly letters: number }

/**
 * R-GEN-03. Letters that cannot go out because nobody knows where to: one thing to do for each reader. They are no state of the
 * journey, for the post alone knows of them; entering the address has them tried again, and the work is gone.
 */
export async function readAddressesToFind(
  database: Database,
  { of, after, limit }: WorklistQuestion,
): Promise<readonly AddressRow[]> {
  const [column, value] = 'worker' in of ? ['worker', of.worker] : ['team', of.team]
  return database.$queryRawUnsafe<AddressRow[]>(
    `WITH missing AS (
       SELECT m.journey_id, m.recipient, min(m.created_at) AS since, count(*)::int AS letters
       FROM outbox_message m JOIN journey j ON j.id = m.journey_id
       WHERE m.status = 'STUCK' AND m.last_error = 'NO_ADDRESS' AND m.recipient = ANY($5) AND j.${column} = $1
       GROUP BY m.journey_id, m.recipient
     ), work AS (SELECT *, journey_id || '/no-address-' || recipient AS id FROM missing)
     SELECT w.id, w.journey_id::text AS "journeyId", j.reference, j.stage, j.team, j.worker,
            CASE WHEN j.worker IS NULL THEN 'CONTACT_OFFICER' ELSE 'PRACTITIONER' END AS role,
            'correctContactDetails' AS step, NULL AS "clockKey", w.since AS "dueAt", false AS overdue, NULL AS because,
            j.virtual_offset_ms AS "aheadByMs", w.recipient AS of, w.letters
     FROM work w JOIN journey j ON j.id = w.journey_id
     WHERE $2::timestamptz IS NULL OR (w.since, w.id) > ($2::timestamptz, $3)
     ORDER BY w.since, w.id LIMIT $4`,
    value,
    after?.dueAt ?? null,
    after?.id ?? '',
    limit,
    CONTACT_PARTIES,
  )
}
