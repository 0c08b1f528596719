import type { Role } from '../domain/roles/roles.ts'
import type { Database } from './client.ts'

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

/** Staff by id, remembered for a few seconds: a change of role is in force within them. */
export interface StaffDirectory {
  readonly find: (id: string) => Promise<StaffMember | undefined>
}

const REMEMBERED_MS = 5000

export function createStaffDirectory(database: Database): StaffDirectory {
  const remembered = new Map<string, { readonly until: number; readonly member: Promise<StaffMember | undefined> }>()
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
  return {
    find(id) {
      const known = remembered.get(id)
      if (known !== undefined && known.until > Date.now()) return known.member
      const member = read(id)
      member.catch(() => remembered.delete(id))
      remembered.set(id, { until: Date.now() + REMEMBERED_MS, member })
      return member
    },
  }
}
