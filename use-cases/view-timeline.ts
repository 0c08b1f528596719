import { readsStep, seesFacts } from '../domain/access/sight.ts'
import type { DecisionRecord } from '../domain/decisions/record.ts'
import { stepGroup, stepTitle } from '../domain/journey/step-title.ts'
import { readTimeline, type TimelineRow } from '../prisma/queries/timeline.ts'
import { Failure } from './failures.ts'
import { cutPage } from './page.ts'
import { openFor, recordView, type ViewDependencies, type Viewer } from './viewer.ts'

export interface TimelineEntry {
  readonly version: number
  readonly type: string
  readonly step?: string
  readonly title?: string
  /** When it was received, by the journey's own time. */
  readonly at: string
  readonly committedAt: string
  readonly by: { readonly id: string; readonly role: string }
  readonly facts: Readonly<Record<string, unknown>>
  /** R-GEN-01. Of a decision: the law it rests on, who proposed and who authorised it, and where the person's views are. */
  readonly decision?: DecisionRecord
  /** What was written, by JSON pointer into the step's body; absent for a viewer who may not read it. */
  readonly written?: Readonly<Record<string, string>>
}

export interface Timeline {
  readonly entries: readonly TimelineEntry[]
  /** Where the next page begins; absent on the last. */
  readonly next?: number
}

/** What happened on a journey, oldest first. @throws Failure JOURNEY_NOT_FOUND */
export async function viewTimeline(
  door: ViewDependencies,
  viewer: Viewer,
  journeyId: string,
  page: { readonly after: number; readonly limit: number },
): Promise<Timeline> {
  const rows = await readTimeline(door.database, journeyId, { after: page.after, limit: page.limit + 1 })
  if (rows === undefined) throw new Failure('JOURNEY_NOT_FOUND')
  await recordView(door, viewer, 'VIEW_TIMELINE', journeyId)
  const { shown, ...next } = cutPage(rows, page.limit, ({ version }) => version)
  return { entries: shown.map((row) => seenBy(door, viewer, row)), ...next }
}

/** R-GEN-07. That something happened sees everybody to whom the journey is there; what, by their roles. */
function seenBy(door: ViewDependencies, viewer: Viewer, row: TimelineRow): TimelineEntry {
  const { roles } = viewer.caller
  const group = stepGroup(row.step)
  const written = readsStep(roles, group) ? openFor(viewer, door, row.personalSealed) : undefined
  const { decision, ...entry } = entryOf(row, written)
  if (!seesFacts(roles, group)) return { ...entry, facts: {} }
  return { ...entry, ...(decision === undefined ? {} : { decision }) }
}

function entryOf(row: TimelineRow, written: Readonly<Record<string, string>> | undefined): TimelineEntry {
  const title = stepTitle(row.step ?? undefined)
  const { type: _type, decisionRecord: decision, ...facts } = row.payload
  return {
    version: row.version,
    type: row.type,
    ...(row.step === null ? {} : { step: row.step }),
    ...(title === undefined ? {} : { title }),
    at: row.receivedAt.toISOString(),
    committedAt: row.committedAt.toISOString(),
    by: { id: row.actorId, role: row.actorRole },
    facts,
    ...(decision === undefined ? {} : { decision: decision as DecisionRecord }),
    ...(written === undefined ? {} : { written }),
  }
}
