import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readSettings } from '../adapters/settings.ts'
import { createDatabase, type Database } from '../prisma/client.ts'
import { mayKeepDirectory } from '../use-cases/directory/keeper.ts'
import type { ReadLines } from './lines-as.ts'

export const say = (text: string): void => void process.stdout.write(`${text}\n`)

interface Outcome {
  readonly problems: readonly unknown[]
  readonly written: boolean
}

interface FileProgram<Value> {
  /** As in `npm run NAME`. */
  readonly name: string
  readonly read: (file: string, text: string) => ReadLines<Value>
  /** Takes all of it or nothing, and tells what became of each line. */
  readonly take: (
    database: Database,
    lines: ReadLines<Value>['lines'],
    sent: { readonly by: string; readonly checkOnly: boolean },
  ) => Promise<Outcome>
}

/** R-GEN-06. Runs a program by which an administrator of the directory brings something from a file. Sets the exit code. */
export async function bringFromFile<Value>(program: FileProgram<Value>): Promise<void> {
  try {
    process.exitCode = await bring(program)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 2
  }
}

async function bring<Value>({ name, read, take }: FileProgram<Value>): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { by: { type: 'string' }, check: { type: 'boolean', default: false } },
  })
  const [file] = positionals
  const { by, check: checkOnly } = values
  if (file === undefined || by === undefined) throw new Error(`npm run ${name} -- FILE.csv --by STAFF-ID [--check]`)
  const { lines, problems } = read(file, readFileSync(file, 'utf8'))
  for (const problem of problems) say(problem)
  if (problems.length > 0) return 1
  const database = createDatabase(readSettings().DATABASE_URL, 1)
  try {
    if (!(await mayKeepDirectory(database, by))) throw new Error(`${by} is no active POLICY_ADMIN of the directory`)
    const outcome = await take(database, lines, { by, checkOnly })
    say(outcome.written ? 'Written.' : 'Nothing was written.')
    return outcome.problems.length === 0 ? 0 : 1
  } finally {
    await database.$disconnect()
  }
}
