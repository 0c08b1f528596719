import { isSecondPerson, withAccepted, type NamedClock } from '../../domain/policy/deciding.ts'
import type { Instant } from '../../domain/shared/time.ts'
import {
  approveProposal,
  closeProposal,
  readPreview,
  readRuleChange,
  type StoredRuleChange,
} from '../../prisma/rule-changes.ts'
import { Failure } from '../failures.ts'
import type { Viewer } from '../viewer.ts'
import { candidateOf, problemsNow } from './candidate.ts'
import { workOutEffects } from './effects.ts'
import { InvalidRuleChange } from './invalid.ts'
import { note } from './note.ts'
import type { RuleChangeDoor } from './propose.ts'
import { baseOf, isCovered, previewSeen } from './seen-preview.ts'
import { changeShown, type RuleChangeShown } from './shown.ts'

/** What an approver says. */
export interface ApprovalGiven {
  readonly id: string
  readonly reason: string
  /** The preview that they have before them. */
  readonly preview: string
  /** The clocks for which they accept that they are late at once. The others keep their date. */
  readonly acceptLate: readonly NamedClock[]
}

/**
 * R-GEN-06. A second person approves a change on the preview that they have seen; it is in force from then on, and what it does to
 * whom is kept.
 * @throws Failure POLICY_CHANGE_NOT_FOUND, POLICY_CHANGE_DECIDED, OWN_POLICY_CHANGE, PREVIEW_CHANGED, ACCEPTED_IS_NOT_LATE,
 *   DATES_CANNOT_BE_WORKED_OUT; InvalidRuleChange
 */
export async function approveChange(
  door: RuleChangeDoor,
  viewer: Viewer,
  { id, reason, preview, acceptLate }: ApprovalGiven,
  now: Instant,
): Promise<RuleChangeShown> {
  const { database } = door
  const stored = await decidable(door, id, { by: viewer.caller.id, as: 'APPROVED' })
  if (stored.status !== 'PROPOSED') return changeShown(stored)
  if (!isSecondPerson(viewer.caller, stored.proposedBy)) throw new Failure('OWN_POLICY_CHANGE')
  const candidate = await candidateOf(database, stored.change, now)
  const seen = await readPreview(database, id, preview)
  if (seen?.base !== baseOf(candidate)) throw new Failure('PREVIEW_CHANGED')
  const problems = await problemsNow(database, stored.change, now)
  if (problems.length > 0) throw new InvalidRuleChange(problems)
  const worked = await workOutEffects(database, candidate, now)
  if (!isCovered(previewSeen(candidate, worked), seen)) throw new Failure('PREVIEW_CHANGED')
  const { effects, notLate } = withAccepted(worked, acceptLate)
  if (notLate[0] !== undefined) throw new Failure('ACCEPTED_IS_NOT_LATE', `It is ${notLate[0].clockId}.`)
  const { base, becomes } = candidate
  const isDone = await approveProposal(database, { id, by: viewer.caller.id, reason, at: now, base, becomes, effects })
  if (!isDone) throw new Failure('PREVIEW_CHANGED')
  door.rulesInForce.forget()
  await note(database, viewer, 'APPROVE_POLICY_CHANGE')
  return changeShown(await decidable(door, id, { by: viewer.caller.id, as: 'APPROVED' }))
}

interface NoGiven {
  readonly id: string
  readonly reason: string
}

/** R-GEN-06. A second person says no. @throws Failure POLICY_CHANGE_NOT_FOUND, POLICY_CHANGE_DECIDED, OWN_POLICY_CHANGE */
export async function rejectChange(door: RuleChangeDoor, viewer: Viewer, given: NoGiven): Promise<RuleChangeShown> {
  const stored = await decidable(door, given.id, { by: viewer.caller.id, as: 'REJECTED' })
  if (!isSecondPerson(viewer.caller, stored.proposedBy)) throw new Failure('OWN_POLICY_CHANGE')
  return close(door, viewer, { ...given, status: 'REJECTED' })
}

/** Whoever proposed a change takes it back. @throws Failure POLICY_CHANGE_NOT_FOUND, POLICY_CHANGE_DECIDED, POLICY_CHANGE_OF_ANOTHER */
export async function withdrawChange(door: RuleChangeDoor, viewer: Viewer, given: NoGiven): Promise<RuleChangeShown> {
  const stored = await decidable(door, given.id, { by: viewer.caller.id, as: 'WITHDRAWN' })
  if (stored.proposedBy !== viewer.caller.id) throw new Failure('POLICY_CHANGE_OF_ANOTHER')
  return close(door, viewer, { ...given, status: 'WITHDRAWN' })
}

async function close(
  door: RuleChangeDoor,
  viewer: Viewer,
  { id, reason, status }: NoGiven & { readonly status: 'REJECTED' | 'WITHDRAWN' },
): Promise<RuleChangeShown> {
  const by = viewer.caller.id
  if (await closeProposal(door.database, id, { status, by, reason }))
    await note(door.database, viewer, status === 'REJECTED' ? 'REJECT_POLICY_CHANGE' : 'WITHDRAW_POLICY_CHANGE')
  return changeShown(await decidable(door, id, { by, as: status }))
}

/** A change that can still be decided on, or that this person has decided on in this way before: doing it twice is doing it once. */
async function decidable(
  { database }: RuleChangeDoor,
  id: string,
  { by, as }: { readonly by: string; readonly as: StoredRuleChange['status'] },
): Promise<StoredRuleChange> {
  const stored = await readRuleChange(database, id)
  if (stored === undefined) throw new Failure('POLICY_CHANGE_NOT_FOUND')
  const isMine = stored.status === as && stored.decidedBy === by
  if (stored.status !== 'PROPOSED' && !isMine) throw new Failure('POLICY_CHANGE_DECIDED')
  return stored
}
