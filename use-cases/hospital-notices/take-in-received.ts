import { receivedNotices } from '../../prisma/hospital-notices.ts'
import type { DoorDependencies } from '../door.ts'
import { eachByItself, type EachByItself } from '../each-by-itself.ts'
import { takeIn } from './take-in.ts'

/** Younger ones are still in the hands of the request that brought them. */
const OLDER_THAN_SECONDS = 5

const AT_ONCE = 20

/** Takes in the notices that could not be taken in when they came, the oldest first. */
export async function takeInReceived(door: DoorDependencies): Promise<EachByItself> {
  const waiting = await receivedNotices(door.database, { olderThanSeconds: OLDER_THAN_SECONDS, most: AT_ONCE })
  if (waiting.length > 0) await door.temporalReachable()
  return eachByItself(waiting, (notice) => takeIn(door, notice))
}
