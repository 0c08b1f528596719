import proto from '@temporalio/proto'
import { journeyWorkflowId } from '../../contracts/names.ts'
import type { House } from './house.ts'
import { runsOf } from './histories.ts'

const LATEST = 25

/** Where a journey stands in both stores, for the message of a test that waited in vain: no word of what anybody wrote. */
export async function whatStands({ database, temporal: { client } }: House, journeyId: string): Promise<string> {
  const submissions = await database.submission.findMany({ where: { journeyId, status: 'OPEN' } })
  const letters = await database.outboxMessage.findMany({
    where: { journeyId, status: { notIn: ['DELIVERED', 'WITHHELD'] } },
  })
  const run = (await runsOf(client, journeyWorkflowId(journeyId))).at(-1)
  const events = (run?.history.events ?? []).slice(-LATEST)
  return [
    `open steps: ${submissions.map(({ step, createdAt }) => `${step} since ${createdAt.toISOString()}`).join(', ')}`,
    `outbox: ${letters.map(({ template, status, attempts, lastError }) => `${template} ${status} ${String(attempts)} ${lastError ?? ''}`).join(', ')}`,
    `run ${run?.runId ?? 'none'}:`,
    ...events.map(({ eventId, eventType }) => `  ${String(eventId)} ${nameOf(eventType)}`),
  ].join('\n')
}

const nameOf = (type: number | null | undefined): string =>
  proto.temporal.api.enums.v1.EventType[type ?? 0] ?? String(type)
