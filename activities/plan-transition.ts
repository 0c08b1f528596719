import type { CommitRequest } from '../contracts/commit.ts'
import { changeOf } from '../domain/clocks/change.ts'
import { planClocks, recordFiring, type ClockChange, type ClockRules } from '../domain/clocks/plan.ts'
import type { ClockRecord } from '../domain/clocks/ledger.ts'

/**
 * The clocks that a transition changes, as the planner works them out: new rules that they have taken in and the firing that it
 * answers go into the ledgers first, then the machine's intents.
 * @param running the clocks under the rules in force
 * @param before the same clocks as PostgreSQL has them
 */
export function planTransition(
  request: CommitRequest,
  running: readonly ClockRecord[],
  rules: ClockRules,
  before: readonly ClockRecord[] = running,
): readonly ClockChange[] {
  const { happened, firing, clocks } = request
  const fired = firing === undefined ? [] : recordFired(running, request, rules)
  const now = running.map((record) => fired.find((change) => change.record.id === record.id)?.record ?? record)
  const step = { version: happened.version, at: happened.at, by: happened.by.id }
  const planned = planClocks({ running: now, intents: clocks, step, rules })
  const moved = running
    .filter((record, place) => record !== before[place])
    .map((record) =>
      changeOf(
        record,
        before.find(({ id }) => id === record.id),
        rules,
      ),
    )
  const later = [...unlessIn(planned, fired), ...planned]
  return [...unlessIn(later, moved), ...later]
}

/** Those changes whose clock is not among the others, which have them in already. */
const unlessIn = (others: readonly ClockChange[], changes: readonly ClockChange[]): readonly ClockChange[] =>
  changes.filter(({ record }) => others.every((other) => other.record.id !== record.id))

/** Whether clocks that were cancelled are needed beside those that run (R-CLS-02). */
export const restoresClocks = ({ clocks }: Pick<CommitRequest, 'clocks'>): boolean =>
  clocks.some((intent) => intent.do === 'restore')

function recordFired(
  running: readonly ClockRecord[],
  { firing, happened }: CommitRequest,
  rules: ClockRules,
): ClockChange[] {
  const record = running.find(({ id }) => id === firing?.clockId)
  return record === undefined || firing === undefined ? [] : [recordFiring(record, firing, happened.at, rules)]
}
