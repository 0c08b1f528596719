import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { ApplicationFailure } from '@temporalio/common'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { listStuck, type StuckJourney, type StuckList } from '../../use-cases/supervision/list-stuck.ts'
import { recoverAll } from '../../use-cases/recover.ts'
import { resendOpenSubmissions } from '../../use-cases/resend-open-submissions.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'
import { caller, openHouse, type House } from '../support/house.ts'
import { lockJourneys } from '../support/row-lock.ts'
import { sabotagedBundle } from '../support/sabotage.ts'
import { done, openFor, referralRequest, send } from '../support/steps.ts'

/** Design: attention is visible within ten seconds of its cause, everywhere. */
const SEEN_WITHIN_MS = 10_000

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.stopWorkers())
afterAll(() => house.close())

const stuckList = async (): Promise<StuckList> =>
  listStuck(
    house.door,
    { caller: await caller(house, 'staff-service-manager'), requestId: 'test' },
    { pages: { uiUrl: 'http://127.0.0.1:8233', namespace: 'default' }, team: undefined, after: undefined, limit: 100 },
  )

/** The entry of a journey, once it stands in the list. @throws when it does not in time */
async function seen(journeyId: string, cause: string): Promise<StuckJourney> {
  let item: StuckJourney | undefined
  await eventually(
    `${cause} is seen`,
    async () => {
      const { items } = await stuckList()
      item = items.find((each) => each.journey.id === journeyId && each.cause === cause)
      return item !== undefined
    },
    SEEN_WITHIN_MS,
  )
  return item as StuckJourney
}

const opened = async (name: string): Promise<string> =>
  done(await openFor(house, `${name} Example ${randomUUID()}`)).journey.id

const refer = async (journeyId: string, key: string = randomUUID()) =>
  send(house, await referralRequest(house, journeyId, { key }))

/** Another journey takes its steps as if nothing were the matter. */
async function othersGoOn(): Promise<void> {
  const id = await opened('Other')
  expect((await refer(id)).kind).toBe('DONE')
  expect((await stuckList()).items.filter(({ journey }) => journey.id === id)).toEqual([])
}

/** With a good worker everything comes through, and nothing is left in the list. */
async function heals(): Promise<void> {
  await house.stopWorkers()
  await house.startWorker()
  await eventually('nothing is stuck any more', async () => {
    await resendOpenSubmissions(house.door)
    return (await stuckList()).items.length === 0
  })
  expect(await checkWhenQuiet(house)).toEqual([])
}

const executionOf = (journeyId: string) => ({
  namespace: house.settings.TEMPORAL_NAMESPACE,
  workflowId: journeyWorkflowId(journeyId),
  identity: 'somebody',
  reason: 'by hand',
  requestId: randomUUID(),
})

const pause = (journeyId: string) =>
  house.temporal.client.connection.workflowService.pauseWorkflowExecution(executionOf(journeyId))

const unpause = (journeyId: string) =>
  house.temporal.client.connection.workflowService.unpauseWorkflowExecution(executionOf(journeyId))

const POISONED_KEY = 'dead0000-0000-4000-8000-00000000'
const poisonedKey = (): string => POISONED_KEY + randomUUID().slice(0, 4)

const poisonedWorkflows = sabotagedBundle(
  {
    file: 'workflows/journey-run.ts',
    find: '    const earlier = this.seen.versionOf(key)\n    if (earlier !== undefined) return { version: earlier }',
    replace: `    const earlier = this.seen.versionOf(key)\n    if (key.startsWith('dead')) throw new Error('poison')\n    if (earlier !== undefined) return { version: earlier }`,
  },
  {
    file: 'workflows/citizen-journey.ts',
    find: '    run.recalculationWanted = true',
    replace: "    throw new Error('poison')",
  },
)

