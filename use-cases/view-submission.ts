import type { Role } from '../domain/roles/roles.ts'
import type { Refusal } from '../domain/shared/refusal.ts'
import { readSubmission, type SubmissionStatus } from '../prisma/submissions.ts'
import { Failure } from './failures.ts'
import { answerOf } from './repeat.ts'
import type { StepAnswer } from './step-command.ts'
import { recordView, type ViewDependencies, type Viewer } from './viewer.ts'

/** How a step that was sent has ended, or that it has not. */
export interface SubmissionView {
  readonly key: string
  readonly journeyId: string
  readonly step: string
  readonly state: SubmissionStatus
  /** The step's answer, when it was accepted. */
  readonly answer?: StepAnswer
  /** Why it was refused, when it was. */
  readonly refusal?: Refusal
}

const MANAGERS: readonly Role[] = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE']

/**
 * Where a step stands that was answered with "not known yet". Whoever sent it may ask, and a manager.
 * @throws Failure SUBMISSION_NOT_FOUND, also for a submission of somebody else
 */
export async function viewSubmission(door: ViewDependencies, viewer: Viewer, key: string): Promise<SubmissionView> {
  const stored = await readSubmission(door.database, key)
  const { caller } = viewer
  const mayAsk = stored?.actorId === caller.id || caller.roles.some((role) => MANAGERS.includes(role))
  if (stored === undefined || !mayAsk) throw new Failure('SUBMISSION_NOT_FOUND')
  const { journeyId, step, status } = stored
  await recordView(door, viewer, 'VIEW_SUBMISSION', journeyId)
  return {
    key,
    journeyId,
    step,
    state: status,
    ...(status === 'COMMITTED' ? { answer: answerOf(stored) } : {}),
    ...(status === 'REFUSED' ? { refusal: stored.answer as Refusal } : {}),
  }
}
