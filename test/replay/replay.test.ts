import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLogger } from '../../adapters/logger.ts'
import { rollover } from '../../contracts/journey.ts'
import { journeyWorkflowId } from '../../contracts/names.ts'
import type { RunningClock } from '../../domain/journey/running-clock.ts'
import { bundleWorkflows } from '../../worker/create-worker.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'
import { runsOf, type RecordedRun } from '../support/histories.ts'
import { openHouse, type House } from '../support/house.ts'
import { failedReplays } from '../support/replays.ts'
import { sabotagedBundle, type Sabotage } from '../support/sabotage.ts'
import { done, openFor, referralRequest, send } from '../support/steps.ts'
import { moveTo } from '../support/virtual-time.ts'
import { walk } from '../support/walk.ts'

/** Of the other tests' journeys, at most so many. */
const MOST_OTHERS = 150

let house: House
let own: readonly RecordedRun[]

beforeAll(async () => {
  house = await openHouse()
  await house.startWorker()
  own = await playSpread()
})
afterAll(() => house.close())

/** Journeys that between them do everything a workflow can do. @returns every run of them and of their messages */
async function playSpread(): Promise<readonly RecordedRun[]> {
  const { client } = house.temporal
  const [signed, notEligible, death] = await Promise.all([
    walk(house, { file: 'signed-plan.json' }),
    walk(house, { file: 'not-eligible.json', until: 'authoriseEligibility' }),
    openFor(house, `Rolled over ${randomUUID()}`),
  ])
  const rolled = done(death).journey.id
  await client.workflow.getHandle(journeyWorkflowId(rolled)).signal(rollover)
  await eventually('the new run', async () => (await runsOf(client, journeyWorkflowId(rolled))).length === 2)
  done(await send(house, await referralRequest(house, rolled)))

  expect(await checkWhenQuiet(house)).toEqual([])
  const review = (signed.clocks as readonly RunningClock[]).find(({ key }) => key === 'review.annual')
  await moveTo(house, signed.journey.id, review?.dueAt ?? '')
  expect(await checkWhenQuiet(house)).toEqual([])

  const frozen = done(await openFor(house, `Frozen ${randomUUID()}`)).journey.id
  await house.database.$executeRaw`UPDATE journey SET version = 7 WHERE id = ${frozen}::uuid`
  await send(house, await referralRequest(house, frozen)).catch(() => undefined)

  const messages = await house.database.outboxMessage.findMany({ select: { reference: true } })
  const ids = [signed.journey.id, notEligible.journey.id, rolled, frozen].map(journeyWorkflowId)
  const all = [...ids, ...messages.map(({ reference }) => `message-${reference}`)]
  return (await Promise.all(all.map((id) => runsOf(client, id)))).flat()
}

/** What the other tests of this run have left on the server so far. */
async function others(): Promise<readonly RecordedRun[]> {
  const { workflow } = house.temporal.client
  const query = `TaskQueue STARTS_WITH "journeys-" AND TaskQueue != "${house.settings.TEMPORAL_TASK_QUEUE}"`
  const runs: RecordedRun[] = []
  for await (const { workflowId, runId } of workflow.list({ query })) {
    runs.push({ workflowId, runId, history: await workflow.getHandle(workflowId, runId).fetchHistory() })
    if (runs.length === MOST_OTHERS) break
  }
  return runs
}

describe('the histories of the test run', () => {
  it('hold every kind of thing that can happen', () => {
    const types = new Set(own.flatMap(({ history }) => (history.events ?? []).map(({ eventType }) => eventType)))
    expect(own.length).toBeGreaterThan(20)
    expect(types.size).toBeGreaterThanOrEqual(15)
  })

  it('replay against the built bundle without a difference', async () => {
    const bundle = await bundleWorkflows(createLogger({ part: 'test', level: 'silent' }))
    expect(await failedReplays(house, [...own, ...(await others())], bundle)).toEqual([])
  })
})

const careless: readonly (readonly [string, Sabotage])[] = [
  [
    'a pause before the commit',
    {
      file: 'workflows/journey-run.ts',
      find: '    const request: CommitRequest = {',
      replace:
        "    await import('@temporalio/workflow').then(({ sleep }) => sleep('1 second'))\n    const request: CommitRequest = {",
    },
  ],
  [
    'search attributes that are no longer sent',
    { file: 'workflows/publish.ts', find: 'if (changed.length > 0)', replace: 'if (changed.length > 99)' },
  ],
  ['a commit under another name', { file: 'workflows/journey-run.ts', find: '`commit-v${', replace: '`write-v${' }],
]

describe('a deliberate break', () => {
  it.each(careless)('is caught: %s', async (_name, sabotage) => {
    const found = await failedReplays(house, own, await sabotagedBundle(sabotage))
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]?.error.message).toMatch(/nondeterminism/i)
  })
})
