import { WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client'
import { openSubmissionsOlderThan, readForDoor, type StoredSubmission } from '../prisma/submissions.ts'
import type { DoorDependencies } from './door.ts'
import { eachByItself, type EachByItself } from './each-by-itself.ts'
import type { JourneyWorkflows, SentStep } from './send-step.ts'
import { dispatch, endsWith } from './submit.ts'

/** Younger ones are still in the hands of the request that brought them. */
const OLDER_THAN_SECONDS = 5

const AT_ONCE = 20

/** A refusal is known at once; a commit closes its submission without us. */
const OUTCOME_WITHIN_MS = 1000

type ResendDependencies = Pick<DoorDependencies, 'database' | 'workflows' | 'temporalReachable'>

/**
 * Sends open submissions again, with the same update id, until each is committed or refused. That is what makes a 202 honest
 * when the Temporal server dies between acceptance and commit.
 */
export async function resendOpenSubmissions(door: ResendDependencies): Promise<EachByItself> {
  const open = await openSubmissionsOlderThan(door.database, OLDER_THAN_SECONDS, AT_ONCE)
  if (open.length > 0) await door.temporalReachable()
  return eachByItself(open, (submission) => resend(door, submission))
}

async function resend(door: ResendDependencies, { key, journeyId, command }: StoredSubmission): Promise<void> {
  const { database, workflows } = door
  // Only what was refused at the door has no command, and that was never open.
  if (command === null) return
  const { journey } = await readForDoor(database, journeyId, key)
  try {
    const sent = await dispatch(door, key, command, journey?.state)
    if (sent !== undefined) await withinReason(workflows, sent.outcome)
  } catch (error) {
    if (!(await endsWith(door, key, error))) throw error
  }
}

/** The outcome if it is known soon; a step that takes longer was accepted, and its commit ends the submission. */
async function withinReason({ client }: JourneyWorkflows, outcome: SentStep['outcome']): Promise<void> {
  try {
    await client.connection.withDeadline(Date.now() + OUTCOME_WITHIN_MS, outcome)
  } catch (error) {
    if (!(error instanceof WorkflowUpdateRPCTimeoutOrCancelledError)) throw error
  }
}
