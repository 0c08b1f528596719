import { FACTS_OF_ACCESS, type JourneyFacts } from '../../domain/access/relationships.ts'
import type { Database } from '../client.ts'

export interface AccessRow {
  readonly journeyId: string
  readonly facts: JourneyFacts
  /** How far the journey's time is ahead of the clock; 0 in production. */
  readonly aheadByMs: bigint
}

/** By what a journey is asked for. */
export const ASKED_BY = {
  JOURNEY: 'j.id = $1::uuid',
  DOCUMENT: 'j.id = (SELECT m.journey_id FROM outbox_message m WHERE m.reference = $1)',
  SUBMISSION: 'j.id = (SELECT s.journey_id FROM submission s WHERE s.key = $1::uuid)',
} as const

const FACTS = ['id', ...FACTS_OF_ACCESS].map((name) => `'${name}', j.state->'${name}'`).join(', ')

/** What says whose a journey is. @returns undefined when there is none */
export async function readAccess(
  database: Database,
  by: keyof typeof ASKED_BY,
  id: string,
): Promise<AccessRow | undefined> {
  const rows = await database.$queryRawUnsafe<AccessRow[]>(
    `SELECT j.id::text AS "journeyId", jsonb_strip_nulls(jsonb_build_object(${FACTS})) AS facts,
            j.virtual_offset_ms AS "aheadByMs"
     FROM journey j WHERE ${ASKED_BY[by]}`,
    id,
  )
  return rows[0]
}
