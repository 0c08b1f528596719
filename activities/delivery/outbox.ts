import type { Envelope } from '../../adapters/messages/sender.ts'
import type { Seal } from '../../adapters/seal.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { MessageIntent } from '../../domain/messages/message-intent.ts'
import type { Recipient } from '../../domain/messages/recipient.ts'
import type { TemplateName } from '../../domain/messages/templates.ts'
import type { Withholding } from '../../domain/messages/withholding.ts'
import { fromMs, type Instant } from '../../domain/shared/time.ts'
import type { Database } from '../../prisma/client.ts'
import { keepHandOver, readOutboxMessage, withholdHandedOver } from '../../prisma/queries/outbox.ts'

type MessageStatus = 'WAITING' | 'SENT' | 'DELIVERED' | 'STUCK' | 'WITHHELD'

/** A message of the outbox with the journey as it stands now. */
export interface Message {
  readonly reference: string
  readonly journeyId: string
  /** The version of the journey that asked for it. */
  readonly version: number
  readonly template: TemplateName
  readonly recipient: Recipient
  readonly intent: MessageIntent
  readonly status: MessageStatus
  readonly attempts: number
  readonly createdAt: Date
  /** When the step that asked for it was received, in the time of the journey. */
  readonly askedAt: Date
  /** When the latest attempt began. */
  readonly startedAt: Date | null
  /** When it was handed over for production. */
  readonly sentAt: Date | null
  readonly deliveredAt: Date | null
  /** What an attempt whose outcome is not known set out to send. */
  readonly envelope: Envelope | undefined
  readonly journey: Journey
  readonly personId: string
}

/** The outbox as a delivery uses it. */
export interface Outbox {
  readonly read: (reference: string) => Promise<Message | undefined>
  /** An attempt begins: what it is about to send is kept before it is sent. */
  readonly begin: (message: Message, envelope: Envelope) => Promise<void>
  /** It has gone out. */
  readonly delivered: (message: Message, at: Date) => Promise<void>
  /** It has gone to whoever produces it, and waits for somebody to confirm that it was posted (docs/decisions/0020). */
  readonly handedOver: (message: Message, at: Date) => Promise<void>
  /** It was handed over at the very moment in which it became one that must not go out. */
  readonly tookBack: (message: Message, why: Withholding) => Promise<void>
  readonly withheld: (message: Message, why: Withholding) => Promise<void>
  readonly failed: (message: Message, failure: Failed) => Promise<void>
}

interface Failed {
  readonly code: string
  readonly status: 'WAITING' | 'STUCK'
  /** True when it certainly has not gone out, so that the next attempt words it anew. */
  readonly certainlyNotSent: boolean
}

export function createOutbox(database: Database, seal: Seal): Outbox {
  const update = async (
    { reference }: Message,
    data: Parameters<Database['outboxMessage']['updateMany']>[0]['data'],
  ) => {
    // A late attempt never takes back what another one has finished.
    await database.outboxMessage.updateMany({
      where: { reference, status: { notIn: ['SENT', 'DELIVERED', 'WITHHELD'] } },
      data,
    })
  }
  return {
    read: (reference) => readMessage(database, seal, reference),
    begin: (message, envelope) =>
      update(message, {
        attempts: message.attempts + 1,
        startedAt: new Date(),
        bodySealed: seal.close({ envelope: JSON.stringify(envelope) }),
      }),
    delivered: (message, at) => update(message, { status: 'DELIVERED', deliveredAt: at, lastError: null }),
    handedOver: ({ reference }, at) => keepHandOver(database, reference, at),
    tookBack: ({ reference }, why) => withholdHandedOver(database, reference, why),
    withheld: (message, why) => update(message, { status: 'WITHHELD', withheldFor: why, lastError: null }),
    failed: (message, { code, status, certainlyNotSent }) =>
      update(message, {
        status,
        attempts: message.attempts + 1,
        lastError: code,
        ...(certainlyNotSent ? { bodySealed: null } : {}),
      }),
  }
}

async function readMessage(database: Database, seal: Seal, reference: string): Promise<Message | undefined> {
  const row = await readOutboxMessage(database, reference)
  if (row === undefined) return undefined
  const { bodySealed, ...message } = row
  return {
    ...message,
    template: row.template as TemplateName,
    recipient: row.recipient as Recipient,
    status: row.status as MessageStatus,
    envelope: bodySealed === null ? undefined : openEnvelope(seal, bodySealed),
  }
}

/**
 * An instant of the clock on the wall in the time of the message's journey. They are the same but for a journey whose time was
 * moved on: there as much later than the step as the clock on the wall says.
 */
export function journeyTime({ askedAt, createdAt }: Pick<Message, 'askedAt' | 'createdAt'>, wall: Date): Instant {
  const moved = askedAt.getTime() + (wall.getTime() - createdAt.getTime())
  return fromMs(Math.max(wall.getTime(), moved))
}

/** The exact message that was sent, from its sealed copy. */
export const openEnvelope = (seal: Seal, sealed: Uint8Array): Envelope =>
  JSON.parse(seal.open(sealed)['envelope'] ?? 'null') as Envelope
