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
}

/** An access token for a member of staff, as the sign-in provider would give it: `createToken('staff-team-manager')`. */
export async function createToken(staffId: string, faults: TokenFaults = {}): Promise<string> {
  const { SIGN_IN_ISSUER, SIGN_IN_AUDIENCE, SIGN_IN_ALGORITHM } = readSettings()
  const key =
    faults.key ?? (await importJWK(JSON.parse(process.env['TEST_SIGN_IN_KEY'] ?? '{}') as JWK, SIGN_IN_ALGORITHM))
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT({ scope: 'journeys' })
    .setProtectedHeader({ alg: SIGN_IN_ALGORITHM, kid: TEST_KEY_ID, typ: 'at+jwt' })
    .setSubject(staffId)
    .setIssuer(faults.issuer ?? SIGN_IN_ISSUER)
    .setAudience(faults.audience ?? SIGN_IN_AUDIENCE)
    .setIssuedAt(now)
    .setExpirationTime(now + (faults.expiresInSeconds ?? 3600))
    .sign(key)
}
