import { type CryptoKey, importJWK, type JWK, SignJWT } from 'jose'
import { readSettings } from '../../adapters/settings.ts'
import { TEST_KEY_ID } from './issuer.ts'

/** What can be wrong with a token. */
interface TokenFaults {
  readonly issuer?: string
  readonly audience?: string
  /** Seconds from now; negative: it has expired. */
  readonly expiresInSeconds?: number
  /** Signed by a key that the issuer does not publish. */
  readonly key?: CryptoKey
  /** Claims and headers beside or instead of the usual ones; `undefined` leaves one out. */
  readonly claims?: Readonly<Record<string, unknown>>
  readonly header?: Readonly<Record<string, unknown>>
}

/** The private key of the tests' issuer. */
export const issuerKey = async (): Promise<CryptoKey> =>
  (await importJWK(issuerJwk(), readSettings().SIGN_IN_ALGORITHM, { extractable: true })) as CryptoKey

const issuerJwk = (): JWK => JSON.parse(process.env['TEST_SIGN_IN_KEY'] ?? '{}') as JWK

/** What everybody knows of the issuer's key. */
export function issuerPublicJwk(): JWK {
  const { kty, n, e } = issuerJwk()
  return { kty, n, e } as JWK
}

/** An access token for a member of staff, as the sign-in provider would give it: `createToken('staff-team-manager')`. */
export async function createToken(staffId: string, faults: TokenFaults = {}): Promise<string> {
  const { SIGN_IN_ISSUER, SIGN_IN_AUDIENCE, SIGN_IN_ALGORITHM } = readSettings()
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT({
    scope: 'journeys',
    sub: staffId,
    iss: faults.issuer ?? SIGN_IN_ISSUER,
    aud: faults.audience ?? SIGN_IN_AUDIENCE,
    iat: now,
    exp: now + (faults.expiresInSeconds ?? 3600),
    ...faults.claims,
  })
    .setProtectedHeader({ alg: SIGN_IN_ALGORITHM, kid: TEST_KEY_ID, typ: 'at+jwt', ...faults.header })
    .sign(faults.key ?? (await issuerKey()))
}
