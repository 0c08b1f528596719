import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { defaultPayloadConverter } from '@temporalio/common'
import { createPayloadCodec } from '../../adapters/temporal/payload-codec.ts'
import { startApi, type Answer, type RunningApi } from '../support/api.ts'
import { openHouse, type House } from '../support/house.ts'

const toBase64 = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('base64')

/** A payload as Temporal's pages hold it: encrypted, its bytes in base64. */
async function encrypted({ settings }: House, value: unknown) {
  const codec = createPayloadCodec(settings.PAYLOAD_KEYS, settings.TEMPORAL_NAMESPACE)
  const [payload] = await codec.encode([defaultPayloadConverter.toPayload(value)])
  const metadata = Object.entries(payload?.metadata ?? {}).map(([key, bytes]) => [key, toBase64(bytes)] as const)
  return { metadata: Object.fromEntries(metadata), data: toBase64(payload?.data) }
}

describe('the codec for Temporal’s pages', () => {
  let house: House
  let open: RunningApi
  let production: RunningApi

  beforeAll(async () => {
    house = await openHouse()
    open = await startApi(house)
    production = await startApi(house, { settings: { ...house.settings, NODE_ENV: 'production' } })
  })
  afterAll(async () => {
    await open.stop()
    await production.stop()
    await house.close()
  })

  const decode = async (api: RunningApi, headers: Record<string, string> = {}, as?: string): Promise<Answer> => {
    const body = { payloads: [await encrypted(house, { stage: 'TRIAGE' })] }
    return api.post('/codec/decode', { body, headers, ...(as === undefined ? {} : { as }) })
  }
  const ourOrigin = (): string => new URL(house.settings.TEMPORAL_UI_URL).origin

  it('shows a payload in clear to the origin of those pages', async () => {
    const { json, headers } = await decode(open, { origin: ourOrigin() })
    const [payload] = json['payloads'] as { data: string }[]
    expect(JSON.parse(Buffer.from(payload?.data ?? '', 'base64').toString())).toEqual({ stage: 'TRIAGE' })
    expect(headers.get('access-control-allow-origin')).toBe(ourOrigin())
  })

  it('lets no other origin read the answer', async () => {
    const { headers } = await decode(open, { origin: 'http://elsewhere.example' })
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })

  it('answers a browser that asks first', async () => {
    const { status, headers } = await open.send('OPTIONS', '/codec/decode', { headers: { origin: ourOrigin() } })
    expect(status).toBe(204)
    expect(headers.get('access-control-allow-headers')).toContain('x-namespace')
  })

  it.each([
    ['nobody', undefined, 401],
    ['a practitioner', 'staff-practitioner', 403],
    ['a team manager', 'staff-team-manager', 200],
  ])('in production %s gets an answer by role', async (_who, staffId, status) => {
    expect((await decode(production, { origin: ourOrigin() }, staffId)).status).toBe(status)
  })

  it('encrypts nothing for anybody', async () => {
    expect((await open.post('/codec/encode', { body: { payloads: [] } })).status).toBe(404)
  })

  it.each([
    ['not JSON', '{bad', 400, 'BODY_NOT_JSON'],
    ['nothing', '', 400, 'BODY_NOT_JSON'],
    ['too large', 'x'.repeat(11_000_000), 413, 'BODY_TOO_LARGE'],
    ['of a wrong shape', { payloads: 'all' }, 400, 'BODY_INVALID'],
    ['without payloads', {}, 400, 'BODY_INVALID'],
    ['of bytes that are no text', { payloads: [{ data: 5 }] }, 400, 'BODY_INVALID'],
    [
      'garbage said to be encrypted',
      { payloads: [{ metadata: { encoding: 'YmluYXJ5L2VuY3J5cHRlZA==' }, data: '!!' }] },
      400,
      'BODY_INVALID',
    ],
  ])('answers a body that is %s with a problem', async (_what, body, status, code) => {
    const answer = await open.post('/codec/decode', { body, headers: { origin: ourOrigin() } })
    expect(answer.json).toMatchObject({ status, code })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.headers.get('access-control-allow-origin')).toBe(ourOrigin())
  })

  it('takes a body that is larger than a step’s', async () => {
    const data = Buffer.alloc(2_000_000, 1).toString('base64')
    const { status, json } = await open.post('/codec/decode', { body: { payloads: [{ data }] } })
    expect([status, json['payloads']]).toEqual([200, [{ metadata: {}, data }]])
  })

  it.each([
    ['tampered with', (data: Buffer) => data.fill(1, 20, 24)],
    ['cut off', (data: Buffer) => data.subarray(0, 10)],
  ])('refuses a payload that was %s, without a word about how it is encrypted', async (_how, spoil) => {
    const payload = await encrypted(house, 'secret')
    const data = spoil(Buffer.from(payload.data, 'base64')).toString('base64')
    const { status, json, text } = await open.post('/codec/decode', { body: { payloads: [{ ...payload, data }] } })
    expect([status, json['code']]).toEqual([400, 'BODY_INVALID'])
    expect(text).not.toMatch(/authenticate|\.ts|gcm/)
  })
})
