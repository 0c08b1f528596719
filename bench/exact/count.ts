import { randomUUID } from 'node:crypto'
import type { Client } from '@temporalio/client'
import type pg from 'pg'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { Refused } from '../../domain/shared/refusal.ts'
import { sendStep } from '../../use-cases/send-step.ts'
import type { Floor, StepBytes } from '../floor/client.ts'
import type { JourneyClient, OpenJourney } from '../journeys/client.ts'
import { STAFF, STEP_KINDS, type StepKind } from '../journeys/steps.ts'
import { bytesIn, eventsAddedBy, nameOf } from './history.ts'
import { rowsChangedBy, type ChangedRows } from './rows.ts'
import { countStatements, type StatementCount } from './statements.ts'

/** What steps of one kind leave behind, counted to the last one. */
export interface StepCount {
  /** Names of the events of each step, in order. */
  readonly events: readonly (readonly string[])[]
  /** Payload bytes of a step: the most at each place. */
  readonly bytes: StepBytes
  readonly statements: StatementCount
}

/** What a refused step leaves behind. */
export interface RefusalCount {
  readonly events: number
  readonly rows: ChangedRows
}

export interface Counter {
  readonly client: JourneyClient
  readonly temporal: Client
  readonly database: pg.Client
}

const byKind = async <T>(work: (kind: StepKind) => Promise<T>): Promise<Readonly<Record<StepKind, T>>> => {
  const entries: (readonly [StepKind, T])[] = []
  for (const kind of STEP_KINDS) entries.push([kind, await work(kind)])
  return Object.fromEntries(entries) as Record<StepKind, T>
}

/** Counts steps on journeys that are taken for this alone. */
export const countSteps = (
  { client, temporal, database }: Counter,
  journeys: Readonly<Record<StepKind, OpenJourney>>,
  steps: number,
): Promise<Readonly<Record<StepKind, StepCount>>> =>
  byKind(async (kind) => {
    const journey = journeys[kind]
    const take = () => client.take(journey)
    const histories = []
    for (let taken = 0; taken < steps; taken += 1) {
      histories.push(await eventsAddedBy(temporal, journeyWorkflowId(journey.id), take))
    }
    const statements = await countStatements(database, steps, take)
    return { events: histories.map((events) => events.map(nameOf)), bytes: most(histories.map(bytesIn)), statements }
  })

const most = (all: readonly StepBytes[]): StepBytes => {
  const at = (place: keyof StepBytes): number => Math.max(...all.map((bytes) => bytes[place]))
  return { update: at('update'), toActivity: at('toActivity'), fromActivity: at('fromActivity'), answer: at('answer') }
}

/** How many events the floor's steps have: as many as ours, or the race would not be even. */
export const countFloor = (floor: Floor, steps: number): Promise<Readonly<Record<StepKind, readonly number[]>>> =>
  byKind(async (kind) => {
    const [workflowId = ''] = floor.workflowIds
    const counts: number[] = []
    while (counts.length < steps) {
      counts.push((await eventsAddedBy(floor.client, workflowId, () => floor.take(workflowId, kind))).length)
    }
    return counts
  })

/** A refusal at the door, and one by the journey itself, as when somebody else was quicker. */
export async function countRefusals(
  { client, temporal, database }: Counter,
  journey: OpenJourney,
): Promise<Readonly<Record<'byDoor' | 'byJourney', RefusalCount>>> {
  const count = async (refuse: () => Promise<void>): Promise<RefusalCount> => {
    let rows: ChangedRows = {}
    const events = await eventsAddedBy(temporal, journeyWorkflowId(journey.id), async () => {
      rows = await rowsChangedBy(database, refuse)
    })
    return { events: events.length, rows }
  }
  return {
    byDoor: await count(() => client.refuse(journey)),
    byJourney: await count(() => refuseByJourney(temporal, journey)),
  }
}

async function refuseByJourney(client: Client, { id, version }: OpenJourney): Promise<void> {
  const workflows = { client, endedAtStart: () => false, taskQueue: '', continueAsNewAfter: 0 }
  const sent = await sendStep(workflows, id, randomUUID(), {
    name: 'createReferral',
    facts: { referrer: 'GP', routeOfAccess: 'COMMUNITY', urgent: false, carerKnown: false, inHospital: false },
    given: ['/needSummary'],
    by: { id: STAFF.contact, role: 'CONTACT_OFFICER' },
    receivedAt: new Date().toISOString(),
    standing: {},
    expectedVersion: version,
  }).catch(onlyRefusals)
  const accepted = await sent?.outcome().catch(onlyRefusals)
  if (accepted !== undefined) throw new Error('The journey accepted a step that its stage forbids')
}

function onlyRefusals(error: unknown): undefined {
  if (!(error instanceof Refused)) throw error
  return undefined
}
