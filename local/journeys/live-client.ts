import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { LocalProblem } from '../problem.ts'

/** A problem as the API tells it. */
const problem = z.looseObject({
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  rule: z.string().optional(),
  whatToDo: z.string().default(''),
  errors: z.array(z.looseObject({ pointer: z.string(), detail: z.string() })).default([]),
})
export type Problem = z.infer<typeof problem>

export type Answer = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly problem: Problem }

/** Asks the API in somebody's name. */
export interface LiveClient {
  readonly get: <Body>(staffId: string, path: string, schema: z.ZodType<Body>) => Promise<Body>
  /** A write; a 202 is followed to its end. @param version for `If-Match` */
  readonly post: (staffId: string, path: string, body: object, version?: number) => Promise<Answer>
}

interface Api {
  readonly baseUrl: string
  /** An access token of a member of staff. */
  readonly tokenOf: (staffId: string) => Promise<string>
}

interface Sending {
  readonly method?: 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

const ENDS_WITHIN_MS = 60_000
const LOOK_EVERY_MS = 200

/** Nothing was done: the same again, under the same key, after as long as the API asks for. */
const TOO_MANY = 429

const submission = z.looseObject({
  state: z.enum(['OPEN', 'COMMITTED', 'REFUSED', 'GIVEN_UP']),
  answer: z.unknown(),
  problem: z.unknown(),
})

export function createLiveClient({ baseUrl, tokenOf }: Api): LiveClient {
  const send = async (staffId: string, path: string, { headers = {}, ...init }: Sending = {}): Promise<Response> => {
    const authorization = `Bearer ${await tokenOf(staffId)}`
    for (;;) {
      const asked = fetch(`${baseUrl}${path}`, { ...init, headers: { ...headers, authorization } })
      const response = await asked.catch((cause: unknown) => {
        throw new LocalProblem(`No API answers at ${baseUrl}. Is "npm start" running?`, { cause })
      })
      const waitS = response.status === TOO_MANY ? Number(response.headers.get('retry-after')) : NaN
      if (Number.isNaN(waitS)) return response
      await pause(waitS * 1000)
    }
  }

  const get: LiveClient['get'] = async (staffId, path, schema) => {
    const response = await send(staffId, path)
    const body: unknown = await response.json()
    if (!response.ok) throw new Error(`GET ${path} answered ${String(response.status)}: ${JSON.stringify(body)}`)
    return schema.parse(body)
  }

  const untilEnded = async (staffId: string, path: string): Promise<Answer> => {
    const patience = Date.now() + ENDS_WITHIN_MS
    while (Date.now() < patience) {
      const { state, answer, problem: why } = await get(staffId, path, submission)
      if (state === 'COMMITTED') return { ok: true, body: answer }
      if (state !== 'OPEN') return { ok: false, problem: problem.parse(why) }
      await pause(LOOK_EVERY_MS)
    }
    throw new LocalProblem(`The step at ${path} has not come to an end`)
  }

  const post: LiveClient['post'] = async (staffId, path, body, version) => {
    const response = await send(staffId, path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(version === undefined ? {} : { 'if-match': `"${String(version)}"` }),
      },
      body: JSON.stringify(body),
    })
    const answer: unknown = await response.json()
    if (response.status === 202) return untilEnded(staffId, response.headers.get('location') ?? '')
    return response.ok ? { ok: true, body: answer } : { ok: false, problem: problem.parse(answer) }
  }

  return { get, post }
}
