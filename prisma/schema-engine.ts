import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

interface EngineExports {
  readonly __wbindgen_start: () => void
}

/** The little of it that is used here: its types come with browser types, which do not belong in this program. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: Record<string, object>): Promise<{ instance: { exports: unknown } }>
}

/** The engine never clears the ten-second alarm of its lock, which alone must not keep a process alive. */
const alarm = (ring: () => void, milliseconds: number) => setTimeout(ring, milliseconds).unref()

const imports = Object.fromEntries(
  Object.entries(bindings).map(([name, binding]) => [name, name.startsWith('__wbg_setTimeout') ? alarm : binding]),
)

let loading: Promise<void> | undefined

async function load(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': imports })
  const engine = instance.exports as EngineExports
  bindings.__wbg_set_wasm(engine)
  engine.__wbindgen_start()
}

/** PostgreSQL's internal one-byte type, which its catalogue is full of and Prisma's adapter does not know; and its array. */
const CHAR_TYPE = 18
const CHAR_ARRAY_TYPE = 1002

/** One connection, for the engine takes a lock of its session. Shows one-byte columns as arrays, which pass the adapter. */
function createPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 1, connectionTimeoutMillis: 10_000 })
  const query = pool.query.bind(pool) as (config: unknown) => Promise<Partial<pg.QueryResult>>
  return Object.assign(pool, {
    query: async (config: unknown) => {
      const result = await query(config)
      for (const field of result.fields ?? []) if (field.dataTypeID === CHAR_TYPE) field.dataTypeID = CHAR_ARRAY_TYPE
      return result
    },
  })
}

/**
 * Two things that the adapter does otherwise than the ordinary engine. It cuts a migration at every semicolon, also inside
 * the body of a function: send it whole. It knows no one-byte column: call those of `createPool` by their name again.
 */
function mend(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter)
  const { Character, CharacterArray } = ColumnTypeEnum
  return Object.assign(adapter, {
    executeScript: async (script: string) => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] })
    },
    queryRaw: async (query: SqlQuery) => {
      const result = await queryRaw(query)
      const columnTypes = result.columnTypes.map((type) => (type === CharacterArray ? Character : type))
      return { ...result, columnTypes }
    },
  })
}

function createAdapterFactory(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool)
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => mend(await factory.connect()),
    connectToShadowDb: () => Promise.reject(new Error('Pass a database of its own instead of a shadow database')),
  }
}

/**
 * Runs `work` with Prisma's schema engine, the one behind `prisma migrate`, as WebAssembly: nothing is downloaded.
 * @param datamodel path and text of schema.prisma; applying migrations needs none.
 */
export async function withSchemaEngine<Result>(
  databaseUrl: string,
  datamodel: readonly [path: string, text: string] | undefined,
  work: (engine: bindings.SchemaEngine) => Promise<Result>,
): Promise<Result> {
  await (loading ??= load())
  const pool = createPool(databaseUrl)
  const datamodels: [string, string][] | undefined = datamodel && [[...datamodel]]
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(createAdapterFactory(pool))
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, adapter)
    return await work(engine).finally(() => {
      engine.free()
    })
  } finally {
    await pool.end()
  }
}
