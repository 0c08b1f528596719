import type { Database } from './client.ts'

/** Somebody is on call for a team, from an instant until before another. */
export interface Shift {
  readonly id: string
  readonly team: string
  readonly staff: string
  /** 1 is called first. */
  readonly place: number
  readonly startsAt: Date
  readonly endsAt: Date
  readonly enteredBy: string
  readonly withdrawnAt: Date | null
}

export type NewShift = Omit<Shift, 'withdrawnAt'>

interface Stretch {
  readonly from: string
  readonly until: string
}

/** What became of a shift that was to be entered. */
export type Entered =
  | { readonly is: 'ENTERED' | 'THERE_ALREADY'; readonly shift: Shift }
  /** The shift of the same place, or of the same person, at the same time. */
  | { readonly is: 'OVERLAPS'; readonly shift: Shift }

/** The shifts of a team that touch a stretch of time, in the order in which people are called. */
export function readShifts(database: Database, team: string, { from, until }: Stretch): Promise<readonly Shift[]> {
  return database.$queryRaw<Shift[]>`
    SELECT id::text, team, staff_id AS staff, place, starts_at AS "startsAt", ends_at AS "endsAt",
           entered_by AS "enteredBy", withdrawn_at AS "withdrawnAt"
    FROM on_call_shift
    WHERE team = ${team} AND withdrawn_at IS NULL AND starts_at < ${until}::timestamptz AND ends_at > ${from}::timestamptz
    ORDER BY starts_at, place, id`
}

/**
 * Enters a shift under its id, once: a repeat finds it there. Shifts are entered one after another, so that two which overlap cannot
 * both get in.
 */
export const enterShift = (database: Database, shift: NewShift): Promise<Entered> =>
  database.$transaction(async (transaction) => {
    const alone = transaction as Database
    await lockRota(alone)
    return enterOne(alone, shift)
  })

export const lockRota = async (alone: Database): Promise<void> => {
  await alone.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('on_call_shift'))`
}

/** Enters a shift where nobody else enters one meanwhile. */
export async function enterOne(alone: Database, shift: NewShift): Promise<Entered> {
  const { id, team, staff, place, startsAt, endsAt, enteredBy } = shift
  const [inTheWay] = await alone.$queryRaw<Shift[]>`
      SELECT id::text, team, staff_id AS staff, place, starts_at AS "startsAt", ends_at AS "endsAt",
             entered_by AS "enteredBy", withdrawn_at AS "withdrawnAt"
      FROM on_call_shift
      WHERE id = ${id}::uuid
         OR (withdrawn_at IS NULL AND starts_at < ${endsAt} AND ends_at > ${startsAt}
             AND ((team = ${team} AND place = ${place}) OR staff_id = ${staff}))
      ORDER BY id = ${id}::uuid DESC, starts_at LIMIT 1`
  if (inTheWay !== undefined)
    return { is: inTheWay.id === id ? ('THERE_ALREADY' as const) : ('OVERLAPS' as const), shift: inTheWay }
  await alone.$executeRaw`
      INSERT INTO on_call_shift (id, team, staff_id, place, starts_at, ends_at, entered_by)
      VALUES (${id}::uuid, ${team}, ${staff}, ${place}, ${startsAt}, ${endsAt}, ${enteredBy})`
  return { is: 'ENTERED' as const, shift: { ...shift, withdrawnAt: null } }
}

/** A shift, also one that was withdrawn. */
export async function findShift(database: Database, id: string): Promise<Shift | undefined> {
  const [shift] = await database.$queryRaw<Shift[]>`
    SELECT id::text, team, staff_id AS staff, place, starts_at AS "startsAt", ends_at AS "endsAt",
           entered_by AS "enteredBy", withdrawn_at AS "withdrawnAt"
    FROM on_call_shift WHERE id = ${id}::uuid`
  return shift
}

/** Withdraws a shift; one that was withdrawn before stays as it is. */
export async function withdrawShift(database: Database, id: string, by: string): Promise<void> {
  await database.$executeRaw`
    UPDATE on_call_shift SET withdrawn_by = ${by}, withdrawn_at = now() WHERE id = ${id}::uuid AND withdrawn_at IS NULL`
}

/** Brings the rota up to a file's state, for demonstration and tests. */
export async function loadShifts(database: Database, shifts: readonly NewShift[]): Promise<void> {
  for (const { id, team, staff, place, startsAt, endsAt, enteredBy } of shifts) {
    await database.$executeRaw`
      INSERT INTO on_call_shift (id, team, staff_id, place, starts_at, ends_at, entered_by)
      VALUES (${id}::uuid, ${team}, ${staff}, ${place}, ${startsAt}, ${endsAt}, ${enteredBy})
      ON CONFLICT (id) DO NOTHING`
  }
}
