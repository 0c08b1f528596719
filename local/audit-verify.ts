import { createHeadsFolder } from '../adapters/audit-heads-folder.ts'
import { readSettings, SettingsError } from '../adapters/settings.ts'
import type { Tampering } from '../domain/audit/tampering.ts'
import { createDatabase } from '../prisma/client.ts'
import { verifyAudit } from '../use-cases/audit/verify.ts'

const say = (text: string): void => void process.stdout.write(`${text}\n`)

const WORDS: Readonly<Record<Tampering['kind'], string>> = {
  EDITED: 'says something else than it did',
  DELETED: 'is missing between others',
  REORDERED: 'stands in the place of another',
  TRUNCATED: 'was cut off the end',
  ADDED: 'was never written by the product',
}

/** Holds what is only ever appended against its hashes, its heads and the copies of them, and changes nothing. */
async function main(): Promise<number> {
  const { READER_DATABASE_URL: url, AUDIT_HEADS_DIR: folder } = readSettings()
  const database = createDatabase(url, 2)
  try {
    const copies = createHeadsFolder(folder)
    const { found, heads, entries, journeys } = await verifyAudit(database, copies)
    for (const { kind, table, row } of found) say(`${kind}  ${table}  ${row}: ${WORDS[kind]}`)
    const kept = (await copies.numbers()).length
    say(
      `Journeys: ${String(journeys)}. Entries of the audit under a head: ${String(entries)}. Heads: ${String(heads)}, copies in ${folder}: ${String(kept)}.`,
    )
    say(found.length === 0 ? 'Nothing has been changed, removed, moved or cut off.' : `Found: ${String(found.length)}.`)
    return found.length === 0 ? 0 : 1
  } finally {
    await database.$disconnect()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  const words = error instanceof SettingsError || error instanceof Error ? error.message : String(error)
  process.stderr.write(`${words}\n`)
  process.exitCode = 2
}
