import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createSeal } from '../../adapters/seal.ts'
import { createLogger } from '../../adapters/logger.ts'
import type { KeyRing } from '../../adapters/settings/key-ring.ts'
import { createPayloadCodec } from '../../adapters/temporal/payload-codec.ts'
import { createDoor } from '../../api/create-door.ts'
import { viewJourney } from '../../contracts/journey.ts'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { takeStep } from '../../use-cases/take-step.ts'
import { activitiesFor } from '../../worker/create-activities.ts'
import { createWorker, type RunnableWorker } from '../../worker/create-worker.ts'
import { runsOf } from '../support/histories.ts'
import { openHouse, type House } from '../support/house.ts'
import { payloadsIn } from '../support/sinks.ts'
import { done, openFor, referralRequest } from '../support/steps.ts'

const aKey = () => createSecretKey(randomBytes(32))

/** The ring after a rotation: a new key writes, the old ones still read. */
const rotated = ({ keys }: KeyRing): KeyRing => ({ current: 'next', keys: new Map([['next', aKey()], ...keys]) })

const text = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('utf8')

describe('the keys of personal fields and payloads', () => {
  const ring: KeyRing = { current: 'old', keys: new Map([['old', aKey()]]) }
  const payload = { metadata: { encoding: new Uint8Array(Buffer.from('json/plain')) }, data: new Uint8Array([1, 2, 3]) }

  it('what an old key sealed still opens after a rotation, and new things are sealed with the new key', () => {
    const [before, after] = [createSeal(ring, aKey()), createSeal(rotated(ring), aKey())]
    expect(after.open(before.close({ '/note': 'Invented.' }))).toEqual({ '/note': 'Invented.' })
    expect(Buffer.from(after.close({})).toString('latin1')).toContain('next')
  })

  it('an unknown key, another namespace and a single changed bit are refused', async () => {
    const codec = createPayloadCodec(ring, 'default')
    const [sealed] = await codec.encode([payload])
    if (sealed === undefined) throw new Error('Nothing was sealed')
    expect(await codec.decode([sealed])).toMatchObject([{ data: payload.data }])
    const data = Uint8Array.from(sealed.data ?? [])
    data[20] = (data[20] ?? 0) ^ 1
    const others = { current: 'x', keys: new Map([['x', aKey()]]) }
    expect(() => createPayloadCodec(others, 'default').decode([sealed])).toThrow('does not hold the key old')
    expect(() => createPayloadCodec(ring, 'another').decode([sealed])).toThrow()
    expect(() => codec.decode([{ ...sealed, data }])).toThrow()
  })

  it('the same text sealed twice looks different each time', async () => {
    const codec = createPayloadCodec(ring, 'default')
    const [one, two] = await codec.encode([payload, payload])
    expect(one?.data).not.toEqual(two?.data)
  })
})

describe('a rotation of keys while a journey is under way', () => {
  let house: House
  let next: RunnableWorker
  let running: Promise<void>
  beforeAll(async () => {
    house = await openHouse({ TEMPORAL_TASK_QUEUE: `rotated-${randomUUID()}` })
  })
  afterAll(async () => {
    next.worker.shutdown()
    await running
    await house.close()
  })

  it('the journey goes on: old histories are read, new steps are written under the new key', async () => {
    const before = await house.startWorker()
    const { journey } = done(await openFor(house, `Rotated ${randomUUID()}`))
    await before.stop()

    const PAYLOAD_KEYS = rotated(house.settings.PAYLOAD_KEYS)
    const settings = { ...house.settings, PAYLOAD_KEYS }
    const { door, close } = await createDoor(settings)
    const { client } = door.workflows
    const startMessages = (): void => undefined
    const { database } = house
    const activities = activitiesFor(settings, {
      database,
      client,
      startMessages,
      bringBack: () => Promise.resolve(false),
    })
    const logger = createLogger({ part: 'test', level: 'silent' })
    next = await createWorker(settings, { connection: house.temporal.nativeConnection, activities, database, logger })
    running = next.run()

    const request = await referralRequest(house, journey.id)
    expect(done(await takeStep(door, request)).journey).toMatchObject({ version: 2, stage: 'TRIAGE' })
    const handle = client.workflow.getHandle(journeyWorkflowId(journey.id))
    expect(await handle.query(viewJourney)).toMatchObject({ journey: { version: 2 } })
    const [run] = await runsOf(client, journeyWorkflowId(journey.id))
    const ids = payloadsIn(run?.history).map(({ metadata }) => text(metadata?.['encryption-key-id']))
    expect(new Set(ids)).toEqual(new Set([house.settings.PAYLOAD_KEYS.current, 'next']))
    expect(ids.at(-1)).toBe('next')
    await close()
  })
})
