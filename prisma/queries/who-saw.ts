import type { Database } from '../client.ts'

/** One entry of the audit about a person. */
export interface SeenRow {
  readonly id: string
  readonly at: Date
  /** Staff id, or `SYSTEM`. */
  readonly who: string
  /** As the directory has them; nothing for whoever is not in it. */
  readonly name: string | null
  readonly role: string | null
  readonly what: string
  readonly outcome: string
  readonly correlationId: string
  readonly journeyId: string
  readonly reference: string
}

/** Where the page before ended. */
export interface SeenPlace {
  readonly at: string
  readonly id: string
}

export interface SeenQuestion {
  /** Any journey of the person. */
  readonly journeyId: string
  readonly from: string
  /** The first instant that is no longer asked about. */
  readonly before: string
  readonly after: SeenPlace | undefined
  readonly limit: number
}

/** The statement is exported for the benchmark, which has its plan explained. */
export const whoSawStatement = `
  WITH of_person AS MATERIALIZED (
    SELECT every.id, every.reference
    FROM journey mine JOIN journey every ON every.person_id = mine.person_id WHERE mine.id = $1::uuid
  )
  SELECT a.id::text, a.at, a.who, s.name, a.role, a.what, a.outcome, a.correlation_id AS "correlationId",
         j.id::text AS "journeyId", j.reference
  FROM of_person j JOIN audit_entry a ON a.journey_id = j.id LEFT JOIN staff s ON s.id = a.who
  WHERE a.at >= $2::timestamptz AND a.at < $3::timestamptz
    AND ($4::timestamptz IS NULL OR (a.at, a.id) > ($4::timestamptz, $5::bigint))
  ORDER BY a.at, a.id LIMIT $6::int`

/** Who looked at or changed any journey of a person in a time, the earliest first, by keyset. */
export const readWhoSaw = (
  database: Database,
  { journeyId, from, before, after, limit }: SeenQuestion,
): Promise<readonly SeenRow[]> =>
  database.$queryRawUnsafe<SeenRow[]>(
    whoSawStatement,
    ...[journeyId, from, before, after?.at ?? null, after?.id ?? '0', limit],
  )

/** Whether there is such a journey. */
export async function isJourney(database: Database, id: string): Promise<boolean> {
  return (await database.journey.count({ where: { id } })) > 0
}
