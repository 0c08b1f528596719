import { planTransition, restoresClocks } from '../../activities/plan-transition.ts'
import { underRulesInForce } from '../../activities/taken-rules.ts'
import { transitionRow } from '../../activities/transition-row.ts'
import type { CommitRequest } from '../../contracts/commit.ts'
import type { Transition } from '../../domain/journey/machine.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import { readBeforeCommit } from '../../prisma/clock-records.ts'
import type { Database } from '../../prisma/client.ts'
import { commitTransitionRow } from '../../prisma/commit.ts'
import { readRulesInForce } from '../../prisma/rules-in-force.ts'
import type { MessageLook } from './home.ts'

/** A transition with its dates worked out, not yet written. */
export interface Prepared {
  readonly journey: Journey
  readonly messages: readonly MessageLook[]
  readonly write: () => Promise<void>
}

/**
 * What the commit activity does, without Temporal: the same planner, the same row, the same statement.
 * @param before the journey with the clocks that run
 * @throws ClockRefusal when a date cannot be worked out; nothing is written then
 */
export async function prepareCommit(
  database: Database,
  before: Journey,
  { journey, ...transition }: Transition,
  about: Pick<CommitRequest, 'key' | 'step' | 'firing'>,
): Promise<Prepared> {
  const request: CommitRequest = {
    ...about,
    ...transition,
    journey: { ...journey, clocks: before.clocks },
    attention: [],
  }
  const rules = await readRulesInForce(database, request.happened.at)
  const { key, happened } = request
  const look = { key, version: happened.version, restoring: restoresClocks(request) }
  const { clocks } = await readBeforeCommit(database, journey.id, look)
  const running = await underRulesInForce(database, { journeyId: journey.id, records: clocks, at: happened.at }, rules)
  const changes = planTransition(request, running, rules, clocks)
  const row = transitionRow(request, changes, rules)
  const write = async (): Promise<void> => {
    const outcome = await commitTransitionRow(database, row)
    if (outcome !== 'COMMITTED') throw new Error(`The commit of version ${String(row.version)} answered ${outcome}`)
  }
  return { journey: row.journey.state, messages: row.messages, write }
}
