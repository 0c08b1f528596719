import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually } from '../support/eventually.ts'
import { createLogger } from '../../adapters/logger.ts'
import { createTray } from '../../adapters/messages/tray.ts'
import { messageWorkflowId } from '../../contracts/names.ts'
import { createMessageStarter, type MessageStarter } from '../../worker/message-sweep.ts'
import { openHouse, type House } from '../support/house.ts'
import { putIntoOutbox } from './outbox-fixture.ts'

let house: House
let starter: MessageStarter

beforeAll(async () => {
  house = await openHouse()
  await house.startWorker()
  const { client } = house.temporal
  const taskQueue = house.settings.TEMPORAL_TASK_QUEUE
  const logger = createLogger({ part: 'test', level: 'silent' })
  starter = createMessageStarter({ client, taskQueue, database: house.database, logger })
})

afterAll(async () => {
  await house.close()
})

const given = () =>
  putIntoOutbox(house.database, house.door.sealing, { intent: { template: 'WORKER_NAMED', to: 'PERSON' } })

describe('delivering by a workflow on the real server', () => {
  it('a message whose start was lost goes out by the sweep, once, and the Temporal UI shows what it is', async () => {
    const reference = await given()
    await house.database.outboxMessage.update({
      where: { reference },
      data: { createdAt: new Date(Date.now() - 30_000) },
    })
    expect(await starter.sweep()).toBe(1)

    const handle = house.temporal.client.workflow.getHandle(messageWorkflowId(reference))
    await handle.result()
    expect(await (await handle.describe()).staticSummary()).toBe('Your worker and how to reach them')
    expect(await house.database.outboxMessage.findUnique({ where: { reference } })).toMatchObject({
      status: 'DELIVERED',
      attempts: 1,
    })
    expect((await createTray(house.settings.TRAY_DIR).read(reference))?.to).toContain('Ada Grey')
  })

  it('starting a delivered message again does nothing', async () => {
    const reference = await given()
    starter.startMessages([{ reference, template: 'CLOCK_REMINDER' }])
    const handle = house.temporal.client.workflow.getHandle(messageWorkflowId(reference))
    await eventually('the message is delivered', () =>
      handle.result().then(
        () => true,
        () => false,
      ),
    )
    const { runId } = await handle.describe()
    starter.startMessages([{ reference, template: 'CLOCK_REMINDER' }])
    // The second start was refused by the time another message's, sent after it, has been delivered.
    const later = await given()
    starter.startMessages([{ reference: later, template: 'CLOCK_REMINDER' }])
    await eventually('the later message is delivered', () =>
      house.temporal.client.workflow
        .getHandle(messageWorkflowId(later))
        .result()
        .then(
          () => true,
          () => false,
        ),
    )
    expect((await handle.describe()).runId).toBe(runId)
  })
})
