import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runStatement } from '../../local/postgres.ts'
import { migrate, writeMigration } from '../../prisma/migrate.ts'
import { createEmptyDatabase } from '../support/database.ts'

const SCHEMA = `datasource db {
  provider = "postgresql"
}

model Thing {
  id   Int    @id
  name String
}
`

/** What the adapter would cut at each semicolon, and what Prisma's schema cannot say. */
const GUARD = `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no; never'; END $$;
CREATE TRIGGER append_only BEFORE DELETE ON "Thing" FOR EACH ROW EXECUTE FUNCTION refuse();
`

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'care-migrate-'))
  writeFileSync(join(folder, 'schema.prisma'), SCHEMA)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('a migration that was edited after it was applied', () => {
  it('is refused by name, before anything is changed', async () => {
    const edited = mkdtempSync(join(tmpdir(), 'care-edited-'))
    const file = join(edited, 'migrations/20260101000000_first/migration.sql')
    mkdirSync(join(edited, 'migrations/20260101000000_first'), { recursive: true })
    writeFileSync(file, 'CREATE TABLE one (id int);\n')
    const { url } = await createEmptyDatabase()
    await migrate(url, edited)
    writeFileSync(file, 'CREATE TABLE one (id int);\nCREATE TABLE two (id int);\n')
    await expect(migrate(url, edited)).rejects.toThrow('20260101000000_first')
    expect(await runStatement(url, `SELECT to_regclass('two')::text AS two`)).toEqual([{ two: null }])
    rmSync(edited, { recursive: true, force: true })
  })
})

describe('migrations', () => {
  it('are written from the schema, applied once, and recorded as Prisma does', async () => {
    const path = await writeMigration((await createEmptyDatabase()).url, 'Add things', folder)
    expect(path).toMatch(/\/migrations\/\d{14}_add_things\/migration\.sql$/)
    expect(readFileSync(path ?? '', 'utf8')).toContain('CREATE TABLE "Thing"')
    mkdirSync(join(folder, 'migrations/99990101000000_guard'))
    writeFileSync(join(folder, 'migrations/99990101000000_guard/migration.sql'), GUARD)

    const { url } = await createEmptyDatabase()
    const applied = await migrate(url, folder)
    expect(applied).toEqual([expect.stringMatching(/_add_things$/), '99990101000000_guard'])
    expect(await migrate(url, folder)).toEqual([])
    const record =
      'SELECT migration_name, applied_steps_count, finished_at IS NOT NULL AS finished FROM _prisma_migrations'
    expect(await runStatement(url, record)).toEqual(
      applied.map((name) => ({ migration_name: name, applied_steps_count: 1, finished: true })),
    )

    await runStatement(url, `INSERT INTO "Thing" VALUES (1, 'x')`)
    await expect(runStatement(url, 'DELETE FROM "Thing"')).rejects.toThrow('no; never')
    expect(await writeMigration((await createEmptyDatabase()).url, 'nothing', folder)).toBeUndefined()

    writeFileSync(join(folder, 'schema.prisma'), SCHEMA.replace('name String', 'name String\n  size Int?'))
    const next = await writeMigration((await createEmptyDatabase()).url, 'size', folder)
    expect(readFileSync(next ?? '', 'utf8')).toContain('ADD COLUMN     "size" INTEGER')
  })

  it('that PostgreSQL refuses are reported, and stop those that follow', async () => {
    mkdirSync(join(folder, 'broken/migrations/20260101000000_bad'), { recursive: true })
    writeFileSync(
      join(folder, 'broken/migrations/20260101000000_bad/migration.sql'),
      'CREATE TABLE x (y no_such_type);',
    )
    const { url } = await createEmptyDatabase()
    await expect(migrate(url, join(folder, 'broken'))).rejects.toThrow('no_such_type')
    await expect(migrate(url, join(folder, 'broken'))).rejects.toThrow('failed migrations')
  })
})
