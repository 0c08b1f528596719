import { createHmac, createPublicKey, KeyObject, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type CryptoKey, exportJWK, generateKeyPair, type JWK } from 'jose'
import { createLogger } from '../../adapters/logger.ts'
import { startApi, type Answer, type RunningApi } from '../support/api.ts'
import { eventually } from '../support/eventually.ts'
import { openHouse, type House } from '../support/house.ts'
import { createToken, issuerKey, issuerPublicJwk } from '../support/tokens.ts'

const STAFF = 'staff-practitioner'
const ASKED = '/v1/worklists/mine'
const INVALID = 'Bearer error="invalid_token"'

const base64url = (value: object | string): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds
const partsOf = (token: string) => token.split('.') as [string, string, string]
const partOf = (token: string, at: 0 | 1): Record<string, unknown> =>
  JSON.parse(Buffer.from(partsOf(token)[at], 'base64url').toString('utf8')) as Record<string, unknown>

/** The attacker: a key pair and a server of their own, which says who has asked there. */
interface Attacker {
  readonly key: CryptoKey
  readonly jwk: JWK
  readonly address: string
  readonly visits: () => number
}

type Forge = (attacker: Attacker) => Promise<string>

const good = () => createToken(STAFF)

/** The good token with another header or payload and the old signature. */
const altered =
  (change: { readonly header?: object; readonly payload?: object }): Forge =>
  async () => {
    const token = await good()
    const [header, payload, signature] = [partOf(token, 0), partOf(token, 1), partsOf(token)[2]]
    return [base64url({ ...header, ...change.header }), base64url({ ...payload, ...change.payload }), signature].join(
      '.',
    )
  }

/** Signed with the issuer's public key in one of its written forms, as if that were a shared secret. */
const hmacWith =
  (secretOf: () => string | Buffer): Forge =>
  async () => {
    const token = await good()
    const signed = `${base64url({ ...partOf(token, 0), alg: 'HS256' })}.${partsOf(token)[1]}`
    return `${signed}.${createHmac('sha256', secretOf()).update(signed).digest('base64url')}`
  }

const publicKey = () => createPublicKey({ key: issuerPublicJwk(), format: 'jwk' })

const claims =
  (over: Record<string, unknown>): Forge =>
  () =>
    createToken(STAFF, { claims: over })
const header =
  (over: Record<string, unknown>): Forge =>
  () =>
    createToken(STAFF, { header: over })

/** Signed by the attacker, with a header that offers the key to check it with. */
const ownKey =
  (headerOf: (attacker: Attacker) => Record<string, unknown>): Forge =>
  (attacker) =>
    createToken(STAFF, { key: attacker.key, header: headerOf(attacker) })

/** Truly signed by the issuer, under a header that no library would sign. */
const signedUnder =
  (over: Record<string, unknown>): Forge =>
  async () => {
    const token = await good()
    const signed = `${base64url({ ...partOf(token, 0), ...over })}.${partsOf(token)[1]}`
    return `${signed}.${sign('sha256', Buffer.from(signed), KeyObject.from(await issuerKey())).toString('base64url')}`
  }

const kid = (id: string): Forge => ownKey(() => ({ kid: id }))

