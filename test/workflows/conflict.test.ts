import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { viewJourney } from '../../contracts/journey.ts'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { careAttention } from '../../contracts/search-attributes.ts'
import { eventually } from '../support/eventually.ts'
import { eventsOfType, runsOf } from '../support/histories.ts'
import { openHouse, type House } from '../support/house.ts'
import { done, openFor, referralRequest, send } from '../support/steps.ts'
import { takeForm, walk } from '../support/walk.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.startWorker()
})
afterAll(() => house.close())

const handleOf = (journeyId: string) => house.temporal.client.workflow.getHandle(journeyWorkflowId(journeyId))

/** An event that nobody in Temporal knows of, as a restored backup or a stray hand would leave it. */
const strayEvent = (journeyId: string, version: number) => house.database.$executeRaw`
  INSERT INTO journey_event (journey_id, version, type, payload, actor_id, actor_role, received_at, idempotency_key,
                             policy_version, calendar_version, previous_hash, hash)
  VALUES (${journeyId}::uuid, ${version}::int, 'Stray', '{"type":"Stray"}', 'nobody', 'SYSTEM', now(), ${randomUUID()},
          1, 1, '', '')`

const moveTo = (journeyId: string, version: number) =>
  house.database.$executeRaw`UPDATE journey SET version = ${version}::int WHERE id = ${journeyId}::uuid`

const eventsOf = (journeyId: string) =>
  house.database.journeyEvent.findMany({ where: { journeyId }, orderBy: { version: 'asc' } })

const untilFlagged = (journeyId: string) =>
  eventually('supervisors are shown the conflict', async () => {
    const { typedSearchAttributes } = await handleOf(journeyId).describe()
    return typedSearchAttributes.get(careAttention)?.includes('COMMIT_CONFLICT') === true
  })

describe('a commit that contradicts what PostgreSQL holds', () => {
  it.each([
    ['only the event is there', false],
    ['the read model has moved on, too', true],
  ])('freezes the journey and overwrites nothing: %s', async (_name, readModelMoved) => {
    const { journey } = done(await openFor(house, `Conflict ${randomUUID()}`))
    await strayEvent(journey.id, 2)
    const stateBefore = await house.database.journey.findUniqueOrThrow({ where: { id: journey.id } })
    if (readModelMoved) await moveTo(journey.id, 2)

    const request = await referralRequest(house, journey.id)
    await expect(send(house, request)).rejects.toMatchObject({ code: 'JOURNEY_NEEDS_REPAIR' })
    await untilFlagged(journey.id)

    expect((await eventsOf(journey.id)).map(({ type }) => type)).toEqual(['ContactRecorded', 'Stray'])
    const stateAfter = await house.database.journey.findUniqueOrThrow({ where: { id: journey.id } })
    expect(stateAfter.state).toEqual(stateBefore.state)
    expect(await house.database.outboxMessage.count({ where: { journeyId: journey.id } })).toBe(0)
    expect(await house.database.clock.count({ where: { journeyId: journey.id, key: 'triage.standard' } })).toBe(0)
  })

  it('takes no step until it is repaired, says so at once, and leaves nothing waiting', async () => {
    const { journey } = done(await openFor(house, `Frozen ${randomUUID()}`))
    await strayEvent(journey.id, 2)
    const first = await referralRequest(house, journey.id)
    await expect(send(house, first)).rejects.toMatchObject({ code: 'JOURNEY_NEEDS_REPAIR' })

    const second = await referralRequest(house, journey.id)
    await expect(send(house, second)).rejects.toMatchObject({ code: 'JOURNEY_NEEDS_REPAIR' })
    await expect(send(house, second)).rejects.toMatchObject({ code: 'JOURNEY_NEEDS_REPAIR' })

    const submissions = await house.database.submission.findMany({ where: { journeyId: journey.id } })
    expect(submissions.map(({ status }) => status).sort()).toEqual(['COMMITTED', 'GIVEN_UP', 'GIVEN_UP'])
    expect(await handleOf(journey.id).query(viewJourney)).toMatchObject({ attention: ['COMMIT_CONFLICT'] })
    await handleOf(journey.id).signal('recalculate')
    await handleOf(journey.id).signal('messageDelivered', {
      reference: 'x',
      template: 'PLAN_SIGNED',
      at: '2026-01-01T00:00:00Z',
    })
    expect(await handleOf(journey.id).query(viewJourney)).toMatchObject({ journey: { version: 2 } })
    expect((await handleOf(journey.id).describe()).status.name).toBe('RUNNING')
  })

  it('does not commit a step that came behind it, though its own version would fit', async () => {
    const { journey } = await walk(house, { file: 'signed-plan.json', until: 'issueIndicativeBudget' })
    const keys = [randomUUID(), randomUUID()]
    const write = (key: string) =>
      takeForm(house, journey.id, 'updatePlanSection', {
        by: 'staff-practitioner',
        body: { item: 'PC-01', content: 'Invented.' },
        key,
      })

    const sent = await house.database.$transaction(
      async (held) => {
        await held.$queryRaw`SELECT FROM journey WHERE id = ${journey.id}::uuid FOR UPDATE`
        const { version } = await held.journey.findUniqueOrThrow({ where: { id: journey.id } })
        const both = Promise.allSettled(keys.map(write))
        await eventually('both steps are accepted, and the first commit waits for the row', async () => {
          const runs = await runsOf(house.temporal.client, journeyWorkflowId(journey.id))
          const accepted = runs
            .flatMap((run) => eventsOfType(run, 'WORKFLOW_EXECUTION_UPDATE_ACCEPTED'))
            .map((event) => event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.meta?.updateId)
          return keys.every((key) => accepted.includes(key))
        })
        await held.$executeRaw`
          INSERT INTO journey_event (journey_id, version, type, payload, actor_id, actor_role, received_at,
                                     idempotency_key, policy_version, calendar_version, previous_hash, hash)
          VALUES (${journey.id}::uuid, ${version + 1}::int, 'Stray', '{"type":"Stray"}', 'nobody', 'SYSTEM', now(),
                  ${randomUUID()}, 1, 1, '', '')`
        await held.$executeRaw`UPDATE journey SET version = ${version + 1}::int WHERE id = ${journey.id}::uuid`
        return { both, version }
      },
      { timeout: 15_000 },
    )
    for (const outcome of await sent.both) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'JOURNEY_NEEDS_REPAIR' } })
    }
    const events = await eventsOf(journey.id)
    expect(events.slice(sent.version).map(({ type }) => type)).toEqual(['Stray'])
    await untilFlagged(journey.id)
  })
})
