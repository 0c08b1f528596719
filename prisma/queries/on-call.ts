import type { StaffId } from '../../domain/roles/roles.ts'
import type { Instant, LocalDate } from '../../domain/shared/time.ts'
import type { Database } from '../client.ts'

interface OnCallQuestion {
  /** For whom: a journey, or a team where there is no journey yet. */
  readonly for: { readonly journeyId: string } | { readonly team: string }
  readonly at: Instant
  /** The day on which leave is looked up. */
  readonly on: LocalDate
}

/**
 * Who is on call at this instant for a journey or a team, in the order in which they are called: first those of the area of its team, then by
 * place on the rota. Somebody who has left, or is on leave that day, is not called.
 */
export async function readOnCall(
  database: Database,
  { for: whom, at, on }: OnCallQuestion,
): Promise<readonly StaffId[]> {
  const journeyId = 'journeyId' in whom ? whom.journeyId : null
  const team = 'team' in whom ? whom.team : null
  const rows = await database.$queryRaw<{ staff: StaffId }[]>`
    SELECT o.staff_id AS staff
    FROM on_call_shift o JOIN staff s ON s.id = o.staff_id
    WHERE o.withdrawn_at IS NULL AND o.starts_at <= ${at}::timestamptz AND ${at}::timestamptz < o.ends_at AND s.active
      AND NOT EXISTS (SELECT FROM absence_of(s.id, ${on}::date))
    ORDER BY s.area = (SELECT m.area FROM staff m
                       WHERE m.team = coalesce(${team}, (SELECT j.team FROM journey j WHERE j.id = ${journeyId}::uuid))
                         AND m.active LIMIT 1) DESC NULLS LAST, o.place, o.staff_id`
  return [...new Set(rows.map(({ staff }) => staff))]
}
