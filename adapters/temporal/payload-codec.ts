import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Payload, PayloadCodec } from '@temporalio/common'
import proto from '@temporalio/proto'
import type { KeyRing } from '../settings/key-ring.ts'

const ENCODING = 'binary/encrypted'
const NONCE_BYTES = 12
const TAG_BYTES = 16

const text = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('utf8')
const bytes = (value: string): Uint8Array => new Uint8Array(Buffer.from(value, 'utf8'))
const { Payload: PayloadMessage } = proto.temporal.api.common.v1

/**
 * Encrypts every payload that leaves for Temporal (AES-256-GCM). Nothing personal is in them; coded facts under a journey's id
 * are personal data in law all the same. The key's id stands in the metadata, so that keys can be rotated: old ones only read.
 */
export function createPayloadCodec(ring: KeyRing, namespace: string): PayloadCodec {
  const boundTo = (keyId: string): Buffer => Buffer.from(`${keyId}/${namespace}`, 'utf8')
  const keyOf = (id: string) => {
    const key = ring.keys.get(id)
    if (key === undefined) throw new Error(`The key ring does not hold the key ${id}`)
    return key
  }

  const encode = (payload: Payload): Payload => {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', keyOf(ring.current), nonce).setAAD(boundTo(ring.current))
    const plain = PayloadMessage.encode(payload).finish()
    const sealed = Buffer.concat([nonce, cipher.update(plain), cipher.final()])
    return {
      metadata: { encoding: bytes(ENCODING), 'encryption-key-id': bytes(ring.current) },
      data: new Uint8Array(Buffer.concat([sealed, cipher.getAuthTag()])),
    }
  }

  const decode = (payload: Payload): Payload => {
    if (text(payload.metadata?.['encoding']) !== ENCODING) return payload
    const keyId = text(payload.metadata?.['encryption-key-id'])
    const data = Buffer.from(payload.data ?? [])
    const decipher = createDecipheriv('aes-256-gcm', keyOf(keyId), data.subarray(0, NONCE_BYTES))
      .setAAD(boundTo(keyId))
      .setAuthTag(data.subarray(data.length - TAG_BYTES))
    const plain = Buffer.concat([
      decipher.update(data.subarray(NONCE_BYTES, data.length - TAG_BYTES)),
      decipher.final(),
    ])
    return PayloadMessage.decode(plain)
  }

  return {
    encode: (payloads) => Promise.resolve(payloads.map(encode)),
    decode: (payloads) => Promise.resolve(payloads.map(decode)),
  }
}
