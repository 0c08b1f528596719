import { knownAt } from '../domain/clocks/as-of.ts'
import { computeClock, type ClockView } from '../domain/clocks/compute.ts'
import type { ClockRecord } from '../domain/clocks/ledger.ts'
import { fromMs, toMs, type Instant } from '../domain/shared/time.ts'
import { readKnownBy } from '../prisma/queries/clocks-as-of.ts'
import { readRulesAsOf } from '../prisma/rules-in-force.ts'
import { Failure } from './failures.ts'
import type { ClockDetails } from './view-clocks.ts'
import { recordView, type ViewDependencies, type Viewer } from './viewer.ts'

/** What was believed of a journey's dates at an instant. */
export interface ClocksAsOf {
  readonly asOf: Instant
  /** The last event that was received by then; 0 when the journey had not begun. */
  readonly version: number
  readonly rules: { readonly policyVersion: number; readonly calendarVersion: number }
  readonly clocks: readonly ClockDetails[]
}

/**
 * Every clock of a journey as it was believed at an instant, from its ledger, under the policy and the bank holidays of then: what
 * has happened since, or was entered later, changes nothing in it.
 * @throws Failure JOURNEY_NOT_FOUND, AS_OF_LIES_AHEAD, AS_OF_TOO_EARLY
 */
export async function viewClocksAsOf(
  door: ViewDependencies,
  viewer: Viewer,
  { journeyId, asOf, now }: { readonly journeyId: string; readonly asOf: Instant; readonly now: Instant },
): Promise<ClocksAsOf> {
  const known = await readKnownBy(door.database, journeyId, asOf)
  if (known === undefined) throw new Failure('JOURNEY_NOT_FOUND')
  if (toMs(asOf) > toMs(now) + known.aheadByMs) throw new Failure('AS_OF_LIES_AHEAD')
  const rules = await readRulesAsOf(door.database, asOf)
  if (rules === undefined) throw new Failure('AS_OF_TOO_EARLY')
  await recordView(door, viewer, 'VIEW_CLOCKS', journeyId)
  const clocks = known.records
    .flatMap((record) => knownAt(record, asOf) ?? [])
    .map((record) => believed(record, computeClock(record, rules)))
    .sort((a, b) => toMs(a.dueAt) - toMs(b.dueAt))
  const { policy, calendar } = rules
  return {
    asOf,
    version: known.version,
    rules: { policyVersion: policy.version, calendarVersion: calendar.version },
    clocks,
  }
}

function believed(record: ClockRecord, view: ClockView): ClockDetails {
  const { id, key, title, status, breached, basis, citation, rules, explanation } = view
  return {
    id,
    key,
    ...(record.instance === undefined ? {} : { instance: record.instance }),
    title,
    status,
    startedAt: inFull(view.startedAt),
    dueAt: inFull(view.dueAt),
    actionBy: inFull(view.actionBy),
    breached,
    ...(view.stoppedAt === undefined ? {} : { stoppedAt: inFull(view.stoppedAt) }),
    basis,
    citation,
    rules,
    because: explanation.sentence,
    explanation: explanation.data,
    ledger: record.ledger,
  }
}

const inFull = (at: Instant): Instant => fromMs(toMs(at))
