import { previewBundle, type BundlePreview } from '../domain/moves/preview.ts'
import { readJourneyView } from '../prisma/queries/journey-view.ts'
import { Failure } from './failures.ts'
import { recordView, type ViewDependencies, type Viewer } from './viewer.ts'

export interface BundlePreviewView extends BundlePreview {
  /** The version of the journey that it is read from. */
  readonly version: number
}

/** What the papers for another council would carry and what not. @throws Failure JOURNEY_NOT_FOUND */
export async function viewBundlePreview(
  door: ViewDependencies,
  viewer: Viewer,
  journeyId: string,
): Promise<BundlePreviewView> {
  const row = await readJourneyView(door.database, journeyId)
  if (row === undefined) throw new Failure('JOURNEY_NOT_FOUND')
  await recordView(door, viewer, 'VIEW_BUNDLE_PREVIEW', journeyId)
  return { version: row.state.version, ...previewBundle(row.state) }
}
