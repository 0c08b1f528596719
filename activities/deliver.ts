import { ApplicationFailure } from '@temporalio/common'
import { SendFailure, type Envelope, type Receipt } from '../adapters/messages/sender.ts'
import type { Delivery } from '../contracts/journey.ts'
import { template } from '../domain/messages/templates.ts'
import { withholdingOf } from '../domain/messages/withholding.ts'
import { createOutbox, journeyTime, type Message, type Outbox } from './delivery/outbox.ts'
import { createReadGrounds } from './delivery/read-grounds.ts'
import { Unsendable } from './delivery/unsendable.ts'
import { writeMessage } from './delivery/write-message.ts'
import type { ActivityDependencies } from './dependencies.ts'

interface DeliveryOutcome {
  /** SENT: handed over to be produced first; somebody confirms that it was posted. */
  readonly status: 'SENT' | 'DELIVERED' | 'WITHHELD'
  readonly journeyId: string
  /** What the journey has to hear; absent when no clock can be waiting for it. */
  readonly delivery?: Delivery
}

export type Deliver = (order: { readonly reference: string }) => Promise<DeliveryOutcome>

export type DeliverDependencies = Pick<ActivityDependencies, 'database' | 'seal' | 'sender' | 'council'>

/** Failed attempts after which supervisors see the message as stuck. */
const STUCK_AFTER = 5

/** An attempt that began less long ago may still be under way in a worker that Temporal has given up. */
const MAY_STILL_BE_UNDER_WAY_MS = 5 * 60_000

/** How soon a blocked message is tried again: somebody has to mend something first. */
const BLOCKED_RETRY = '10 minutes'

/**
 * Delivers one message of the outbox, once; doing it again after it is delivered answers the same. What was sent is kept sealed.
 * @throws ApplicationFailure with a code and nothing else, so that Temporal tries again
 */
export function createDeliver({ database, seal, sender, council }: DeliverDependencies): Deliver {
  const outbox = createOutbox(database, seal)
  const readGrounds = createReadGrounds(database, seal)

  const recordSent = async (message: Message, envelope: Envelope, { sentAt }: Receipt): Promise<DeliveryOutcome> => {
    const at = new Date(sentAt)
    if (envelope.coverSheet !== undefined) return recordHandOver(outbox, message, at)
    await outbox.delivered(message, at)
    return delivered(message, at)
  }

  /** A message that may still be on its way is sent as it is, if at all, so that what is kept is what was sent. */
  const envelopeFor = async (message: Message): Promise<Envelope> => {
    const { envelope, startedAt } = message
    const isRecent = Date.now() - (startedAt?.getTime() ?? 0) < MAY_STILL_BE_UNDER_WAY_MS
    if (envelope !== undefined && isRecent) return envelope
    return writeMessage(message, await readGrounds(message), council)
  }

  const attempt = async (message: Message): Promise<DeliveryOutcome> => {
    const { reference, journey, journeyId, template: name } = message
    const earlier = message.envelope === undefined ? undefined : await sender.find(reference)
    if (message.envelope !== undefined && earlier !== undefined) return recordSent(message, message.envelope, earlier)
    const why = withholdingOf(journey, name)
    if (why !== undefined) {
      await outbox.withheld(message, why)
      return { status: 'WITHHELD', journeyId }
    }
    const envelope = await envelopeFor(message)
    await outbox.begin(message, envelope)
    return recordSent(message, envelope, await sender.send(envelope))
  }

  return async ({ reference }) => {
    const message = await readMessage(outbox, reference)
    const { status, journeyId, sentAt, deliveredAt } = message
    if (status === 'WITHHELD') return { status, journeyId }
    if (status === 'SENT') return handedOver(message, sentAt ?? new Date())
    if (status === 'DELIVERED') return delivered(message, deliveredAt ?? new Date())
    try {
      return await attempt(message)
    } catch (error) {
      const failure = sendFailureOf(error)
      await recordFailure(outbox, message, failure)
      throw retriable(failure)
    }
  }
}

/** A death that was recorded meanwhile did not see that the letter was handed over, so it is looked for once more. */
async function recordHandOver(outbox: Outbox, message: Message, at: Date): Promise<DeliveryOutcome> {
  await outbox.handedOver(message, at)
  const { journey } = (await outbox.read(message.reference)) ?? message
  const why = withholdingOf(journey, message.template)
  if (why === undefined) return handedOver(message, at)
  await outbox.tookBack(message, why)
  return { status: 'WITHHELD', journeyId: message.journeyId }
}

async function readMessage(outbox: Outbox, reference: string): Promise<Message> {
  const message = await outbox.read(reference).catch((error: unknown) => {
    throw retriable(sendFailureOf(error))
  })
  if (message === undefined) throw ApplicationFailure.nonRetryable('No such message', 'MESSAGE_UNKNOWN')
  return message
}

/** Recording a failure may fail as well; then the next attempt looks the message up. */
async function recordFailure(outbox: Outbox, message: Message, { code, lasts }: SendFailure): Promise<void> {
  const certainlyNotSent = lasts === 'PERMANENT'
  const isStuck = certainlyNotSent || message.attempts + 1 >= STUCK_AFTER || message.status === 'STUCK'
  await outbox.failed(message, { code, status: isStuck ? 'STUCK' : 'WAITING', certainlyNotSent }).catch(() => undefined)
}

function delivered(message: Message, at: Date): DeliveryOutcome {
  const { reference, journeyId, template: name } = message
  if ((template(name).stops ?? []).length === 0) return { status: 'DELIVERED', journeyId }
  return { status: 'DELIVERED', journeyId, delivery: { reference, template: name, at: journeyTime(message, at) } }
}

/** The journey hears of every letter that has to be produced, so that it stands on somebody's list. */
function handedOver(message: Message, at: Date): DeliveryOutcome {
  const { reference, journeyId, template: name } = message
  const delivery = { reference, template: name, at: journeyTime(message, at), forProduction: true } as const
  return { status: 'SENT', journeyId, delivery }
}

/** Only a code leaves this file: an error's own message may quote what somebody wrote. */
function sendFailureOf(error: unknown): SendFailure {
  if (error instanceof SendFailure) return error
  if (error instanceof Unsendable) return new SendFailure(error.code, 'PERMANENT')
  const { code, name } = Object(error) as { readonly code?: unknown; readonly name?: unknown }
  return new SendFailure([code, name].map(String).find(isCode) ?? 'UNKNOWN', 'TEMPORARY')
}

const isCode = (text: string): boolean => text !== 'undefined' && /^\w{2,60}$/.test(text)

const retriable = ({ code, lasts }: SendFailure): ApplicationFailure =>
  ApplicationFailure.create({
    message: `Not delivered: ${code}`,
    type: code,
    ...(lasts === 'PERMANENT' ? { nextRetryDelay: BLOCKED_RETRY } : {}),
  })
