import { nextSteps } from '../domain/journey/next-steps.ts'
import type { Journey } from '../domain/journey/journey.ts'
import type { Role } from '../domain/roles/roles.ts'
import { Refused, type Refusal } from '../domain/shared/refusal.ts'
import { insertRefused, readSubmission, type StoredSubmission } from '../prisma/submissions.ts'
import type { DoorDependencies } from './door.ts'
import { Failure, type FailureCode } from './failures.ts'
import type { StepAnswer, StepRequest, StepResult } from './step-command.ts'

type Asked = Pick<StepRequest, 'journeyId' | 'name' | 'body' | 'caller'>

/** The keyed hash that tells a repeat from another request. A key belongs to whoever used it first. */
export const hashOf = (
  { sealing }: Pick<DoorDependencies, 'sealing'>,
  { journeyId, name, body, caller }: Asked,
): string => sealing.hash(`${caller.id}\n${journeyId}\n${name}\n${body}`)

/** What a key that has been used before answers. @throws Refused, Failure as the first attempt did */
export function repeatOf(submission: StoredSubmission, bodyHash: string): StepResult {
  if (submission.bodyHash !== bodyHash) throw new Failure('KEY_USED_FOR_ANOTHER_REQUEST')
  switch (submission.status) {
    case 'COMMITTED':
      return { kind: 'DONE', answer: answerOf(submission) }
    case 'OPEN':
      return { kind: 'PENDING', key: submission.key }
    case 'REFUSED':
      throw new Refused(submission.answer as Refused['refusal'])
    case 'GIVEN_UP': {
      const { reason, detail } = submission.answer as GivenUp
      throw new Failure(reason, detail)
    }
  }
}

/** Why nothing will come of a submission, though no rule refused it. */
export interface GivenUp {
  readonly reason: FailureCode
  readonly detail?: string | undefined
}

/** Two requests with one key at the same moment: the second gets what the first gets. */
export async function repeatFirst({ database }: DoorDependencies, key: string, bodyHash: string): Promise<StepResult> {
  const first = await readSubmission(database, key)
  return first === undefined ? { kind: 'PENDING', key } : repeatOf(first, bodyHash)
}

/**
 * Keeps a refusal of the door under its key, so that a repeat gets the same answer whatever has happened to the journey since; then
 * refuses. Trouble that may pass by itself is not kept: a repeat tries again.
 * @returns only when another request with this key was quicker: what that one got
 */
export async function refuseOnce(
  door: DoorDependencies,
  request: Omit<StepRequest, 'facts' | 'personal'>,
  bodyHash: string,
  error: unknown,
): Promise<StepResult> {
  const ended = endedBy(error)
  if (ended === undefined) throw error
  const { key, journeyId, name: step, caller, arrivedAt: receivedAt } = request
  const row = { key, journeyId, step, bodyHash, receivedAt, actorId: caller.id, actorRoles: caller.roles }
  if (await insertRefused(door.database, { ...row, ...ended })) throw error
  return repeatFirst(door, key, bodyHash)
}

type Ended =
  { readonly status: 'REFUSED'; readonly answer: Refusal } | { readonly status: 'GIVEN_UP'; readonly answer: GivenUp }

function endedBy(error: unknown): Ended | undefined {
  if (error instanceof Refused) return { status: 'REFUSED', answer: error.refusal }
  if (!(error instanceof Failure) || error.code !== 'OPEN_JOURNEY_EXISTS') return undefined
  return { status: 'GIVEN_UP', answer: { reason: error.code, detail: error.detail } }
}

/** The answer of an accepted step, the same at every asking: what the commit kept, and what its caller may do next. */
export function answerOf({ answer, actorRoles }: Pick<StoredSubmission, 'answer' | 'actorRoles'>): StepAnswer {
  const kept = answer as Omit<StepAnswer, 'nextSteps'> & { readonly journey: Pick<Journey, 'stage'> }
  return { ...kept, nextSteps: nextSteps(kept.journey, actorRoles as Role[]) }
}
