import { nextSteps } from '../domain/journey/next-steps.ts'
import type { Journey } from '../domain/journey/journey.ts'
import type { Role } from '../domain/roles/roles.ts'
import { Refused } from '../domain/shared/refusal.ts'
import type { StoredSubmission } from '../prisma/submissions.ts'
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
    case 'GIVEN_UP':
      throw new Failure((submission.answer as { readonly reason: FailureCode }).reason)
  }
}

/** The answer of an accepted step, the same at every asking: what the commit kept, and what its caller may do next. */
export function answerOf({ answer, actorRoles }: StoredSubmission): StepAnswer {
  const kept = answer as Omit<StepAnswer, 'nextSteps'> & { readonly journey: Pick<Journey, 'stage'> }
  return { ...kept, nextSteps: nextSteps(kept.journey, actorRoles as Role[]) }
}
