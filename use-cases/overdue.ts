import { fromMs, toMs, type Instant } from '../domain/shared/time.ts'
import { callOwed, nightOf, untakenAt, type Night } from '../prisma/calls-owed.ts'
import { countOverdueWakeUps } from '../prisma/queries/state-of-database.ts'
import type { NoticeUntaken } from '../prisma/notice-calls.ts'
import type { DoorDependencies } from './door.ts'

type Dependencies = Pick<DoorDependencies, 'database' | 'rulesInForce'>

/** A worker looks once a minute and sends once more after half a minute: what is owed for longer, nobody makes. */
const OWED_FOR_MS = 3 * 60_000

/**
 * R-REF-05. Calls about hospitals' notices that should have been made minutes ago and have not been: every worker is away, or messages do
 * not leave. Counted without any of them.
 */
export async function countCallsOverdue({ database, rulesInForce }: Dependencies, now: Instant): Promise<number> {
  const nights = await Promise.all(
    [fromMs(toMs(now) - OWED_FOR_MS), now].map((moment) => nightOf(rulesInForce, moment)),
  )
  const [before, tonight] = nights
  if (before === undefined || tonight === undefined) return 0
  const isOwed = async (notice: NoticeUntaken, night: Night): Promise<boolean> =>
    (await callOwed({ rulesInForce, rota: () => Promise.resolve([]) }, notice, night)) !== undefined
  const notices = await untakenAt(database, before)
  const owed = await Promise.all(
    notices.map(async (notice) => (await isOwed(notice, before)) && (await isOwed(notice, tonight))),
  )
  return owed.filter(Boolean).length
}

/** R-GEN-04. Journeys that something should have woken a minute ago: a reminder, a call at night, the day of a move. */
export const countWakeUpsOverdue = ({ database }: Pick<Dependencies, 'database'>): Promise<number> =>
  countOverdueWakeUps(database)
