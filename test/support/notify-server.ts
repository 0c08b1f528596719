import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { jwtVerify } from 'jose'

const SERVICE = '26785a09-ab16-4eb0-8407-a37497a57506'
const SECRET = '3d844edf-8d35-48ac-975b-e847b4f122b0'
export const NOTIFY_KEY = `tests-${SERVICE}-${SECRET}`
export const EMAIL_TEMPLATE = '9d751e0e-f929-4891-82a1-a3e1c3c18ee3'
export const LETTER_TEMPLATE = '64415853-cb86-4cc4-b597-2aaa94ef8c39'

export const TEXT_TEMPLATE = '0b3bbd2d-9d2c-4f2b-8fb4-8ef0cbb27e4d'

type Kind = 'email' | 'letter' | 'sms'

export interface KeptNotification {
  readonly id: string
  readonly type: Kind
  readonly reference: string | null
  status: string
  readonly template: { readonly id: string }
  readonly subject: string
  readonly body: string
  readonly email_address: string | null
  readonly phone_number: string | null
  readonly line_1: string | null
  readonly line_2: string | null
  readonly line_3: string | null
  readonly line_4: string | null
  readonly line_5: string | null
  readonly line_6: string | null
  readonly line_7: string | null
  readonly created_at: string
  completed_at: string | null
}

/** How the next requests go wrong. */
interface Mischief {
  /** Answered with this status before anything is taken. */
  status?: number
  /** Taken, and then never answered. */
  silentAfterTaking?: boolean
  /** Taken, and answered as if a gateway had lost it. */
  gatewayErrorAfterTaking?: boolean
  /** Refused as an address that cannot be. */
  refuseRecipient?: boolean
}

/** A server that speaks the part of GOV.UK Notify's API that is used here, and misbehaves when asked to. */
export interface NotifyServer {
  readonly url: string
  readonly kept: KeptNotification[]
  readonly next: Mischief
  /** Requests that sent something, taken or not. */
  readonly posts: () => number
  readonly stop: () => Promise<void>
}

export async function startNotify(): Promise<NotifyServer> {
  const kept: KeptNotification[] = []
  const next: Mischief = {}
  let posts = 0

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    await requireKey(request)
    if (next.status !== undefined) {
      problem(response, next.status, 'Misbehaving as asked')
      return
    }
    const url = new URL(request.url ?? '/', 'http://notify')
    if (request.method === 'GET') {
      reply(response, 200, pageOf(kept, url.searchParams.get('reference')))
      return
    }
    posts += 1
    const type = (/(letter|sms)$/.exec(url.pathname)?.[1] ?? 'email') as Kind
    const body = JSON.parse(await textOf(request)) as Sent
    const wrong = whatIsWrong(body, type, next)
    if (wrong !== undefined) {
      problem(response, 400, wrong)
      return
    }
    const notification = notificationOf(body, type)
    kept.unshift(notification)
    if (next.gatewayErrorAfterTaking) {
      problem(response, 502, 'Bad gateway')
      return
    }
    if (next.silentAfterTaking) return
    reply(response, 201, { id: notification.id, reference: notification.reference })
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      problem(response, 403, String(error))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${String(port)}`,
    kept,
    next,
    posts: () => posts,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}

interface Sent {
  readonly template_id?: string
  readonly email_address?: string
  readonly phone_number?: string
  readonly reference?: string
  readonly personalisation?: Readonly<Record<string, string>>
}

/** A token of our service, signed with its key, made within the last half minute. */
async function requireKey({ headers }: IncomingMessage): Promise<void> {
  const token = (headers.authorization ?? '').replace('Bearer ', '')
  await jwtVerify(token, new TextEncoder().encode(SECRET), {
    issuer: SERVICE,
    maxTokenAge: 30,
    clockTolerance: 5,
    algorithms: ['HS256'],
  })
}

const TEMPLATES: Readonly<Record<Kind, string>> = { email: EMAIL_TEMPLATE, letter: LETTER_TEMPLATE, sms: TEXT_TEMPLATE }

function whatIsWrong(sent: Sent, type: Kind, next: Mischief): string | undefined {
  if (next.refuseRecipient) return wrongRecipient(type)
  if (sent.template_id !== TEMPLATES[type]) return 'Template not found'
  const { personalisation = {} } = sent
  const wanted = type === 'sms' ? ['body'] : ['subject', 'body']
  if (wanted.some((name) => !(name in personalisation))) return 'Missing personalisation'
  if (type === 'letter') return wrongAddress(personalisation)
  return type === 'email' ? wrongEmail(sent) : wrongNumber(sent, personalisation['body'] ?? '')
}

const wrongRecipient = (type: Kind): string =>
  type === 'sms' ? 'phone_number Not a UK mobile number' : 'email_address Not a valid email address'

/** What Notify refuses: a number that is no mobile, and more than six messages' worth of text. */
function wrongNumber({ phone_number: number = '' }: Sent, body: string): string | undefined {
  if (!/^\+447\d{9}$/.test(number)) return wrongRecipient('sms')
  return body.length > 918 ? 'Content for template has a character count greater than the limit of 918' : undefined
}

const wrongEmail = ({ email_address: email = '' }: Sent): string | undefined =>
  email.includes('@') ? undefined : 'email_address Not a valid email address'

function wrongAddress(personalisation: object): string | undefined {
  const lines = Object.keys(personalisation).filter((name) => name.startsWith('address_line_')).length
  return lines >= 3 && lines <= 7 ? undefined : 'Address must be at least 3 lines'
}

function notificationOf(sent: Sent, type: Kind): KeptNotification {
  const given = sent.personalisation ?? {}
  const line = (place: number): string | null => given[`address_line_${String(place)}`] ?? null
  return {
    id: randomUUID(),
    type,
    reference: sent.reference ?? null,
    status: 'created',
    template: { id: sent.template_id ?? '' },
    subject: given['subject'] ?? '',
    body: given['body'] ?? '',
    email_address: sent.email_address ?? null,
    phone_number: sent.phone_number ?? null,
    line_1: line(1),
    line_2: line(2),
    line_3: line(3),
    line_4: line(4),
    line_5: line(5),
    line_6: line(6),
    line_7: line(7),
    created_at: new Date().toISOString(),
    completed_at: null,
  }
}

const pageOf = (kept: readonly KeptNotification[], reference: string | null) => ({
  notifications: kept.filter((one) => one.reference === reference),
  links: { current: '' },
})

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function problem(response: ServerResponse, status: number, message: string): void {
  reply(response, status, { status_code: status, errors: [{ error: 'BadRequestError', message }] })
}
