import { isSecondPerson } from '../../domain/policy/deciding.ts'
import { REPAIRS_REFUSALS } from '../../domain/repairs/refusals.ts'
import type { RecordRepairFacts } from '../../domain/repairs/steps.ts'
import { Refused } from '../../domain/shared/refusal.ts'
import type { Instant } from '../../domain/shared/time.ts'
import { decideRepair, type RepairRow } from '../../prisma/repairs.ts'
import { readSubmission } from '../../prisma/submissions.ts'
import { derivedKey } from '../derived-key.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import { recoverOne } from '../recover.ts'
import { takeStep } from '../take-step.ts'
import type { Viewer } from '../viewer.ts'
import { noteRepair, repairFor, repairOf, shown, type Repair } from './kept-repair.ts'
import { previewRepair } from './repair-preview.ts'

/**
 * R-GEN-06. Somebody else than whoever proposed it approves, and it is done: the journey's workflow is started anew from the database,
 * and that it was is an event of the journey. What it would do must still be what was proposed. The same person again gets the same
 * answer; where the doing was cut short, it is done again.
 * @throws Failure REPAIR_NOT_FOUND, REPAIR_NEEDS_SECOND_PERSON, REPAIR_CHANGED, REPAIR_OVER, NOTHING_TO_REPAIR,
 *   RECORD_CONTRADICTS_ITSELF, TEMPORAL_AWAY; as taking a step does
 */
export async function approveRepair(
  door: DoorDependencies,
  viewer: Viewer,
  id: string,
  arrivedAt: Instant,
): Promise<Repair> {
  const { id: by } = viewer.caller
  const found = await repairFor(door, viewer, id)
  if (!isSecondPerson(viewer.caller, found.proposedBy)) throw new Failure('REPAIR_NEEDS_SECOND_PERSON')
  if (found.status === 'DONE' && found.decidedBy === by) return shown(found)
  await claim(door, found, by)
  const row = await repairOf(door, id)
  await door.temporalReachable().catch((cause: unknown) => {
    throw new Failure('TEMPORAL_AWAY', undefined, cause)
  })
  const { reference } = await door.database.journey.findUniqueOrThrow({ where: { id: row.journeyId } })
  await recoverOne(door, reference)
  // It is on its way and will be done, or whoever approved asks again.
  if (!(await isRecorded(door, viewer, row, arrivedAt))) return shown(row)
  await decideRepair(door.database, { id, from: 'APPROVED', to: 'DONE', by })
  await noteRepair(door, viewer, { what: 'APPROVE_REPAIR', journeyId: row.journeyId, outcome: row.reason })
  return shown(await repairOf(door, id))
}

/** Of two who approve at once, one does it. Where the doing was cut short, whoever approved does it again. */
async function claim(door: DoorDependencies, row: RepairRow, by: string): Promise<void> {
  if (row.status === 'APPROVED' && row.decidedBy === by) return
  if (row.status !== 'PROPOSED') throw new Failure('REPAIR_OVER')
  const { before, after, lost } = await previewRepair(door, row.journeyId)
  const isAsProposed = (before?.version ?? null) === row.heldVersion && after.version === row.databaseVersion
  if (!isAsProposed) throw new Failure('REPAIR_CHANGED')
  const kept = lost.map(({ title: _title, ...event }) => event)
  const isFirst = await decideRepair(door.database, { id: row.id, from: 'PROPOSED', to: 'APPROVED', by, lost: kept })
  if (!isFirst) throw new Failure('REPAIR_OVER')
}

/**
 * Takes the step that records it, under a key that is made from the repair: doing it again finds it done.
 * @returns false while its outcome is not known
 */
async function isRecorded(
  door: DoorDependencies,
  { caller }: Viewer,
  row: RepairRow,
  arrivedAt: Instant,
): Promise<boolean> {
  const facts = factsOf(row)
  const request = { journeyId: row.journeyId, name: 'recordRepair', facts, personal: {}, caller, arrivedAt }
  try {
    const key = await keyFor(door, row)
    return (await takeStep(door, { ...request, key, body: JSON.stringify(facts) })).kind === 'DONE'
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === REPAIRS_REFUSALS.REPAIR_RECORDED.code) return true
    throw error
  }
}

const factsOf = ({ id, reason, proposedBy, heldVersion, lost }: RepairRow): RecordRepairFacts => ({
  repair: id,
  reason,
  proposedBy,
  ...(heldVersion === null ? {} : { heldVersion }),
  lost,
})

/** A key that was given up, because Temporal was away, is used up. */
async function keyFor({ database }: DoorDependencies, { id }: RepairRow): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const key = derivedKey(`repair/${id}/${String(attempt)}`)
    if ((await readSubmission(database, key))?.status !== 'GIVEN_UP') return key
  }
}
