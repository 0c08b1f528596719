import type { FiringAnswer, FiringQuestion } from '../contracts/commit.ts'
import { computeClock } from '../domain/clocks/compute.ts'
import { fromMs, toMs, type Instant } from '../domain/shared/time.ts'
import { readRunningClocks } from '../prisma/clock-records.ts'
import { readRulesInForce } from '../prisma/rules-in-force.ts'
import type { ActivityDependencies } from './dependencies.ts'
import { runningClock } from './running-clocks.ts'

/** How soon a timer asks again while a step received before its limit is still under way. */
const LOOK_AGAIN_MS = 1000

export type AskFiring = (question: FiringQuestion) => Promise<FiringAnswer>

/**
 * What a timer asks before it acts: are the clocks still as the journey thinks, under the calendar and policy in force now, and
 * is no step under way that was received before the limit?
 */
export function createAskFiring({ database }: ActivityDependencies): AskFiring {
  return async ({ journeyId, now }) => {
    const [records, rules, openSince] = await Promise.all([
      readRunningClocks(database, journeyId),
      readRulesInForce(database, now),
      oldestOpenSubmission(journeyId),
    ])
    const clocks = records.map((record) => runningClock({ record, view: computeClock(record, rules) }))
    const due = clocks
      .flatMap(({ id, key, next }) => (next === undefined ? [] : [{ clockId: id, key, ...next }]))
      .filter(({ at }) => toMs(at) <= toMs(now))
      .toSorted((a, b) => toMs(a.at) - toMs(b.at))[0]
    if (due === undefined) return { decision: 'WAIT', clocks }
    if (openSince !== undefined && toMs(openSince) < toMs(due.at)) {
      return { decision: 'WAIT', clocks, lookAgainAt: fromMs(toMs(now) + LOOK_AGAIN_MS) }
    }
    return { decision: 'FIRE', firing: due }
  }

  async function oldestOpenSubmission(journeyId: string): Promise<Instant | undefined> {
    const open = await database.submission.findFirst({
      where: { journeyId, status: 'OPEN' },
      orderBy: { receivedAt: 'asc' },
      select: { receivedAt: true },
    })
    return open?.receivedAt.toISOString()
  }
}
