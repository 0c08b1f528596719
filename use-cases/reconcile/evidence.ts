import { eventIn } from '../../contracts/recorded-event.ts'
import type { LedgerEntry } from '../../domain/clocks/ledger.ts'
import { newJourney, type Journey } from '../../domain/journey/journey.ts'
import { evolve } from '../../domain/journey/machine.ts'
import type { Waits } from '../../domain/journey/waited-for.ts'
import type { Role } from '../../domain/roles/roles.ts'
import type { Database } from '../../prisma/client.ts'
import { recomputeHashes } from '../../prisma/queries/hash-chain.ts'

type Row<
  Table extends 'journey' | 'journeyEvent' | 'clock' | 'workItem' | 'outboxMessage' | 'submission' | 'auditEntry',
> = Awaited<ReturnType<Database[Table]['findMany']>>[number]

export interface EventEvidence extends Omit<Row<'journeyEvent'>, 'personalSealed' | 'waits'> {
  readonly waits: Waits | null
  /** By the database's own function, from the event before. */
  readonly recomputedHash: string
}

/** Everything that PostgreSQL holds of one journey, as of one moment. */
export interface Evidence {
  /** When it was read, and how long something may be under way before it counts as stuck. */
  readonly at: Date
  readonly patienceMs: number
  readonly journey: Omit<Row<'journey'>, 'state'> & { readonly state: Journey }
  readonly events: readonly EventEvidence[]
  /** The journey after each of its events, as the events tell it; without clocks. */
  readonly states: readonly Journey[]
  readonly clocks: readonly (Omit<Row<'clock'>, 'ledger'> & { readonly ledger: readonly LedgerEntry[] })[]
  readonly work: readonly Row<'workItem'>[]
  readonly messages: readonly Omit<Row<'outboxMessage'>, 'bodySealed'>[]
  readonly submissions: readonly Omit<Row<'submission'>, 'personalSealed' | 'command'>[]
  readonly audit: readonly Row<'auditEntry'>[]
}

/** Which journeys: a page of all of them in the order of their ids, or some by their ids. */
export type Which = { readonly after: string; readonly limit: number } | { readonly ids: readonly string[] }

/** Reads everything about some journeys in one snapshot, so that a step that commits meanwhile is wholly in it or not at all. */
export function readEvidence(database: Database, which: Which, patienceMs: number): Promise<readonly Evidence[]> {
  return database.$transaction((snapshot) => collect(snapshot as Database, which, patienceMs), {
    isolationLevel: 'RepeatableRead',
    timeout: 60_000,
  })
}

/** The same in a transaction that is open already. */
export async function collect(database: Database, which: Which, patienceMs: number): Promise<readonly Evidence[]> {
  const at = new Date()
  const journeys = await database.journey.findMany({
    where: { id: 'ids' in which ? { in: [...which.ids] } : { gt: which.after } },
    orderBy: { id: 'asc' },
    ...('ids' in which ? {} : { take: which.limit }),
  })
  const where = { journeyId: { in: journeys.map(({ id }) => id) } }
  const hashes = await recomputeHashes(database, where.journeyId.in)
  const eventsOf = grouped(
    await database.journeyEvent.findMany({ where, orderBy: { version: 'asc' }, omit: { personalSealed: true } }),
  )
  const clocksOf = grouped(await database.clock.findMany({ where }))
  const workOf = grouped(await database.workItem.findMany({ where }))
  const messagesOf = grouped(
    await database.outboxMessage.findMany({ where, orderBy: { reference: 'asc' }, omit: { bodySealed: true } }),
  )
  const submissionsOf = grouped(
    await database.submission.findMany({ where, omit: { personalSealed: true, command: true } }),
  )
  const auditOf = grouped(await database.auditEntry.findMany({ where }))
  return journeys.map((journey) => {
    const { id } = journey
    const events = eventsOf(id).map((event) => ({
      ...event,
      waits: event.waits as Waits | null,
      recomputedHash: hashes.get(`${id} ${String(event.version)}`) ?? '',
    }))
    const state = journey.state as unknown as Journey
    return {
      at,
      patienceMs,
      journey: { ...journey, state },
      events,
      states: statesOf(state, events),
      clocks: clocksOf(id).map((clock) => ({ ...clock, ledger: clock.ledger as unknown as readonly LedgerEntry[] })),
      work: workOf(id),
      messages: messagesOf(id),
      submissions: submissionsOf(id),
      audit: auditOf(id),
    }
  })
}

function grouped<Each extends { readonly journeyId: string | null }>(rows: readonly Each[]) {
  const groups = Map.groupBy(rows, ({ journeyId }) => journeyId)
  return (id: string): readonly Each[] => groups.get(id) ?? []
}

/** One after each event; a lost event leaves its mark on all that follow. */
function statesOf({ id, reference, authority }: Journey, events: readonly EventEvidence[]): readonly Journey[] {
  let state = newJourney({ id, reference, authority })
  return events.map(({ payload, version, receivedAt, actorId, actorRole }) => {
    const by = { id: actorId, role: actorRole as Role }
    state = evolve(state, eventIn(payload), { version, at: receivedAt.toISOString(), by })
    return state
  })
}
