import type { RuleChange, RuleProblem } from '../../domain/policy/rule-change.ts'
import type { Instant } from '../../domain/shared/time.ts'
import type { Database } from '../../prisma/client.ts'
import { existingJourneys } from '../../prisma/queries/rule-change-effects.ts'
import { keepProposal, listRuleChanges, readRuleChange, type RuleChangePlace } from '../../prisma/rule-changes.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import { cutPage } from '../page.ts'
import { recordView, type Viewer } from '../viewer.ts'
import { problemsNow } from './candidate.ts'
import { InvalidRuleChange } from './invalid.ts'
import { note } from './note.ts'
import { changeShown, type RuleChangeShown } from './shown.ts'

export type RuleChangeDoor = Pick<DoorDependencies, 'database' | 'rulesInForce'>

/** A change as somebody proposes it. */
export interface Proposal {
  /** The Idempotency-Key, which is the change's own name. */
  readonly id: string
  readonly change: RuleChange
  readonly reason: string
}

/**
 * 0.4.9, 0.4.10. Proposes a change of bank holidays or policy. Nothing changes until somebody else has approved it.
 * @throws InvalidRuleChange with everything that is wrong; Failure KEY_USED_FOR_ANOTHER_REQUEST
 */
export async function proposeChange(
  { database }: RuleChangeDoor,
  viewer: Viewer,
  { id, change, reason }: Proposal,
  now: Instant,
): Promise<RuleChangeShown> {
  const proposal = { id, change, reason, proposedBy: viewer.caller.id }
  // A repeat is answered as it was, even when the rules have changed since.
  if ((await readRuleChange(database, id)) === undefined) {
    const problems = [...(await problemsNow(database, change, now)), ...(await unknownJourneys(database, change))]
    if (problems.length > 0) throw new InvalidRuleChange(problems)
  }
  const { kept, isSame } = await keepProposal(database, proposal)
  if (!isSame) throw new Failure('KEY_USED_FOR_ANOTHER_REQUEST')
  await note(database, viewer, 'PROPOSE_POLICY_CHANGE')
  return changeShown(kept)
}

async function unknownJourneys(database: Database, change: RuleChange): Promise<readonly RuleProblem[]> {
  if (change.is !== 'POLICY' || change.scope.is !== 'CHOSEN_JOURNEYS') return []
  const { journeys } = change.scope
  const known = await existingJourneys(database, journeys)
  return journeys.flatMap((id, place) =>
    known.has(id)
      ? []
      : [{ pointer: `/scope/journeys/${String(place)}`, code: 'NO_JOURNEY', detail: 'There is no such journey.' }],
  )
}

/** One change. @throws Failure POLICY_CHANGE_NOT_FOUND */
export async function viewChange({ database }: RuleChangeDoor, viewer: Viewer, id: string): Promise<RuleChangeShown> {
  const stored = await readRuleChange(database, id)
  if (stored === undefined) throw new Failure('POLICY_CHANGE_NOT_FOUND')
  await recordView({ database }, viewer, 'VIEW_POLICY_CHANGE')
  return changeShown(stored)
}

export interface RuleChangePage {
  readonly changes: readonly RuleChangeShown[]
  readonly next?: RuleChangePlace
}

/** Every change that was ever proposed, the latest first. */
export async function listChanges(
  { database }: RuleChangeDoor,
  viewer: Viewer,
  { after, limit }: { readonly after: RuleChangePlace | undefined; readonly limit: number },
): Promise<RuleChangePage> {
  const rows = await listRuleChanges(database, { after, limit: limit + 1 })
  await recordView({ database }, viewer, 'VIEW_POLICY_CHANGES')
  const { shown, ...next } = cutPage(rows, limit, ({ proposedAt, id }) => ({
    proposedAt: proposedAt.toISOString(),
    id,
  }))
  return { changes: shown.map(changeShown), ...next }
}