const ATTACKS: readonly (readonly [name: string, forge: Forge, code?: string])[] = [
  ['alg none', async () => `${base64url({ alg: 'none', typ: 'at+jwt' })}.${partsOf(await good())[1]}.`],
  ['alg nOnE with the old signature', altered({ header: { alg: 'nOnE' } })],
  [
    'the signature left out',
    async () =>
      `${partsOf(await good())
        .slice(0, 2)
        .join('.')}.`,
  ],
  ['HS256 with the public key as PEM', hmacWith(() => publicKey().export({ type: 'spki', format: 'pem' }))],
  ['HS256 with the public key as DER', hmacWith(() => publicKey().export({ type: 'spki', format: 'der' }))],
  ['HS256 with the public key as JWK', hmacWith(() => JSON.stringify(issuerPublicJwk()))],
  ['HS256 with an empty secret', hmacWith(() => '')],
  ['another algorithm of the same key', altered({ header: { alg: 'PS256' } })],
  ['a key in the header (jwk)', ownKey(({ jwk }) => ({ jwk }))],
  ['a key in the header and no kid', ownKey(({ jwk }) => ({ jwk, kid: undefined }))],
  ['keys at an address of the attacker (jku)', ownKey(({ address }) => ({ jku: `${address}/jwks` }))],
  ['a certificate at an address of the attacker (x5u)', ownKey(({ address }) => ({ x5u: `${address}/cert` }))],
  ['a certificate in the header (x5c)', ownKey(({ jwk }) => ({ x5c: [String(jwk.n)] }))],
  ['a kid that climbs folders', kid('../../../../dev/null')],
  ['a kid that is SQL', kid("test' UNION SELECT 'key' --")],
  ['a kid that is an address', kid('http://127.0.0.1:9/jwks')],
  ['a kid that is a name of objects', kid('__proto__')],
  ['a kid of the issuer and another key', kid('test')],
  ['another audience', claims({ aud: 'urn:another:api' })],
  ['an audience that only begins alike', claims({ aud: 'urn:care-journeys:api.evil.example' })],
  ['no audience', claims({ aud: undefined })],
  ['another issuer', claims({ iss: 'https://evil.example' })],
  [
    'an issuer that only begins alike',
    async () => createToken(STAFF, { claims: { iss: `${String(partOf(await good(), 1)['iss'])}.evil.example` } }),
  ],
  ['another type', header({ typ: 'logout+jwt' })],
  ['no type', header({ typ: undefined })],
  [
    'an ID token as an access token',
    () => createToken(STAFF, { header: { typ: 'JWT' }, claims: { nonce: 'n', at_hash: 'h' } }),
  ],
  ['a refresh token as an access token', header({ typ: 'rt+jwt' })],
  ['expired', () => createToken(STAFF, { expiresInSeconds: -1 }), 'TOKEN_EXPIRED'],
  ['expired, of another key', (attacker) => createToken(STAFF, { expiresInSeconds: -1, key: attacker.key })],
  ['no end', claims({ exp: undefined })],
  ['an end that is no number', claims({ exp: 'never' })],
  ['not valid yet', claims({ nbf: inSeconds(600) })],
  ['another person in it', altered({ payload: { sub: 'staff-head-of-service' } })],
  ['a later end in it', altered({ payload: { exp: inSeconds(999_999) } })],
  ['another header in it', altered({ header: { extra: true } })],
  ['for nobody', claims({ sub: undefined })],
  ['for an empty name', claims({ sub: '' })],
  ['for several people', claims({ sub: [STAFF, 'staff-head-of-service'] })],
  ['for a name that ends early', claims({ sub: `${STAFF}${String.fromCharCode(0)}` })],
  ['a rule that must be understood and is not (crit)', signedUnder({ crit: ['http://x'], 'http://x': 1 })],
  ['a body that is not signed (b64)', signedUnder({ b64: false, crit: ['b64'] })],
  ['parts that are no JSON', () => Promise.resolve('eyJh.eyJh.eyJh')],
  ['five parts, as an encrypted token has', () => Promise.resolve('a.b.c.d.e')],
]

/** What of an answer may tell tokens apart. */
const saidOf = ({ status, headers, json }: Answer) => {
  const { instance: _instance, ...said } = json
  return { status, challenge: headers.get('www-authenticate'), said }
}

