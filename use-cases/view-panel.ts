import { instantAt } from '../domain/clocks/civil.ts'
import { isNoException } from '../domain/panel/share.ts'
import type { Instant, LocalDate } from '../domain/shared/time.ts'
import { readPanelCounts, readPanelItems, type PanelItemRow } from '../prisma/queries/panel-agenda.ts'
import { listViewer } from './access/list-viewer.ts'
import { daysOfQuarter } from './panel-share.ts'
import { recordView, type MomentDependencies, type Viewer } from './viewer.ts'

/** One plan that lies before the panel. */
export interface PanelItem {
  readonly journey: { readonly id: string; readonly reference: string }
  /** Absent until the plan has a place on the agenda. */
  readonly sittingOn?: LocalDate
  readonly slot?: number
  readonly trigger: string
  readonly weeklyPence: number
  readonly deferrals: number
  readonly referredAt: Instant
  /** By when the panel has to sit: the end of the waiting time (R-PAN-04). */
  readonly waitsUntil?: Instant
}

/** The agenda of the panel, and what has no place on it yet. */
export async function viewPanelAgenda(door: MomentDependencies, viewer: Viewer): Promise<readonly PanelItem[]> {
  const rows = await readPanelItems(door.database, await listViewer(door, viewer))
  await recordView(door, viewer, 'VIEW_PANEL_AGENDA')
  return rows.map(itemOf)
}

function itemOf({ journeyId: id, reference, sittingOn, slot, waitsUntil, ...item }: PanelItemRow): PanelItem {
  return {
    journey: { id, reference },
    ...(sittingOn === null ? {} : { sittingOn }),
    ...(slot === null ? {} : { slot }),
    ...item,
    ...(waitsUntil === null ? {} : { waitsUntil: waitsUntil.toISOString() }),
  }
}

export interface PanelShare {
  readonly from: LocalDate
  /** The first day that no longer counts. */
  readonly until: LocalDate
  readonly sentOut: number
  readonly referred: number
  readonly mostPercent: number
  readonly tooMany: boolean
}

/** R-PAN-08. How much of the planning of a quarter went to the panel, which is meant to be the exception. */
export async function viewPanelShare(
  door: MomentDependencies,
  viewer: Viewer,
  { year, quarter, now }: { readonly year: number; readonly quarter: number; readonly now: Instant },
): Promise<PanelShare> {
  const { from, until } = daysOfQuarter(year, quarter)
  const [counts, { thresholds }] = await Promise.all([
    readPanelCounts(door.database, instantAt(from, '00:00:00'), instantAt(until, '00:00:00')),
    door.rulesInForce.at(now),
  ])
  await recordView(door, viewer, 'VIEW_PANEL_SHARE')
  const mostPercent = thresholds.panelMaxSharePercent
  return { from, until, ...counts, mostPercent, tooMany: isNoException(counts, mostPercent) }
}
