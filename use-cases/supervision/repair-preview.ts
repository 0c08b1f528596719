import type { Client } from '@temporalio/client'
import { CLOCKS } from '../../domain/clock-catalogue/catalogue.ts'
import { hasEnded } from '../../domain/journey/liveness.ts'
import type { Journey, RecentEvent } from '../../domain/journey/journey.ts'
import { waitingOn } from '../../domain/journey/waiting-on.ts'
import { inWords } from '../../domain/shared/in-words.ts'
import type { Instant } from '../../domain/shared/time.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import { readEvidence, type Evidence } from '../reconcile/evidence.ts'
import { RULES, type RuleKey } from '../reconcile/rules.ts'
import { heldBy, workflowAgrees, WorkflowPaused } from '../reconcile/workflows.ts'

/** A journey as one of the two stores has it. */
export interface Side {
  readonly version: number
  readonly stage: string
  /** Whom it waits for, in words. */
  readonly waitsFor: string
  readonly clocks: readonly { readonly title: string; readonly dueAt: Instant }[]
}

/** Something that the workflow did and the database does not hold. Its codes and dates are lost; it has to be done again. */
export interface LostEvent extends RecentEvent {
  readonly title: string
}

/** What putting a journey back to what the database holds would do. */
export interface RepairPreview {
  readonly reference: string
  /** The journey as its workflow has it; absent when none runs. */
  readonly before?: Side
  readonly after: Side
  readonly lost: readonly LostEvent[]
}

export type RepairDependencies = Pick<DoorDependencies, 'database' | 'rulesInForce' | 'workflows' | 'temporalReachable'>

/**
 * What the repair would do now; it changes nothing.
 * @throws Failure JOURNEY_NOT_FOUND, RECORD_CONTRADICTS_ITSELF when there is nothing to put it back to, NOTHING_TO_REPAIR when the
 *   two stores agree, TEMPORAL_AWAY when the workflow cannot be asked
 */
export async function previewRepair(door: RepairDependencies, journeyId: string): Promise<RepairPreview> {
  const [evidence] = await readEvidence(door.database, { ids: [journeyId] }, 0)
  if (evidence === undefined) throw new Failure('JOURNEY_NOT_FOUND')
  requireWholeRecord(evidence)
  const { state, reference } = evidence.journey
  const held = await askWorkflow(door, journeyId)
  const isWell = held === undefined ? hasEnded(state) : workflowAgrees(evidence, held).length === 0
  if (isWell) throw new Failure('NOTHING_TO_REPAIR')
  return {
    reference,
    ...(held === undefined ? {} : { before: sideOf(held) }),
    after: sideOf(state),
    lost: held === undefined ? [] : lostBetween(held, state),
  }
}

/** What has to hold of a record by itself, so that its events tell the state that a workflow is started from. */
const HELD_TO: readonly RuleKey[] = ['ORDER', 'STATE', 'CHAIN']

function requireWholeRecord(evidence: Evidence): void {
  const broken = HELD_TO.filter((key) => RULES[key].wrong(evidence).length > 0)
  if (broken.length > 0) throw new Failure('RECORD_CONTRADICTS_ITSELF', `Of npm run reconcile: ${broken.join(', ')}.`)
}

const ANSWERS_WITHIN_MS = 8000

const PAUSED = 'Its workflow is paused in Temporal’s pages, where it has to be unpaused first.'

async function askWorkflow(
  { workflows, temporalReachable }: RepairDependencies,
  id: string,
): Promise<Journey | undefined> {
  const { client }: { client: Client } = workflows
  try {
    await temporalReachable()
    return await client.connection.withDeadline(Date.now() + ANSWERS_WITHIN_MS, () => heldBy(client, id))
  } catch (error) {
    if (error instanceof WorkflowPaused) throw new Failure('NOTHING_TO_REPAIR', PAUSED, error)
    throw new Failure('TEMPORAL_AWAY', undefined, error)
  }
}

const sideOf = (journey: Journey): Side => ({
  version: journey.version,
  stage: journey.stage,
  waitsFor: waitingOn(journey).words,
  clocks: journey.clocks.map(({ key, dueAt }) => ({ title: CLOCKS[key].title, dueAt })),
})

/** The database's own event of a version may be another. */
const lostBetween = (held: Journey, kept: Journey): readonly LostEvent[] =>
  held.recent
    .filter((event) => event.version > kept.version || kept.recent.some((other) => isAnother(event, other)))
    .map((event) => ({ ...event, title: inWords(event.type) }))

const isAnother = (one: RecentEvent, other: RecentEvent): boolean =>
  one.version === other.version && (one.type !== other.type || one.at !== other.at)
