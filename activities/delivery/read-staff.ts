import type { Database } from '../../prisma/client.ts'
import { LINE_ROLES, type StaffMember } from './staff-line.ts'

/** These people, those of a team, and everybody up the line; only who is active. */
export const readStaffFor = (
  database: Database,
  { ids, team }: { readonly ids: readonly string[]; readonly team: string },
): Promise<readonly StaffMember[]> =>
  database.staff.findMany({
    where: { active: true, OR: [{ id: { in: [...ids] } }, { team }, { roles: { hasSome: [...LINE_ROLES] } }] },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, email: true, phone: true, roles: true, team: true, area: true },
  })
