import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { viewJourney } from '../../contracts/journey.ts'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { careStage } from '../../contracts/search-attributes.ts'
import { PLAN_ITEMS } from '../../domain/planning/state.ts'
import type { StepAccepted } from '../../contracts/journey.ts'
import type { StepResult } from '../../use-cases/step-command.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'
import { eventsOfType, runsOf, type RecordedRun } from '../support/histories.ts'
import { openHouse, type House } from '../support/house.ts'
import { OperationLog } from '../support/operation-log.ts'
import { takeForm, walk } from '../support/walk.ts'

const AT_ONCE = 6

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.startWorker()
})
afterAll(() => house.close())

const isSettling = (run: RecordedRun): boolean =>
  eventsOfType(run, 'TIMER_STARTED').some(
    ({ timerStartedEventAttributes: timer }) =>
      timer?.startToFireTimeout?.seconds?.toString() === '1' && !timer.startToFireTimeout.nanos,
  )

const handleOf = (journeyId: string) => house.temporal.client.workflow.getHandle(journeyWorkflowId(journeyId))

describe('a journey that goes on in new runs while people work on it', () => {
  const log = new OperationLog()
  const keys = PLAN_ITEMS.map(() => randomUUID())
  let journeyId: string

  const write = (place: number): Promise<StepResult | undefined> => {
    const key = keys[place] ?? ''
    const body = { item: PLAN_ITEMS[place] ?? '', content: 'Invented: written together.' }
    return log.run(key, () => takeForm(house, journeyId, 'updatePlanSection', { by: 'staff-practitioner', body, key }))
  }

  const latestRun = async (): Promise<RecordedRun> => {
    const latest = (await runsOf(house.temporal.client, journeyWorkflowId(journeyId))).at(-1)
    if (latest === undefined) throw new Error('There is no run')
    return latest
  }

  beforeAll(async () => {
    const { journey } = await walk(house, { file: 'signed-plan.json', until: 'issueIndicativeBudget' })
    journeyId = journey.id
    const places = PLAN_ITEMS.map((_item, place) => place)
    let settled = 0
    for (let from = 0; from < places.length; from += AT_ONCE) {
      const batch = places.slice(from, from + AT_ONCE)
      // Each is sent twice at the same moment, and two of the first batch once more.
      await Promise.all([...batch, ...batch, ...places.slice(0, from === 0 ? 0 : 2)].map(write))
      const { runId, history } = await latestRun()
      if ((history.events?.length ?? 0) <= house.settings.CONTINUE_AS_NEW_AFTER) continue
      settled += 1
      // The next batch comes while it settles; every second time it has its quiet moment.
      await eventually('it settles, or goes on in a new run', async () => {
        const run = await latestRun()
        return run.runId !== runId || (settled % 2 === 1 && isSettling(run))
      })
    }
    await eventually('the last new run', async () => {
      const { history } = await latestRun()
      return (history.events?.length ?? 0) <= house.settings.CONTINUE_AS_NEW_AFTER
    })
  })

  it('crosses several runs, loses no step and takes none twice', async () => {
    expect(await checkWhenQuiet(house, log.operations)).toEqual([])
    const written = await house.database.journeyEvent.findMany({ where: { journeyId, step: 'updatePlanSection' } })
    expect(written.map(({ idempotencyKey }) => idempotencyKey).sort()).toEqual(keys.toSorted())
    expect((await runsOf(house.temporal.client, journeyWorkflowId(journeyId))).length).toBeGreaterThanOrEqual(3)
  })

  it('answers a repeat of a key from an earlier run as it did then', async () => {
    const before = await house.database.journey.findUniqueOrThrow({ where: { id: journeyId } })
    for (const place of keys.keys()) await write(place)
    expect(await checkWhenQuiet(house, log.operations)).toEqual([])
    const after = await house.database.journey.findUniqueOrThrow({ where: { id: journeyId } })
    expect(after.version).toBe(before.version)
  })

  it('knows a step of an earlier run by itself, when the door would not', async () => {
    const [first = ''] = keys
    const { command } = await house.database.submission.findUniqueOrThrow({ where: { key: first } })
    const event = await house.database.journeyEvent.findFirstOrThrow({ where: { journeyId, idempotencyKey: first } })
    const { step } = command as unknown as { readonly step: unknown }
    const again = await handleOf(journeyId).executeUpdate<StepAccepted, [unknown]>('updatePlanSection', {
      args: [step],
      updateId: first,
    })
    expect(again).toEqual({ version: event.version })
    expect(await checkWhenQuiet(house, log.operations)).toEqual([])
  })

  it('carries clocks, label and stage over, and arms its timer again', async () => {
    const runs = await runsOf(house.temporal.client, journeyWorkflowId(journeyId))
    const description = await handleOf(journeyId).describe()
    const { journey, seen } = await handleOf(journeyId).query(viewJourney)
    expect(seen.length).toBeLessThanOrEqual(50)
    expect(journey.clocks.map(({ key }) => key)).toContain('plan.agree')
    expect(description.memo).toEqual({ reference: journey.reference })
    expect(description.typedSearchAttributes.get(careStage)).toBe('PLANNING')
    const latest = await latestRun()
    expect(eventsOfType(latest, 'TIMER_STARTED').length).toBeGreaterThan(0)
    expect(latest.history.events?.[0]?.workflowExecutionStartedEventAttributes?.workflowTaskTimeout?.seconds).toEqual(
      runs[0]?.history.events?.[0]?.workflowExecutionStartedEventAttributes?.workflowTaskTimeout?.seconds,
    )
  })
})
