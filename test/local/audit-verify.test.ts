import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createHeadsFolder } from '../../adapters/audit-heads-folder.ts'
import { createLogger } from '../../adapters/logger.ts'
import { runStatement } from '../../local/postgres.ts'
import { createDatabase } from '../../prisma/client.ts'
import { verifyAudit, type Verified } from '../../use-cases/audit/verify.ts'
import { sealAndKeep } from '../../worker/audit-heads.ts'
import { createCopyOf, createTestDatabase, type TestDatabase } from '../support/database.ts'
import { record } from '../support/recorded.ts'
import { entry, event, EVENTS, FIRST, FORGOTTEN, head, JOURNEYS, kept, LAST, TAMPERINGS } from './tampering.ts'

/** As a superuser, with every trigger off. */
const spoil = (database: TestDatabase, sql: string) =>
  runStatement(database.url, `SET session_replication_role = replica; ${sql}`)

const logger = createLogger({ part: 'test', level: 'silent' })

async function seal(database: TestDatabase, folder: string): Promise<void> {
  const worker = createDatabase(database.as.worker, 2)
  await sealAndKeep({ settings: { AUDIT_HEADS_DIR: folder }, database: worker, logger })
  await worker.$disconnect()
}

async function verify(database: TestDatabase, folder?: string): Promise<Verified> {
  const reader = createDatabase(database.as.reader, 2)
  try {
    return await verifyAudit(reader, ...(folder === undefined ? [] : [createHeadsFolder(folder)]))
  } finally {
    await reader.$disconnect()
  }
}

