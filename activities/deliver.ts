import { ApplicationFailure } from '@temporalio/common'
import { SendFailure, type Receipt } from '../adapters/messages/sender.ts'
import { template } from '../domain/messages/templates.ts'
import { endsWithDeath, withholdingOf, type Withholding } from '../domain/messages/withholding.ts'
import { createEnvelopeFor } from './delivery/envelope-for.ts'
import { createOutbox, type Message, type Outbox } from './delivery/outbox.ts'
import { delivered, sent, unconfirmed, type DeliveryOutcome } from './delivery/outcome.ts'
import { createTellCouncil } from './delivery/tell-council.ts'
import { Unsendable } from './delivery/unsendable.ts'
import type { ActivityDependencies } from './dependencies.ts'

export type Deliver = (order: { readonly reference: string }) => Promise<DeliveryOutcome>

export type DeliverDependencies = Pick<ActivityDependencies, 'database' | 'seal' | 'sender' | 'council' | 'councils'>

/** Failed attempts after which supervisors see the message as stuck. */
const STUCK_AFTER = 5

/** How soon a blocked message is tried again: somebody has to mend something first. */
const BLOCKED_RETRY = '10 minutes'

/** Something happened between wording and sending; so often in a row it is left to the next attempt. */
const MOST_WORDINGS = 3

/** Ways out keep their record about a week, and a receipt that has not come by then does not come. */
const NO_RECEIPT_AFTER_MS = 8 * 24 * 60 * 60_000

/**
 * Delivers one message of the outbox, once; doing it again after it is delivered answers the same. What was sent is kept sealed.
 * A message that awaits its receipt is asked for, and never sent again.
 * @throws ApplicationFailure with a code and nothing else, so that Temporal tries again
 */
export function createDeliver(dependencies: DeliverDependencies): Deliver {
  const { database, seal, sender } = dependencies
  const outbox = createOutbox(database, seal)
  const envelopeFor = createEnvelopeFor(dependencies)
  const tellCouncil = createTellCouncil({ ...dependencies, outbox })

  /** @returns undefined when something has happened since the message was read that decides whom it goes to */
  const send = async (message: Message): Promise<DeliveryOutcome | undefined> => {
    const why = whyWithheld(message)
    if (why !== undefined) return withhold(outbox, message, why)
    const envelope = await envelopeFor(message)
    if (!(await outbox.begin(message, envelope))) return undefined
    return recordSent(outbox, message, await sender.send(envelope))
  }

  const attempt = async (message: Message): Promise<DeliveryOutcome | undefined> => {
    const { envelope, sentAt, recipient } = message
    if (recipient === 'OTHER_AUTHORITY') return tellCouncil(message)
    if (envelope === undefined) return send(message)
    const earlier = await sender.find(envelope)
    if (earlier !== undefined) return recordSent(outbox, message, earlier)
    return sentAt === null ? send(message) : stillAwaited(outbox, message, sentAt)
  }

  const attemptNow = async (message: Message): Promise<DeliveryOutcome | undefined> => {
    const done = alreadyDone(message)
    if (done !== undefined) return done
    try {
      return await attempt(message)
    } catch (error) {
      const failure = sendFailureOf(error)
      await recordFailure(outbox, message, failure)
      throw retriable(failure)
    }
  }

  return async ({ reference }) => {
    for (let wording = 1; wording <= MOST_WORDINGS; wording += 1) {
      const outcome = await attemptNow(await readMessage(outbox, reference))
      if (outcome !== undefined) return outcome
    }
    throw retriable(new SendFailure('JOURNEY_MOVED_ON', 'TEMPORARY'))
  }
}

/** R-CLS-01. A death that is recorded on one journey of a person holds back the letters of all. */
const whyWithheld = ({
  journey,
  template: name,
  recipient,
  reference,
  personDied,
}: Message): Withholding | undefined =>
  personDied && endsWithDeath(name) ? 'DEATH' : withholdingOf(journey, name, recipient, reference)

/**
 * The outcome of a message for which nothing is left to do here. The journey hears of every hand-over, also of a letter that must not go
 * out any more: somebody has to call it back.
 */
function alreadyDone(message: Message): DeliveryOutcome | undefined {
  const { status, journeyId, awaits, sentAt, deliveredAt } = message
  if (status === 'WITHHELD' && awaits !== 'PRODUCTION') return { status, journeyId }
  if (status === 'DELIVERED') return delivered(message, deliveredAt ?? new Date())
  return awaits === 'PRODUCTION' ? sent(message, sentAt ?? new Date(), awaits) : undefined
}

async function recordSent(outbox: Outbox, message: Message, { sentAt, awaits }: Receipt): Promise<DeliveryOutcome> {
  const at = new Date(sentAt)
  if (awaits === undefined) await outbox.delivered(message, at)
  else await outbox.sent(message, at, awaits)
  return awaits === undefined ? delivered(message, at) : sent(message, at, awaits)
}

/** @returns undefined when it is to be looked at once more: it is finished, or the death was corrected in this very moment */
async function withhold(outbox: Outbox, message: Message, why: Withholding): Promise<DeliveryOutcome | undefined> {
  return (await outbox.withheld(message, why)) ? { status: 'WITHHELD', journeyId: message.journeyId } : undefined
}

/**
 * Accepted once, and the way out knows nothing of it any more: it is never sent again on that ground. Of a letter the journey hears, so
 * that somebody asks its reader; a note to staff stays stuck, for its reader has the journey itself on their list.
 */
async function stillAwaited(outbox: Outbox, message: Message, sentAt: Date): Promise<DeliveryOutcome> {
  if (Date.now() - sentAt.getTime() <= NO_RECEIPT_AFTER_MS) return sent(message, sentAt, 'RECEIPT')
  const failure = { code: 'NO_RECEIPT', certainlyNotSent: false } as const
  if (template(message.template).audience === 'STAFF')
    throw new SendFailure(failure.code, 'PERMANENT', { certainlyNotSent: failure.certainlyNotSent })
  await outbox.failed(message, { ...failure, status: 'STUCK' })
  return unconfirmed(message, new Date())
}

async function readMessage(outbox: Outbox, reference: string): Promise<Message> {
  const message = await outbox.read(reference).catch((error: unknown) => {
    throw retriable(sendFailureOf(error))
  })
  if (message === undefined) throw ApplicationFailure.nonRetryable('No such message', 'MESSAGE_UNKNOWN')
  return message
}

/** Recording a failure may fail as well; then the next attempt looks the message up. */
async function recordFailure(outbox: Outbox, message: Message, failure: SendFailure): Promise<void> {
  const { code, lasts, certainlyNotSent } = failure
  const isStuck = lasts === 'PERMANENT' || message.attempts + 1 >= STUCK_AFTER || message.status === 'STUCK'
  const before = message.sentAt === null || certainlyNotSent ? 'WAITING' : 'SENT'
  const status = isStuck ? 'STUCK' : before
  await outbox.failed(message, { code, status, certainlyNotSent }).catch(() => undefined)
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
