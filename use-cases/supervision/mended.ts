import { checked } from '../../contracts/journey.ts'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { lostIn } from '../../domain/supervision/lost.ts'
import { forgetFindings, readFindings, readToCheck, readWorking } from '../../prisma/queries/check.ts'
import type { DoorDependencies } from '../door.ts'
import { BEFORE_EVERY_ID } from '../../prisma/first-page.ts'

/** More than so many at once is trouble with a part; the next check looks at all of them. */
const MOST = 100

/**
 * What the last check found and somebody has mended since is forgotten now, and not an hour later; the journey no longer shows it
 * either. Only where it has heard so: else the next check sees to both.
 */
export async function forgetWhatIsMended({
  database,
  workflows: { client },
}: Pick<DoorDependencies, 'database' | 'workflows'>): Promise<void> {
  const rows = await readToCheck(database, { after: BEFORE_EVERY_ID, limit: MOST, onlyFound: true })
  if (rows.length === 0) return
  const working = await readWorking(database)
  for (const row of rows) {
    const { id } = row.state
    const still = lostIn(row.state, row, working)
    const found = await readFindings(database, id)
    const mended = found.filter((one) => still.every(({ cause, about }) => cause !== one.cause || about !== one.about))
    if (mended.length === 0) continue
    const causes = found.filter((one) => !mended.includes(one)).map(({ cause }) => cause)
    const hears = client.workflow.getHandle(journeyWorkflowId(id)).signal(checked, [...new Set(causes)])
    await hears.then(
      () => forgetFindings(database, id, mended),
      () => undefined,
    )
  }
}
