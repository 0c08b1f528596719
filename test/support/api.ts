import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createLogger, type Logger } from '../../adapters/logger.ts'
import { createApp } from '../../api/app.ts'
import type { ApiDependencies } from '../../api/dependencies.ts'
import { serve } from '../../api/serve.ts'
import { createTokenVerifier } from '../../api/sign-in.ts'
import type { House } from './house.ts'
import { createToken } from './tokens.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: Record<string, unknown>
}

export interface Asking {
  /** A member of staff; nobody when it is not there. */
  readonly as?: string
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

/** The application of a house, listening on a port of its own. */
export interface RunningApi {
  readonly port: number
  readonly get: (path: string, asking?: Asking) => Promise<Answer>
  readonly send: (method: string, path: string, asking?: Asking) => Promise<Answer>
  /** A write with a new key unless the headers say otherwise. */
  readonly post: (path: string, asking?: Asking) => Promise<Answer>
  readonly stop: () => Promise<void>
}

/** Texts and bytes are sent as they are, anything else as JSON. */
async function requestOf({ as, body, headers }: Asking): Promise<RequestInit> {
  const signedIn = as === undefined ? {} : { authorization: `Bearer ${await createToken(as)}` }
  if (body === undefined) return { headers: { ...signedIn, ...headers } }
  const isRaw = typeof body === 'string' || body instanceof Uint8Array
  return {
    headers: { ...signedIn, 'content-type': 'application/json', ...headers },
    body: isRaw ? (body as string) : JSON.stringify(body),
  }
}

/** @param over parts of the API that a test replaces */
export async function startApi(house: House, over: Partial<ApiDependencies> = {}): Promise<RunningApi> {
  const settings = over.settings ?? house.settings
  const logger: Logger = over.logger ?? createLogger({ part: 'test', level: 'silent' })
  const app = createApp({ settings, logger, door: house.door, verifyToken: createTokenVerifier(settings), ...over })
  const { server, drain } = await serve(app, { ...settings, API_PORT: 0, SHUTDOWN_GRACE_SECONDS: 1 })
  const { port } = server.address() as AddressInfo

  const send = async (method: string, path: string, asking: Asking = {}): Promise<Answer> => {
    const response = await fetch(`http://127.0.0.1:${String(port)}${path}`, { method, ...(await requestOf(asking)) })
    const text = await response.text()
    const isJson = (response.headers.get('content-type') ?? '').includes('json')
    const json = (isJson && text !== '' ? JSON.parse(text) : {}) as Record<string, unknown>
    return { status: response.status, headers: response.headers, text, json }
  }

  return {
    port,
    send,
    get: (path, asking) => send('GET', path, asking),
    post: (path, asking = {}) =>
      send('POST', path, { ...asking, headers: { 'idempotency-key': randomUUID(), ...asking.headers } }),
    stop: drain,
  }
}

/** The body of a first contact about somebody whom nobody knows yet. */
export const firstContact = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  team: 'TEAM-NORTH',
  channel: 'PHONE',
  consent: 'CONSENT_GIVEN',
  immediateRisk: false,
  presentingIssue: 'Has fallen twice this month',
  person: { fullName: `Ann Example ${randomUUID()}`, dateOfBirth: '1944-02-03' },
  ...over,
})

export const referral = {
  referrer: 'SELF',
  routeOfAccess: 'COMMUNITY',
  urgent: false,
  carerKnown: false,
  inHospital: false,
  needSummary: 'Needs help with washing',
}
