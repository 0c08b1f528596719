import { instantAt } from '../domain/clocks/civil.ts'
import type { Instant, LocalDate } from '../domain/shared/time.ts'
import { readHomeCareOffers, readStartCounts } from '../prisma/queries/service-starts.ts'
import { daysOfQuarter } from './panel-share.ts'
import { recordView, type MomentDependencies, type Viewer } from './viewer.ts'

export interface ServiceStarts {
  readonly from: LocalDate
  /** The first day that no longer counts. */
  readonly until: LocalDate
  readonly toStart: number
  readonly inTime: number
  readonly late: number
  readonly homeCare: {
    readonly offers: number
    readonly withinMinutes: number
    readonly withinLimit: number
    /** Absent where there were no offers. */
    readonly medianMinutes?: number
  }
}

/** R-PLN-06. How soon support began after the plans of a quarter were signed, and how soon providers offered home care. */
export async function viewServiceStarts(
  door: MomentDependencies,
  viewer: Viewer,
  { year, quarter, now }: { readonly year: number; readonly quarter: number; readonly now: Instant },
): Promise<ServiceStarts> {
  const days = daysOfQuarter(year, quarter)
  const [from, until] = [instantAt(days.from, '00:00:00'), instantAt(days.until, '00:00:00')]
  const { thresholds } = await door.rulesInForce.at(now)
  const withinMinutes = thresholds.homeCareOfferMinutes
  const [starts, { offers, withinLimit, medianMinutes }] = await Promise.all([
    readStartCounts(door.database, from, until),
    readHomeCareOffers(door.database, { from, until, minutes: withinMinutes }),
  ])
  await recordView(door, viewer, 'VIEW_SERVICE_STARTS')
  const homeCare = { offers, withinMinutes, withinLimit, ...(medianMinutes === null ? {} : { medianMinutes }) }
  return { ...days, ...starts, homeCare }
}
