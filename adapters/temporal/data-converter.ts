import { fileURLToPath } from 'node:url'
import type { DataConverter } from '@temporalio/common'
import type { KeyRing } from '../settings/key-ring.ts'
import { createPayloadCodec } from './payload-codec.ts'

/** Where the failure converter lives; the workflow bundle needs its path. */
export const FAILURE_CONVERTER_PATH = fileURLToPath(import.meta.resolve('./failure-converter.ts'))

/** The one converter of client, worker and replayer. */
export const createDataConverter = (ring: KeyRing, namespace: string): DataConverter => ({
  failureConverterPath: FAILURE_CONVERTER_PATH,
  payloadCodecs: [createPayloadCodec(ring, namespace)],
})
