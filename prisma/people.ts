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
    SELECT read_or_keep_person(${id}::uuid, ${profileSealed}, ${nhsNumberHash}, ${nameDobHash})::text AS id`
  const found = rows[0]
  if (found === undefined) throw new Error('read_or_keep_person answered nothing')
  return found.id
}

/** The same person without keeping anybody; undefined when nobody is known. */
export async function findPerson(
  database: Database,
  { nhsNumberHash: nhs, nameDobHash }: Pick<PersonRow, 'nhsNumberHash' | 'nameDobHash'>,
): Promise<string | undefined> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM person
    WHERE nhs_number_hash = ${nhs} OR (name_dob_hash = ${nameDobHash} AND (nhs_number_hash IS NULL OR ${nhs}::text IS NULL))
    ORDER BY nhs_number_hash IS NOT DISTINCT FROM ${nhs} DESC, created_at LIMIT 1`
  return rows[0]?.id
}

/** The sealed profile of a journey's person, with the instant of the first contact. */
export async function readPersonOfJourney(
  database: Database,
  journeyId: string,
): Promise<{ readonly id: string; readonly profileSealed: Uint8Array; readonly openedAt: Date } | undefined> {
  const rows = await database.$queryRaw<{ id: string; profileSealed: Uint8Array; openedAt: Date }[]>`
    SELECT p.id::text, p.profile_sealed AS "profileSealed", j.opened_at AS "openedAt"
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

/** The journey of a reference, open or closed. */
export async function findJourneyByReference(database: Database, reference: string): Promise<string | undefined> {
  const journey = await database.journey.findUnique({ where: { reference }, select: { id: true } })
  return journey?.id
}

/** The open journey of a person, else the one that closed last. */
export async function findLastJourney(
  database: Database,
  personId: string,
): Promise<{ readonly id: string; readonly reference: string } | undefined> {
  const journey = await database.journey.findFirst({
    where: { personId },
    orderBy: { closedAt: { sort: 'desc', nulls: 'first' } },
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

/** Somebody whom the council knows. */
export interface FoundPerson {
  readonly id: string
  readonly profileSealed: Uint8Array
  readonly nhsNumberHash: string | null
  /** Their last journey ended with their death. */
  readonly hasDied: boolean
}

/** Whoever has this NHS number, or this name and date of birth; null finds nobody. */
export async function findPeople(
  database: Database,
  { nhsNumberHash, nameDobHash }: Pick<PersonRow, 'nhsNumberHash'> & { readonly nameDobHash: string | null },
): Promise<readonly FoundPerson[]> {
  return database.$queryRaw<FoundPerson[]>`
    SELECT p.id::text, p.profile_sealed AS "profileSealed", p.nhs_number_hash AS "nhsNumberHash",
           coalesce((SELECT j.state -> 'closure' ->> 'reason' = 'DIED' FROM journey j
                     WHERE j.person_id = p.id ORDER BY j.opened_at DESC LIMIT 1), false) AS "hasDied"
    FROM person p WHERE p.nhs_number_hash = ${nhsNumberHash} OR p.name_dob_hash = ${nameDobHash}
    ORDER BY p.created_at`
}
