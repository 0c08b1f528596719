import type { Database } from './client.ts'

export interface PersonRow {
  readonly id: string
  readonly profileSealed: Uint8Array<ArrayBuffer>
  readonly nhsNumberHash: string | null
  readonly nameDobHash: string
}

/**
 * The id of the person with this NHS number, or, where no number is known to disagree, with this name and date of birth; else
 * they are kept as new.
 */
export async function readOrKeepPerson(database: Database, person: PersonRow): Promise<string> {
  const { id, profileSealed, nhsNumberHash, nameDobHash } = person
  const rows = await database.$queryRaw<{ id: string }[]>`
    WITH known AS (
      SELECT id FROM person
      WHERE nhs_number_hash = ${nhsNumberHash}
         OR (name_dob_hash = ${nameDobHash} AND (nhs_number_hash IS NULL OR ${nhsNumberHash}::text IS NULL))
      ORDER BY nhs_number_hash IS NOT DISTINCT FROM ${nhsNumberHash} DESC, created_at LIMIT 1
    ), added AS (
      INSERT INTO person (id, profile_sealed, nhs_number_hash, name_dob_hash)
      SELECT ${id}::uuid, ${profileSealed}, ${nhsNumberHash}, ${nameDobHash} WHERE NOT EXISTS (SELECT FROM known)
      ON CONFLICT (nhs_number_hash) DO NOTHING RETURNING id
    )
    SELECT id::text FROM known UNION ALL SELECT id::text FROM added`
  const found = rows[0]
  // Two openings for one NHS number at the same instant: the other was first, so look again.
  return found === undefined ? readOrKeepPerson(database, person) : found.id
}

/** The sealed profile of a journey's person, with the instant of the first contact. */
export async function readPersonOfJourney(
  database: Database,
  journeyId: string,
): Promise<{ readonly profileSealed: Uint8Array; readonly openedAt: Date } | undefined> {
  const rows = await database.$queryRaw<{ profileSealed: Uint8Array; openedAt: Date }[]>`
    SELECT p.profile_sealed AS "profileSealed", j.opened_at AS "openedAt"
    FROM journey j JOIN person p ON p.id = j.person_id WHERE j.id = ${journeyId}::uuid`
  return rows[0]
}

/** The open journey of a person, if there is one. */
export async function findOpenJourney(
  database: Database,
  personId: string,
): Promise<{ readonly id: string; readonly reference: string } | undefined> {
  const journey = await database.journey.findFirst({
    where: { personId, closedAt: null },
    select: { id: true, reference: true },
  })
  return journey ?? undefined
}

/** Another journey of the same person that is open, if there is one. */
export async function findOpenJourneyBeside(
  database: Database,
  journeyId: string,
): Promise<{ readonly id: string; readonly reference: string } | undefined> {
  const rows = await database.$queryRaw<{ id: string; reference: string }[]>`
    SELECT other.id::text, other.reference
    FROM journey j JOIN journey other ON other.person_id = j.person_id AND other.id <> j.id AND other.closed_at IS NULL
    WHERE j.id = ${journeyId}::uuid`
  return rows[0]
}

/** The next reference of a year, `ASC-2026-000123-K`. Numbers may be skipped, never repeated. */
export async function nextReference(database: Database, year: number): Promise<string> {
  const rows = await database.$queryRaw<{ reference: string }[]>`SELECT next_reference(${year}::int) AS reference`
  const reference = rows[0]?.reference
  if (reference === undefined) throw new Error('next_reference answered nothing')
  return reference
}
