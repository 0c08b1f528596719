import { ApplicationFailure } from '@temporalio/common'
import type { Committed, CommitRequest } from '../contracts/commit.ts'
import { FAILURES } from '../contracts/names.ts'
import { computeClock } from '../domain/clocks/compute.ts'
import type { JourneyEvent } from '../domain/journey/events.ts'
import { commitTransitionRow } from '../prisma/commit.ts'
import { readBeforeCommit, type BeforeCommit } from '../prisma/clock-records.ts'
import { createRulesInForce } from '../prisma/rules-in-force.ts'
import type { ActivityDependencies } from './dependencies.ts'
import { flagWhenFailing } from './flag-when-failing.ts'
import { planTransition, restoresClocks } from './plan-transition.ts'
import { isRunning, runningClock } from './running-clocks.ts'
import { underRulesInForce } from './taken-rules.ts'
import { messagesOf, transitionRow } from './transition-row.ts'

/** What lets a letter that is stuck without an address go out, or ends the waiting for it. */
const CONCERNS_STUCK_LETTERS: readonly JourneyEvent['type'][] = ['ContactDetailsCorrected', 'ToldOtherwise']

export type CommitTransition = (request: CommitRequest) => Promise<Committed>

/**
 * Writes one transition to PostgreSQL, once, in one statement. Repeating it answers the same.
 * @returns the clocks as they stand after it
 * @throws ApplicationFailure COMMIT_CONFLICT when PostgreSQL contradicts it: the journey freezes and nothing is overwritten;
 *   anything else is tried again by Temporal
 */
export function createCommitTransition(dependencies: ActivityDependencies): CommitTransition {
  const { database, startMessages, retryStuck } = dependencies
  const rulesInForce = createRulesInForce(database)

  const attempt = async (request: CommitRequest): Promise<Committed> => {
    const rules = await rulesInForce.at(request.happened.at)
    const { clocks, alreadyCommitted } = await lookFirst(request)
    // An earlier attempt was killed between PostgreSQL's answer and ours: the clocks are as it left them, and so are the messages.
    if (alreadyCommitted) {
      startMessages(messagesOf(request))
      const changes = clocks.map((record) => ({ record, view: computeClock(record, rules) }))
      return { clocks: changes.filter(({ view }) => isRunning(view)).map(runningClock) }
    }
    const { happened, journey } = request
    const running = await underRulesInForce(
      database,
      { journeyId: journey.id, records: clocks, at: happened.at },
      rules,
    )
    const row = transitionRow(request, planTransition(request, running, rules, clocks), rules)
    const outcome = await commitTransitionRow(database, row)
    if (outcome === 'RECOMPUTE') {
      rulesInForce.forget()
      throw new Error('The rules changed while the dates were worked out')
    }
    if (outcome === 'CONFLICT') {
      throw ApplicationFailure.nonRetryable('PostgreSQL holds another transition', FAILURES.COMMIT_CONFLICT)
    }
    startMessages(row.messages)
    if (CONCERNS_STUCK_LETTERS.includes(request.event.type)) retryStuck(request.journey.id)
    return { clocks: row.journey.state.clocks }
  }

  /** A transition that touches no clock needs no look: the commit itself tells a repeat. */
  const lookFirst = (request: CommitRequest): Promise<BeforeCommit> =>
    request.clocks.length === 0 && request.firing === undefined
      ? Promise.resolve({ clocks: [], alreadyCommitted: false })
      : readBeforeCommit(database, request.journey.id, {
          key: request.key,
          version: request.happened.version,
          restoring: restoresClocks(request),
        })

  return (request) => flagWhenFailing(dependencies, request.journey.id, () => attempt(request))
}
