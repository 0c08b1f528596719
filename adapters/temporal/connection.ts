import { readFile } from 'node:fs/promises'
import { Client, Connection } from '@temporalio/client'
import type { Settings } from '../settings.ts'
import { createDataConverter } from './data-converter.ts'
import { createEndedUpdates, type EndedUpdates } from './ended-updates.ts'

export type TemporalSettings = Pick<
  Settings,
  | 'TEMPORAL_ADDRESS'
  | 'TEMPORAL_NAMESPACE'
  | 'TEMPORAL_API_KEY'
  | 'TEMPORAL_TLS_CERT'
  | 'TEMPORAL_TLS_KEY'
  | 'TEMPORAL_TLS_CA'
  | 'PAYLOAD_KEYS'
>

const readPem = (path: string | undefined): Promise<Buffer | undefined> =>
  path === undefined ? Promise.resolve(undefined) : readFile(path)

/** How to reach the Temporal server: plainly on loopback, by mutual TLS, or by API key. */
export async function connectionOptions(settings: TemporalSettings) {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_API_KEY: apiKey } = settings
  const [certificate, key, authority] = await Promise.all(
    [settings.TEMPORAL_TLS_CERT, settings.TEMPORAL_TLS_KEY, settings.TEMPORAL_TLS_CA].map(readPem),
  )
  const tls = {
    ...(authority === undefined ? {} : { serverRootCACertificate: authority }),
    ...(certificate === undefined || key === undefined ? {} : { clientCertPair: { crt: certificate, key } }),
  }
  const wantsTls = apiKey !== undefined || Object.keys(tls).length > 0
  return { address, ...(wantsTls ? { tls } : {}), ...(apiKey === undefined ? {} : { apiKey }) }
}

export interface TemporalClient {
  readonly client: Client
  readonly connection: Connection
  readonly endedAtStart: EndedUpdates['take']
}

/** How soon a lost connection is tried again. Without it the pauses grow to two minutes, long after the server is back. */
const RECONNECT = { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 1000 }

/** A client that connects when it is first used, so that an absent server is an answer and not a failed start. */
export async function createTemporalClient(settings: TemporalSettings): Promise<TemporalClient> {
  const connection = Connection.lazy({ ...(await connectionOptions(settings)), channelArgs: RECONNECT })
  const ended = createEndedUpdates()
  const client = new Client({
    connection,
    namespace: settings.TEMPORAL_NAMESPACE,
    dataConverter: createDataConverter(settings.PAYLOAD_KEYS, settings.TEMPORAL_NAMESPACE),
    interceptors: { workflow: [ended.interceptor] },
  })
  return { client, connection, endedAtStart: ended.take }
}

const REACHED_WITHIN_MS = 1000

/** Resolves at once while the connection to Temporal stands; otherwise waits a moment for it, and rejects when it does not come. */
export function reachTemporal(connection: Connection): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>()
  // The SDK's own `ensureConnected` remembers the first success for ever.
  connection['client'].waitForReady(Date.now() + REACHED_WITHIN_MS, (error) => {
    if (error === undefined) resolve(undefined)
    else reject(error)
  })
  return promise
}