describe('a poison step hurts only its own journey, and is seen within ten seconds', () => {
  it('an activity that throws for one journey', async () => {
    const own = await house.startWorker()
    const id = await opened('Poisoned')
    await own.stop()
    await house.startWorker({
      activities: (activities) => ({
        ...activities,
        commitTransition: (request) =>
          request.journey.id === id
            ? Promise.reject(ApplicationFailure.retryable('poison', 'POISON'))
            : activities.commitTransition(request),
      }),
    })
    const sent = refer(id)
    const item = await seen(id, 'COMMIT_FAILING')
    expect(item).toMatchObject({ kind: 'DATABASE', journey: { stage: 'CONTACT', team: 'TEAM-NORTH' } })
    expect(Date.now() - Date.parse(item.since)).toBeLessThan(2 * SEEN_WITHIN_MS)
    expect((await sent).kind).not.toBe('DONE')
    await othersGoOn()
    await heals()
  })

  it('a step over which the workflow itself makes a mistake', async () => {
    await house.startWorker({ workflowBundle: await poisonedWorkflows })
    const id = await opened('Mistaken')
    const sent = refer(id, poisonedKey())
    expect(await seen(id, 'TASK_FAILING')).toMatchObject({ kind: 'WORKFLOW', howMany: 1 })
    expect((await sent).kind).not.toBe('DONE')
    await othersGoOn()
    await heals()
  })

  it('news over which it makes one, though no step and no date waits', async () => {
    await house.startWorker({ workflowBundle: await poisonedWorkflows })
    const id = await opened('Silent')
    await house.temporal.client.workflow.getHandle(journeyWorkflowId(id)).signal('recalculate')
    expect(await seen(id, 'TASK_FAILING')).toMatchObject({ kind: 'WORKFLOW' })
    await othersGoOn()
    await heals()
  })
})

describe('other causes, each with what to do', () => {
  it('a row of the database that somebody holds: the commit is failing', async () => {
    await house.startWorker()
    const id = await opened('Held')
    const lock = await lockJourneys(house, [id])
    const sent = refer(id)
    expect(await seen(id, 'COMMIT_FAILING')).toMatchObject({ kind: 'DATABASE' })
    await lock.release()
    await sent
    await heals()
  })

  it('no worker: what is sent waits, and the list says why', async () => {
    const own = await house.startWorker()
    const id = await opened('Unattended')
    await own.stop()
    expect((await refer(id)).kind).toBe('PENDING')
    const item = await seen(id, 'NO_WORKER')
    expect(item).toMatchObject({ kind: 'WORKER', about: 'Create a referral' })
    expect((await stuckList()).workers).toBe(false)
    await heals()
  })

  it('a workflow that was ended by hand while a step waits for it', async () => {
    const own = await house.startWorker()
    const id = await opened('Ended')
    await own.stop()
    await refer(id)
    await house.temporal.client.workflow.getHandle(journeyWorkflowId(id)).terminate('by hand')
    expect(await seen(id, 'WORKFLOW_GONE')).toMatchObject({ kind: 'WORKFLOW' })
    expect(await recoverAll(house.door)).toMatchObject({ started: 1, failures: [] })
    await heals()
  })

  it('a workflow that somebody paused in Temporal’s pages, since they did', async () => {
    await house.startWorker()
    const id = await opened('Paused')
    const before = Date.now()
    await pause(id)
    const item = await seen(id, 'PAUSED')
    expect(item.kind).toBe('PAUSED')
    expect(Math.abs(Date.parse(item.since) - before)).toBeLessThan(SEEN_WITHIN_MS)
    await unpause(id)
    await heals()
  })

  it('a database that holds something else than the journey expects', async () => {
    await house.startWorker()
    const id = await opened('Contradicted')
    await house.database.journey.update({ where: { id }, data: { version: 7 } })
    await expect(refer(id)).rejects.toMatchObject({ code: 'JOURNEY_NEEDS_REPAIR' })
    const item = await seen(id, 'COMMIT_CONFLICT')
    expect(item.whatToDo).toContain('npm run recover')
    expect(Date.now() - Date.parse(item.since)).toBeLessThan(2 * SEEN_WITHIN_MS)
  })
})
