import type { RecentEvent } from '../domain/journey/journey.ts'
import type { RepairReason, RepairState } from '../domain/supervision/repair.ts'
import type { Database } from './client.ts'

/** A repair as it is kept. */
export interface RepairRow {
  readonly id: string
  readonly journeyId: string
  readonly reason: RepairReason
  /** The versions that the proposal was made on; the workflow's is null when none ran. */
  readonly heldVersion: number | null
  readonly databaseVersion: number
  /** What only the workflow held when it was approved; nothing until then. */
  readonly lost: readonly RecentEvent[]
  readonly status: RepairState
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
}

export type NewRepair = Omit<RepairRow, 'status' | 'lost' | 'proposedAt' | 'decidedBy' | 'decidedAt'>

/** Keeps a proposal. @returns what is kept under its id, which may be an earlier one; undefined when the journey has another that is open */
export async function keepRepair(database: Database, repair: NewRepair): Promise<RepairRow | undefined> {
  const { id, journeyId, reason, heldVersion, databaseVersion, proposedBy } = repair
  await database.$executeRaw`
    INSERT INTO journey_repair (id, journey_id, reason, held_version, database_version, proposed_by)
    SELECT ${id}::uuid, ${journeyId}::uuid, ${reason}, ${heldVersion}::int, ${databaseVersion}::int, ${proposedBy}
    WHERE NOT EXISTS (SELECT FROM journey_repair WHERE journey_id = ${journeyId}::uuid AND status IN ('PROPOSED', 'APPROVED'))
    ON CONFLICT (id) DO NOTHING`
  return findRepair(database, id)
}

export async function findRepair(database: Database, id: string): Promise<RepairRow | undefined> {
  const row = await database.journeyRepair.findUnique({ where: { id } })
  return row === null ? undefined : rowOf(row)
}

/** Those that wait for a second person, or whose doing did not come to its end; the oldest first. */
export async function openRepairs(database: Database, most: number): Promise<readonly RepairRow[]> {
  const rows = await database.journeyRepair.findMany({
    where: { status: { in: ['PROPOSED', 'APPROVED'] } },
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    take: most,
  })
  return rows.map(rowOf)
}

const rowOf = (row: Awaited<ReturnType<Database['journeyRepair']['findUniqueOrThrow']>>): RepairRow =>
  row as unknown as RepairRow

interface Deciding {
  readonly id: string
  readonly from: RepairState
  readonly to: RepairState
  readonly by: string
  /** Kept with an approval. */
  readonly lost?: readonly RecentEvent[]
}

/** Takes it from one state to another, once. @returns false when somebody else was first */
export async function decideRepair(database: Database, { id, from, to, by, lost }: Deciding): Promise<boolean> {
  const { count } = await database.journeyRepair.updateMany({
    where: { id, status: from },
    data: {
      ...{ status: to, decidedBy: by, decidedAt: new Date() },
      ...(lost === undefined ? {} : { lost: lost as object[] }),
    },
  })
  return count === 1
}
