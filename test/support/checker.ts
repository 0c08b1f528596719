import { setTimeout as pause } from 'node:timers/promises'
import { readdir } from 'node:fs/promises'
import { QueryNotRegisteredError, WorkflowNotFoundError } from '@temporalio/client'
import { viewJourney, type CarriedJourney } from '../../contracts/journey.ts'
import { journeyWorkflowId } from '../../contracts/names.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { Database } from '../../prisma/client.ts'
import type { StoredCommand } from '../../prisma/submissions.ts'
import type { House } from './house.ts'
import type { Operation } from './operation-log.ts'
import { RULES } from './checker-rules.ts'

/**
 * The one vocabulary of every fault test.
 * R1 what was answered as done is there once; R2 what was refused is not there; R3 what nobody knows is there at most once, and
 * every repeat of a key got the same answer; R4 versions are 1 to n, in order, each step legal; R5 the fold of the events, the
 * read model and the workflow agree; R6 each message once, with its commit, delivered once; R7 nobody is stuck; R8 no date fires
 * early, twice or never; R9 the hash chain and the audit are whole.
 */
export type RuleName = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R8' | 'R9'

export interface Finding {
  readonly rule: RuleName
  readonly journeyId: string
  readonly what: string
}

type Row<Table extends 'journey' | 'journeyEvent' | 'clock' | 'outboxMessage' | 'submission' | 'auditEntry'> = Awaited<
  ReturnType<Database[Table]['findMany']>
>[number]

/** Everything there is about one journey. */
export interface Evidence {
  readonly journey: Omit<Row<'journey'>, 'state'> & { readonly state: Journey }
  readonly events: readonly (Row<'journeyEvent'> & { readonly recomputedHash: string })[]
  readonly clocks: readonly Row<'clock'>[]
  readonly messages: readonly Row<'outboxMessage'>[]
  readonly submissions: readonly (Omit<Row<'submission'>, 'command'> & { readonly command: StoredCommand })[]
  readonly audit: readonly Row<'auditEntry'>[]
  /** What the workflow holds; undefined when it is not running. */
  readonly held: Journey | undefined
  /** References of the letters in the tray. */
  readonly letters: readonly string[]
  readonly operations: readonly Operation[]
}

/** Looks at every journey of a house, once all is quiet. @returns what is wrong; empty when nothing is */
export async function check(house: House, operations: readonly Operation[] = []): Promise<readonly Finding[]> {
  const journeys = await house.database.journey.findMany({ orderBy: { id: 'asc' } })
  const letters = (await readdir(house.settings.TRAY_DIR)).filter((name) => name.endsWith('.eml'))
  const findings: Finding[] = []
  for (const journey of journeys) {
    const evidence = await collect(house, journey, { letters, operations })
    for (const { rule, wrong } of RULES) {
      findings.push(...wrong(evidence).map((what) => ({ rule, journeyId: journey.id, what })))
    }
  }
  return [...findings, ...(await lost(house, operations))]
}

async function collect(
  { database, temporal }: House,
  journey: Row<'journey'>,
  { letters, operations }: { readonly letters: readonly string[]; readonly operations: readonly Operation[] },
): Promise<Evidence> {
  const where = { where: { journeyId: journey.id } }
  const [events, hashes, clocks, messages, submissions, audit, held] = await Promise.all([
    database.journeyEvent.findMany({ ...where, orderBy: { version: 'asc' } }),
    recomputeHashes(database, journey.id),
    database.clock.findMany(where),
    database.outboxMessage.findMany({ ...where, orderBy: { reference: 'asc' } }),
    database.submission.findMany(where),
    database.auditEntry.findMany(where),
    heldBy(temporal.client, journey.id),
  ])
  return {
    journey: { ...journey, state: journey.state as unknown as Journey },
    events: events.map((event) => ({ ...event, recomputedHash: hashes.get(event.version) ?? '' })),
    clocks,
    messages,
    submissions: submissions.map(({ command, ...row }) => ({ ...row, command: command as unknown as StoredCommand })),
    audit,
    held,
    letters: letters.map((name) => name.replace(/\.eml$/, '')).filter((reference) => reference.startsWith(journey.id)),
    operations,
  }
}

/** By the database's own function, from the row before. */
async function recomputeHashes(database: Database, journeyId: string): Promise<ReadonlyMap<number, string>> {
  const rows = await database.$queryRaw<{ version: number; hash: string }[]>`
    SELECT e.version, event_hash(coalesce(lag(e.hash) OVER (ORDER BY e.version), ''), e) AS hash
    FROM journey_event e WHERE e.journey_id = ${journeyId}::uuid`
  return new Map(rows.map(({ version, hash }) => [version, hash]))
}

async function heldBy(client: House['door']['workflows']['client'], journeyId: string): Promise<Journey | undefined> {
  const handle = client.workflow.getHandle(journeyWorkflowId(journeyId))
  const running = await handle.describe().catch((error: unknown) => {
    if (error instanceof WorkflowNotFoundError) return undefined
    throw error
  })
  return running?.status.name === 'RUNNING' ? (await heldOf(() => handle.query(viewJourney))).journey : undefined
}

const MOST_QUESTIONS = 5

/** A question that comes amid news for a dead worker is refused and may be asked again. */
async function heldOf(ask: () => Promise<CarriedJourney>): Promise<CarriedJourney> {
  for (let questions = 1; ; questions += 1) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof QueryNotRegisteredError) || questions === MOST_QUESTIONS) throw error
      await pause(500)
    }
  }
}

/** Steps that somebody was told are done, of which no journey knows. */
async function lost({ database }: House, operations: readonly Operation[]): Promise<readonly Finding[]> {
  const keys = operations.filter(({ outcome }) => outcome === 'OK').map(({ key }) => key)
  const known = await database.journeyEvent.findMany({ where: { idempotencyKey: { in: keys } } })
  return keys
    .filter((key) => known.every(({ idempotencyKey }) => idempotencyKey !== key))
    .map((key) => ({ rule: 'R1' as const, journeyId: '', what: `${key} was answered as done and is nowhere` }))
}

const QUIET_WITHIN_MS = 40_000

/** Waits until nothing is under way any more, then answers what is wrong; empty when nothing is. */
export async function checkWhenQuiet(house: House, operations: readonly Operation[] = []): Promise<readonly Finding[]> {
  const patience = Date.now() + QUIET_WITHIN_MS
  for (;;) {
    const findings = await check(house, operations)
    if (findings.length === 0 || Date.now() > patience) return findings
    await pause(100)
  }
}
