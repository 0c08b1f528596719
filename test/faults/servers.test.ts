import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { viewJourney } from '../../contracts/journey.ts'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { careAttention } from '../../contracts/search-attributes.ts'
import { resendOpenSubmissions } from '../../use-cases/resend-open-submissions.ts'
import type { StepRequest } from '../../use-cases/step-command.ts'
import { asKnownTrouble } from '../../use-cases/trouble.ts'
import { viewJourney as readJourney } from '../../use-cases/view-journey.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'
import { caller } from '../support/house.ts'
import { OperationLog } from '../support/operation-log.ts'
import { openHouseOnOwnServers, type OwnServers } from '../support/own-servers.ts'
import { lockJourneys } from '../support/row-lock.ts'
import { done, openFor, referralRequest, send } from '../support/steps.ts'

/** Well before the eight seconds after which a step counts as under way, also on a busy machine. */
const AT_ONCE_MS = 5000

let servers: OwnServers
const log = new OperationLog()

beforeAll(async () => {
  servers = await openHouseOnOwnServers()
})
afterAll(() => servers.close())

const handleOf = (journeyId: string) => servers.house.temporal.client.workflow.getHandle(journeyWorkflowId(journeyId))

const attentionOf = async (journeyId: string): Promise<readonly string[]> =>
  (await handleOf(journeyId).describe()).typedSearchAttributes.get(careAttention) ?? []

/** Steps that are ready to be sent, each on a journey of its own. */
async function prepared(count: number): Promise<readonly StepRequest[]> {
  const { house } = servers
  const opened = await Promise.all(Array.from({ length: count }, () => openFor(house, `Storm ${randomUUID()}`)))
  return Promise.all(opened.map((result) => referralRequest(house, done(result).journey.id)))
}

const attempt = (request: StepRequest) => log.run(request.key, () => send(servers.house, request))

/** Accepted by Temporal, whatever PostgreSQL says. */
const untilAccepted = (requests: readonly StepRequest[]) =>
  eventually('Temporal has accepted the steps', async () => {
    const views = await Promise.all(requests.map(({ journeyId }) => handleOf(journeyId).query(viewJourney)))
    return views.every(({ journey }) => journey.version === 2)
  })

/** Sends again what is open and repeats the requests, as the re-sender and their clients would, until all are done. */
const untilDone = (requests: readonly StepRequest[]) =>
  eventually('every step is done', async () => {
    await resendOpenSubmissions(servers.house.door).catch(() => undefined)
    const results = await Promise.all(requests.map(attempt))
    return results.every((result) => result?.kind === 'DONE')
  })

describe('PostgreSQL killed and restarted while steps are under way', () => {
  it('shows it, commits each step once by itself, and clears the flag by itself', async () => {
    const { house, postgres } = servers
    const worker = await house.startWorker()
    const requests = await prepared(4)
    await lockJourneys(
      house,
      requests.map(({ journeyId }) => journeyId),
    )
    const sent = Promise.all(requests.map(attempt))
    await untilAccepted(requests)
    await postgres.kill()

    const [first] = requests
    if (first === undefined) throw new Error('Nothing was sent')
    await eventually('supervisors are shown that commits fail', async () =>
      (await Promise.all(requests.map(({ journeyId }) => attentionOf(journeyId)))).every((each) =>
        each.includes('COMMIT_FAILING'),
      ),
    )
    const refused = await send(house, { ...first, key: randomUUID() }).catch(asKnownTrouble)
    expect(refused).toMatchObject({ code: 'DATABASE_AWAY' })

    await postgres.start()
    await sent
    await untilDone(requests)
    await eventually('the flags are gone', async () =>
      (await Promise.all(requests.map(({ journeyId }) => attentionOf(journeyId)))).every((each) => each.length === 0),
    )
    expect(await checkWhenQuiet(house, log.operations)).toEqual([])
    await worker.stop()
  })
})

describe('Temporal killed and restarted', () => {
  it('between acceptance and commit: each step happens once', async () => {
    const { house, temporal } = servers
    const worker = await house.startWorker()
    const requests = await prepared(3)
    const lock = await lockJourneys(
      house,
      requests.map(({ journeyId }) => journeyId),
    )
    const sent = Promise.all(requests.map(attempt))
    await untilAccepted(requests)
    await temporal.kill()
    await lock.release()
    await temporal.start()
    await sent
    await untilDone(requests)
    expect(await checkWhenQuiet(house, log.operations)).toEqual([])
    await worker.stop()
  })

  it('before anything was accepted: the re-sender sends each step again, and it happens once', async () => {
    const { house, temporal } = servers
    const before = await house.startWorker()
    const requests = await prepared(3)
    expect(await checkWhenQuiet(house, log.operations)).toEqual([])
    await before.stop()
    expect(await Promise.all(requests.map(attempt))).toEqual(requests.map(({ key }) => ({ kind: 'PENDING', key })))
    await temporal.kill()
    await temporal.start()
    const after = await house.startWorker()
    await untilDone(requests)
    expect(await checkWhenQuiet(house, log.operations)).toEqual([])
    await after.stop()
  })
})

describe('Temporal away', () => {
  it('writes are told at once that nothing will happen, nothing does, and reads go on', async () => {
    const { house, temporal } = servers
    const worker = await house.startWorker()
    const [request] = await prepared(1)
    if (request === undefined) throw new Error('Nothing was prepared')
    expect(await checkWhenQuiet(house, log.operations)).toEqual([])
    await temporal.kill()

    const refusal = log.run(request.key, async () => {
      throw await send(house, request).catch((error: unknown) => error)
    })
    let answered = false
    void refusal.then(() => (answered = true))
    await eventually('the write is answered', () => answered, AT_ONCE_MS)
    await expect(send(house, request)).rejects.toMatchObject({ code: 'TEMPORAL_AWAY' })
    const { status } = await house.database.submission.findUniqueOrThrow({ where: { key: request.key } })
    expect(status).toBe('GIVEN_UP')

    const viewer = { caller: await caller(house, 'staff-team-manager'), requestId: 'test' }
    expect(await readJourney(house.door, viewer, request.journeyId)).toMatchObject({ version: 1, stage: 'CONTACT' })

    await temporal.start()
    const again = { ...request, key: randomUUID() }
    await untilWritable(again)
    expect(await house.database.journeyEvent.count({ where: { idempotencyKey: request.key } })).toBe(0)
    expect(await checkWhenQuiet(house, log.operations)).toEqual([])
    await worker.stop()
  })
})

/** The server is back, and so is the connection to it: a step with a new key each time, until one is done. */
const untilWritable = (request: StepRequest) =>
  eventually('steps are taken again', async () => {
    await resendOpenSubmissions(servers.house.door).catch(() => undefined)
    const { status } = (await servers.house.database.submission.findUnique({ where: { key: request.key } })) ?? {}
    const key = status === 'GIVEN_UP' ? randomUUID() : request.key
    Object.assign(request, { key })
    return (await attempt(request))?.kind === 'DONE'
  })
