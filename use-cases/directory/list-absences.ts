import {
  readAbsences,
  type AbsencePlace,
  type AbsenceQuestion,
  type AbsenceRow,
} from '../../prisma/queries/absences.ts'
import type { DoorDependencies } from '../door.ts'
import { cutPage } from '../page.ts'
import { recordView, type Viewer } from '../viewer.ts'

/** R-OPS-01. Who is away in a stretch of days, and who stands in for them, page by page. */
export async function listAbsences(
  door: Pick<DoorDependencies, 'database'>,
  viewer: Viewer,
  question: AbsenceQuestion,
): Promise<{ readonly absences: readonly AbsenceRow[]; readonly next?: AbsencePlace }> {
  const rows = await readAbsences(door.database, { ...question, limit: question.limit + 1 })
  await recordView(door, viewer, 'VIEW_ABSENCES')
  const { shown, ...next } = cutPage(rows, question.limit, ({ from, staff }) => ({ from, staff }))
  return { absences: shown, ...next }
}
