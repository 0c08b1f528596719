import { createTransport } from 'nodemailer'
import { copyOf, type PrintRoomCopy, type ReaderCopy } from './copies.ts'
import { SendFailure, type Correspondent, type Enclosure, type Envelope, type MessageSender } from './sender.ts'

export interface SmtpOptions {
  /** `smtps://name:password@mail.council.gov.uk:465`. */
  readonly url: string
  readonly printRoomEmail: string
  readonly withinMs: number
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

const mailbox = ({ name, email = '' }: Correspondent) => ({ name, address: email })

const attachment = ({ fileName, text }: Enclosure) => ({
  filename: fileName,
  content: text,
  contentType: 'text/plain; charset=utf-8',
})

/**
 * A mail server of the council. It keeps nothing that could be looked up, so a message whose outcome is not known is sent again
 * under the same Message-ID, and most mailboxes show it once; and it gives no receipt (docs/decisions/0021). It cannot print:
 * every letter by post goes to the print room.
 */
export function createSmtpSender({ url, printRoomEmail, withinMs }: SmtpOptions): MessageSender {
  const { hostname } = new URL(url)
  const transport = createTransport({
    url,
    // Never in clear over a network.
    requireTLS: !LOOPBACK.includes(hostname),
    connectionTimeout: withinMs,
    greetingTimeout: withinMs,
    socketTimeout: withinMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })

  return {
    find: () => Promise.resolve(undefined),
    async send(envelope) {
      const { for: whom, copy } = copyOf(envelope, { prints: false })
      const mail = whom === 'PRINT_ROOM' ? toPrintRoom(copy, printRoomEmail) : toReader(copy)
      await transport.sendMail({ ...mail, ...commonOf(envelope) }).catch((error: unknown) => {
        throw failureOf(error)
      })
      const receipt = { reference: envelope.reference, sentAt: new Date().toISOString() }
      return whom === 'PRINT_ROOM' ? { ...receipt, awaits: 'PRODUCTION' } : receipt
    },
  }
}

const toReader = ({ to, subject, text, enclosures = [] }: ReaderCopy) => ({
  to: to.map(mailbox),
  subject,
  text,
  attachments: enclosures.map(attachment),
})

const toPrintRoom = ({ subject, text, attachments }: PrintRoomCopy, email: string) => ({
  to: email,
  subject,
  text,
  attachments: attachments.map(attachment),
})

/** The same at every attempt, so that two copies of a message are one to a mailbox. */
function commonOf({ reference, from }: Envelope) {
  const domain = from.email?.split('@')[1] ?? 'council.invalid'
  return { from: mailbox(from), messageId: `<${reference}@${domain}>`, headers: { 'Auto-Submitted': 'auto-generated' } }
}

/** What nodemailer says of an error, as far as it is used here. Its message may quote an address. */
interface SmtpTrouble {
  readonly code?: unknown
  readonly command?: unknown
  readonly responseCode?: unknown
  readonly syscall?: unknown
}

/** The server was never reached. Of a connection that broke later nodemailer does not say how far it had come. */
const NEVER_REACHED: readonly unknown[] = ['connect', 'getaddrinfo']

/** An answer says that the message was not taken, and so does a server that was never reached; silence says nothing. */
function failureOf(error: unknown): SendFailure {
  const { code, command, responseCode, syscall } = Object(error) as SmtpTrouble
  const isAnswer = typeof responseCode === 'number'
  if (isAnswer && responseCode >= 500) return refusedForGood(code, command)
  const certainlyNotSent = isAnswer || NEVER_REACHED.includes(syscall)
  const name = isAnswer ? `SMTP_${String(responseCode)}` : typeof code === 'string' ? code : 'SMTP_FAILED'
  return new SendFailure(name, 'TEMPORARY', { certainlyNotSent })
}

const refusedForGood = (code: unknown, command: unknown): SendFailure =>
  new SendFailure(code === 'EENVELOPE' && command === 'RCPT TO' ? 'RECIPIENT_REFUSED' : 'SMTP_REFUSED', 'PERMANENT')
