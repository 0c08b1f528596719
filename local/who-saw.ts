import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { readSettings, SettingsError } from '../adapters/settings.ts'
import { requireAccess } from '../api/access.ts'
import { createDatabase, type Database } from '../prisma/client.ts'
import { createHospitalDirectory } from '../prisma/hospitals.ts'
import { findJourneyByReference } from '../prisma/people.ts'
import { createStaffDirectory } from '../prisma/staff.ts'
import { viewWhoSaw, type Seen, type WhoSawRequest } from '../use-cases/audit/who-saw.ts'
import { identifyCaller } from '../use-cases/identify-caller.ts'

const USAGE = 'npm run who-saw -- REFERENCE --from 2026-01-01 --to 2026-01-31 --by STAFF-ID'
const PAGE = 1000

const say = (text: string): void => void process.stdout.write(`${text}\n`)

const lineOf = ({ at, who, what, outcome, journey }: Seen): string =>
  [at, who.id, who.name ?? '', who.role ?? '', what, outcome, journey.reference].join('\t')

function readOptions() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { from: { type: 'string' }, to: { type: 'string' }, by: { type: 'string' } },
  })
  const { from, to, by } = values
  const isDay = (day: string | undefined): day is string => day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day)
  const [reference] = positionals
  if (reference === undefined || !isDay(from) || !isDay(to) || by === undefined) throw new Error(USAGE)
  return { reference, from, to, by }
}

async function main(database: Database): Promise<void> {
  const { reference, by, ...days } = readOptions()
  const directories = { staff: createStaffDirectory(database), hospitals: createHospitalDirectory(database) }
  const caller = await identifyCaller(directories, by)
  if (caller === undefined) throw new Error(`${by} is not in the directory`)
  requireAccess(caller, { access: 'SEE_AUDIT' })
  const journeyId = await findJourneyByReference(database, reference)
  if (journeyId === undefined) throw new Error(`There is no journey ${reference}`)
  const viewer = { caller, requestId: randomUUID() }
  let asked: WhoSawRequest = { journeyId, ...days, after: undefined, limit: PAGE }
  for (;;) {
    const { seen, next } = await viewWhoSaw({ database }, viewer, asked)
    for (const each of seen) say(lineOf(each))
    if (next === undefined) return
    asked = { ...asked, after: next }
  }
}

/** R-GEN-07. Who saw this person between these dates, as lines with tabs. Whoever asks is named, and is in the audit for it. */
async function run(): Promise<void> {
  const database = createDatabase(readSettings().DATABASE_URL, 1)
  await main(database).finally(() => database.$disconnect())
}

try {
  await run()
} catch (error) {
  const words = error instanceof SettingsError || error instanceof Error ? error.message : String(error)
  process.stderr.write(`${words}\n`)
  process.exitCode = 2
}
