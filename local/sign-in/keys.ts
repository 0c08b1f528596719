import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'
import { z } from 'zod'

const signInKeys = z.object({
  /** The key that signs tokens, as a JWK with its private part. */
  jwk: z.looseObject({ kty: z.literal('RSA'), kid: z.string() }),
  cookieKey: z.string().min(32),
  /** With which the demonstration's hospital signs in; made by the first start that knows of hospitals. */
  hospitalSecret: z
    .string()
    .min(32)
    .default(() => randomBytes(32).toString('hex')),
})
type SignInKeys = z.infer<typeof signInKeys>

const pathOf = (dataFolder: string): string => join(dataFolder, 'sign-in', 'keys.json')

function keep(path: string, keys: SignInKeys): SignInKeys {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeFileSync(`${path}.new`, JSON.stringify(keys), { mode: 0o600 })
  renameSync(`${path}.new`, path)
  return keys
}

/** Made once and kept in the data folder, so that tokens and credentials stay good over a restart. */
export async function readOrMakeKeys(dataFolder: string): Promise<SignInKeys> {
  const path = pathOf(dataFolder)
  if (existsSync(path)) return keep(path, signInKeys.parse(JSON.parse(readFileSync(path, 'utf8'))))
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(privateKey)), kid: randomBytes(6).toString('hex'), alg: 'RS256', use: 'sig' }
  return keep(path, signInKeys.parse({ jwk, cookieKey: randomBytes(32).toString('hex') }))
}

/** The secret of the demonstration's hospital; undefined before the first start. */
export function readHospitalSecret(dataFolder: string): string | undefined {
  const path = pathOf(dataFolder)
  return existsSync(path) ? signInKeys.parse(JSON.parse(readFileSync(path, 'utf8'))).hospitalSecret : undefined
}
