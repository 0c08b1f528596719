import { reconcile } from '../../use-cases/reconcile/reconcile.ts'
import { closeConnections } from '../http/client.ts'
import { untilPostIsDelivered } from '../journeys/post.ts'
import { say } from '../report.ts'
import { PARTS, type Part } from '../stack.ts'
import { createRandom, shuffled } from '../statistics.ts'
import { bringIn } from './bring-in.ts'
import { openCouncil, type Bytes, type Close, type Council } from './council.ts'
import { throughTheNight, type NightMeasured } from './night.ts'
import type { CouncilPlan } from './plan.ts'
import { processorSeconds } from './processor-time.ts'
import { wait } from './wait.ts'

/** The two councils, and the smaller one once more, raced against itself. */
const RUNNERS = ['small', 'again', 'large'] as const
type Runner = (typeof RUNNERS)[number]
export type Size = Exclude<Runner, 'again'>

export type Round = Readonly<Record<Runner, readonly number[]>>

/** Share of one core, by part; undefined where the system does not tell. */
export type Idle = Readonly<Record<Part, number | undefined>>

export interface CouncilMeasured {
  readonly importedPerSecond: number
  /** Of one journey. */
  readonly bytes: Bytes
  readonly night: NightMeasured
  readonly idle: Readonly<Record<Size, Idle>>
  readonly rounds: readonly Round[]
  /** Milliseconds from the kill of the worker to the first step that is answered, kill by kill. */
  readonly kills: readonly Readonly<Record<Size, number>>[]
  readonly reconciled: { readonly seconds: number; readonly journeys: number; readonly differences: number }
}

/** Opens a small council and a large one side by side, measures, and takes everything down again. */
export async function measureCouncil(plan: CouncilPlan, abort: AbortSignal): Promise<CouncilMeasured> {
  const closing: Close[] = []
  const onEnd = (close: Close) => void closing.push(close)
  try {
    say('Starting two councils, each with PostgreSQL, Temporal, sign-in, worker and API of its own')
    const small = await openCouncil(plan.pool, onEnd)
    abort.throwIfAborted()
    const large = await openCouncil(plan.pool, onEnd)
    abort.throwIfAborted()
    return await measureBoth({ small, large }, plan, abort)
  } finally {
    closeConnections()
    for (const close of closing.toReversed()) await close()
  }
}

type Councils = Readonly<Record<Size, Council>>

async function measureBoth(councils: Councils, plan: CouncilPlan, abort: AbortSignal): Promise<CouncilMeasured> {
  const { small, large } = councils
  say(`Importing ${plan.small} journeys and ${plan.journeys - plan.due}`)
  await bringIn(small.door, plan.small, abort)
  const empty = await large.bytes()
  const quiet = plan.journeys - plan.due
  const importedPerSecond = await bringIn(large.door, quiet, abort)
  const full = await large.bytes()
  const bytes = {
    database: (full.database - empty.database) / quiet,
    temporal: (full.temporal - empty.temporal) / quiet,
  }

  say(`Importing ${plan.due} more, whose reviews ring through a night of ${plan.nightSeconds} seconds`)
  const night = await throughTheNight(large, plan, importedPerSecond, abort)
  await untilPostIsDelivered(large.database)

  say('Counting processor time while nobody does anything')
  const idle = await idleOf(councils, plan, abort)
  const rounds = await race(councils, plan, abort)
  const kills: Record<Size, number>[] = []
  while (kills.length < plan.kills) {
    say(`Killing both workers, ${kills.length + 1} of ${plan.kills}`)
    kills.push({ small: await firstStepAfterKill(small, abort), large: await firstStepAfterKill(large, abort) })
  }
  say('Reconciling')
  return { importedPerSecond, bytes, night, idle, rounds, kills, reconciled: await reconciledIn(large) }
}

async function idleOf({ small, large }: Councils, { idleSeconds }: CouncilPlan, abort: AbortSignal) {
  const taken = () => ({ small: secondsOf(small), large: secondsOf(large) })
  const before = taken()
  await wait(idleSeconds * 1000, abort)
  const after = taken()
  const share = (size: Size): Idle => {
    const of = (part: Part) => ((after[size][part] ?? NaN) - (before[size][part] ?? NaN)) / idleSeconds
    return { worker: of('worker'), api: of('api'), temporal: of('temporal'), postgres: of('postgres') }
  }
  return { small: share('small'), large: share('large') }
}

const secondsOf = ({ stack }: Council): Partial<Record<Part, number | undefined>> => {
  const pids = stack.pids()
  return Object.fromEntries(PARTS.map((part) => [part, processorSeconds(pids[part])]))
}

/** A block of steps in each council in each round, in an order drawn anew. */
async function race({ small, large }: Councils, plan: CouncilPlan, abort: AbortSignal): Promise<readonly Round[]> {
  const random = createRandom(plan.seed)
  const councils = { small, again: small, large }
  const rounds: Round[] = []
  say(`Racing ${plan.rounds} rounds of steps`)
  for (const council of [small, large]) await council.block(plan.stepsInBlock)
  while (rounds.length < plan.rounds) {
    const round: Record<Runner, readonly number[]> = { small: [], again: [], large: [] }
    for (const runner of shuffled(RUNNERS, random)) {
      abort.throwIfAborted()
      round[runner] = await councils[runner].block(plan.stepsInBlock)
    }
    rounds.push(round)
    if (rounds.length % 10 === 0) say(`Round ${rounds.length} of ${plan.rounds}`)
  }
  return rounds
}

async function firstStepAfterKill({ stack, step }: Council, abort: AbortSignal): Promise<number> {
  abort.throwIfAborted()
  closeConnections()
  const begun = performance.now()
  const back = stack.killWorker()
  const answered = step().then(() => performance.now() - begun)
  const [taken] = await Promise.all([answered, back])
  return taken
}

async function reconciledIn({ door }: Council): Promise<CouncilMeasured['reconciled']> {
  const begun = performance.now()
  const { journeys, findings, failures } = await reconcile(door)
  return { seconds: (performance.now() - begun) / 1000, journeys, differences: findings.length + failures.length }
}
