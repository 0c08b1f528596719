import type { Client } from '@temporalio/client'
import type { Payload } from '@temporalio/common'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { createPayloadCodec } from '../../adapters/temporal/payload-codec.ts'
import type { Database } from '../../prisma/client.ts'
import type { House } from './house.ts'

interface Column {
  readonly table: string
  readonly column: string
  readonly isSealed: boolean
}

/** Every column of every table of the product. */
async function columnsOf(database: Database): Promise<readonly Column[]> {
  return database.$queryRaw<Column[]>`
    SELECT table_name AS "table", column_name AS "column", column_name LIKE '%\\_sealed' AS "isSealed"
    FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, ordinal_position`
}

/** Everything that PostgreSQL holds as text, column by column; sealed ones as the bytes they are. */
export async function databaseSinks(database: Database): Promise<Readonly<Record<string, string>>> {
  const columns = await columnsOf(database)
  const sinks: Record<string, string> = {}
  for (const { table, column } of columns) {
    const rows = await database.$queryRawUnsafe<{ text: string | null }[]>(
      `SELECT string_agg("${column}"::text, ' ') AS text FROM "${table}"`,
    )
    sinks[`${table}.${column}`] = rows[0]?.text ?? ''
  }
  return sinks
}

/** The columns whose contents are sealed. */
export const sealedColumns = async (database: Database): Promise<readonly string[]> =>
  (await columnsOf(database)).filter(({ isSealed }) => isSealed).map(({ table, column }) => `${table}.${column}`)

/** Every payload in a message of Temporal's, wherever it hangs, but for search attributes, which are in clear by design. */
export function payloadsIn(value: unknown, name = ''): readonly Payload[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || name === 'searchAttributes')
    return []
  if ('metadata' in value && 'data' in value && value.data instanceof Uint8Array) return [value as Payload]
  return Object.entries(value).flatMap(([key, each]) => payloadsIn(each, key))
}

/** What Temporal stores of one run: as it is, and as somebody with the keys would see it. */
export async function temporalSinks(
  { settings }: House,
  client: Client,
  { workflowId, runId }: { readonly workflowId: string; readonly runId: string },
): Promise<{ readonly sinks: Readonly<Record<string, string>>; readonly payloads: readonly Payload[] }> {
  const handle = client.workflow.getHandle(workflowId, runId)
  const [history, { raw }] = [await handle.fetchHistory(), await handle.describe()]
  const payloads = [...payloadsIn(history), ...payloadsIn(raw)]
  const codec = createPayloadCodec(settings.PAYLOAD_KEYS, settings.TEMPORAL_NAMESPACE)
  const opened = await codec.decode([...payloads])
  const bytes = (each: readonly Payload[]): string =>
    each.map(({ data }) => Buffer.from(data ?? []).toString('utf8')).join(' ')
  return {
    sinks: {
      [`history of ${workflowId}`]: historyToJSON(history),
      [`description of ${workflowId}`]: JSON.stringify(raw),
      [`payloads of ${workflowId}`]: bytes(payloads),
      [`decrypted payloads of ${workflowId}`]: bytes(opened),
    },
    payloads,
  }
}
