import type { ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import type { ClockRecord, LedgerEntry } from '../../domain/clocks/ledger.ts'
import type { Instant } from '../../domain/shared/time.ts'
import type { Database } from '../client.ts'

/** Every clock that a journey has had, and how far it had come by an instant. */
export interface KnownBy {
  readonly aheadByMs: number
  /** The last event that was received by then; 0 when there was none. */
  readonly version: number
  readonly records: readonly ClockRecord[]
}

interface KnownRow extends Omit<KnownBy, 'records'> {
  readonly records:
    | readonly {
        readonly id: string
        readonly key: ClockKey
        readonly instance: string | null
        readonly ledger: readonly LedgerEntry[]
      }[]
    | null
}

/** @returns undefined when there is no such journey */
export async function readKnownBy(database: Database, journeyId: string, at: Instant): Promise<KnownBy | undefined> {
  const [row] = await database.$queryRaw<KnownRow[]>`
    SELECT j.virtual_offset_ms::float8 AS "aheadByMs",
           coalesce((SELECT max(e.version) FROM journey_event e
                     WHERE e.journey_id = j.id AND e.received_at <= ${at}::timestamptz), 0) AS version,
           (SELECT jsonb_agg(jsonb_build_object('id', substr(c.id, 38), 'key', c.key, 'instance', c.instance, 'ledger', c.ledger)
                             ORDER BY c.id)
            FROM clock c WHERE c.journey_id = j.id) AS records
    FROM journey j WHERE j.id = ${journeyId}::uuid`
  if (row === undefined) return undefined
  const records = (row.records ?? []).map(({ instance, ...rest }) => ({
    ...rest,
    ...(instance === null ? {} : { instance }),
  }))
  return { ...row, records }
}
