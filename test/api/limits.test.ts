import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Settings } from '../../adapters/settings.ts'
import type { ApiDependencies } from '../../api/dependencies.ts'
import { startApi, type RunningApi } from '../support/api.ts'
import { eventually } from '../support/eventually.ts'
import { openHouse, type House } from '../support/house.ts'
import { createToken } from '../support/tokens.ts'

const [ONE, OTHER] = ['staff-practitioner', 'staff-broker']
const LIST = '/v1/worklists/mine'

describe('more than there is room for', () => {
  let house: House
  const running: RunningApi[] = []
  const sockets: Socket[] = []

  beforeAll(async () => {
    house = await openHouse()
  })
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy()
    for (const api of running.splice(0)) await api.stop()
  })
  afterAll(() => house.close())

  const start = async (over: Partial<Settings>, parts: Partial<ApiDependencies> = {}): Promise<RunningApi> => {
    const api = await startApi(house, { settings: { ...house.settings, ...over }, ...parts })
    running.push(api)
    return api
  }

  /** A connection that says so much and waits; what it hears, until it is closed. */
  const speak = ({ port }: RunningApi, text: string) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    sockets.push(socket)
    let heard = ''
    socket.on('data', (chunk) => (heard += chunk.toString('utf8'))).on('error', () => undefined)
    return { socket, closed: once(socket, 'close').then(() => heard), heard: () => heard }
  }

  const write = async (as: string): Promise<string> =>
    [
      'POST /v1/journeys HTTP/1.1',
      'Host: api',
      `Authorization: Bearer ${await createToken(as)}`,
      `Idempotency-Key: ${randomUUID()}`,
      'Content-Type: application/json',
      'Content-Length: 1000',
      '',
      '{',
    ].join('\r\n')

  describe('of one caller', () => {
    it('is answered 429 with the seconds to wait, and hurts nobody else and no other route', async () => {
      // Ten at once on a route, and forty on all of them: what is refused here leaves room for another route.
      const api = await start({ REQUESTS_PER_MINUTE: 60 })
      const answers = await Promise.all(Array.from({ length: 30 }, () => api.get(LIST, { as: ONE })))
      const refused = answers.filter(({ status }) => status !== 200)
      expect(refused.length).toBeGreaterThanOrEqual(10)
      for (const { json, headers } of refused) {
        expect(json).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' })
        expect(headers.get('retry-after')).toBe('1')
        expect(headers.get('content-type')).toContain('application/problem+json')
      }
      expect((await api.get(LIST, { as: OTHER })).status).toBe(200)
      expect((await api.get('/v1/policy', { as: ONE })).status).toBe(200)
      const waited = Date.now()
      await eventually('the caller is answered again', async () => (await api.get(LIST, { as: ONE })).status === 200)
      expect(Date.now() - waited).toBeLessThan(10_000)
    })

    it('is limited over all routes together as well, those that are not there among them', async () => {
      const api = await start({ REQUESTS_PER_MINUTE: 60 })
      const ask = (at: number) => api.get(`/v1/nowhere/${String(at)}`, { as: ONE })
      const answers = await Promise.all(Array.from({ length: 100 }, (_, at) => ask(at)))
      const codes = new Set(answers.map(({ json }) => json['code']))
      expect(codes).toEqual(new Set(['NOT_FOUND', 'TOO_MANY_REQUESTS']))
      expect((await api.get(LIST, { as: OTHER })).status).toBe(200)
    })

    it('is limited by the address where nobody signs in; whether the process lives is always said', async () => {
      const api = await start({ REQUESTS_PER_MINUTE: 10 })
      const codes = new Set<number>()
      for (let times = 0; times < 20; times += 1) codes.add((await api.get('/info')).status)
      expect(codes).toEqual(new Set([200, 429]))
      expect((await api.get('/ping')).status).toBe(200)
      expect((await api.get(LIST, { as: ONE })).status).toBe(200)
    })

    it('has a quarter of the places, so that slow bodies of one leave room for others', async () => {
      const api = await start({ REQUESTS_AT_ONCE: 8, REQUEST_TIMEOUT_SECONDS: 60 })
      const slow = await Promise.all(Array.from({ length: 4 }, async () => speak(api, await write(ONE))))
      await eventually('two find no place', () => slow.filter(({ heard }) => heard().includes(' 429 ')).length === 2)
      const more = await api.get(LIST, { as: ONE })
      expect(more.json).toMatchObject({ status: 429, code: 'TOO_MANY_AT_ONCE' })
      expect(more.headers.get('retry-after')).toBe('1')
      expect((await api.get(LIST, { as: OTHER })).status).toBe(200)
      for (const { socket } of slow) socket.destroy()
      await eventually('the places are free again', async () => (await api.get(LIST, { as: ONE })).status === 200)
    })
  })

  it('of everybody is answered 503 at once, and what was accepted is finished', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<string>()
    let waiting = 0
    const verifyToken = () => {
      waiting += 1
      return waiting <= 4 ? held : Promise.resolve(OTHER)
    }
    const api = await start({ REQUESTS_AT_ONCE: 4 }, { verifyToken })
    const accepted = Promise.all(['mine', 'mine', 'mine', 'mine'].map((list) => api.get(`/v1/worklists/${list}`)))
    await eventually('every place is taken', () => waiting === 4)
    const refused = await api.get(LIST)
    expect(refused.json).toMatchObject({ status: 503, code: 'OVERLOADED' })
    expect(refused.headers.get('retry-after')).toBe('2')
    expect(waiting).toBe(4)
    expect((await api.get('/ping')).status).toBe(200)
    expect((await api.get('/info')).status).toBe(200)
    release(ONE)
    // One caller has a quarter of the places: the first is finished, the others are told to come again.
    expect((await accepted).map(({ status }) => status).sort()).toEqual([200, 429, 429, 429])
    expect((await api.get(LIST)).status).toBe(200)
  })

  it('of headers is refused, by number and by size', async () => {
    const api = await start({})
    const many = Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`x-h-${String(at)}`, 'y']))
    expect((await api.get('/ping', { headers: many })).json).toMatchObject({ status: 431, code: 'HEADERS_TOO_LARGE' })
    const bomb = speak(api, `GET /ping HTTP/1.1\r\nHost: api\r\n${'a:b\r\n'.repeat(5000)}\r\n`)
    expect(await bomb.closed).toMatch(/^HTTP\/1\.1 431 /)
    expect((await api.get('/ping')).status).toBe(200)
  })

  it('of time is cut off: headers that drip, and a body that drips', async () => {
    const api = await start({ REQUEST_TIMEOUT_SECONDS: 1 })
    const begun = Date.now()
    const dripping = ['GET /ping HTTP/1.1\r\nHost: api\r\n', await write(ONE)].map((text) => speak(api, text))
    const drip = setInterval(() => {
      for (const { socket } of dripping) if (socket.writable) socket.write('x')
    }, 100)
    const heard = await Promise.all(dripping.map(({ closed }) => closed))
    clearInterval(drip)
    expect(heard.map((text) => text.slice(0, 13))).toEqual(['HTTP/1.1 408 ', 'HTTP/1.1 408 '])
    expect(Date.now() - begun).toBeLessThan(30_000)
  })

  it('of connections makes the idle ones give way, and whoever asks is answered', async () => {
    const api = await start({ CONNECTIONS_AT_ONCE: 20, REQUEST_TIMEOUT_SECONDS: 60 })
    const idle = Array.from({ length: 100 }, () => speak(api, 'GET /ping HTTP/1.1\r\nX: '))
    const answers = await Promise.all(Array.from({ length: 10 }, () => api.get(LIST, { as: ONE })))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    await eventually('no more are held than may be', () => idle.filter(({ socket }) => socket.closed).length >= 80)
    expect((await api.get(LIST, { as: ONE })).status).toBe(200)
  })

  it('of connections never takes one away whose request is being worked on', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<string>()
    let waiting = 0
    const verifyToken = () => {
      waiting += 1
      return held
    }
    const api = await start({ CONNECTIONS_AT_ONCE: 10 }, { verifyToken })
    const asked = api.get(LIST)
    await eventually('the request is being worked on', () => waiting === 1)
    for (let times = 0; times < 50; times += 1) speak(api, 'G')
    await eventually('some had to give way', () => sockets.filter(({ closed }) => closed).length >= 40)
    release(ONE)
    expect((await asked).status).toBe(200)
  })
})
