import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The post between two councils' systems: it is away when told so, and holds what it takes until the test lets it go. */
export interface PostBetween {
  readonly address: string
  /** Messages that it has taken and not let go. */
  readonly held: () => number
  /** Requests that came while it was away. */
  readonly turnedAway: () => number
  /** From now on that many requests find nobody. */
  readonly beAwayFor: (requests: number) => void
  /** Hands over everything that it holds, the last first, each message twice. @returns what the receiver answered, in that order */
  readonly letGo: (to: string) => Promise<readonly unknown[]>
  /** Hands over once more what it let go last, as a sender does that got no answer. */
  readonly again: (to: string) => Promise<readonly unknown[]>
  readonly stop: () => Promise<void>
}

export async function startPostBetween(): Promise<PostBetween> {
  const held: string[] = []
  let latest: readonly string[] = []
  let away = 0
  let turnedAway = 0

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (away > 0) {
      away -= 1
      turnedAway += 1
      response.writeHead(503).end()
      return
    }
    held.push(await textOf(request))
    response.writeHead(202, { 'content-type': 'application/json' }).end(JSON.stringify({ outcome: 'WAITING' }))
  }
  const server = createServer((request, response) => void take(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    held: () => held.length,
    turnedAway: () => turnedAway,
    beAwayFor: (requests) => {
      away = requests
    },
    letGo(to) {
      const lastFirst = held.splice(0).sort((a, b) => sequenceOf(b) - sequenceOf(a))
      latest = lastFirst.flatMap((each) => [each, each])
      return handOver(latest, to)
    },
    again: (to) => handOver(latest, to),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}

async function handOver(bodies: readonly string[], to: string): Promise<readonly unknown[]> {
  const answers: unknown[] = []
  for (const body of bodies) {
    const answer = await fetch(to, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    answers.push(((await answer.json()) as { readonly outcome?: unknown }).outcome)
  }
  return answers
}

/** The place of a message among those of its sender. */
function sequenceOf(body: string): number {
  const { signed } = JSON.parse(body) as { readonly signed: string }
  const payload = Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString('utf8')
  return (JSON.parse(payload) as { readonly message: { readonly sequence: number } }).message.sequence
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
