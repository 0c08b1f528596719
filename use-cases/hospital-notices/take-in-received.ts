import { receivedNotices } from '../../prisma/hospital-notices.ts'
import type { DoorDependencies } from '../door.ts'
import { takeIn } from './take-in.ts'

/** Younger ones are still in the hands of the request that brought them. */
const OLDER_THAN_SECONDS = 5

const AT_ONCE = 20

/**
 * Takes in the notices that could not be taken in when they came, the oldest first.
 * @returns how many were looked at
 */
export async function takeInReceived(door: DoorDependencies): Promise<number> {
  const waiting = await receivedNotices(door.database, { olderThanSeconds: OLDER_THAN_SECONDS, most: AT_ONCE })
  if (waiting.length === 0) return 0
  await door.temporalReachable()
  for (const notice of waiting) await takeIn(door, notice)
  return waiting.length
}
