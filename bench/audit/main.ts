import { performance } from 'node:perf_hooks'
import { ensureDatabase, runStatement } from '../../local/postgres.ts'
import { withThrowAwayPostgres } from '../../local/throw-away.ts'
import { createDatabase } from '../../prisma/client.ts'
import { migrate } from '../../prisma/migrate.ts'
import { readWhoSaw, whoSawStatement } from '../../prisma/queries/who-saw.ts'
import { say } from '../report.ts'

/** Who saw a person has to be said within this time. */
const MOST_MS = 5000
const ENTRIES_OF_ONE = 100
const IN_ONE_STATEMENT = 500_000
const ASKED = 50
const PAGE = 1000

const idOf = (n: string): string => `('00000000-0000-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`

/** People with one journey each, every tenth with a second one, and a year of looks at them in no order of theirs. */
async function generate(url: string, entries: number): Promise<number> {
  const journeys = Math.max(20, Math.round(entries / ENTRIES_OF_ONE))
  await runStatement(
    url,
    `INSERT INTO person (id, profile_sealed) SELECT ${idOf('n')}, '\\x00' FROM generate_series(1, ${String(journeys)}) n;
     INSERT INTO journey (id, reference, person_id, authority, version, stage, waiting_on, state, opened_at, closed_at)
     SELECT ${idOf('n')}, 'ASC-BENCH-' || n, ${idOf('CASE WHEN n % 10 = 0 THEN n - 1 ELSE n END')}, 'E09999999', 1, 'TRIAGE',
            'NOBODY', '{}', now(), CASE WHEN n % 10 = 0 THEN now() END FROM generate_series(1, ${String(journeys)}) n`,
  )
  for (let done = 0; done < entries; done += IN_ONE_STATEMENT) {
    const upto = Math.min(entries, done + IN_ONE_STATEMENT)
    await runStatement(
      url,
      `INSERT INTO audit_entry (at, what, who, role, journey_id, outcome, correlation_id)
       SELECT timestamptz '2026-01-01' + n * interval '1 year' / ${String(entries)}, 'VIEW_JOURNEY', 'staff-' || n % 900,
              'PRACTITIONER', ${idOf(`1 + n::bigint * 7919 % ${String(journeys)}`)}, 'SEEN', gen_random_uuid()
       FROM generate_series(${String(done + 1)}, ${String(upto)}) n`,
    )
    say(`${String(upto)} entries`)
  }
  await runStatement(url, 'ANALYZE')
  return journeys
}

const journeyNumber = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

async function planOf(url: string): Promise<string> {
  const [journeyId, from, before] = [journeyNumber(9), '2026-01-01', '2027-01-01']
  const values = [`'${journeyId}'`, `'${from}'`, `'${before}'`, 'NULL', '0', String(PAGE)]
  const statement = whoSawStatement.replaceAll(/\$(\d)/g, (_all, n: string) => values[Number(n) - 1] ?? 'NULL')
  const rows = (await runStatement(url, `EXPLAIN ${statement}`)) as { 'QUERY PLAN': string }[]
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

/** How long the slowest of many people takes, each asked for a whole year. */
async function slowest(url: string, journeys: number): Promise<number> {
  const database = createDatabase(url, 1)
  try {
    let most = 0
    for (let n = 0; n < ASKED; n += 1) {
      const journeyId = journeyNumber(1 + ((n * 7) % journeys))
      const begun = performance.now()
      const time = { from: '2026-01-01T00:00:00Z', before: '2027-01-01T00:00:00Z' }
      await readWhoSaw(database, { journeyId, ...time, after: undefined, limit: PAGE })
      most = Math.max(most, performance.now() - begun)
    }
    return most
  } finally {
    await database.$disconnect()
  }
}

/** `npm run bench:audit -- 10000000`: who saw a person, on a table of that many entries. Ends with 1 when it takes too long. */
async function main(): Promise<number> {
  const entries = Number(process.argv[2] ?? 10_000_000)
  if (!Number.isSafeInteger(entries) || entries < 1) throw new Error('npm run bench:audit -- ENTRIES')
  return withThrowAwayPostgres(async (server) => {
    await ensureDatabase(server, 'audit')
    const url = server.urlOf('audit')
    await migrate(url)
    const journeys = await generate(url, entries)
    const plan = await planOf(url)
    const most = await slowest(url, journeys)
    say(plan)
    const readsAll = /Seq Scan on audit_entry/.test(plan)
    say(
      `Entries: ${String(entries)}. Journeys: ${String(journeys)}. The slowest of ${String(ASKED)} people: ${most.toFixed(1)} ms (goal ${String(MOST_MS)}).`,
    )
    if (readsAll) say('The plan reads the whole audit.')
    return most <= MOST_MS && !readsAll ? 0 : 1
  })
}

process.exitCode = await main()
