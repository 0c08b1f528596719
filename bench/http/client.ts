import { Agent, request } from 'node:http'
import { LOOPBACK } from '../../local/ports.ts'

/** As bare as Node has it: the generator must be cheap beside what it measures. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export interface HttpAnswer {
  readonly status: number
  readonly text: string
  readonly location: string | undefined
}

export interface HttpRequest {
  readonly port: number
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Sends one request on a connection that is kept, and answers when the whole answer is there. */
export function send({ port, method, path, headers = {}, body }: HttpRequest): Promise<HttpAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>()
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const type = { 'content-type': 'application/json' }
  const sent = request({ agent, host: LOOPBACK, port, method, path, headers: { ...type, ...length, ...headers } })
  sent.on('error', reject).on('response', (response) => {
    const chunks: Buffer[] = []
    response
      .on('error', reject)
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        const { statusCode: status = 0, headers: answered } = response
        resolve({ status, text: Buffer.concat(chunks).toString('utf8'), location: answered.location })
      })
  })
  sent.end(body)
  return promise
}

/**
 * Lets go of all connections. A server closes one that has been idle for some seconds, and a request that is sent on it in that very
 * moment fails: so none is kept over a pause.
 */
export function closeConnections(): void {
  agent.destroy()
}