describe('an attack with a token', () => {
  let house: House
  let api: RunningApi
  let server: Server
  let attacker: Attacker
  let refusal: ReturnType<typeof saidOf>

  beforeAll(async () => {
    house = await openHouse()
    api = await startApi(house)
    const pair = await generateKeyPair('RS256', { extractable: true })
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'test', alg: 'RS256', use: 'sig' }
    let visits = 0
    server = createServer((_request, response) => {
      visits += 1
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
    attacker = { key: pair.privateKey, jwk, address, visits: () => visits }
    refusal = saidOf(await ask('a.b.c'))
  })
  afterAll(async () => {
    await api.stop()
    await house.close()
    await new Promise((resolve) => server.close(resolve))
  })

  const ask = (token: string) => api.get(ASKED, { headers: { authorization: `Bearer ${token}` } })

  it('is told from a good token, which opens the door', async () => {
    expect((await ask(await good())).status).toBe(200)
    expect(refusal).toMatchObject({ status: 401, challenge: INVALID, said: { code: 'TOKEN_INVALID' } })
  })

  it('comes in more than the twenty-five ways that are listed for it', () => {
    expect(new Set(ATTACKS.map(([name]) => name)).size).toBeGreaterThanOrEqual(25)
  })

  it.each(ATTACKS)('is refused without a word of why: %s', async (_name, forge, code = 'TOKEN_INVALID') => {
    const answer = await ask(await forge(attacker))
    if (code === 'TOKEN_INVALID') expect(saidOf(answer)).toEqual(refusal)
    // That time is up is said only of what the issuer has truly signed.
    else expect(saidOf(answer)).toMatchObject({ status: 401, challenge: INVALID, said: { code } })
    expect(attacker.visits()).toBe(0)
  })

  it.each([
    ['in the address', `${ASKED}?access_token=`, (token: string) => ({ 'x-token': token })],
    ['in a cookie', ASKED, (token: string) => ({ cookie: `access_token=${token}` })],
    ['by another scheme', ASKED, (token: string) => ({ authorization: `Token ${token}` })],
    ['with the scheme twice', ASKED, (token: string) => ({ authorization: `Bearer Bearer ${token}` })],
    ['two in one header', ASKED, (token: string) => ({ authorization: `Bearer ${token}, Bearer ${token}` })],
    ['in the header of a proxy', ASKED, (token: string) => ({ 'proxy-authorization': `Bearer ${token}` })],
  ])('is a good token that nobody looks at: %s', async (_where, path, headersOf) => {
    const token = await good()
    const answer = await api.get(path.endsWith('=') ? `${path}${token}` : path, { headers: headersOf(token) })
    expect(answer.json).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' })
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  })

  it('is two Authorization headers, whichever comes first', async () => {
    const [mine, bad] = [await good(), await createToken(STAFF, { key: attacker.key })]
    for (const pair of [[mine, bad] as const, [bad, mine] as const, [mine, mine] as const]) {
      const socket = connect(api.port, '127.0.0.1')
      const lines = pair.map((token) => `Authorization: Bearer ${token}\r\n`).join('')
      socket.write(`GET ${ASKED} HTTP/1.1\r\nHost: api\r\nConnection: close\r\n${lines}\r\n`)
      const [first] = (await once(socket, 'data')) as [Buffer]
      socket.destroy()
      expect(first.toString('utf8')).toMatch(/^HTTP\/1\.1 401 /)
    }
  })

  it('is a good token of somebody who has left: it opens nothing a few seconds later', async () => {
    const token = await createToken('staff-senior-practitioner')
    expect((await ask(token)).status).toBe(200)
    await house.database.staff.update({ where: { id: 'staff-senior-practitioner' }, data: { active: false } })
    const leftAt = Date.now()
    await eventually('the leaver is not let in', async () => (await ask(token)).status === 403)
    expect(Date.now() - leftAt).toBeLessThan(60_000)
    expect((await ask(token)).json).toMatchObject({ code: 'NOT_IN_DIRECTORY' })
  })

  it('is a good token of somebody who has another role now: the roles of the token’s day count for nothing', async () => {
    const asking = { as: 'staff-service-manager', headers: {} }
    const supervise = async () => (await api.get('/v1/supervision/stuck', asking)).status
    expect(await supervise()).toBe(200)
    await house.database.staff.update({ where: { id: 'staff-service-manager' }, data: { roles: ['BROKER'] } })
    const changedAt = Date.now()
    await eventually('the manager of before supervises no more', async () => (await supervise()) === 403)
    expect(Date.now() - changedAt).toBeLessThan(60_000)
  })

  it('claims roles that only the directory gives', async () => {
    const token = await createToken('staff-broker', {
      claims: { roles: ['HEAD_OF_SERVICE'], role: 'HEAD_OF_SERVICE', groups: ['HEAD_OF_SERVICE'] },
    })
    const answer = await api.get('/v1/supervision/stuck', { headers: { authorization: `Bearer ${token}` } })
    expect(answer.json).toMatchObject({ status: 403, code: 'NOT_A_SUPERVISOR' })
  })

  it('leaves neither the token nor a part of it in the log', async () => {
    const lines: string[] = []
    const logger = createLogger({
      part: 'test',
      level: 'trace',
      destination: { write: (line) => void lines.push(line) },
    })
    const listening = await startApi(house, { logger })
    const token = await createToken(STAFF, { key: await issuerKey(), claims: { aud: 'urn:another' } })
    await listening.get(ASKED, { headers: { authorization: `Bearer ${token}` } })
    await listening.stop()
    const logged = lines.join('')
    expect(logged).toContain('TOKEN_INVALID')
    for (const part of partsOf(token)) expect(logged).not.toContain(part.slice(0, 24))
  })
})
