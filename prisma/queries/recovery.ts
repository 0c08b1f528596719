import type { Journey } from '../../domain/journey/journey.ts'
import type { TemplateName } from '../../domain/messages/templates.ts'
import type { Database } from '../client.ts'

/** What a journey's workflow is started from when Temporal has lost it. */
export interface RecoveryRow {
  readonly state: Journey
  readonly offsetMs: number
  /** The keys of its last steps, oldest first, so that a step that is sent again is known. */
  readonly seen: readonly { readonly key: string; readonly version: number }[]
  readonly messages: readonly {
    readonly reference: string
    readonly template: TemplateName
    /** It was delivered; the journey may not have heard of it. */
    readonly isOver: boolean
  }[]
}

const ROW = `
  SELECT j.state, j.virtual_offset_ms::float8 AS "offsetMs",
         coalesce((SELECT jsonb_agg(jsonb_build_object('key', e.idempotency_key, 'version', e.version) ORDER BY e.version)
            FROM (SELECT idempotency_key, version FROM journey_event WHERE journey_id = j.id AND step IS NOT NULL
                  ORDER BY version DESC LIMIT $1) e), '[]') AS seen,
         coalesce((SELECT jsonb_agg(jsonb_build_object('reference', m.reference, 'template', m.template,
                                                       'isOver', m.status = 'DELIVERED') ORDER BY m.reference)
            FROM outbox_message m WHERE m.journey_id = j.id AND m.status <> 'WITHHELD'), '[]') AS messages
  FROM journey j`

/** Journeys whose workflow has to run: those that are open, or closed with a clock that goes on. By keyset, in the order of ids. */
export function readToRecover(
  database: Database,
  page: { readonly after: string; readonly limit: number; readonly seen: number },
): Promise<readonly RecoveryRow[]> {
  return database.$queryRawUnsafe<RecoveryRow[]>(
    `${ROW}
     WHERE j.id > $2::uuid AND (j.closed_at IS NULL OR EXISTS (
       SELECT FROM clock c WHERE c.journey_id = j.id AND c.stopped_at IS NULL AND c.key NOT LIKE 'retention.%'))
     ORDER BY j.id LIMIT $3`,
    page.seen,
    page.after,
    page.limit,
  )
}

/** One journey by its reference; undefined when there is none. */
export async function readOneToRecover(
  database: Database,
  { reference, seen }: { readonly reference: string; readonly seen: number },
): Promise<RecoveryRow | undefined> {
  const rows = await database.$queryRawUnsafe<RecoveryRow[]>(`${ROW} WHERE j.reference = $2`, seen, reference)
  return rows[0]
}
