import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readSettings } from '../adapters/settings.ts'
import { createDatabase } from '../prisma/client.ts'
import { mayKeepDirectory } from '../use-cases/directory/keeper.ts'
import { importRota, type RotaOutcome } from '../use-cases/on-call/import.ts'
import { readRotaFile } from './rota-file.ts'

const say = (text: string): void => void process.stdout.write(`${text}\n`)

const HOW = 'npm run rota -- FILE.csv --by STAFF-ID [--check]'

function tell({ lines, written }: RotaOutcome): void {
  for (const [became, howMany] of Object.entries(Object.groupBy(lines, (line) => line)))
    say(`${became}: ${String(howMany.length)}`)
  say(written ? 'Written.' : 'Nothing was written.')
}

/** Brings shifts of those on call from a file: all of them or none, and each once however often it is run. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { by: { type: 'string' }, check: { type: 'boolean', default: false } },
  })
  const [file] = positionals
  const { by, check: checkOnly } = values
  if (file === undefined || by === undefined) throw new Error(HOW)
  const { shifts, problems } = readRotaFile(readFileSync(file, 'utf8'))
  for (const problem of problems) say(problem)
  if (problems.length > 0) return 1
  const database = createDatabase(readSettings().DATABASE_URL, 1)
  try {
    if (!(await mayKeepDirectory(database, by))) throw new Error(`${by} is no active POLICY_ADMIN of the directory`)
    const sent = { checkOnly, by, requestId: randomUUID(), now: new Date().toISOString() }
    const outcome = await importRota(database, { ...sent, shifts: shifts.map(({ shift }) => shift) })
    for (const { line, detail } of outcome.problems) say(`Line ${String(shifts[line]?.line)}: ${detail}`)
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
