import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'
import { z } from 'zod'

const signInKeys = z.object({
  /** The key that signs tokens, as a JWK with its private part. */
  jwk: z.looseObject({ kty: z.literal('RSA'), kid: z.string() }),
  cookieKey: z.string().min(32),
})
type SignInKeys = z.infer<typeof signInKeys>

/** Made once and kept in the data folder, so that tokens stay good over a restart. */
export async function readOrMakeKeys(dataFolder: string): Promise<SignInKeys> {
  const path = join(dataFolder, 'sign-in', 'keys.json')
  if (existsSync(path)) return signInKeys.parse(JSON.parse(readFileSync(path, 'utf8')))
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(privateKey)), kid: randomBytes(6).toString('hex'), alg: 'RS256', use: 'sig' }
  const keys = signInKeys.parse({ jwk, cookieKey: randomBytes(32).toString('hex') })
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeFileSync(`${path}.new`, JSON.stringify(keys), { mode: 0o600 })
  renameSync(`${path}.new`, path)
  return keys
}
