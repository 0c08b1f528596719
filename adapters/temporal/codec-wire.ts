import type { Payload, PayloadCodec } from '@temporalio/common'

/** A payload as Temporal's pages send it: protobuf JSON, with bytes in base64. */
export interface WirePayload {
  readonly metadata?: Readonly<Record<string, string>> | undefined
  readonly data?: string | undefined
}

const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))
const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

const mapValues = <A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))

const read = ({ metadata = {}, data = '' }: WirePayload): Payload => ({
  metadata: mapValues(metadata, fromBase64),
  data: fromBase64(data),
})

const write = ({ metadata, data }: Payload): WirePayload => ({
  metadata: mapValues(metadata ?? {}, toBase64),
  data: toBase64(data ?? new Uint8Array()),
})

/** Decrypts payloads for Temporal's pages. @throws when a key is unknown or a payload was tampered with */
export const decodeWire = async (
  codec: PayloadCodec,
  payloads: readonly WirePayload[],
): Promise<readonly WirePayload[]> => (await codec.decode(payloads.map(read))).map(write)
