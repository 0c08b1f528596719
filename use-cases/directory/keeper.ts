import type { Database } from '../../prisma/client.ts'
import { BEFORE_EVERY_TEXT } from '../../prisma/first-page.ts'
import { readStaffEntries } from '../../prisma/staff-records.ts'
import { EVERYBODY } from './list.ts'

/** R-GEN-06. Whether somebody may keep the directory from a file: an administrator; anybody while there is none, on the first day. */
export async function mayKeepDirectory(database: Database, by: string): Promise<boolean> {
  const asked = { role: 'POLICY_ADMIN', active: true, after: BEFORE_EVERY_TEXT, limit: EVERYBODY }
  const administrators = await readStaffEntries(database, asked)
  return administrators.length === 0 || administrators.some(({ id }) => id === by)
}
