import { setTimeout as pause } from 'node:timers/promises'
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

/** One after the other without a pause, each timed by itself. */
async function timed(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  while (taken.length < count) {
    const begun = performance.now()
    await work()
    taken.push(performance.now() - begun)
  }
  return taken
}

/** Fewer a second than the server's limit of 20 looks at its queue, which steps without a pause would run into. */
const PACE_MS = 70

/**
 * Each begins at an instant that is fixed beforehand and is measured from there, whatever became of the one before: a stall is
 * charged to everybody who waits behind it.
 */
export async function paced(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const first = performance.now()
  const underWay = Array.from({ length: count }, async (_, place) => {
    const due = first + place * PACE_MS
    await pause(Math.max(0, due - performance.now()))
    await work()
    return performance.now() - due
  })
  return Promise.all(underWay)
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
    (kind: StepKind, run = paced): Runner =>
    () =>
      run(steps, () => client.take(pool.next(kind)))
  const bare =
    (kind: StepKind, run = paced): Runner =>
    () =>
      run(steps, () => floor.take(nextFloor(), kind))
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
    'ours.hurried': ours('moves', timed),
    'floor.hurried': bare('moves', timed),
    'ours.refused': () => timed(refusals, () => client.refuse(pool.next('stays'))),
    'floor.refused': () => timed(refusals, () => floor.refuse(nextFloor())),
    'ours.at-once': manyOurs,
    'floor.at-once': manyBare,
    'sql.a': () => commitAlone.commit(commits),
    'sql.b': () => commitAlone.commit(commits),
    http: () => timed(plan.requestsInBlock, () => askConstant(constantPort)),
  }
}
