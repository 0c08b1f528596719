import type { Capacity } from '../domain/allocation/concerns.ts'
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
  readonly signOffLimitPence: number
  /** Last day of their panel training, `2026-12-31`; absent when they have none. */
  readonly panelTrainedUntil?: string
  readonly qualified: boolean
  readonly active: boolean
}

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

export function createStaffDirectory(database: Database): StaffDirectory {
  const read = async (id: string): Promise<StaffMember | undefined> => {
    const row = await database.staff.findUnique({ where: { id } })
    if (row === null) return undefined
    return {
      id: row.id,
      roles: row.roles as Role[],
      team: row.team,
      signOffLimitPence: Number(row.signOffLimitPence),
      qualified: row.qualified,
      active: row.active,
      ...(row.panelTrainedUntil === null
        ? {}
        : { panelTrainedUntil: row.panelTrainedUntil.toISOString().slice(0, 10) }),
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
