import type pg from 'pg'
import { LocalProblem } from '../../local/problem.ts'
import { bringInDue, type Night, type RingTimes } from './bring-in.ts'
import type { Council } from './council.ts'
import type { CouncilPlan } from './plan.ts'
import { wait } from './wait.ts'

/** A review of which its journey told that it is late. */
export interface Rung {
  readonly reference: string
  /** Which rung of its ladder. */
  readonly kind: string
  readonly instant: string
  /** When it was told, in milliseconds since the epoch. */
  readonly at: number
}

export interface Reviews {
  readonly missed: number
  readonly doubled: number
  readonly early: number
  /** How long after its instant each was told, in milliseconds. */
  readonly delays: readonly number[]
}

/** What became of the reviews that were to ring at these instants. */
export function reviewsOf(times: RingTimes, rung: readonly Rung[]): Reviews {
  const first = new Map<string, number>()
  for (const { reference, at } of rung) first.set(reference, Math.min(at, first.get(reference) ?? Infinity))
  const delays = [...times].flatMap(([reference, time]) => {
    const at = first.get(reference)
    return at === undefined ? [] : [at - time]
  })
  const once = new Set(rung.map(({ reference, kind, instant }) => `${reference} ${kind} ${instant}`))
  return {
    missed: times.size - delays.length,
    doubled: rung.length - once.size,
    early: delays.filter((delay) => delay < 0).length,
    delays,
  }
}

export interface NightMeasured {
  readonly reviews: Reviews
  /** Blocks of steps: milliseconds of each step. */
  readonly before: readonly (readonly number[])[]
  readonly during: readonly (readonly number[])[]
  readonly after: readonly (readonly number[])[]
}

/** Of the time that was foreseen for what has to be done before the night. */
const RESERVE = 2
const MARGIN_MS = 15_000
const PACE_MS = 70
const RUNG_WITHIN_MS = 120_000
const LOOK_EVERY_MS = 500

/** Brings in the journeys whose reviews ring tonight, and has staff take steps before, while they ring, and after. */
export async function throughTheNight(
  council: Council,
  plan: CouncilPlan,
  perSecond: number,
  abort: AbortSignal,
): Promise<NightMeasured> {
  const foreseenMs = (plan.due / perSecond) * 1000 + plan.calmBlocks * plan.stepsInBlock * PACE_MS
  const night: Night = {
    beginsAt: Date.now() + foreseenMs * RESERVE + MARGIN_MS,
    lastsMs: plan.nightSeconds * 1000,
  }
  const times = await bringInDue(council.door, { count: plan.due, from: plan.journeys - plan.due }, night, abort)
  const before = await calm(council, plan, abort)
  if (Date.now() > night.beginsAt) throw new LocalProblem('The night began before everything was ready')
  await wait(night.beginsAt - Date.now(), abort)
  const during: (readonly number[])[] = []
  while (Date.now() < night.beginsAt + night.lastsMs) {
    abort.throwIfAborted()
    during.push(await council.block(plan.stepsInBlock))
  }
  const patience = Date.now() + RUNG_WITHIN_MS
  let rung = await rungOf(council.database, [...times.keys()])
  while (reviewsOf(times, rung).missed > 0 && Date.now() < patience) {
    await wait(LOOK_EVERY_MS, abort)
    rung = await rungOf(council.database, [...times.keys()])
  }
  const after = await calm(council, plan, abort)
  return { reviews: reviewsOf(times, await rungOf(council.database, [...times.keys()])), before, during, after }
}

async function calm(council: Council, { calmBlocks, stepsInBlock }: CouncilPlan, abort: AbortSignal) {
  const blocks: (readonly number[])[] = []
  while (blocks.length < calmBlocks) {
    abort.throwIfAborted()
    blocks.push(await council.block(stepsInBlock))
  }
  return blocks
}

async function rungOf(database: pg.Client, references: readonly string[]): Promise<readonly Rung[]> {
  const { rows } = await database.query<Rung>(
    `SELECT j.reference, e.payload->>'kind' AS kind, e.payload->>'at' AS instant,
            extract(epoch FROM e.received_at)::float8 * 1000 AS at
     FROM journey_event e JOIN journey j ON j.id = e.journey_id
     WHERE e.type = 'ClockFired' AND e.payload->>'key' = 'review.annual' AND j.reference = ANY($1)`,
    [references],
  )
  return rows
}