describe('audit:verify', () => {
  let recorded: TestDatabase
  let folder: string

  beforeAll(async () => {
    recorded = await createTestDatabase()
    folder = mkdtempSync(join(tmpdir(), 'heads-'))
    await record(recorded.url, { journeys: JOURNEYS, upto: 3 })
    await seal(recorded, folder)
    await runStatement(
      recorded.url,
      `INSERT INTO staff_change (staff_id, version, by, changes)
       SELECT 'staff-example', n, 'staff-admin', jsonb_build_object('n', n) FROM generate_series(1, 3) n;
       INSERT INTO policy_version (version, effective_from, policy)
       SELECT n, now() + n * interval '1 day', jsonb_build_object('n', n) FROM generate_series(11, 13) n;
       INSERT INTO calendar_version (version, effective_from, years) VALUES (11, now(), '[{}]')`,
    )
    await record(recorded.url, { journeys: JOURNEYS, from: 4, upto: 6 })
    await seal(recorded, folder)
    await record(recorded.url, { journeys: JOURNEYS, from: 7, upto: EVENTS })
    await seal(recorded, folder)
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await recorded.drop()
  })

  /** What is found in a copy of the database after somebody has been at it. */
  async function foundAfter(sql: string): Promise<Verified['found']> {
    const spoiled = await createCopyOf(recorded)
    try {
      await spoil(spoiled, sql)
      return (await verify(spoiled, folder)).found
    } finally {
      await spoiled.drop()
    }
  }

  it('finds nothing where nobody did anything, with every event and entry looked at', async () => {
    const entries = JOURNEYS * EVENTS * 2 + 3 + 3 + 1
    const clean = { heads: 3, entries, journeys: JOURNEYS, found: [] }
    expect(await verify(recorded, folder)).toEqual(clean)
    expect(await verify(recorded)).toEqual(clean)
  })

  it.each(TAMPERINGS)(
    'names a row that was $kind in $table, and accuses no other table: $how',
    async ({ table, sql, found }) => {
      const spoiled = await createCopyOf(recorded)
      await spoil(spoiled, sql)
      for (const copies of [folder, undefined]) {
        const all = (await verify(spoiled, copies)).found
        expect(all).toEqual(expect.arrayContaining([...found]))
        const others = all.filter((each) => each.table !== table)
        expect(others.filter((each) => !(table === 'journey_event' && each.table === 'journey'))).toEqual([])
      }
      await spoiled.drop()
    },
  )

  it('names entries that were cut off the end, with the number that would come next', async () => {
    const last = JOURNEYS * EVENTS * 2 + 7
    const cut = `DELETE FROM audit_entry WHERE id > ${String(last - 2)}; SELECT setval('audit_entry_id_seq', ${String(last - 2)})`
    expect(await foundAfter(cut)).toEqual(
      expect.arrayContaining([entry('TRUNCATED', last - 1), entry('TRUNCATED', last)]),
    )
  })

  it('names the head and the entries when the last events are gone with all that told of them', async () => {
    const entries = `SELECT id FROM audit_entry WHERE journey_id = '${LAST}' AND (details->>'version')::int > ${String(EVENTS - 2)}`
    const gone = (await runStatement(recorded.url, entries)) as { id: string }[]
    const everything = `${FORGOTTEN}; DELETE FROM audit_entry WHERE id IN (${entries}); DELETE FROM audit_head WHERE number = 3`
    expect(await foundAfter(everything)).toEqual(
      expect.arrayContaining([head('TRUNCATED', 3), ...gone.map(({ id }) => entry('DELETED', Number(id)))]),
    )
  })

  it('finds heads that were made anew over changed rows by the copies outside', async () => {
    const anew = `UPDATE audit_entry SET who = 'nobody' WHERE id = 4; DELETE FROM audit_head;
      SELECT seal_audit(30); SELECT seal_audit(67); SELECT seal_audit(1000)`
    expect(await foundAfter(anew)).toEqual(expect.arrayContaining([entry('EDITED', 4), head('EDITED', 1)]))
  })

  it('finds what happens between two heads by the chain of the journey and by the audit', async () => {
    const later = await createCopyOf(recorded)
    await record(later.url, { journeys: 1, from: EVENTS + 1, upto: EVENTS + 3 })
    expect((await verify(later, folder)).found).toEqual([])
    await spoil(later, `DELETE FROM journey_event WHERE journey_id = '${FIRST}' AND version > ${String(EVENTS + 1)}`)
    expect((await verify(later, folder)).found).toEqual([
      event('TRUNCATED', EVENTS + 2),
      event('TRUNCATED', EVENTS + 3),
    ])
    await later.drop()
  })

  it('names a copy that was changed or taken away, and believes the table then', async () => {
    const spoiled = mkdtempSync(join(tmpdir(), 'heads-'))
    cpSync(folder, spoiled, { recursive: true })
    const path = join(spoiled, 'head-000000001.json')
    rmSync(path)
    expect((await verify(recorded, spoiled)).found).toEqual([kept('DELETED', 'copy of audit_head', '1')])
    writeFileSync(path, JSON.stringify({ ...(await createHeadsFolder(folder).read(1)), hash: 'made-up' }))
    expect((await verify(recorded, spoiled)).found).toEqual([kept('EDITED', 'copy of audit_head', '1')])
    rmSync(spoiled, { recursive: true })
  })

  it('seals nothing twice, and writes no file anew', async () => {
    const copy = await createCopyOf(recorded)
    await Promise.all([seal(copy, folder), seal(copy, folder)])
    expect((await verify(copy, folder)).heads).toBe(3)
    await copy.drop()
  })

  it('leaves out no entry that is written while another is sealed', async () => {
    const copy = await createCopyOf(recorded)
    const written = Promise.all(
      Array.from({ length: 8 }, () =>
        runStatement(
          copy.url,
          `INSERT INTO audit_entry (what, who, outcome, correlation_id) SELECT 'VIEW_JOURNEY', 'staff-' || n, 'SEEN', n::text
           FROM generate_series(1, 300) n`,
        ),
      ),
    )
    for (let round = 0; round < 8; round += 1) await seal(copy, folder + String(round))
    await written
    expect((await verify(copy)).found).toEqual([])
    await copy.drop()
    for (let round = 0; round < 8; round += 1) rmSync(folder + String(round), { recursive: true, force: true })
  })

  it('as a command says what it looked at, names what it found, and ends with 1 only then', async () => {
    const command = (database: TestDatabase) =>
      promisify(execFile)(process.execPath, ['--no-warnings', 'local/audit-verify.ts'], {
        env: { ...process.env, NODE_OPTIONS: '', READER_DATABASE_URL: database.as.reader, AUDIT_HEADS_DIR: folder },
      })
    const { stdout } = await command(recorded)
    expect(stdout).toContain(`Journeys: ${String(JOURNEYS)}.`)
    expect(stdout).toContain('Nothing has been changed')
    const spoiled = await createCopyOf(recorded)
    await spoil(spoiled, `UPDATE audit_entry SET who = 'nobody' WHERE id = 10`)
    await expect(command(spoiled)).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('EDITED  audit_entry  10: says something else than it did'),
    })
    await spoiled.drop()
  })

  it('reads through some thousand events', async () => {
    const many = await createTestDatabase()
    await record(many.url, { journeys: 50, upto: 80 })
    const heads = mkdtempSync(join(tmpdir(), 'heads-'))
    await seal(many, heads)
    expect(await verify(many, heads)).toEqual({ heads: 1, entries: 8000, journeys: 50, found: [] })
    rmSync(heads, { recursive: true })
    await many.drop()
  })
})
