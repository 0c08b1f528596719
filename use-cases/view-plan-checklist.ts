import { planOverview, type PlanOverview } from '../domain/planning/overview.ts'
import { readJourneyView } from '../prisma/queries/journey-view.ts'
import { Failure } from './failures.ts'
import { recordView, type ViewDependencies, type Viewer } from './viewer.ts'

export interface PlanChecklistView extends PlanOverview {
  /** The version of the journey that it is read from. */
  readonly version: number
}

/** The checklist of a journey's plan: what is missing, and what to do about it. @throws Failure JOURNEY_NOT_FOUND */
export async function viewPlanChecklist(
  door: ViewDependencies,
  viewer: Viewer,
  journeyId: string,
): Promise<PlanChecklistView> {
  const row = await readJourneyView(door.database, journeyId)
  if (row === undefined) throw new Failure('JOURNEY_NOT_FOUND')
  await recordView(door, viewer, 'VIEW_PLAN_CHECKLIST', journeyId)
  return { version: row.state.version, ...planOverview(row.state) }
}
