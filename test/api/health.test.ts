import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { DoorDependencies } from '../../use-cases/door.ts'
import { startApi, type RunningApi } from '../support/api.ts'
import { eventually } from '../support/eventually.ts'
import { openHouse, type House } from '../support/house.ts'

describe('how the service is', () => {
  let house: House
  const running: RunningApi[] = []

  const start = async (over: Partial<DoorDependencies> = {}): Promise<RunningApi> => {
    const api = await startApi(house, { door: { ...house.door, ...over } })
    running.push(api)
    return api
  }

  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(async () => {
    for (const api of running) await api.stop()
    await house.close()
  })

  it('answers a ping without asking anything', async () => {
    const api = await start({ temporalReachable: () => Promise.reject(new Error('away')) })
    expect(await api.get('/ping')).toMatchObject({ status: 200, json: { status: 'UP' } })
  })

  it('is not ready while no worker asks for work, and says so', async () => {
    const api = await start()
    expect(await api.get('/ready')).toMatchObject({ status: 503, json: { ready: false, missing: ['workers'] } })
    expect(await api.get('/health')).toMatchObject({
      status: 503,
      json: { status: 'DOWN', components: { database: 'UP', temporal: 'UP', workers: 'DOWN' } },
    })
  })

  it('is ready when a step would be accepted', async () => {
    const worker = await house.startWorker()
    const api = await start()
    await eventually('a worker polls', async () => (await api.get('/ready')).status === 200)
    expect((await api.get('/ready')).json).toEqual({ ready: true, missing: [] })
    await worker.stop()
  })

  it('is not ready while Temporal is away', async () => {
    const api = await start({ temporalReachable: () => Promise.reject(new Error('away')) })
    expect(await api.get('/ready')).toMatchObject({ status: 503, json: { missing: ['temporal', 'workers'] } })
  })

  it('says what runs and nothing secret', async () => {
    const api = await start()
    const { status, json, text } = await api.get('/info')
    expect(status).toBe(200)
    expect(json).toMatchObject({ name: 'care-journeys', virtualTime: true })
    expect(text).not.toMatch(/postgres|password|127\.0\.0\.1/)
  })

  it('gives its figures by route, never by address', async () => {
    const api = await start()
    await api.get('/v1/journeys/ann-example', { as: 'staff-practitioner' })
    await api.get('/somewhere/ann-example')
    const { text, headers } = await api.get('/metrics')
    expect(headers.get('content-type')).toContain('text/plain')
    expect(text).toContain('route="/v1/journeys/{journeyId}",status="404"')
    expect(text).toContain('care_steps_under_way 0')
    expect(text).not.toContain('ann-example')
  })

  it('answers other methods with 405', async () => {
    const api = await start()
    const { status, headers, json } = await api.send('POST', '/ready')
    expect([status, headers.get('allow'), json['code']]).toEqual([405, 'GET, HEAD', 'METHOD_NOT_ALLOWED'])
  })
})
