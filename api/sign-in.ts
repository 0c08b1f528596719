import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import type { Settings } from '../adapters/settings.ts'
import { RequestProblem } from './request-problem.ts'

export type SignInSettings = Pick<
  Settings,
  'SIGN_IN_ISSUER' | 'SIGN_IN_AUDIENCE' | 'SIGN_IN_JWKS_URL' | 'SIGN_IN_ALGORITHM'
>

/** The staff id that an access token was issued for. @throws RequestProblem 401, or 503 when the keys cannot be had */
export type VerifyToken = (authorization: readonly string[] | undefined) => Promise<string>

const ANSWERS_WITHIN_MS = 3000

/** A key that the provider has taken back opens nothing after this. A new key is fetched when the first token names it. */
const KEYS_KEPT_MS = 5 * 60_000

/** Tokens that name unknown keys make us ask the provider no oftener than this. */
const ASKED_AGAIN_AFTER_MS = 30_000

const BEARER = /^Bearer +([\w.~+/-]+=*)$/i

/** RFC 9068 says `at+jwt`; older providers say `JWT` for every kind of token. */
const ACCESS_TOKEN_TYPES = ['at+jwt', 'application/at+jwt', 'jwt']

/** What only an ID token carries: it says who signed in, and opens nothing. */
const ID_TOKEN_CLAIMS = ['nonce', 'at_hash', 'c_hash', 's_hash']

/** Checks access tokens of the council's OpenID Connect provider. Its keys are fetched when first needed, and kept. */
export function createTokenVerifier(settings: SignInSettings): VerifyToken {
  const { SIGN_IN_ISSUER: issuer, SIGN_IN_AUDIENCE: audience, SIGN_IN_ALGORITHM: algorithm } = settings
  const keyOf = createKeySource(settings)
  return async (authorization) => {
    const token = bearerOf(authorization)
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keyOf, {
        issuer,
        audience,
        algorithms: [algorithm],
        requiredClaims: ['sub', 'exp'],
      })
      requireAccessToken(payload, protectedHeader.typ)
      return subjectOf(payload)
    } catch (error) {
      throw problemOf(error)
    }
  }
}

function bearerOf(authorization: readonly string[] | undefined): string {
  const [header, ...more] = authorization ?? []
  const token = more.length > 0 ? undefined : BEARER.exec(header ?? '')?.[1]
  if (token === undefined) throw new RequestProblem('NOT_SIGNED_IN', { headers: { 'WWW-Authenticate': 'Bearer' } })
  return token
}

function requireAccessToken(payload: JWTPayload, type: string | undefined): void {
  const isAccessToken = ACCESS_TOKEN_TYPES.includes(type?.toLowerCase() ?? '')
  const isIdToken = ID_TOKEN_CLAIMS.some((claim) => claim in payload) || payload['typ'] === 'ID'
  if (!isAccessToken || isIdToken) throw new errors.JWTInvalid('Not an access token')
}

/** OpenID Connect: at most 255 characters of ASCII. The id goes into directory, audit and log. */
const SUBJECT = /^[\x21-\x7e]{1,255}$/

function subjectOf({ sub }: JWTPayload): string {
  const isId = typeof sub === 'string' && SUBJECT.test(sub)
  if (!isId) throw new errors.JWTInvalid('Not issued for anybody')
  return sub
}

/** What jose says when the provider does not give its keys. Any other word of it is about the token. */
const KEYS_AWAY = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']

function problemOf(cause: unknown): unknown {
  if (!(cause instanceof errors.JOSEError) || KEYS_AWAY.includes(cause.code)) {
    return new RequestProblem('SIGN_IN_AWAY', { cause })
  }
  const headers = { 'WWW-Authenticate': 'Bearer error="invalid_token"' }
  return new RequestProblem(cause instanceof errors.JWTExpired ? 'TOKEN_EXPIRED' : 'TOKEN_INVALID', { headers, cause })
}

/** The provider's public keys: from the address in the settings, or discovered as OpenID Connect has it. */
function createKeySource({ SIGN_IN_ISSUER, SIGN_IN_JWKS_URL }: SignInSettings): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | undefined
  const find = async (): Promise<JWTVerifyGetKey> => {
    const address = SIGN_IN_JWKS_URL ?? (await discoverKeys(SIGN_IN_ISSUER))
    return createRemoteJWKSet(new URL(address), {
      timeoutDuration: ANSWERS_WITHIN_MS,
      cacheMaxAge: KEYS_KEPT_MS,
      cooldownDuration: ASKED_AGAIN_AFTER_MS,
    })
  }
  return async (header, token) => {
    keys ??= find()
    keys.catch(() => (keys = undefined))
    return (await keys)(header, token)
  }
}

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() })

async function discoverKeys(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) })
  const found = discovery.parse(await response.json())
  if (found.issuer !== issuer) throw new Error('The provider calls itself by another name than SIGN_IN_ISSUER')
  if (isSecure(issuer) && !isSecure(found.jwks_uri)) throw new Error('The keys of the provider are not given by https')
  return found.jwks_uri
}

const isSecure = (address: string): boolean => address.startsWith('https://')
