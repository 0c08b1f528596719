import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { randomUUID } from 'node:crypto'
import type { Express } from 'express'
import type { Settings } from '../adapters/settings.ts'
import { limitConnections } from './connections.ts'
import { problemFor } from './problem.ts'
import { RequestProblem } from './request-problem.ts'
import type { RequestProblemCode } from './request-problem-table.ts'

export type ServeSettings = Pick<
  Settings,
  'API_PORT' | 'API_HOST' | 'CONNECTIONS_AT_ONCE' | 'REQUEST_TIMEOUT_SECONDS' | 'SHUTDOWN_GRACE_SECONDS'
>

/** The reader of bodies is first with its own limit, so that a slow body gets an ordinary answer. */
const AFTER_THE_READER_MS = 2000

const LOOK_EVERY_MS = 1000

const MOST_HEADER_BYTES = 16 * 1024

/** Between two requests on one connection. */
const KEPT_IDLE_MS = 5000

/** Nothing that the product does takes so long; it is a client that does not take its answer. */
const SILENT_MS = 60_000

export interface Serving {
  readonly server: Server
  /** Takes no more requests, lets those in hand finish, and cuts off what takes too long. */
  readonly drain: () => Promise<void>
}

/** Listens, with a limit on everything that can be slow. */
export async function serve(app: Express, settings: ServeSettings): Promise<Serving> {
  const timeout = settings.REQUEST_TIMEOUT_SECONDS * 1000
  const server = createServer(
    {
      connectionsCheckingInterval: LOOK_EVERY_MS,
      requestTimeout: timeout + AFTER_THE_READER_MS,
      headersTimeout: timeout,
      maxHeaderSize: MOST_HEADER_BYTES,
      keepAliveTimeout: KEPT_IDLE_MS,
    },
    app,
  )
  server.setTimeout(SILENT_MS)
  server.on('clientError', answerClientError)
  limitConnections(server, settings.CONNECTIONS_AT_ONCE)
  const { promise, resolve, reject } = Promise.withResolvers<undefined>()
  server.once('error', reject).listen(settings.API_PORT, settings.API_HOST, () => {
    resolve(undefined)
  })
  await promise
  return { server, drain: () => drain(server, settings.SHUTDOWN_GRACE_SECONDS * 1000) }
}

function drain(server: Server, graceMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const cutOff = setTimeout(() => {
    server.closeAllConnections()
  }, graceMs)
  server.close(() => {
    clearTimeout(cutOff)
    resolve(undefined)
  })
  server.closeIdleConnections()
  return promise
}

const CODES: Readonly<Record<string, RequestProblemCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'BODY_TOO_SLOW',
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
}

/** What is not even HTTP, or comes too slowly, never reaches the application; it gets a problem all the same. */
function answerClientError(error: NodeJS.ErrnoException, stream: unknown): void {
  const socket = stream as Socket
  if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesWritten > 0) {
    socket.destroy()
    return
  }
  const code = CODES[error.code ?? ''] ?? 'REQUEST_MALFORMED'
  const { problem } = problemFor(new RequestProblem(code), randomUUID())
  const body = JSON.stringify(problem)
  socket.end(
    [
      `HTTP/1.1 ${String(problem.status)} ${problem.title}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${String(Buffer.byteLength(body))}`,
      'Cache-Control: no-store',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}
