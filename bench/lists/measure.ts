import pg from 'pg'
import { runStatement } from '../../local/postgres.ts'
import { closeConnections } from '../http/client.ts'
import { createJourneyClient } from '../journeys/client.ts'
import { openPool } from '../journeys/pool.ts'
import { untilPostIsDelivered } from '../journeys/post.ts'
import { say } from '../report.ts'
import { API_USER, startBenchStack, type BenchStack } from '../stack.ts'
import { createRandom, shuffled } from '../statistics.ts'
import { fetchTokens } from '../tokens.ts'
import { growTo } from './grow.ts'
import { PAGES, read, type Page, type Reader } from './pages.ts'

/** Open journeys of a small, a usual and a very large council. */
export const SIZES = [1_000, 10_000, 100_000] as const
export type Size = (typeof SIZES)[number]

/** Who is timed: one database of each size, and the smallest once more, raced against itself. */
export const RUNNERS = [...SIZES, 'again'] as const
type Runner = (typeof RUNNERS)[number]

/** Milliseconds of each request of a round, by page and by database. */
export type Round = Readonly<Record<string, Readonly<Record<Runner, readonly number[]>>>>

export interface Read {
  readonly rounds: readonly Round[]
  /** Statements that one request takes, by page and size. */
  readonly statements: Readonly<Record<string, Readonly<Record<Size, number>>>>
}

export interface HowMuch {
  readonly rounds: number
  readonly requestsInBlock: number
  readonly seed: number
}

/** Journeys that are really opened; all others are made from them. */
const REAL_OF_EACH_KIND = 16
const COUNTED_REQUESTS = 20

/** Opens journeys, copies their database three times, makes each as large as it should be, and reads the same pages of all. */
export async function measureReading(howMuch: HowMuch, abort: AbortSignal): Promise<Read> {
  say('Starting PostgreSQL, Temporal, sign-in, worker and API in a folder of their own')
  const stack = await startBenchStack()
  try {
    return await readAll(stack, howMuch, abort)
  } finally {
    closeConnections()
    await stack.stop()
  }
}

async function readAll(stack: BenchStack, howMuch: HowMuch, abort: AbortSignal): Promise<Read> {
  const readers = await openReaders(stack, abort)
  const races = await Promise.all(PAGES.map((page) => addressesOf(page, readers)))
  say('Counting statements')
  const statements = await countStatements(stack, races, readers)
  say('Warming up')
  await runRound(races, readers, howMuch)
  const random = createRandom(howMuch.seed)
  const rounds: Round[] = []
  while (rounds.length < howMuch.rounds) {
    abort.throwIfAborted()
    rounds.push(await runRound(shuffled(races, random), readers, howMuch, random))
    if (rounds.length % 10 === 0) say(`Round ${rounds.length} of ${howMuch.rounds}`)
  }
  return { rounds, statements }
}

type Readers = Readonly<Record<Size, Reader>>

async function openReaders(stack: BenchStack, abort: AbortSignal): Promise<Readers> {
  const { settings, databaseUrl } = stack
  const tokens = await fetchTokens(settings.SIGN_IN_ISSUER)
  say('Opening journeys')
  const pool = await openPool(createJourneyClient(settings.API_PORT, tokens), REAL_OF_EACH_KIND)
  const journey = await settled(databaseUrl, pool.next('stays').id)
  await copy(databaseUrl, SIZES.map(nameFor))
  const readers: Partial<Record<Size, Reader>> = {}
  for (const size of SIZES) {
    abort.throwIfAborted()
    say(`Growing a database to ${size} journeys`)
    const url = named(databaseUrl, nameFor(size))
    await growTo(url, size)
    readers[size] = { port: await stack.startApiOn(url), tokens, journey }
  }
  return readers as Readers
}

const nameFor = (size: Size): string => `care_${size}`

/** Waits until nothing is written any more. @returns the journey, as pages ask for it */
async function settled(databaseUrl: string, id: string): Promise<Reader['journey']> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await untilPostIsDelivered(client)
  const { rows } = await client.query<{ reference: string }>('SELECT reference FROM journey WHERE id = $1', [id])
  await client.end()
  return { id, reference: rows[0]?.reference ?? '' }
}

function named(databaseUrl: string, name: string): string {
  const url = new URL(databaseUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Makes copies of a database, to which nobody may be connected meanwhile: the product comes back by itself. */
async function copy(databaseUrl: string, names: readonly string[]): Promise<void> {
  const [server, original] = [named(databaseUrl, 'postgres'), new URL(databaseUrl).pathname.slice(1)]
  await runStatement(server, `ALTER DATABASE ${original} ALLOW_CONNECTIONS false`)
  await runStatement(
    server,
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '${original}'`,
  )
  for (const name of names) await runStatement(server, `CREATE DATABASE ${name} TEMPLATE ${original}`)
  await runStatement(server, `ALTER DATABASE ${original} ALLOW_CONNECTIONS true`)
}

interface Race {
  readonly page: Page
  readonly addresses: Readonly<Record<Size, string>>
}

async function addressesOf(page: Page, readers: Readers): Promise<Race> {
  const addresses = SIZES.map(async (size) => [size, await page.address(readers[size])] as const)
  return { page, addresses: Object.fromEntries(await Promise.all(addresses)) as Race['addresses'] }
}

/** What one database's API asks while one page is read again and again. What it asks now and then is less than once a request. */
async function countStatements({ databaseUrl }: BenchStack, races: readonly Race[], readers: Readers) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const counted: Record<string, Record<Size, number>> = {}
  for (const { page, addresses } of races) {
    const calls = { ...emptySizes }
    for (const size of SIZES) {
      await client.query('SELECT pg_stat_statements_reset()')
      for (let asked = 0; asked < COUNTED_REQUESTS; asked += 1) await read(readers[size], page.staff, addresses[size])
      const { rows } = await client.query<{ calls: number }>(
        `SELECT coalesce(sum(s.calls), 0)::int AS calls
         FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid JOIN pg_database d ON d.oid = s.dbid
         WHERE r.rolname = $1 AND d.datname = $2 AND s.calls >= $3`,
        [API_USER, nameFor(size), COUNTED_REQUESTS],
      )
      calls[size] = (rows[0]?.calls ?? 0) / COUNTED_REQUESTS
    }
    counted[page.name] = calls
  }
  await client.end()
  return counted
}

const emptySizes: Record<Size, number> = { 1_000: 0, 10_000: 0, 100_000: 0 }

/** A block of each page on each database, in an order of its own. */
async function runRound(
  races: readonly Race[],
  readers: Readers,
  { requestsInBlock, seed }: HowMuch,
  random = createRandom(seed),
): Promise<Round> {
  const round: Record<string, Record<Runner, number[]>> = {}
  for (const { page, addresses } of races) {
    const taken: Record<Runner, number[]> = { 1_000: [], 10_000: [], 100_000: [], again: [] }
    for (const runner of shuffled(RUNNERS, random)) {
      const size = runner === 'again' ? SIZES[0] : runner
      for (let asked = 0; asked < requestsInBlock; asked += 1) {
        const begun = performance.now()
        await read(readers[size], page.staff, addresses[size])
        taken[runner].push(performance.now() - begun)
      }
    }
    round[page.name] = taken
  }
  return round
}
