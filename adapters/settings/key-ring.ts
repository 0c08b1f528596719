import { createPrivateKey, createSecretKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { refuseGuessableKey } from './weak-keys.ts'

/**
 * Keys by id. New values are written under the current key; older keys stay to read what was written under them.
 * A key object never shows its bytes when printed or logged.
 */
export interface KeyRing {
  readonly current: string
  readonly keys: ReadonlyMap<string, KeyObject>
}

const KEY_BYTES = 32
const FORM = `must be id:key pairs with a comma between them, each key ${KEY_BYTES} bytes in base64`

/** The id that marks a key as public knowledge. Production refuses it. */
export const DEMO_KEY_ID = 'demo'

/** Keys that stand in this public repository. They protect nothing. */
export const DEMO_KEYS = {
  payload: 'REVNT05TVFJBVElPTi1wYXlsb2FkLWtleS1VTlNBRkU=',
  personal: 'REVNT05TVFJBVElPTi1wZXJzb25zLWtleS1VTlNBRkU=',
  hash: 'REVNT05TVFJBVElPTi1oYXNoaW5nLWtleS1VTlNBRkU=',
  moves: 'MC4CAQAwBQYDK2VwBCIEIERFTU9OU1RSQVRJT04tbW92aW5nLWtleS0tVU5TQUZF',
} as const

/** Why production cannot use this text as a key or key ring; undefined when it can. */
export function refuseDemoKey(value: string): string | undefined {
  const isDemo = Object.values(DEMO_KEYS).some((key) => value.includes(key)) || value.includes(`${DEMO_KEY_ID}:`)
  return isDemo ? 'holds a demonstration key that anybody can read in the source; make one of your own' : undefined
}

/** Why production cannot use these keys for encryption or hashes; undefined when it can. */
export const refuseUnsafeKey = (value: string): string | undefined => refuseDemoKey(value) ?? refuseGuessableKey(value)

function toKey(base64: string | undefined): KeyObject | undefined {
  if (base64 === undefined || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return undefined
  const bytes = Buffer.from(base64, 'base64')
  return bytes.length === KEY_BYTES ? createSecretKey(bytes) : undefined
}

/** One secret key of 32 bytes in base64. */
export const secretKey = () =>
  z.string().transform((value, context): KeyObject => {
    const key = toKey(value)
    if (key) return key
    context.addIssue(`must be ${KEY_BYTES} bytes in base64`)
    return z.NEVER
  })

/** The private half of an Ed25519 key: PKCS #8 in base64. */
export const signingKey = () =>
  z.string().transform((value, context): KeyObject => {
    const key = privateKeyOf(value)
    if (key?.asymmetricKeyType === 'ed25519') return key
    context.addIssue('must be a private Ed25519 key, PKCS #8 in base64')
    return z.NEVER
  })

function privateKeyOf(base64: string): KeyObject | undefined {
  try {
    return createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' })
  } catch {
    return undefined
  }
}

/** `id:base64,id:base64`: the first is the current key. */
export const keyRing = () =>
  z.string().transform((value, context): KeyRing => {
    const pairs = value.split(',').map((pair) => pair.trim().split(':'))
    const keys = new Map<string, KeyObject>()
    for (const [id, base64, ...more] of pairs) {
      const key = more.length === 0 ? toKey(base64) : undefined
      if (key && id && /^[\w.-]{1,40}$/.test(id) && !keys.has(id)) keys.set(id, key)
    }
    const current = pairs[0]?.[0] ?? ''
    if (keys.size === pairs.length) return { current, keys }
    context.addIssue(`${FORM}, and each id once`)
    return z.NEVER
  })
