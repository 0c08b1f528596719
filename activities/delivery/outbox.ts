import type { Awaited, Envelope } from '../../adapters/messages/sender.ts'
import type { Seal } from '../../adapters/seal.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { MessageIntent } from '../../domain/messages/message-intent.ts'
import type { Recipient } from '../../domain/messages/recipient.ts'
import type { TemplateName } from '../../domain/messages/templates.ts'
import { DECIDES_WHOM_IT_GOES_TO, endsWithDeath, type Withholding } from '../../domain/messages/withholding.ts'
import { fromMs, type Instant } from '../../domain/shared/time.ts'
import type { Database } from '../../prisma/client.ts'
import {
  beginAttempt,
  keepDelivered,
  keepFailed,
  keepSent,
  keepWithheld,
  readOutboxMessage,
  type FailedAttempt,
} from '../../prisma/queries/outbox.ts'

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
  /** When it left, for a message that awaits something before it counts as delivered. */
  readonly sentAt: Date | null
  readonly awaits: Awaited | null
  readonly deliveredAt: Date | null
  /** What an attempt whose outcome is not known set out to send. */
  readonly envelope: Envelope | undefined
  readonly journey: Journey
  readonly personId: string
  /** A death is on record for the person, on whichever of their journeys. */
  readonly personDied: boolean
}

/** The outbox as a delivery uses it. */
export interface Outbox {
  readonly read: (reference: string) => Promise<Message | undefined>
  /**
   * An attempt begins: what it is about to send is kept before it is sent.
   * @returns false when it must not be sent like this: it is on its way, or somebody died or moved since it was worded
   */
  readonly begin: (message: Message, envelope: Envelope) => Promise<boolean>
  /** It has arrived, or no more will be known of it. */
  readonly delivered: (message: Message, at: Date) => Promise<void>
  /** It has left, and awaits somebody's confirmation (docs/decisions/0020) or a receipt (docs/decisions/0021). */
  readonly sent: (message: Message, at: Date, awaits: Awaited) => Promise<void>
  /** @returns false when it is finished, or what it is withheld for was corrected meanwhile */
  readonly withheld: (message: Message, why: Withholding) => Promise<boolean>
  readonly failed: (message: Message, failure: Failed) => Promise<void>
}

type Failed = Pick<FailedAttempt, 'code' | 'certainlyNotSent'> & { readonly status: 'WAITING' | 'SENT' | 'STUCK' }

export function createOutbox(database: Database, seal: Seal): Outbox {
  return {
    read: (reference) => readMessage(database, seal, reference),
    begin: ({ reference, journey, template: name }, envelope) =>
      beginAttempt(database, {
        reference,
        wordedAt: journey.version,
        bodySealed: seal.close({ envelope: JSON.stringify(envelope) }),
        unless: DECIDES_WHOM_IT_GOES_TO,
        notAfterDeath: endsWithDeath(name),
      }),
    delivered: ({ reference }, at) => keepDelivered(database, reference, at),
    sent: ({ reference }, at, awaits) => keepSent(database, reference, at, awaits),
    withheld: ({ reference, journey }, why) => keepWithheld(database, { reference, why, readAt: journey.version }),
    failed: ({ reference, attempts }, failure) =>
      keepFailed(database, { reference, attempts: attempts + 1, ...failure }),
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
    awaits: row.awaits as Awaited | null,
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
