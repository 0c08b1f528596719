import type { Journey } from '../../domain/journey/journey.ts'
import type { MessageIntent } from '../../domain/messages/message-intent.ts'
import type { Database } from '../client.ts'
import { Prisma } from '../generated/client.ts'

/** A message of the outbox, with the step that asked for it and its journey as it stands. */
export interface OutboxRow {
  readonly reference: string
  readonly journeyId: string
  readonly version: number
  readonly template: string
  readonly recipient: string
  readonly intent: MessageIntent
  readonly status: string
  readonly awaits: string | null
  readonly attempts: number
  readonly createdAt: Date
  readonly askedAt: Date
  readonly startedAt: Date | null
  readonly sentAt: Date | null
  readonly deliveredAt: Date | null
  readonly bodySealed: Uint8Array | null
  readonly journey: Journey
  readonly personId: string
  /** A death is on record for the person, on whichever of their journeys. */
  readonly personDied: boolean
}

/** One message; undefined when there is none of this name. */
export async function readOutboxMessage(database: Database, reference: string): Promise<OutboxRow | undefined> {
  const rows = await database.$queryRaw<OutboxRow[]>`
    SELECT m.reference, m.journey_id::text AS "journeyId", m.version, m.template, m.recipient, m.intent, m.status, m.awaits,
           m.attempts, m.created_at AS "createdAt", e.received_at AS "askedAt", m.started_at AS "startedAt",
           m.sent_at AS "sentAt", m.delivered_at AS "deliveredAt", m.body_sealed AS "bodySealed", j.state AS journey,
           j.person_id::text AS "personId",
           EXISTS (SELECT FROM journey o WHERE o.person_id = j.person_id AND o.state -> 'closure' ->> 'reason' = 'DIED') AS "personDied"
    FROM outbox_message m
    JOIN journey j ON j.id = m.journey_id
    JOIN journey_event e ON e.journey_id = m.journey_id AND e.version = m.version
    WHERE m.reference = ${reference}`
  return rows[0]
}

export interface Attempt {
  readonly reference: string
  /** The version of the journey that the message was worded from. */
  readonly wordedAt: number
  readonly bodySealed: Uint8Array<ArrayBuffer>
  /** Events after which it would not be sent, or not like this. */
  readonly unless: readonly string[]
  /** R-CLS-01. It must not leave once a death is on record for the person, on whichever of their journeys. */
  readonly notAfterDeath: boolean
}

/** Of a message `m`: a death is on record for the person, on whichever of their journeys. */
const diedOnAny = Prisma.sql`EXISTS (
  SELECT FROM journey j JOIN journey o ON o.person_id = j.person_id
  WHERE j.id = m.journey_id AND o.state -> 'closure' ->> 'reason' = 'DIED')`

/**
 * An attempt begins, in the last moment before it leaves: what is about to be sent is kept.
 * @returns false when it must not begin: it is finished or on its way, or something has happened that decides whom it goes to
 */
export async function beginAttempt(database: Database, attempt: Attempt): Promise<boolean> {
  const { reference, wordedAt, bodySealed, unless, notAfterDeath } = attempt
  const begun = await database.$executeRaw`
    UPDATE outbox_message m SET attempts = m.attempts + 1, started_at = now(), body_sealed = ${bodySealed}
    WHERE m.reference = ${reference} AND m.status NOT IN ('DELIVERED', 'WITHHELD') AND m.sent_at IS NULL
      AND NOT EXISTS (SELECT FROM journey_event e
                      WHERE e.journey_id = m.journey_id AND e.version > ${wordedAt} AND e.type = ANY(${[...unless]}))
      AND NOT (${notAfterDeath} AND ${diedOnAny})`
  return begun === 1
}

/** It has arrived. */
export async function keepDelivered(database: Database, reference: string, at: Date): Promise<void> {
  await database.$executeRaw`
    UPDATE outbox_message SET status = 'DELIVERED', delivered_at = ${at}, last_error = NULL
    WHERE reference = ${reference} AND status NOT IN ('DELIVERED', 'WITHHELD') AND awaits IS DISTINCT FROM 'PRODUCTION'`
}

/** It has left, and awaits something before it counts as delivered. One that is finished stays as it is. */
export async function keepSent(database: Database, reference: string, at: Date, awaits: string): Promise<void> {
  await database.$executeRaw`
    UPDATE outbox_message SET status = 'SENT', awaits = ${awaits}, sent_at = coalesce(sent_at, ${at}), last_error = NULL
    WHERE reference = ${reference} AND status NOT IN ('DELIVERED', 'WITHHELD')`
}

/**
 * It must not go out any more; a letter that was about to be produced is not waited for, and its journey has not heard of it.
 * @param readAt the version of the journey that says so
 * @returns false when it is finished, or a death that says so was corrected meanwhile (R-CLS-02)
 */
export async function keepWithheld(
  database: Database,
  { reference, why, readAt }: { readonly reference: string; readonly why: string; readonly readAt: number },
): Promise<boolean> {
  const withheld = await database.$executeRaw`
    UPDATE outbox_message m SET status = 'WITHHELD', withheld_for = ${why}, awaits = NULL, last_error = NULL
    WHERE m.reference = ${reference} AND m.status NOT IN ('DELIVERED', 'WITHHELD')
      AND NOT EXISTS (SELECT FROM journey_event e
                      WHERE e.journey_id = m.journey_id AND e.version > ${readAt} AND e.type = 'DeathCorrected')
      AND (${why} <> 'DEATH' OR ${diedOnAny})`
  return withheld === 1
}

export interface FailedAttempt {
  readonly reference: string
  readonly status: string
  readonly attempts: number
  readonly code: string
  /** True when it certainly has not gone out, so that the next attempt words it anew. */
  readonly certainlyNotSent: boolean
}

/** An attempt failed. What waits for somebody to confirm it, and what is finished, stays as it is. */
export async function keepFailed(database: Database, failed: FailedAttempt): Promise<void> {
  const { reference, status, attempts, code, certainlyNotSent } = failed
  await database.$executeRaw`
    UPDATE outbox_message SET status = ${status}, attempts = ${attempts}, last_error = ${code},
      body_sealed = CASE WHEN ${certainlyNotSent} THEN NULL ELSE body_sealed END,
      sent_at = CASE WHEN ${certainlyNotSent} THEN NULL ELSE sent_at END,
      awaits = CASE WHEN ${certainlyNotSent} THEN NULL ELSE awaits END
    WHERE reference = ${reference} AND status NOT IN ('DELIVERED', 'WITHHELD') AND awaits IS DISTINCT FROM 'PRODUCTION'`
}
