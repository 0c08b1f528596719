import { Refused } from '../domain/shared/refusal.ts'
import { closeSubmission, openSubmissionsOlderThan, readForDoor, type StoredSubmission } from '../prisma/submissions.ts'
import type { DoorDependencies } from './door.ts'
import { dispatch } from './submit.ts'

/** Younger ones are still in the hands of the request that brought them. */
const OLDER_THAN_SECONDS = 5

const AT_ONCE = 20

type ResendDependencies = Pick<DoorDependencies, 'database' | 'workflows' | 'temporalReachable'>

/**
 * Sends open submissions again, with the same update id, until each is committed or refused. That is what makes a 202 honest
 * when the Temporal server dies between acceptance and commit.
 * @returns how many were sent
 */
export async function resendOpenSubmissions(door: ResendDependencies): Promise<number> {
  const open = await openSubmissionsOlderThan(door.database, OLDER_THAN_SECONDS, AT_ONCE)
  if (open.length === 0) return 0
  await door.temporalReachable()
  const outcomes = await Promise.allSettled(open.map((submission) => resend(door, submission)))
  return outcomes.filter(({ status }) => status === 'fulfilled').length
}

async function resend(door: ResendDependencies, { key, journeyId, command }: StoredSubmission): Promise<void> {
  const { journey } = await readForDoor(door.database, journeyId, key)
  try {
    await dispatch(door, key, command, journey?.state)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    await closeSubmission(door.database, key, 'REFUSED', error.refusal)
  }
}
