import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import { recalculate, viewJourney } from '../../contracts/journey.ts'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { startWorkerChild } from '../support/child.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'
import { eventsOfType, runsOf, textIn } from '../support/histories.ts'
import { openHouse, type House } from '../support/house.ts'
import { done, openFor } from '../support/steps.ts'

/** A question waits two seconds for a dead worker; the news has to come meanwhile. */
const AMID_MS = 1000

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.stopWorkers())
afterAll(() => house.close())

it('a question that waited for a killed worker does not move a journey on at the time of its last task', async () => {
  const doomed = await startWorkerChild(house.settings)
  const { journey } = done(await openFor(house, 'Asked Amid News'))
  expect(await checkWhenQuiet(house)).toEqual([])
  await house.startWorker()
  await doomed.kill('SIGKILL')

  const { client } = house.temporal
  const handle = client.workflow.getHandle(journeyWorkflowId(journey.id))
  const question = handle.query(viewJourney).catch((error: unknown) => error)
  await pause(AMID_MS)
  await handle.signal(recalculate)
  await question

  const latest = async () => (await runsOf(client, journeyWorkflowId(journey.id))).at(-1)
  const asked = async () => {
    const run = await latest()
    const scheduled = run === undefined ? [] : eventsOfType(run, 'ACTIVITY_TASK_SCHEDULED')
    return scheduled.find(
      ({ activityTaskScheduledEventAttributes: about }) => about?.activityType?.name === 'askFiring',
    )
  }
  await eventually('PostgreSQL is asked', async () => (await asked()) !== undefined)
  const input = (await asked())?.activityTaskScheduledEventAttributes?.input?.payloads?.[0]
  const { now } = JSON.parse(await textIn(house, input)) as { readonly now: string }
  const run = await latest()
  const [told] = run === undefined ? [] : eventsOfType(run, 'WORKFLOW_EXECUTION_SIGNALED')
  expect(Date.parse(now)).toBeGreaterThanOrEqual(Number(told?.eventTime?.seconds) * 1000)
  expect(await checkWhenQuiet(house)).toEqual([])
})
