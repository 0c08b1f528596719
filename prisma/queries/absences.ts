import type { LocalDate } from '../../domain/shared/time.ts'
import type { Database } from '../client.ts'

/** Somebody is away. */
export interface AbsenceRow {
  readonly staff: string
  readonly team: string
  readonly from: LocalDate
  readonly until: LocalDate | null
  readonly deputy: string | null
}

/** Where the page before ended. */
export type AbsencePlace = Pick<AbsenceRow, 'from' | 'staff'>

export interface AbsenceQuestion {
  /** Those who are away on some day of these. */
  readonly from: LocalDate
  readonly until?: LocalDate
  readonly team?: string
  readonly staff?: string
  readonly after?: AbsencePlace
  readonly limit: number
}

/** Who is away, in the order of the first days. */
export function readAbsences(database: Database, question: AbsenceQuestion): Promise<readonly AbsenceRow[]> {
  const { from, until = 'infinity', team = null, staff = null, after, limit } = question
  return database.$queryRaw<AbsenceRow[]>`
    SELECT a.staff_id AS staff, s.team, a.first_day::text AS "from", a.last_day::text AS until, a.deputy_id AS deputy
    FROM staff_absence a JOIN staff s ON s.id = a.staff_id
    WHERE s.active AND a.first_day <= ${until}::date AND coalesce(a.last_day, 'infinity') >= ${from}::date
      AND (${team}::text IS NULL OR s.team = ${team}) AND (${staff}::text IS NULL OR s.id = ${staff})
      AND (a.first_day, a.staff_id) > (${after?.from ?? '-infinity'}::date, ${after?.staff ?? ''})
    ORDER BY a.first_day, a.staff_id LIMIT ${limit}`
}
