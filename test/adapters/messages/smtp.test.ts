import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { SendFailure } from '../../../adapters/messages/sender.ts'
import { createSmtpSender } from '../../../adapters/messages/smtp.ts'
import { anEnvelope, byPost, COVER_SHEET } from './an-envelope.ts'

interface Taken {
  readonly to: readonly string[]
  readonly mail: string
}

interface Mischief {
  refuse?: { readonly at: 'RCPT' | 'DATA'; readonly code: number }
  /** Takes the message, and hangs up without a word. */
  hangUpAfterTaking?: boolean
}

let taken: Taken[]
let next: Mischief
let server: SMTPServer
let sockets: Set<Socket>
let port: number

const refusal = (code: number): Error => Object.assign(new Error('Misbehaving as asked'), { responseCode: code })

beforeEach(async () => {
  taken = []
  next = {}
  sockets = new Set()
  const options: SMTPServerOptions = {
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, callback) => {
      callback(next.refuse?.at === 'RCPT' ? refusal(next.refuse.code) : null)
    },
    onData: (stream, { envelope }, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (next.refuse?.at === 'DATA') {
          callback(refusal(next.refuse.code))
          return
        }
        taken.push({ to: envelope.rcptTo.map(({ address }) => address), mail: Buffer.concat(chunks).toString('utf8') })
        if (!next.hangUpAfterTaking) {
          callback()
          return
        }
        for (const socket of sockets) socket.destroy()
      })
    },
  }
  server = new SMTPServer(options)
  server.server.on('connection', (socket) => sockets.add(socket))
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.server.address() as AddressInfo).port
})
afterEach(
  () =>
    new Promise<void>((resolve) => {
      server.close(resolve)
    }),
)

const aSender = () =>
  createSmtpSender({
    url: `smtp://127.0.0.1:${String(port)}`,
    printRoomEmail: 'print-room@council.example',
    withinMs: 3000,
  })

const failureOf = async (work: Promise<unknown>): Promise<SendFailure> => {
  const error: unknown = await work.then(
    () => new Error('It was sent'),
    (reason: unknown) => reason,
  )
  if (error instanceof SendFailure) return error
  throw error
}

describe('a message by SMTP', () => {
  it('goes to its reader under a Message-ID made from our reference, and no more is known of it', async () => {
    const receipt = await aSender().send(anEnvelope())
    expect(receipt).not.toHaveProperty('awaits')
    expect(taken).toHaveLength(1)
    expect(taken[0]?.to).toEqual(['Zoe@people.example'])
    expect(taken[0]?.mail).toContain(`Message-ID: <${anEnvelope().reference}@anytown.example>`)
    expect(taken[0]?.mail).toContain('Auto-Submitted: auto-generated')
  })

  it('carries what comes with it as attachments', async () => {
    await aSender().send(anEnvelope({ enclosures: [{ fileName: 'plan.txt', title: 'Plan', text: '1. Washing\n' }] }))
    expect(taken[0]?.mail).toContain('filename=plan.txt')
  })

  it.each([
    ['a letter by post, for a mail server cannot print', byPost()],
    ['a letter that has to be produced', byPost({ coverSheet: COVER_SHEET })],
    ['an e-mail that has to be translated', anEnvelope({ coverSheet: COVER_SHEET })],
  ])('R-GEN-03 %s goes to the print room and to nobody else, and awaits its confirmation', async (_case, envelope) => {
    expect(await aSender().send(envelope)).toMatchObject({ awaits: 'PRODUCTION' })
    expect(taken.map(({ to }) => to)).toEqual([['print-room@council.example']])
  })

  it('keeps no record that could be looked up', async () => {
    await aSender().send(anEnvelope())
    expect(await aSender().find(anEnvelope())).toBeUndefined()
  })
})

describe('a mail server that misbehaves', () => {
  it.each([
    ['RCPT', 550, { code: 'RECIPIENT_REFUSED', lasts: 'PERMANENT', certainlyNotSent: true }],
    ['RCPT', 450, { code: 'SMTP_450', lasts: 'TEMPORARY', certainlyNotSent: true }],
    ['DATA', 554, { code: 'SMTP_REFUSED', lasts: 'PERMANENT', certainlyNotSent: true }],
    ['DATA', 451, { code: 'SMTP_451', lasts: 'TEMPORARY', certainlyNotSent: true }],
  ] as const)('refuses at %s with %s', async (at, code, expected) => {
    next.refuse = { at, code }
    const failure = await failureOf(aSender().send(anEnvelope()))
    expect(failure).toMatchObject(expected)
    expect(failure.cause).toBeUndefined()
    expect(taken).toEqual([])
  })

  it('hangs up after taking it: nobody knows, and a second copy has the same Message-ID', async () => {
    next.hangUpAfterTaking = true
    expect(await failureOf(aSender().send(anEnvelope()))).toMatchObject({ lasts: 'TEMPORARY', certainlyNotSent: false })
    next.hangUpAfterTaking = false
    await aSender().send(anEnvelope())
    const ids = taken.map(({ mail }) => /^Message-ID: (.+)$/m.exec(mail)?.[1])
    expect(ids).toHaveLength(2)
    expect(ids[0]).toBe(ids[1])
  })

  it('is away: nothing was handed over', async () => {
    await new Promise<void>((resolve) => {
      server.close(resolve)
    })
    expect(await failureOf(aSender().send(anEnvelope()))).toMatchObject({ lasts: 'TEMPORARY', certainlyNotSent: true })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })

  it('is not spoken to in clear outside this machine', async () => {
    const sender = createSmtpSender({
      url: `smtp://0.0.0.0:${String(port)}`,
      printRoomEmail: 'print-room@council.example',
      withinMs: 3000,
    })
    expect(await failureOf(sender.send(anEnvelope()))).toMatchObject({ certainlyNotSent: true })
    expect(taken).toEqual([])
  })
})
