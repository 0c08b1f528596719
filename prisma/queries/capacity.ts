import type { Capacity } from '../../domain/allocation/concerns.ts'
import type { LocalDate } from '../../domain/shared/time.ts'
import type { Database } from '../client.ts'

interface CapacityRow extends Omit<Capacity, 'caseloadLimit'> {
  readonly caseloadLimit: number | null
}

/** What a worker can carry on a day: leave, open journeys, area and languages; undefined for nobody of the directory. */
export async function readCapacity(database: Database, worker: string, on: LocalDate): Promise<Capacity | undefined> {
  const [row] = await database.$queryRaw<CapacityRow[]>`
    SELECT s.area, s.languages, s.caseload_limit AS "caseloadLimit",
           EXISTS (SELECT FROM absence_of(s.id, ${on}::date)) AS "onLeave",
           (SELECT count(*)::int FROM journey j WHERE j.worker = s.id AND j.stage <> 'CLOSED') AS caseload
    FROM staff s WHERE s.id = ${worker}`
  if (row === undefined) return undefined
  const { caseloadLimit, ...capacity } = row
  return caseloadLimit === null ? capacity : { ...capacity, caseloadLimit }
}

/** The area of a team, by the people in it. */
export async function readAreaOfTeam(database: Database, team: string): Promise<string | undefined> {
  const row = await database.staff.findFirst({ where: { team, active: true }, select: { area: true } })
  return row?.area
}
