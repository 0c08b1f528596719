import type { Journey } from '../domain/journey/journey.ts'
import { Refused } from '../domain/shared/refusal.ts'
import { findOpenJourney } from '../prisma/people.ts'
import { closeSubmission, insertSubmission, readSubmission, type StoredCommand } from '../prisma/submissions.ts'
import { isUniqueViolation } from '../prisma/trouble.ts'
import type { Notice, Waiter } from '../prisma/submission-listener.ts'
import { awaitOutcome } from './await-outcome.ts'
import { openJourneyExists } from './access/reference-for.ts'
import type { DoorDependencies } from './door.ts'
import { Failure } from './failures.ts'
import { answerOf, repeatFirst, repeatOf, type GivenUp } from './repeat.ts'
import { sendStep, sendStepToEnded, startJourney, type SentStep } from './send-step.ts'
import type { StepRequest, StepResult } from './step-command.ts'

/** A step that has passed the door's checks. */
export interface Submission {
  readonly request: StepRequest
  readonly command: StoredCommand
  readonly bodyHash: string
  /** For an opening: who the journey is about. */
  readonly personId: string | null
  /** The journey as PostgreSQL holds it; absent for an opening. */
  readonly journey?: Journey
}

/**
 * Keeps the submission, sends it, and waits for its end. From the moment it is kept nothing can be lost: whatever happens after
 * sending, the re-sender repeats it until it is committed or refused.
 */
export async function submit(door: DoorDependencies, submission: Submission): Promise<StepResult> {
  const { key } = submission.request
  const waiting = door.listener.wait(key)
  try {
    const inserted = await keep(door, submission)
    if (!inserted) return await repeatFirst(door, key, submission.bodyHash)
    await requireNoOtherJourney(door, submission)
    await requireTemporal(door, key)
    return (await sendAndWait(door, submission, waiting)) ?? { kind: 'PENDING', key }
  } finally {
    waiting.cancel()
  }
}

/**
 * Keeps the submission, open. @returns false when its key is already taken
 * @throws Failure OPEN_JOURNEY_EXISTS when somebody else is opening a journey for the same person at this moment
 */
async function keep(door: DoorDependencies, { request, command, bodyHash, personId }: Submission): Promise<boolean> {
  const { key, journeyId, personal, caller } = request
  const personalSealed = Object.keys(personal).length === 0 ? null : door.sealing.close(personal)
  try {
    const submission = { key, journeyId, bodyHash, command, personalSealed, personId, actorRoles: caller.roles }
    return await insertSubmission(door.database, submission)
  } catch (error) {
    throw isUniqueViolation(error) ? new Failure('OPEN_JOURNEY_EXISTS', undefined, error) : error
  }
}

/**
 * R-REF-01. Looked at once more now that this opening is kept, because no other one can be kept beside it: a journey that is not
 * there now will not be there.
 */
async function requireNoOtherJourney(
  door: DoorDependencies,
  { request: { key, caller }, personId }: Submission,
): Promise<void> {
  const other = personId === null ? undefined : await findOpenJourney(door.database, personId)
  if (other === undefined) return
  const failure = await openJourneyExists(door, caller, other)
  await closeSubmission(door.database, key, 'GIVEN_UP', {
    reason: failure.code,
    detail: failure.detail,
  } satisfies GivenUp)
  throw failure
}

/** Nothing has been sent yet: when Temporal is away, nothing will happen, and the caller is told so at once. */
async function requireTemporal(door: DoorDependencies, key: string): Promise<void> {
  try {
    await door.temporalReachable()
  } catch (error) {
    await closeSubmission(door.database, key, 'GIVEN_UP', { reason: 'TEMPORAL_AWAY' } satisfies GivenUp)
    throw new Failure('TEMPORAL_AWAY', undefined, error)
  }
}

/**
 * Sends the step and waits for its end. A refusal ends the submission. Any other trouble may have come after it was sent, so the
 * outcome is unknown: never a promise that nothing will happen.
 * @returns what the step came to; undefined while its outcome is not known
 */
async function sendAndWait(
  door: DoorDependencies,
  submission: Submission,
  waiting: Waiter,
): Promise<StepResult | undefined> {
  const { key } = submission.request
  try {
    const sent = await dispatch(door, key, submission.command, submission.journey)
    return await awaitOutcome(waiting, sent, (notice) => resultOf(door, submission, notice))
  } catch (error) {
    if (!(await endsWith(door, key, error))) return undefined
    throw error
  }
}

/**
 * Ends the submission of a step that the journey did not take: a rule refuses it, or the journey waits for repair.
 * @returns false when the error says nothing of the kind: the outcome is not known
 */
export async function endsWith(
  { database }: Pick<DoorDependencies, 'database'>,
  key: string,
  error: unknown,
): Promise<boolean> {
  if (error instanceof Refused) await closeSubmission(database, key, 'REFUSED', error.refusal)
  else if (error instanceof Failure && error.code === 'JOURNEY_NEEDS_REPAIR')
    await closeSubmission(database, key, 'GIVEN_UP', { reason: error.code })
  else return false
  return true
}

/** Starts the journey, or sends the step to it: to a new run when its workflow has ended. */
export async function dispatch(
  { workflows }: Pick<DoorDependencies, 'workflows'>,
  key: string,
  { step, identity }: StoredCommand,
  journey: Journey | undefined,
): Promise<SentStep | undefined> {
  if (identity !== undefined) {
    await startJourney(workflows, identity, key, step)
    return undefined
  }
  if (journey === undefined) throw new Failure('JOURNEY_NOT_FOUND')
  return journey.stage === 'CLOSED'
    ? sendStepToEnded(workflows, journey, key, step)
    : sendStep(workflows, journey.id, key, step)
}

/** What the step came to, from its notice or else from PostgreSQL; undefined while it is open. */
async function resultOf(
  { database }: DoorDependencies,
  { request: { key, caller }, bodyHash }: Submission,
  { answer }: Notice,
): Promise<StepResult | undefined> {
  if (answer !== undefined) return { kind: 'DONE', answer: answerOf({ answer, actorRoles: caller.roles }) }
  const stored = await readSubmission(database, key)
  return stored === undefined || stored.status === 'OPEN' ? undefined : repeatOf(stored, bodyHash)
}
