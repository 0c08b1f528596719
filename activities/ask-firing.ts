import type { FiringAnswer, FiringQuestion } from '../contracts/commit.ts'
import { changeOf } from '../domain/clocks/change.ts'
import { nextFiring } from '../domain/clocks/plan.ts'
import { nextDueAt, nextWakeUp } from '../domain/journey/due.ts'
import { fromMs, toMs, type Instant } from '../domain/shared/time.ts'
import { keepClocks, readRunningClocks } from '../prisma/clock-records.ts'
import { readRulesInForce } from '../prisma/rules-in-force.ts'
import { clockRow } from './clock-row.ts'
import type { ActivityDependencies } from './dependencies.ts'
import { flagWhenFailing } from './flag-when-failing.ts'
import { withOnCall } from './on-call-now.ts'
import { runningClock } from './running-clocks.ts'
import { underRulesInForce } from './taken-rules.ts'

/** How soon a timer asks again while a step received before its limit is still under way. */
const LOOK_AGAIN_MS = 1000

export type AskFiring = (question: FiringQuestion) => Promise<FiringAnswer>

/**
 * What a timer asks before it acts: are the clocks still as the journey thinks, under the calendar and policy in force now, and
 * is no step under way that was received before the limit? Where the firing calls somebody, who is on call now.
 */
export function createAskFiring(dependencies: ActivityDependencies): AskFiring {
  const { database } = dependencies

  const answer = async ({ journeyId, version, now }: FiringQuestion): Promise<FiringAnswer> => {
    const [records, rules, openSince] = await Promise.all([
      readRunningClocks(database, journeyId),
      readRulesInForce(database, now),
      oldestOpenSubmission(journeyId),
    ])
    const taken = await underRulesInForce(database, { journeyId, records, at: now }, rules)
    const changes = taken.map((record) => changeOf(record, record, rules))
    const clocks = changes.map(runningClock)
    await keepClocks(database, {
      journeyId,
      version,
      clocks,
      rows: changes.map((change) => clockRow(change, rules)),
      nextWakeAt: nextWakeUp({ clocks })?.at,
      nextDueAt: nextDueAt({ clocks }),
    })
    const next = nextFiring(changes.map(({ view }) => view))
    if (next === undefined || toMs(next.at) > toMs(now)) return { decision: 'WAIT', clocks }
    if (openSince !== undefined && toMs(openSince) < toMs(next.at)) {
      return { decision: 'WAIT', clocks, lookAgainAt: fromMs(toMs(now) + LOOK_AGAIN_MS) }
    }
    return { decision: 'FIRE', clocks, firing: await withOnCall(database, journeyId, { firing: next, rules, now }) }
  }

  async function oldestOpenSubmission(journeyId: string): Promise<Instant | undefined> {
    const open = await database.submission.findFirst({
      where: { journeyId, status: 'OPEN' },
      orderBy: { receivedAt: 'asc' },
      select: { receivedAt: true },
    })
    return open?.receivedAt.toISOString()
  }

  return (question) => flagWhenFailing(dependencies, question.journeyId, () => answer(question))
}
