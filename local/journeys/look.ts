import type { FiringKind } from '../../domain/journey/clock-intent.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { LedgerEntry } from '../../domain/clocks/ledger.ts'
import type { Actor } from '../../domain/roles/roles.ts'
import type { Database } from '../../prisma/client.ts'
import type { ClockLook, FiringLook, Look, MessageLook, Occurrence } from './home.ts'

interface JourneyRow {
  readonly reference: string
  readonly version: number
  readonly stage: string
  readonly state: Journey
}

interface EventRow {
  readonly version: number
  readonly receivedAt: Date
  readonly by: Actor
  readonly event: { readonly type: string }
  readonly step: string | null
  readonly key: string
  readonly messages: readonly MessageLook[]
}

interface ClockRow {
  readonly id: string
  readonly key: string
  readonly status: string
  readonly dueAt: Date
  readonly actionBy: Date | null
  readonly stoppedAt: Date | null
  readonly last: LedgerEntry
  readonly because: string
}

/** A journey as PostgreSQL holds it: what any home that commits there has to show. */
export async function lookAt(database: Database, journeyId: string): Promise<Look> {
  const [journey] = await database.$queryRaw<JourneyRow[]>`
    SELECT reference, version, stage, state FROM journey WHERE id = ${journeyId}::uuid`
  if (journey === undefined) throw new Error('No step has opened the journey')
  const events = await database.$queryRaw<EventRow[]>`
    SELECT e.version, e.received_at AS "receivedAt", jsonb_build_object('id', e.actor_id, 'role', e.actor_role) AS by,
           e.payload AS event, e.step, e.idempotency_key AS key,
           coalesce((SELECT jsonb_agg(jsonb_build_object('reference', m.reference, 'template', m.template, 'to', m.recipient)
                                      ORDER BY m.reference)
                     FROM outbox_message m WHERE m.journey_id = e.journey_id AND m.version = e.version), '[]') AS messages
    FROM journey_event e WHERE e.journey_id = ${journeyId}::uuid ORDER BY e.version`
  const clocks = await database.$queryRaw<ClockRow[]>`
    SELECT substr(id, 38) AS id, key, status, due_at AS "dueAt", action_by AS "actionBy", stopped_at AS "stoppedAt",
           ledger -> -1 AS last, explanation ->> 'sentence' AS because
    FROM clock WHERE journey_id = ${journeyId}::uuid
    ORDER BY substring(id from '@(\\d+)$')::int, id`
  const { reference, version, stage, state } = journey
  return {
    journeyId,
    reference,
    version,
    stage,
    clocks: clocks.map((row) => clockLook(row, state)),
    occurrences: events.map(occurrence),
  }
}

function occurrence({ version, receivedAt, by, event, step, key, messages }: EventRow): Occurrence {
  const firing = firingOf(key)
  return {
    version,
    at: receivedAt.toISOString(),
    by,
    event,
    messages,
    ...(step === null ? {} : { step }),
    ...(firing === undefined ? {} : { firing }),
  }
}

/** A firing's commit is named after it: `review.annual@17:REMINDER:2027-02-08T09:00:00Z`. */
export function firingOf(commitKey: string): FiringLook | undefined {
  const [, clock, kind, at] =
    /^([^@/]+)(?:\/[^@]+)?@\d+:(REMINDER|CALL|BREACH|ESCALATION|OPENING):(.+)$/.exec(commitKey) ?? []
  return clock === undefined || at === undefined ? undefined : { clock, kind: kind as FiringKind, at }
}

function clockLook(
  { id, key, status, dueAt, actionBy, stoppedAt, last, because }: ClockRow,
  journey: Journey,
): ClockLook {
  const next = journey.clocks.find((clock) => clock.id === id)?.next
  return {
    id,
    key,
    status,
    dueAt: dueAt.toISOString(),
    because,
    ...(actionBy === null ? {} : { actionBy: actionBy.toISOString() }),
    ...(stoppedAt === null ? {} : { stoppedAt: stoppedAt.toISOString() }),
    ...('cause' in last && stoppedAt !== null ? { cause: last.cause } : {}),
    ...(next === undefined ? {} : { next: { kind: next.kind, at: next.at } }),
  }
}
