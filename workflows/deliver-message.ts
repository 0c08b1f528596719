import { condition, setCurrentDetails, setHandler, upsertSearchAttributes } from '@temporalio/workflow'
import { receiptCame } from '../contracts/message.ts'
import { careAttention } from '../contracts/search-attributes.ts'
import { post } from './proxies.ts'

/** What a message's workflow is given: its reference, and nothing about anybody. */
export interface DeliverMessageInput {
  readonly reference: string
}

/** A message that has not gone out by then is shown to supervisors. */
const STUCK_AFTER = '10 seconds'

/** A receipt that was not told, or was lost on its way, is asked for this often. */
const ASK_AGAIN_AFTER = '2 hours'

/**
 * Delivers one message, once: its workflow id is the message's reference. Retried for days; stuck ones are visible. One that the
 * way out has accepted waits for its receipt, which may come before the answer, twice, or never.
 */
export async function deliverMessage(input: DeliverMessageInput): Promise<void> {
  let hasNews = false
  setHandler(receiptCame, () => {
    hasNews = true
  })
  while (await deliverOnce(input)) {
    await condition(() => hasNews, ASK_AGAIN_AFTER, { summary: 'Wait for the receipt' })
    hasNews = false
  }
}

/** @returns true when the way out will know later whether it arrived */
async function deliverOnce({ reference }: DeliverMessageInput): Promise<boolean> {
  let done = false
  const delivering = post.deliver
    .executeWithOptions({ summary: `Deliver ${reference}` }, [{ reference }])
    .finally(() => (done = true))
  const inTime = await condition(() => done, STUCK_AFTER, { summary: 'Flag the message if it has not gone out' })
  if (!inTime) {
    upsertSearchAttributes([{ key: careAttention, value: ['MESSAGE_STUCK'] }])
    setCurrentDetails(
      `Message **${reference}** has not gone out yet. It is being tried again; see the pending activity.`,
    )
  }
  const outcome = await delivering
  if (!inTime) upsertSearchAttributes([{ key: careAttention, value: null }])
  setCurrentDetails(`Message **${reference}**: ${outcome.status}`)
  if (outcome.delivery !== undefined) {
    await post.tellJourney.executeWithOptions({ summary: 'Tell the journey' }, [
      { journeyId: outcome.journeyId, delivery: outcome.delivery },
    ])
  }
  return outcome.awaitsReceipt === true
}
