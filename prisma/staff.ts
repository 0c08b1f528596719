import type { Capacity } from '../domain/allocation/concerns.ts'
import { localDate } from '../domain/clocks/civil.ts'
import type { Role } from '../domain/roles/roles.ts'
import type { LocalDate } from '../domain/shared/time.ts'
import type { Database } from './client.ts'
import { readAreaOfTeam, readCapacity } from './queries/capacity.ts'
import { rememberBriefly } from './remember-briefly.ts'

/** A member of staff as the council's directory has them. */
export interface StaffMember {
  readonly id: string
  readonly roles: readonly Role[]
  readonly team: string
  /** The teams of those who report to them. */
  readonly leads: readonly string[]
  /** The teams of the area in which they work. */
  readonly areaTeams: readonly string[] | 'ALL'
  readonly signOffLimitPence: number
  /** Last day of their panel training, `2026-12-31`; absent when they have none. */
  readonly panelTrainedUntil?: string
  readonly qualified: boolean
  readonly active: boolean
  /** Those who are away today and for whom they stand in. */
  readonly standsInFor?: readonly StoodInFor[]
}

/** Somebody who is away, and what their deputy may do for them meanwhile. */
export type StoodInFor = Pick<StaffMember, 'id' | 'roles' | 'team' | 'leads' | 'areaTeams' | 'signOffLimitPence'>

/** Staff by id, and whether a team has any, remembered for a few seconds: a change of role is in force within them. */
export interface StaffDirectory {
  /** What somebody can carry on a day; asked afresh every time, for it changes with every allocation. */
  readonly capacityOf: (id: string, on: LocalDate) => Promise<Capacity | undefined>
  /** The area in which a team works. */
  readonly areaOf: (team: string) => Promise<string | undefined>
  readonly find: (id: string) => Promise<StaffMember | undefined>
  /** True when an active member of staff works in the team. */
  readonly hasTeam: (team: string) => Promise<boolean>
}

/** Null areas are all of them. */
type AwayRow = Omit<StoodInFor, 'areaTeams'> & { readonly areaTeams: readonly string[] | null }

interface StaffRow extends Omit<StaffMember, 'panelTrainedUntil' | 'standsInFor' | 'areaTeams'> {
  readonly areaTeams: readonly string[] | null
  readonly panelTrainedUntil: LocalDate | null
  readonly standsInFor: readonly AwayRow[] | null
}

const LEADS = (of: string): string =>
  `ARRAY(SELECT DISTINCT r.team FROM staff r WHERE r.manager_id = ${of}.id AND r.active ORDER BY r.team)`
const TEAMS_OF_AREA = (of: string): string =>
  `CASE WHEN ${of}.area <> 'ALL' THEN ARRAY(SELECT DISTINCT t.team FROM staff t WHERE t.area = ${of}.area ORDER BY t.team) END`

export function createStaffDirectory(database: Database): StaffDirectory {
  const read = async (id: string): Promise<StaffMember | undefined> => {
    const [row] = await database.$queryRawUnsafe<StaffRow[]>(
      `SELECT s.id, s.roles, s.team, s.sign_off_limit_pence::float8 AS "signOffLimitPence", s.qualified, s.active,
              ${LEADS('s')} AS leads, ${TEAMS_OF_AREA('s')} AS "areaTeams", s.panel_trained_until::text AS "panelTrainedUntil",
              (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'roles', a.roles, 'signOffLimitPence', a.sign_off_limit_pence,
                 'team', a.team, 'leads', ${LEADS('a')}, 'areaTeams', ${TEAMS_OF_AREA('a')}) ORDER BY a.id)
               FROM staff_absence b JOIN staff a ON a.id = b.staff_id
               WHERE b.deputy_id = s.id AND a.active
                 AND $2::date BETWEEN b.first_day AND coalesce(b.last_day, 'infinity'::date)) AS "standsInFor"
       FROM staff s WHERE s.id = $1`,
      id,
      localDate(new Date().toISOString()),
    )
    if (row === undefined) return undefined
    const { panelTrainedUntil, standsInFor, ...member } = row
    return {
      ...placed(member),
      ...(panelTrainedUntil === null ? {} : { panelTrainedUntil }),
      ...(standsInFor === null ? {} : { standsInFor: standsInFor.map(placed) }),
    }
  }
  const hasTeam = async (team: string): Promise<boolean> =>
    (await database.staff.findFirst({ where: { team, active: true }, select: { id: true } })) !== null
  return {
    find: rememberBriefly(read),
    hasTeam: rememberBriefly(hasTeam),
    capacityOf: (id, on) => readCapacity(database, id, on),
    areaOf: rememberBriefly((team) => readAreaOfTeam(database, team)),
  }
}

const placed = <Row extends { readonly areaTeams: readonly string[] | null }>({ areaTeams, ...row }: Row) => ({
  ...row,
  areaTeams: areaTeams ?? ('ALL' as const),
})
