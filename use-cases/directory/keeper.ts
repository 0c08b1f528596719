import type { Role } from '../../domain/roles/roles.ts'
import type { Database } from '../../prisma/client.ts'
import { BEFORE_EVERY_TEXT } from '../../prisma/first-page.ts'
import { readStaffEntries } from '../../prisma/staff-records.ts'
import { EVERYBODY } from './list.ts'

/** In which of their roles somebody changes the directory: as the administrator, when they are one. */
export const roleOfKeeper = ({ roles }: { readonly roles: readonly Role[] }): Role =>
  roles.find((role) => role === 'POLICY_ADMIN') ?? roles[0] ?? 'TEAM_MANAGER'

/** R-GEN-06. Whether somebody may keep the directory from a file: an administrator; anybody while there is none, on the first day. */
export async function mayKeepDirectory(database: Database, by: string): Promise<boolean> {
  const asked = { role: 'POLICY_ADMIN', active: true, after: BEFORE_EVERY_TEXT, limit: EVERYBODY }
  const administrators = await readStaffEntries(database, asked)
  return administrators.length === 0 || administrators.some(({ id }) => id === by)
}
