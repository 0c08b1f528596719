import { addDays, instantAt } from '../../domain/clocks/civil.ts'
import type { LocalDate } from '../../domain/shared/time.ts'
import { isJourney, readWhoSaw, type SeenPlace, type SeenRow } from '../../prisma/queries/who-saw.ts'
import { Failure } from '../failures.ts'
import { cutPage } from '../page.ts'
import { recordView, type ViewDependencies, type Viewer } from '../viewer.ts'

/** Somebody who looked at, tried or did something with a journey of the person. */
export interface Seen {
  readonly at: string
  readonly who: { readonly id: string; readonly name?: string; readonly role?: string }
  readonly what: string
  readonly outcome: string
  readonly journey: { readonly id: string; readonly reference: string }
  /** The request or the key under which it happened, for the log. */
  readonly correlationId: string
}

export interface WhoSawRequest {
  /** Any journey of the person. */
  readonly journeyId: string
  /** First and last day, in London. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly after: SeenPlace | undefined
  readonly limit: number
}

/**
 * R-GEN-07. Who saw this person between these dates, in every journey that they have: looks, steps, and what was refused. Asking is
 * itself in the audit.
 * @throws Failure JOURNEY_NOT_FOUND
 */
export async function viewWhoSaw(
  door: Pick<ViewDependencies, 'database'>,
  viewer: Viewer,
  { journeyId, from, to, after, limit }: WhoSawRequest,
): Promise<{ readonly seen: readonly Seen[]; readonly next?: SeenPlace }> {
  if (!(await isJourney(door.database, journeyId))) throw new Failure('JOURNEY_NOT_FOUND')
  const time = { from: instantAt(from, '00:00:00'), before: instantAt(addDays(to, 1), '00:00:00') }
  const rows = await readWhoSaw(door.database, { journeyId, ...time, after, limit: limit + 1 })
  await recordView(door, viewer, 'VIEW_WHO_SAW', journeyId)
  const { shown, ...next } = cutPage(rows, limit, ({ at, id }) => ({ at: at.toISOString(), id }))
  return { seen: shown.map(seenOf), ...next }
}

const seenOf = ({ at, who, name, role, what, outcome, journeyId, reference, correlationId }: SeenRow): Seen => ({
  at: at.toISOString(),
  who: { id: who, ...(name === null ? {} : { name }), ...(role === null ? {} : { role }) },
  what,
  outcome,
  journey: { id: journeyId, reference },
  correlationId,
})
