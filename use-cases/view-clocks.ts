import { CLOCKS } from '../domain/clock-catalogue/catalogue.ts'
import { fromMs, toMs } from '../domain/shared/time.ts'
import type { Database } from '../prisma/client.ts'
import { readClocks, type ClockRow } from '../prisma/queries/clocks.ts'
import { Failure } from './failures.ts'
import { recordView, type ViewDependencies, type Viewer } from './viewer.ts'

/** A date of a journey with everything that it follows from. */
export interface ClockDetails {
  readonly id: string
  readonly key: string
  readonly instance?: string
  readonly title: string
  readonly status: string
  readonly startedAt: string
  /** Inclusive: done at or before this second is in time. */
  readonly dueAt: string
  /** By when somebody has to act, when the office is closed on the day itself. */
  readonly actionBy?: string
  readonly breached: boolean
  readonly stoppedAt?: string
  readonly basis: string
  readonly citation: string
  readonly rules: readonly string[]
  /** The sentence a family could read. */
  readonly because: string
  /** The same as data: the date can be worked out again from it and from nothing else. */
  readonly explanation: object
  /** Everything that happened to the clock, oldest first. */
  readonly ledger: readonly object[]
}

/** Every clock of a journey, each with its reason. @throws Failure JOURNEY_NOT_FOUND */
export async function viewClocks(
  door: ViewDependencies,
  viewer: Viewer,
  journeyId: string,
): Promise<readonly ClockDetails[]> {
  const clocks = await clocksOf(door.database, journeyId)
  await recordView(door, viewer, 'VIEW_CLOCKS', journeyId)
  return clocks
}

/** Every clock of a journey, the earliest date first. @throws Failure JOURNEY_NOT_FOUND */
export async function clocksOf(database: Database, journeyId: string): Promise<readonly ClockDetails[]> {
  const rows = await readClocks(database, journeyId)
  if (rows === undefined) throw new Failure('JOURNEY_NOT_FOUND')
  return rows.map(detailsOf)
}

function detailsOf({ key, instance, actionBy, stoppedAt, explanation, ...row }: ClockRow): ClockDetails {
  const { title, rules } = CLOCKS[key]
  const { basis, citation } = explanation.data
  return {
    id: row.id,
    key,
    ...(instance === null ? {} : { instance }),
    title,
    status: row.status,
    // The row keeps what the date counted from at first; somebody may have put that right since.
    startedAt: fromMs(toMs(explanation.data.from)),
    dueAt: row.dueAt.toISOString(),
    ...(actionBy === null ? {} : { actionBy: actionBy.toISOString() }),
    breached: row.breached,
    ...(stoppedAt === null ? {} : { stoppedAt: stoppedAt.toISOString() }),
    basis,
    citation,
    rules,
    because: explanation.sentence,
    explanation: explanation.data,
    ledger: row.ledger,
  }
}
