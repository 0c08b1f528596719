import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { transitionRow } from '../../activities/transition-row.ts'
import type { JourneyEvent } from '../../domain/journey/events.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { Actor } from '../../domain/roles/roles.ts'
import { createDatabase } from '../../prisma/client.ts'
import { readRulesInForce } from '../../prisma/rules-in-force.ts'

/** The commit alone: one connection of the bare driver, one prepared statement, the same function of the database. */
export interface CommitAlone {
  /** Commits that many transitions, one after the other. @returns milliseconds of each */
  readonly commit: (count: number) => Promise<number[]>
  readonly close: () => Promise<void>
}

/** A journey, its last event and that event's submission, as the product wrote them. */
interface Written {
  readonly person: object
  readonly journey: { readonly id: string; readonly version: number; readonly state: Journey }
  readonly event: {
    readonly step: string
    readonly payload: JourneyEvent
    readonly actor_id: string
    readonly actor_role: Actor['role']
    readonly received_at: string
  }
  readonly submission: object
}

async function readWritten(client: pg.Client, journeyId: string): Promise<Written> {
  const { rows } = await client.query<Written>(
    `SELECT to_jsonb(p) AS person, to_jsonb(j) AS journey, to_jsonb(e) AS event, to_jsonb(s) AS submission
     FROM journey j JOIN person p ON p.id = j.person_id
     JOIN journey_event e ON e.journey_id = j.id AND e.version = j.version
     JOIN submission s ON s.key = e.idempotency_key::uuid
     WHERE j.id = $1`,
    [journeyId],
  )
  const [written] = rows
  if (written === undefined) throw new Error('The journey has no step to take as a model')
  return written
}

/** The JSON that the commit reads, made by the product itself. */
async function modelRow(sqlUrl: string, { journey, event }: Written) {
  const database = createDatabase(sqlUrl, 1)
  const at = new Date(event.received_at).toISOString()
  const rules = await readRulesInForce(database, at).finally(() => database.$disconnect())
  const by: Actor = { id: event.actor_id, role: event.actor_role }
  const happened = { version: journey.version, at, by }
  const request = { key: '', step: event.step, event: event.payload, happened, clocks: [], messages: [], attention: [] }
  return transitionRow({ ...request, journey: journey.state }, [], rules)
}

const copyInto = (table: string): string =>
  `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, $1::jsonb)).*`

const ADD_SUBMISSIONS = `INSERT INTO submission SELECT (jsonb_populate_record(NULL::submission,
    $1::jsonb || jsonb_build_object('key', key, 'status', 'OPEN', 'answer', NULL, 'closed_at', NULL))).*
  FROM unnest($2::uuid[]) AS key`

/**
 * @param databaseUrl the product's database, where the model is read
 * @param sqlUrl a database with the same tables, where it is committed again and again
 * @param journeyId a journey whose last step is the one to repeat
 */
export async function openCommitAlone(databaseUrl: string, sqlUrl: string, journeyId: string): Promise<CommitAlone> {
  const source = new pg.Client({ connectionString: databaseUrl })
  await source.connect()
  const written = await readWritten(source, journeyId).finally(() => source.end())
  const row = await modelRow(sqlUrl, written)
  const client = new pg.Client({ connectionString: sqlUrl })
  await client.connect()
  await client.query(copyInto('person'), [written.person])
  await client.query(copyInto('journey'), [written.journey])
  let version = written.journey.version

  const next = (key: string): string => {
    version += 1
    const journey = { ...row.journey, state: { ...row.journey.state, version } }
    return JSON.stringify({ ...row, version, key, journey })
  }
  return {
    async commit(count) {
      const keys = Array.from({ length: count }, () => randomUUID())
      await client.query(ADD_SUBMISSIONS, [written.submission, keys])
      const taken: number[] = []
      for (const transition of keys.map(next)) taken.push(await commitOne(client, transition))
      return taken
    },
    close: () => client.end(),
  }
}

async function commitOne(client: pg.Client, transition: string): Promise<number> {
  const begun = performance.now()
  const { rows } = await client.query<{ answer: { outcome: string } }>({
    name: 'commit',
    text: 'SELECT commit_transition($1::jsonb) AS answer',
    values: [transition],
  })
  const took = performance.now() - begun
  const outcome = rows[0]?.answer.outcome
  if (outcome !== 'COMMITTED') throw new Error(`The commit alone ended as ${outcome ?? 'nothing'}`)
  return took
}
