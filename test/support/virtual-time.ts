import { randomUUID } from 'node:crypto'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { fromMs, toMs, type Instant } from '../../domain/shared/time.ts'
import { writeJourneyOffset } from '../../prisma/queries/journey-time.ts'
import { moveJourneyTime } from '../../use-cases/journey-time.ts'
import { skipTime } from '../../use-cases/skip-time.ts'
import { caller, type House } from './house.ts'

/** Moves a journey's time so that everything up to this instant has happened. */
export async function moveTo(house: House, journeyId: string, at: Instant): Promise<void> {
  const viewer = { caller: await caller(house, 'staff-team-manager'), requestId: 'test' }
  await moveJourneyTime(house.door, viewer, { journeyId, key: randomUUID(), body: at, targetOf: () => at })
}

/** Moves a journey's time to exactly this instant, also while a step is under way, and lets it run on from there. */
export async function moveExactlyTo({ door, temporal }: House, journeyId: string, at: Instant): Promise<void> {
  const { virtualOffsetMs } = await door.database.journey.findUniqueOrThrow({ where: { id: journeyId } })
  const byMs = toMs(at) - Date.now() - Number(virtualOffsetMs)
  const arrived = await skipTime(temporal.client, journeyWorkflowId(journeyId), byMs)
  if (arrived.kind !== 'ARRIVED') throw new Error(`The journey's time is ${arrived.kind}`)
  await writeJourneyOffset(door.database, journeyId, arrived.nowMs - Date.now())
}

/** An instant so many seconds later. */
export const plusSeconds = (at: Instant, seconds: number): Instant => fromMs(toMs(at) + seconds * 1000)
