import type { AfterHospital } from '../domain/leaving-hospital/backlog.ts'
import { readAfterHospital, type AfterHospitalPlace, type AfterHospitalRow } from '../prisma/queries/after-hospital.ts'
import { listViewer } from './access/list-viewer.ts'
import { cutPage } from './page.ts'
import { recordView, type MomentDependencies, type Viewer } from './viewer.ts'

export interface PersonAfterHospital {
  readonly journey: { readonly id: string; readonly reference: string; readonly stage: string }
  readonly standing: AfterHospital
  readonly leftOn: string
  readonly dueAt: string
  readonly missed: boolean
}

export interface AfterHospitalRequest {
  /** The viewer's own unless they ask for another. */
  readonly team: string | undefined
  readonly after: AfterHospitalPlace | undefined
  readonly limit: number
}

/** R-HOS-10. Whose longer-term needs are to be assessed after hospital, in the order in which they are seen when not all can be in time. */
export async function listAfterHospital(
  door: MomentDependencies,
  viewer: Viewer,
  { team = viewer.caller.team, after, limit }: AfterHospitalRequest,
): Promise<{ readonly people: readonly PersonAfterHospital[]; readonly next?: AfterHospitalPlace }> {
  const rows = await readAfterHospital(door.database, {
    ...{ team, viewer: await listViewer(door, viewer), after },
    limit: limit + 1,
  })
  await recordView(door, viewer, 'VIEW_AFTER_HOSPITAL')
  const { shown, ...next } = cutPage(rows, limit, placeOf)
  return { people: shown.map(personOf), ...next }
}

const placeOf = ({ rank, dueAt, journeyId }: AfterHospitalRow): AfterHospitalPlace => ({
  rank,
  dueAt: dueAt.toISOString(),
  journeyId,
})

const personOf = ({ journeyId, reference, stage, standing, leftOn, dueAt, breached }: AfterHospitalRow) => ({
  journey: { id: journeyId, reference, stage },
  standing,
  leftOn,
  dueAt: dueAt.toISOString(),
  missed: breached,
})
