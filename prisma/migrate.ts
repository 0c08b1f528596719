import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { withSchemaEngine } from './schema-engine.ts'

const FILTERS = { externalTables: [], externalEnums: [] }
const LOCK_FILE = 'migration_lock.toml'

/** The folder of this repository. Tests of the command itself use another. */
export const PRISMA_FOLDER = import.meta.dirname

const readOrNull = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null)

async function readMigrations(folder: string): Promise<MigrationList> {
  const baseDir = join(folder, 'migrations')
  const entries = await readdir(baseDir, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const migrationDirectories = names.sort().map(async (path) => ({
    path,
    migrationFile: {
      path: 'migration.sql',
      content: { tag: 'ok' as const, value: await readFile(join(baseDir, path, 'migration.sql'), 'utf8') },
    },
  }))
  return {
    baseDir,
    lockfile: { path: LOCK_FILE, content: await readOrNull(join(baseDir, LOCK_FILE)) },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(migrationDirectories),
  }
}

/**
 * Applies every migration that the database has not had, in order, as `prisma migrate deploy` does, and keeps the same
 * record of them. Safe to repeat and to run twice at once.
 * @returns the names of those applied now.
 * @throws Error naming a migration whose file has changed since it was applied here
 */
export async function migrate(databaseUrl: string, folder = PRISMA_FOLDER): Promise<readonly string[]> {
  const migrationsList = await readMigrations(folder)
  if (migrationsList.migrationDirectories.length === 0) return []
  await refuseChangedMigrations(databaseUrl, migrationsList)
  const applied = await withSchemaEngine(databaseUrl, undefined, (engine) =>
    engine.applyMigrations({ migrationsList, filters: FILTERS }),
  )
  return applied.appliedMigrationNames
}

/**
 * The engine trusts the names of migrations. One that was edited after it was applied would leave the database without what the
 * code now expects, and nobody would hear of it until a query failed.
 */
async function refuseChangedMigrations(databaseUrl: string, { migrationDirectories }: MigrationList): Promise<void> {
  const applied = await readAppliedChecksums(databaseUrl)
  const changed = migrationDirectories.filter(({ path, migrationFile: { content } }) => {
    const checksum = applied.get(path)
    return checksum !== undefined && content.tag === 'ok' && checksum !== sha256(content.value)
  })
  if (changed.length === 0) return
  const names = changed.map(({ path }) => path).join(', ')
  throw new Error(
    `This database was made by another version of ${names}. A migration is never edited once it has been applied: write a new one. For a demonstration, begin again with "npm start -- --fresh".`,
  )
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Checksums by name, as the engine has noted them; none when nothing was ever applied. */
async function readAppliedChecksums(databaseUrl: string): Promise<ReadonlyMap<string, string>> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    const table = await client.query<{ known: string | null }>(
      `SELECT to_regclass('_prisma_migrations')::text AS known`,
    )
    if (typeof table.rows[0]?.known !== 'string') return new Map()
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL',
    )
    return new Map(rows.map(({ name, checksum }) => [name, checksum]))
  } finally {
    await client.end()
  }
}

/** Migration folders are applied in the order of their names, so each begins with the moment it was made. */
const timestamp = (): string => new Date().toISOString().replace(/\D/g, '').slice(0, 14)

/** The SQL that leads from all migrations so far to `schema.prisma`. */
async function differenceTo(schemaPath: string, emptyDatabaseUrl: string, folder: string): Promise<string> {
  const content = await readFile(schemaPath, 'utf8')
  const files = [{ path: schemaPath, content }]
  await migrate(emptyDatabaseUrl, folder)
  const difference = await withSchemaEngine(emptyDatabaseUrl, [schemaPath, content], (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: folder },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: FILTERS,
    }),
  )
  const script = difference.stdout?.trim() ?? ''
  return script.startsWith('-- This is an empty migration') ? '' : script
}

/**
 * Writes the migration that leads from the migrations so far to `schema.prisma`, for a person to read and to add to.
 * @param emptyDatabaseUrl a database for this alone: all migrations so far are applied to it.
 * @returns the new migration's path, or undefined when the schema has not changed.
 */
export async function writeMigration(
  emptyDatabaseUrl: string,
  name: string,
  folder = PRISMA_FOLDER,
): Promise<string | undefined> {
  const script = await differenceTo(join(folder, 'schema.prisma'), emptyDatabaseUrl, folder)
  if (script === '') return undefined
  const migrations = join(folder, 'migrations')
  const target = join(migrations, `${timestamp()}_${name.toLowerCase().replace(/\W+/g, '_')}`)
  await mkdir(target, { recursive: true })
  await writeFile(join(target, 'migration.sql'), `${script}\n`)
  await writeFile(join(migrations, LOCK_FILE), 'provider = "postgresql"\n')
  return join(target, 'migration.sql')
}
