import pg from 'pg'
import { createTemporalClient } from '../adapters/temporal/connection.ts'
import { freePort } from '../local/ports.ts'
import { startChild, type BenchChild } from './child.ts'
import { countFloor, countRefusals, countSteps, type Counter } from './exact/count.ts'
import type { Measured } from './figures/measured.ts'
import { startFloor } from './floor/client.ts'
import { measureHeap } from './heap/measure.ts'
import { closeConnections } from './http/client.ts'
import { createJourneyClient } from './journeys/client.ts'
import { openPool } from './journeys/pool.ts'
import { untilPostIsDelivered } from './journeys/post.ts'
import type { Plan } from './plan.ts'
import { say } from './report.ts'
import { runRounds } from './rounds.ts'
import { createRunners } from './runners.ts'
import { openCommitAlone } from './sql/commit-alone.ts'
import { startBenchStack, type BenchStack } from './stack.ts'
import { createRandom } from './statistics.ts'
import { fetchTokens } from './tokens.ts'

type Close = () => Promise<unknown>

/** Closed in the other order, when it is over and when it fails. */
type OnEnd = (close: Close) => void

/** Starts everything, counts, races, and takes everything down again. */
export async function measure(plan: Plan, abort: AbortSignal): Promise<Measured> {
  const closing: Close[] = []
  const onEnd: OnEnd = (close) => void closing.push(close)
  try {
    say('Starting PostgreSQL, Temporal, sign-in, worker and API in a folder of their own')
    const stack = await startBenchStack()
    onEnd(stack.stop)
    return await measureOn(stack, plan, { abort, onEnd })
  } finally {
    closeConnections()
    for (const close of closing.toReversed()) await close()
  }
}

interface Running {
  readonly abort: AbortSignal
  readonly onEnd: OnEnd
}

async function measureOn(stack: BenchStack, plan: Plan, { abort, onEnd }: Running): Promise<Measured> {
  const { settings } = stack
  const counter = await openCounter(stack, onEnd)
  const { client, temporal, database } = counter

  say('Opening journeys')
  const pool = await openPool(client, plan.journeys)
  const journeys = { stays: await client.open('stays'), moves: await client.open('moves') }
  await untilPostIsDelivered(database)
  closeConnections()
  abort.throwIfAborted()

  say('Counting events, statements and rows')
  const steps = await countSteps(counter, journeys, plan.countedSteps)
  const refusals = await countRefusals(counter, journeys.stays)
  const bytes = { stays: steps.stays.bytes, moves: steps.moves.bytes }

  const children = await startChildren(settings.TEMPORAL_ADDRESS, onEnd)
  const floor = await startFloor(settings.TEMPORAL_ADDRESS, plan.journeys * 2, bytes)
  onEnd(floor.close)
  const floorEvents = await countFloor(floor, plan.countedSteps)
  const commitAlone = await openCommitAlone(stack.databaseUrl, stack.sqlUrl, journeys.stays.id)
  onEnd(commitAlone.close)
  await tidy(stack)

  const runners = createRunners(plan, { client, pool, floor, commitAlone, constantPort: children.constantPort })
  const random = createRandom(plan.seed)
  say(`Warming up: ${plan.warmUpRounds} rounds that do not count`)
  const course = { abort, beforeBlock: closeConnections }
  await runRounds(runners, plan.warmUpRounds, random, { ...course, onRound: () => undefined })
  const onRound = (done: number) => {
    if (done % 10 === 0) say(`Round ${done} of ${plan.rounds}`)
  }
  const rounds = await runRounds(runners, plan.rounds, random, { ...course, onRound })

  say(`Measuring the heap of ${plan.cachedWorkflows} cached journeys`)
  const heap = await measureHeap({
    client: temporal,
    temporalAddress: settings.TEMPORAL_ADDRESS,
    folder: stack.folder,
    journeyId: journeys.stays.id,
    workflows: plan.cachedWorkflows,
  })
  return { steps, floorEvents, refusals, heap, rounds }
}

async function openCounter({ settings, databaseUrl }: BenchStack, onEnd: OnEnd): Promise<Counter> {
  const client = createJourneyClient(settings.API_PORT, await fetchTokens(settings.SIGN_IN_ISSUER))
  const { client: temporal, connection } = await createTemporalClient(settings)
  onEnd(() => connection.close())
  const database = new pg.Client({ connectionString: databaseUrl })
  await database.connect()
  onEnd(() => database.end())
  return { client, temporal, database }
}

/** The floor's worker and the constant answer, each in a process of its own as ours are. */
async function startChildren(temporalAddress: string, onEnd: OnEnd): Promise<{ readonly constantPort: number }> {
  const keep = ({ stop }: BenchChild) => {
    onEnd(stop)
  }
  keep(await startChild(import.meta.resolve('./floor/worker.ts'), [temporalAddress]))
  const constantPort = await freePort()
  keep(await startChild(import.meta.resolve('./http/server.ts'), [String(constantPort)]))
  return { constantPort }
}

/** Nothing that was left to do later falls into the race. */
async function tidy({ databaseUrl, sqlUrl }: BenchStack): Promise<void> {
  for (const connectionString of [databaseUrl, sqlUrl]) {
    const client = new pg.Client({ connectionString })
    await client.connect()
    await client.query('VACUUM ANALYZE')
    await client.query('CHECKPOINT')
    await client.end()
  }
}
