import type { CommitRequest } from '../contracts/commit.ts'
import { planClocks, recordFiring, type ClockChange, type ClockRules } from '../domain/clocks/plan.ts'
import type { ClockRecord } from '../domain/clocks/ledger.ts'

/**
 * The clocks that a transition changes, as the planner works them out: the firing it answers goes into the ledger of its clock
 * first, then the machine's intents.
 */
export function planTransition(
  request: CommitRequest,
  running: readonly ClockRecord[],
  rules: ClockRules,
): readonly ClockChange[] {
  const { happened, firing, clocks } = request
  const fired = firing === undefined ? [] : recordFired(running, request, rules)
  const now = running.map((record) => fired.find((change) => change.record.id === record.id)?.record ?? record)
  const step = { version: happened.version, at: happened.at, by: happened.by.id }
  const planned = planClocks({ running: now, intents: clocks, step, rules })
  return [...fired.filter(({ record }) => planned.every((change) => change.record.id !== record.id)), ...planned]
}

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
