import {
  ApplicationFailure,
  condition,
  proxyActivities,
  setHandler,
  upsertSearchAttributes,
} from '@temporalio/workflow'
import { careNextDue } from '../../contracts/search-attributes.ts'
import type { empty } from './activity.ts'
import { floorStep } from './messages.ts'

const activities = proxyActivities<{ empty: typeof empty }>({ startToCloseTimeout: '3 seconds' })

const FIRST_TIMER_MS = 20 * 86_400_000

const bytes = (length: number): string => 'x'.repeat(length)

/**
 * As much of Temporal as one of our steps uses, and nothing else: the same updates, activities, timers, search attributes and
 * payload bytes, with an activity that does nothing.
 */
export async function floor(): Promise<void> {
  let wakeAt = Date.now() + FIRST_TIMER_MS
  setHandler(
    floorStep,
    async ({ moveTimerByMs, toActivity, fromActivity, answer }) => {
      await activities.empty(bytes(toActivity), fromActivity)
      if (moveTimerByMs !== 0) {
        wakeAt += moveTimerByMs
        upsertSearchAttributes([{ key: careNextDue, value: new Date(wakeAt) }])
      }
      return bytes(answer)
    },
    {
      validator: ({ refuse }) => {
        if (refuse) throw ApplicationFailure.nonRetryable('Refused', 'REFUSED')
      },
    },
  )
  for (;;) {
    const armedFor = wakeAt
    await condition(() => wakeAt !== armedFor, armedFor - Date.now())
  }
}
