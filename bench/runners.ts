import type { Floor } from './floor/client.ts'
import { send } from './http/client.ts'
import type { JourneyClient } from './journeys/client.ts'
import { createRing, type JourneyPool } from './journeys/pool.ts'
import { STEP_KINDS, type StepKind } from './journeys/steps.ts'
import { AT_ONCE, type Plan } from './plan.ts'
import type { Runner, RunnerName } from './rounds.ts'
import type { CommitAlone } from './sql/commit-alone.ts'

/** What the runners work with. */
export interface Racers {
  readonly client: JourneyClient
  readonly pool: JourneyPool
  readonly floor: Floor
  readonly commitAlone: CommitAlone
  /** Port of the constant answer. */
  readonly constantPort: number
}

/** One after the other, each timed by itself. */
async function timed(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  while (taken.length < count) {
    const begun = performance.now()
    await work()
    taken.push(performance.now() - begun)
  }
  return taken
}

/** The same number of steps on each of many journeys, all at once. @returns steps per second */
async function atOnce<Journey>(
  journeys: readonly Journey[],
  stepsEach: number,
  take: (journey: Journey) => Promise<void>,
): Promise<number[]> {
  const begun = performance.now()
  const going = journeys.map(async (journey) => {
    for (let taken = 0; taken < stepsEach; taken += 1) await take(journey)
  })
  await Promise.all(going)
  const seconds = (performance.now() - begun) / 1000
  return [(journeys.length * stepsEach) / seconds]
}

/** Half of each kind. */
const KINDS_AT_ONCE: readonly StepKind[] = Array.from({ length: AT_ONCE / STEP_KINDS.length }, () => STEP_KINDS).flat()

const STATUS_OK = 200

async function askConstant(port: number): Promise<void> {
  const { status } = await send({ port, method: 'POST', path: '/', body: '{}' })
  if (status !== STATUS_OK) throw new Error(`The constant was answered ${status}`)
}

export function createRunners(plan: Plan, racers: Racers): Readonly<Record<RunnerName, Runner>> {
  const { client, pool, floor, commitAlone, constantPort } = racers
  const nextFloor = createRing(floor.workflowIds)
  const { stepsInBlock: steps, refusalsInBlock: refusals, commitsInBlock: commits } = plan

  const ours =
    (kind: StepKind): Runner =>
    () =>
      timed(steps, () => client.take(pool.next(kind)))
  const bare =
    (kind: StepKind): Runner =>
    () =>
      timed(steps, () => floor.take(nextFloor(), kind))
  const manyOurs: Runner = () => atOnce(KINDS_AT_ONCE.map(pool.next), plan.stepsAtOnceEach, client.take)
  const manyBare: Runner = () => {
    const journeys = KINDS_AT_ONCE.map((kind) => ({ kind, workflowId: nextFloor() }))
    return atOnce(journeys, plan.stepsAtOnceEach, ({ kind, workflowId }) => floor.take(workflowId, kind))
  }
  return {
    'ours.stays': ours('stays'),
    'floor.stays': bare('stays'),
    'ours.moves': ours('moves'),
    'floor.moves': bare('moves'),
    'ours.refused': () => timed(refusals, () => client.refuse(pool.next('stays'))),
    'floor.refused': () => timed(refusals, () => floor.refuse(nextFloor())),
    'ours.at-once': manyOurs,
    'floor.at-once': manyBare,
    'sql.a': () => commitAlone.commit(commits),
    'sql.b': () => commitAlone.commit(commits),
    http: () => timed(plan.requestsInBlock, () => askConstant(constantPort)),
  }
}
