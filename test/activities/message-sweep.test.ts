import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually } from '../support/eventually.ts'
import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client'
import { createLogger } from '../../adapters/logger.ts'
import { createMessageStarter } from '../../worker/message-sweep.ts'
import { openPost, type Post } from './outbox-fixture.ts'

interface Started {
  readonly workflowId: string
  readonly workflowIdReusePolicy: string
  readonly staticSummary: string
  readonly memo?: unknown
}

let post: Post

beforeAll(async () => {
  post = await openPost()
})

afterAll(async () => {
  await post.close()
})

/** A Temporal that keeps what is started; `down` refuses everything. */
function aTemporal(down = false) {
  const started: Started[] = []
  const ended = new Set<string>()
  const client = {
    connection: { withDeadline: (_deadline: number, call: () => Promise<unknown>) => call() },
    workflow: {
      start: (_type: string, options: Started) => {
        if (down) return Promise.reject(new Error('Temporal is away'))
        const again = options.workflowIdReusePolicy === 'ALLOW_DUPLICATE' && ended.has(options.workflowId)
        if (!again && started.some(({ workflowId }) => workflowId === options.workflowId))
          return Promise.reject(new WorkflowExecutionAlreadyStartedError('', options.workflowId, 'deliverMessage'))
        started.push(options)
        return Promise.resolve()
      },
    },
  } as unknown as Client
  const logger = createLogger({ part: 'test', level: 'silent' })
  return { started, ended, starter: createMessageStarter({ client, taskQueue: 'q', database: post.database, logger }) }
}

const waitingSince = async (seconds: number): Promise<string> => {
  const reference = await post.given({ intent: { template: 'CLOCK_REMINDER', to: 'WORKER' } })
  const createdAt = new Date(Date.now() - seconds * 1000)
  await post.database.outboxMessage.update({ where: { reference }, data: { createdAt } })
  return reference
}

const untilStarted = (started: readonly Started[], count: number): Promise<void> =>
  eventually(`${String(count)} workflows are started`, () => started.length >= count)

describe('starting the workflows of messages', () => {
  it('starts one for each message, named by its reference, with its title in plain words', async () => {
    const { started, starter } = aTemporal()
    const reference = await waitingSince(0)
    starter.startMessages([{ reference, template: 'CLOCK_REMINDER' }])
    await untilStarted(started, 1)
    expect(started).toMatchObject([
      {
        workflowId: `message-${reference}`,
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        staticSummary: 'Reminder of a date',
      },
    ])
    expect(started[0]?.memo).toBeUndefined()
  })

  it('does not throw when Temporal is away', () => {
    expect(() => {
      aTemporal(true).starter.startMessages([{ reference: 'nothing', template: 'CLOCK_REMINDER' }])
    }).not.toThrow()
  })
})

describe('the sweep', () => {
  it('starts messages whose start was lost, once, and leaves those alone that were written just now', async () => {
    await post.database.outboxMessage.deleteMany()
    const lost = await waitingSince(30)
    await waitingSince(5)
    const { started, starter } = aTemporal()
    expect(await starter.sweep()).toBe(1)
    expect(await starter.sweep()).toBe(0)
    expect(started.map(({ workflowId }) => workflowId)).toEqual([`message-${lost}`])
  })

  it('goes past a whole batch of messages that had been started before', async () => {
    await post.database.outboxMessage.deleteMany()
    const references = await Promise.all(Array.from({ length: 53 }, () => waitingSince(30)))
    const { started, starter } = aTemporal()
    const startedBefore = references.toSorted().slice(0, 51)
    starter.startMessages(startedBefore.map((reference) => ({ reference, template: 'CLOCK_REMINDER' })))
    await untilStarted(started, 51)
    expect(await starter.sweep()).toBe(2)
  })

  it('R-CLS-02 starts once more what has to go out again after its workflow has ended; a commit does not', async () => {
    await post.database.outboxMessage.deleteMany()
    const reference = await waitingSince(30)
    const { started, ended, starter } = aTemporal()
    expect(await starter.sweep()).toBe(1)
    expect(await starter.sweep()).toBe(0)
    ended.add(`message-${reference}`)
    starter.startMessages([{ reference, template: 'CLOCK_REMINDER' }])
    expect(await starter.sweep()).toBe(1)
    expect(started).toHaveLength(2)
  })

  it('leaves alone what is delivered, stuck or withheld', async () => {
    await post.database.outboxMessage.deleteMany()
    for (const status of ['DELIVERED', 'STUCK', 'WITHHELD']) {
      const reference = await waitingSince(30)
      await post.database.outboxMessage.update({ where: { reference }, data: { status } })
    }
    expect(await aTemporal().starter.sweep()).toBe(0)
  })
})
