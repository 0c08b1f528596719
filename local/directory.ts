import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readSettings } from '../adapters/settings.ts'
import { createDatabase } from '../prisma/client.ts'
import { keepDirectory, type DirectoryOutcome } from '../use-cases/directory/keep.ts'
import { mayKeepDirectory } from '../use-cases/directory/keeper.ts'
import { readDirectoryFile } from './directory-file.ts'

const say = (text: string): void => void process.stdout.write(`${text}\n`)

const HOW = 'npm run directory -- FILE.csv --by STAFF-ID [--check]'

function tell({ lines, problems, written }: DirectoryOutcome): void {
  for (const { line, field, detail } of problems) say(`Entry ${String(line + 1)}, ${field}: ${detail}`)
  for (const { id, outcome, changes, toHandOver } of lines) {
    say(`${id}: ${outcome} ${Object.keys(changes).join(', ')}`)
    if (toHandOver !== undefined)
      say(
        `  still has ${String(toHandOver.journeys)} journeys and ${String(toHandOver.items)} things to do: hand them over`,
      )
  }
  say(written ? 'Written.' : 'Nothing was written.')
}

/** Brings the staff directory to what a file says: all of it or nothing, and each line once however often it is run. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { by: { type: 'string' }, check: { type: 'boolean', default: false } },
  })
  const [file] = positionals
  const { by, check: checkOnly } = values
  if (file === undefined || by === undefined) throw new Error(HOW)
  const { entries, problems } = readDirectoryFile(file, readFileSync(file, 'utf8'))
  for (const problem of problems) say(problem)
  if (problems.length > 0) return 1
  const settings = readSettings()
  const database = createDatabase(settings.DATABASE_URL, 1)
  try {
    if (!(await mayKeepDirectory(database, by))) throw new Error(`${by} is no active POLICY_ADMIN of the directory`)
    const sent = { entries: () => entries, checkOnly, by, role: 'POLICY_ADMIN', requestId: randomUUID() } as const
    const outcome = await keepDirectory(database, sent)
    tell(outcome)
    return outcome.problems.length === 0 ? 0 : 1
  } finally {
    await database.$disconnect()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
