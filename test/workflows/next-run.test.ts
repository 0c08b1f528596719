import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { viewJourney } from '../../contracts/journey.ts'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { careStage } from '../../contracts/search-attributes.ts'
import { PLAN_ITEMS } from '../../domain/planning/checklist.ts'
import type { StepAccepted } from '../../contracts/journey.ts'
import type { StepResult } from '../../use-cases/step-command.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventsOfType, runsOf } from '../support/histories.ts'
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

const handleOf = (journeyId: string) => house.door.workflows.client.workflow.getHandle(journeyWorkflowId(journeyId))

describe('a journey that goes on in new runs while people work on it', () => {
  const log = new OperationLog()
  const keys = PLAN_ITEMS.map(() => randomUUID())
  let journeyId: string

  const write = (place: number): Promise<StepResult | undefined> => {
    const key = keys[place] ?? ''
    const body = { item: PLAN_ITEMS[place] ?? '', content: 'Invented: written together.' }
    return log.run(key, () =>
      takeForm(house, journeyId, 'updatePlanSection', { by: 'staff-practitioner', body, key }),
    )
  }

  beforeAll(async () => {
    const { journey } = await walk(house, { file: 'signed-plan.json', until: 'issueIndicativeBudget' })
    journeyId = journey.id
    const places = PLAN_ITEMS.map((_item, place) => place)
    for (let from = 0; from < places.length; from += AT_ONCE) {
      const batch = places.slice(from, from + AT_ONCE)
      // Each is sent twice at the same moment, and those of an earlier batch once more.
      await Promise.all([...batch, ...batch, ...places.slice(0, from === 0 ? 0 : 2)].map(write))
    }
  })

  it('crosses several runs, loses no step and takes none twice', async () => {
    expect(await checkWhenQuiet(house, log.operations)).toEqual([])
    const written = await house.database.journeyEvent.findMany({ where: { journeyId, step: 'updatePlanSection' } })
    expect(written.map(({ idempotencyKey }) => idempotencyKey).sort()).toEqual(keys.toSorted())
    expect((await runsOf(house.door.workflows.client, journeyWorkflowId(journeyId))).length).toBeGreaterThanOrEqual(3)
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
    const runs = await runsOf(house.door.workflows.client, journeyWorkflowId(journeyId))
    const description = await handleOf(journeyId).describe()
    const { journey, seen } = await handleOf(journeyId).query(viewJourney)
    expect(seen.length).toBeLessThanOrEqual(50)
    expect(journey.clocks.map(({ key }) => key)).toContain('plan.agree')
    expect(description.memo).toEqual({ reference: journey.reference })
    expect(description.typedSearchAttributes.get(careStage)).toBe('PLANNING')
    const latest = runs.at(-1)
    if (latest === undefined) throw new Error('There is no run')
    expect(eventsOfType(latest, 'TIMER_STARTED').length).toBeGreaterThan(0)
    expect(latest.history.events?.[0]?.workflowExecutionStartedEventAttributes?.workflowTaskTimeout?.seconds).toEqual(
      runs[0]?.history.events?.[0]?.workflowExecutionStartedEventAttributes?.workflowTaskTimeout?.seconds,
    )
  })

  it('keeps every run short', async () => {
    const runs = await runsOf(house.door.workflows.client, journeyWorkflowId(journeyId))
    const longest = Math.max(...runs.map(({ history }) => history.events?.length ?? 0))
    expect(longest).toBeLessThan(60 + AT_ONCE * 3 * 14)
  })
})
