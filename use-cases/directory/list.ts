import { BEFORE_EVERY_TEXT } from '../../prisma/first-page.ts'
import {
  readStaffEntries,
  readStaffHistory,
  type KeptEntry,
  type StaffChange,
  type StaffQuestion,
} from '../../prisma/staff-records.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import { cutPage } from '../page.ts'
import { recordView, type Viewer } from '../viewer.ts'

type Door = Pick<DoorDependencies, 'database'>

/** More people than any council has. */
export const EVERYBODY = 100_000

/** The directory, page by page. */
export async function listStaff(
  door: Door,
  viewer: Viewer,
  question: StaffQuestion,
): Promise<{ readonly staff: readonly KeptEntry[]; readonly next?: string }> {
  const rows = await readStaffEntries(door.database, { ...question, limit: question.limit + 1 })
  await recordView(door, viewer, 'VIEW_DIRECTORY')
  const { shown, ...next } = cutPage(rows, question.limit, ({ id }) => id)
  return { staff: shown, ...next }
}

/** Somebody's entry, with everything that was changed in it. @throws Failure STAFF_NOT_FOUND */
export async function viewStaff(
  door: Door,
  viewer: Viewer,
  id: string,
): Promise<{ readonly entry: KeptEntry; readonly history: readonly StaffChange[] }> {
  const [[entry], history] = await Promise.all([
    readStaffEntries(door.database, { ids: [id], after: BEFORE_EVERY_TEXT, limit: 1 }),
    readStaffHistory(door.database, id),
  ])
  if (entry === undefined) throw new Failure('STAFF_NOT_FOUND')
  await recordView(door, viewer, 'VIEW_DIRECTORY_ENTRY')
  return { entry, history }
}
