import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose'
import { createTokenVerifier, type SignInSettings, type VerifyToken } from '../../api/sign-in.ts'

const AUDIENCE = 'urn:care-journeys:api'
const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds

describe('an access token', () => {
  let server: Server
  let settings: SignInSettings
  let verify: VerifyToken
  let privateKey: CryptoKey
  let publicKey: CryptoKey
  let otherKey: CryptoKey
  let publicKeys: string
  let asked = 0

  beforeAll(async () => {
    ;({ privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true }))
    otherKey = (await generateKeyPair('RS256', { extractable: true })).privateKey
    publicKeys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] })
    server = createServer((request, response) => {
      asked += 1
      const discovery = { issuer: settings.SIGN_IN_ISSUER, jwks_uri: `${settings.SIGN_IN_ISSUER}/jwks` }
      response.setHeader('content-type', 'application/json')
      response.end(request.url === '/jwks' ? publicKeys : JSON.stringify(discovery))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    settings = {
      SIGN_IN_ISSUER: `http://127.0.0.1:${String(port)}`,
      SIGN_IN_AUDIENCE: AUDIENCE,
      SIGN_IN_JWKS_URL: undefined,
      SIGN_IN_ALGORITHM: 'RS256',
    }
    verify = createTokenVerifier(settings)
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  const token = (
    over: {
      payload?: { [Claim in keyof JWTPayload]: unknown }
      header?: Record<string, unknown>
      key?: CryptoKey
    } = {},
  ): Promise<string> =>
    new SignJWT({
      iss: settings.SIGN_IN_ISSUER,
      aud: AUDIENCE,
      sub: 'staff-practitioner',
      exp: inSeconds(60),
      ...over.payload,
    } as JWTPayload)
      .setProtectedHeader({ alg: 'RS256', kid: 'one', typ: 'at+jwt', ...over.header })
      .sign(over.key ?? privateKey)

  const bearer = async (given: string | Promise<string>) => verify([`Bearer ${await given}`])

  it('says who signed in, whether its type is of RFC 9068 or the old one', async () => {
    await expect(bearer(token())).resolves.toBe('staff-practitioner')
    await expect(bearer(token({ header: { typ: 'JWT' } }))).resolves.toBe('staff-practitioner')
  })

  it('is checked against keys that are fetched once', async () => {
    await bearer(token())
    const before = asked
    await bearer(token())
    expect(asked).toBe(before)
  })

  it.each([
    ['that has expired', () => token({ payload: { exp: inSeconds(-10) } }), 'TOKEN_EXPIRED'],
    ['that is not valid yet', () => token({ payload: { nbf: inSeconds(60) } }), 'TOKEN_INVALID'],
    ['without an end', () => token({ payload: { exp: undefined } }), 'TOKEN_INVALID'],
    ['for nobody', () => token({ payload: { sub: undefined } }), 'TOKEN_INVALID'],
    ['for another service', () => token({ payload: { aud: 'urn:another' } }), 'TOKEN_INVALID'],
    ['of another issuer', () => token({ payload: { iss: 'https://another.example' } }), 'TOKEN_INVALID'],
    ['signed by another key', () => token({ key: otherKey }), 'TOKEN_INVALID'],
    ['with a key that nobody knows', () => token({ header: { kid: '../../one' } }), 'TOKEN_INVALID'],
    ['of another type', () => token({ header: { typ: 'logout+jwt' } }), 'TOKEN_INVALID'],
    ['without a type', () => token({ header: { typ: undefined } }), 'TOKEN_INVALID'],
    ['that is an ID token', () => token({ header: { typ: 'JWT' }, payload: { nonce: 'n' } }), 'TOKEN_INVALID'],
  ])('%s is refused', async (_what, make, code) => {
    await expect(bearer(make())).rejects.toThrow(code)
  })

  it('without a signature is refused', async () => {
    const payload = { iss: settings.SIGN_IN_ISSUER, aud: AUDIENCE, sub: 'staff-practitioner', exp: inSeconds(60) }
    const unsigned = `${base64url({ alg: 'none', typ: 'at+jwt' })}.${base64url(payload)}.`
    await expect(bearer(unsigned)).rejects.toThrow('TOKEN_INVALID')
  })

  it('signed with the public key as a shared secret is refused', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(publicKey))
    const forged = await new SignJWT({ sub: 'staff-practitioner' })
      .setProtectedHeader({ alg: 'HS256', kid: 'one', typ: 'at+jwt' })
      .setIssuer(settings.SIGN_IN_ISSUER)
      .setAudience(AUDIENCE)
      .setExpirationTime('1m')
      .sign(secret)
    await expect(bearer(forged)).rejects.toThrow('TOKEN_INVALID')
  })

  it('that brings its own key is refused', async () => {
    const own = await generateKeyPair('RS256', { extractable: true })
    const forged = token({
      key: own.privateKey,
      header: { jwk: await exportJWK(own.publicKey), jku: 'http://evil.example' },
    })
    await expect(bearer(forged)).rejects.toThrow('TOKEN_INVALID')
  })

  it('with its claims changed afterwards is refused', async () => {
    const [header, , signature] = (await token()).split('.')
    const payload = base64url({
      iss: settings.SIGN_IN_ISSUER,
      aud: AUDIENCE,
      sub: 'staff-head-of-service',
      exp: inSeconds(60),
    })
    await expect(bearer(`${String(header)}.${payload}.${String(signature)}`)).rejects.toThrow('TOKEN_INVALID')
  })

  it.each([
    ['no header', undefined],
    ['another scheme', ['Basic c3RhZmY6c3RhZmY=']],
    ['an empty token', ['Bearer ']],
    ['two headers', ['Bearer a.b.c', 'Bearer a.b.c']],
    ['something after it', ['Bearer a.b.c, Bearer d.e.f']],
  ])('is missed with %s', async (_how, header) => {
    await expect(verify(header)).rejects.toThrow('NOT_SIGNED_IN')
  })

  describe('of a provider that changes its keys', () => {
    let published: object[]
    let provider: Server
    let rotating: VerifyToken
    const jwkOf = async (key: CryptoKey, kid: string) => ({ ...(await exportJWK(key)), kid, alg: 'RS256', use: 'sig' })
    /** The time by which fetched keys grow old; tokens are judged by the true one. */
    const later = (ms: number) =>
      jest.spyOn(Date, 'now').mockReturnValue(performance.timeOrigin + performance.now() + ms)

    beforeEach(async () => {
      published = [await jwkOf(publicKey, 'one')]
      provider = createServer((_request, response) => {
        response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: published }))
      })
      await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
      const { port } = provider.address() as AddressInfo
      rotating = createTokenVerifier({ ...settings, SIGN_IN_JWKS_URL: `http://127.0.0.1:${String(port)}/jwks` })
      await rotating([`Bearer ${await token()}`])
    })
    afterEach(async () => {
      jest.restoreAllMocks()
      await new Promise((resolve) => provider.close(resolve))
    })

    it('is good under the new key as soon as somebody brings one, and under the old while both are published', async () => {
      const next = await generateKeyPair('RS256', { extractable: true })
      published.push(await jwkOf(next.publicKey, 'two'))
      later(31_000)
      const ofNext = token({ header: { kid: 'two' }, key: next.privateKey })
      await expect(rotating([`Bearer ${await ofNext}`])).resolves.toBe('staff-practitioner')
      await expect(rotating([`Bearer ${await token()}`])).resolves.toBe('staff-practitioner')
    })

    it('is good for five minutes at most under a key that was taken back', async () => {
      published = [await jwkOf((await generateKeyPair('RS256', { extractable: true })).publicKey, 'two')]
      later(5 * 60_000 + 1000)
      await expect(rotating([`Bearer ${await token()}`])).rejects.toThrow('TOKEN_INVALID')
    })
  })

  it('cannot be checked while the provider is away, and can when it is back', async () => {
    let isAway = true
    const provider = createServer((_request, response) => {
      if (isAway) response.writeHead(503).end()
      else response.setHeader('content-type', 'application/json').end(publicKeys)
    })
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
    const { port } = provider.address() as AddressInfo
    const SIGN_IN_JWKS_URL = `http://127.0.0.1:${String(port)}/jwks`
    const recovering = createTokenVerifier({ ...settings, SIGN_IN_JWKS_URL })
    await expect(recovering([`Bearer ${await token()}`])).rejects.toThrow('SIGN_IN_AWAY')
    isAway = false
    await expect(recovering([`Bearer ${await token()}`])).resolves.toBe('staff-practitioner')
    await new Promise((resolve) => provider.close(resolve))
    const gone = createTokenVerifier({ ...settings, SIGN_IN_ISSUER: 'http://127.0.0.1:9' })
    await expect(gone([`Bearer ${await token()}`])).rejects.toThrow('SIGN_IN_AWAY')
  })

  it('of a provider that calls itself otherwise is not checked at all', async () => {
    const { port } = server.address() as AddressInfo
    const renamed = createTokenVerifier({ ...settings, SIGN_IN_ISSUER: `http://localhost:${String(port)}` })
    await expect(renamed([`Bearer ${await token()}`])).rejects.toThrow('SIGN_IN_AWAY')
  })
})
