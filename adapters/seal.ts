import { createCipheriv, createDecipheriv, createHmac, randomBytes, type KeyObject } from 'node:crypto'
import type { KeyRing } from './settings/key-ring.ts'

/** Personal fields of a step or a person, by JSON pointer or field name. */
export type PersonalFields = Readonly<Record<string, string>>

/** Seals personal fields for storage and opens them again. AES-256-GCM; the key's id stands in front, so keys can be rotated. */
export interface Seal {
  readonly close: (fields: PersonalFields) => Uint8Array<ArrayBuffer>
  readonly open: (sealed: Uint8Array) => PersonalFields
  /** A keyed hash for looking up without reading; the same text always gives the same hash. */
  readonly hash: (text: string) => string
}

const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * @param ring the keys by id; the first seals, all open
 * @param hashKey the key of the look-up hashes
 */
export function createSeal(ring: KeyRing, hashKey: KeyObject): Seal {
  const keyOf = (id: string): KeyObject => {
    const key = ring.keys.get(id)
    if (key === undefined) throw new Error(`The key ring does not hold the key ${id}`)
    return key
  }
  return {
    close(fields) {
      const id = Buffer.from(ring.current, 'utf8')
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', keyOf(ring.current), nonce).setAAD(id)
      const text = Buffer.concat([cipher.update(JSON.stringify(fields), 'utf8'), cipher.final()])
      return new Uint8Array(Buffer.concat([Buffer.from([id.length]), id, nonce, cipher.getAuthTag(), text]))
    },
    open(sealed) {
      const bytes = Buffer.from(sealed)
      const idEnd = 1 + (bytes[0] ?? 0)
      const id = bytes.subarray(1, idEnd)
      const nonce = bytes.subarray(idEnd, idEnd + NONCE_BYTES)
      const tag = bytes.subarray(idEnd + NONCE_BYTES, idEnd + NONCE_BYTES + TAG_BYTES)
      const decipher = createDecipheriv('aes-256-gcm', keyOf(id.toString('utf8')), nonce)
        .setAAD(id)
        .setAuthTag(tag)
      const text = Buffer.concat([decipher.update(bytes.subarray(idEnd + NONCE_BYTES + TAG_BYTES)), decipher.final()])
      return JSON.parse(text.toString('utf8')) as PersonalFields
    },
    hash: (text) => createHmac('sha256', hashKey).update(text).digest('base64url'),
  }
}
