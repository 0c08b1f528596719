import axios, { type AxiosInstance } from 'axios'
import { NotifyClient } from 'notifications-node-client'
import { copyOf, inOneText, type PrintRoomCopy, type ReaderCopy } from './copies.ts'
import { failureOfNotify } from './notify-failure.ts'
import { fate, live, wentTo, type Addressee, type Notification } from './notify-status.ts'
import { SendFailure, type Correspondent, type Envelope, type MessageSender, type Receipt } from './sender.ts'

export interface NotifyOptions {
  /** Only for a server that speaks Notify's API in its place. */
  readonly url: string
  readonly apiKey: string
  /** A template with the subject `((subject))` and the text `((body))`. */
  readonly emailTemplateId: string
  /** The same for letters. */
  readonly letterTemplateId: string
  /** A template with the text `((body))`; without one no texts are sent. */
  readonly textTemplateId?: string | undefined
  readonly printRoomEmail: string
  readonly withinMs: number
}

/** Sent so often to one recipient, and never delivered: somebody has to look at the address. */
const MOST_TRIES = 5

/** One message to one recipient. */
interface Part {
  readonly to: Addressee
  readonly reference: string
  readonly subject: string
  readonly body: string
  /** The same by e-mail, for a telephone that takes no text. */
  readonly otherwise?: Part
}

/**
 * GOV.UK Notify. It promises nothing about a `reference` that comes twice, so every send looks first what it already has under
 * it: what is there is not sent again. A message that Notify has accepted is on its way, and awaits its receipt.
 */
export function createNotifySender(options: NotifyOptions): MessageSender {
  const client = clientFor(options)

  const known = async (reference: string): Promise<readonly Notification[]> => {
    const { data } = await client.getNotifications(undefined, undefined, reference).catch(rethrow)
    return (data.notifications as readonly Notification[]).filter((one) => one.reference === reference)
  }

  const post = async (part: Part): Promise<void> => {
    const { reference, to, subject, body } = part
    const personalisation = { subject, body }
    const send = (): Promise<unknown> => {
      if ('mobile' in to)
        return client.sendSms(options.textTemplateId ?? '', to.mobile, { personalisation: { body }, reference })
      if ('email' in to) return client.sendEmail(options.emailTemplateId, to.email, { personalisation, reference })
      const address = addressOf(to.lines)
      return client.sendLetter(options.letterTemplateId, {
        personalisation: { ...address, ...personalisation },
        reference,
      })
    }
    await send().catch(rethrow)
  }

  /** R-REF-05. What a telephone refuses goes by e-mail, at once: whoever is called at night cannot wait for a better number. */
  const sendPart = async (part: Part, there: readonly Notification[]): Promise<void> => {
    const own = there.filter((one) => wentTo(part.to, one))
    if (own.some(live)) return
    try {
      requireAnotherTry(own)
      await post(part)
    } catch (error) {
      if (part.otherwise === undefined || !isRefused(error)) throw error
      await sendPart(part.otherwise, there)
    }
  }

  const find = async (envelope: Envelope): Promise<Receipt | undefined> => {
    const parts = partsOf(envelope, options)
    const there = await known(envelope.reference)
    const own = parts.map((part) => ownOf(part, there))
    if (own.some((notifications) => notifications.length === 0)) return undefined
    return receiptOf(envelope, own)
  }

  const send = async (envelope: Envelope): Promise<Receipt> => {
    const there = await known(envelope.reference)
    for (const part of partsOf(envelope, options)) await sendPart(part, there)
    return { reference: envelope.reference, sentAt: new Date().toISOString(), awaits: awaitedBy(envelope) }
  }

  return { find, send, ...(options.textTemplateId === undefined ? {} : { sendsTexts: true }) }
}

/** The package itself waits for ever; a proxy or a redirect would carry letters somewhere else. */
function clientFor({ url, apiKey, withinMs }: NotifyOptions): NotifyClient {
  const client = new NotifyClient(url, apiKey)
  const { apiClient } = client as unknown as {
    readonly apiClient: { readonly setClient: (rest: AxiosInstance) => void }
  }
  apiClient.setClient(axios.create({ timeout: withinMs, maxRedirects: 0, proxy: false }))
  return client
}

const isForPrintRoom = (envelope: Envelope): boolean => copyOf(envelope, { prints: true }).for === 'PRINT_ROOM'

const awaitedBy = (envelope: Envelope): 'PRODUCTION' | 'RECEIPT' =>
  isForPrintRoom(envelope) ? 'PRODUCTION' : 'RECEIPT'

/** What is known of a message that is there for every recipient. A note to several people is delivered with the last of them. */
function receiptOf(envelope: Envelope, own: readonly (readonly Notification[])[]): Receipt {
  const dead = own.find((notifications) => !notifications.some(live))
  if (dead !== undefined) throw failed(dead)
  const isDelivered = own.every((notifications) => notifications.some((one) => fate(one) === 'DELIVERED'))
  const all = own.flat().map((one) => one.completed_at ?? one.created_at)
  const sentAt = all.toSorted().at(-1) ?? new Date().toISOString()
  const awaits = awaitedBy(envelope)
  const receipt = { reference: envelope.reference, sentAt }
  return isDelivered && awaits === 'RECEIPT' ? receipt : { ...receipt, awaits }
}

/** None of these reached the recipient. */
function failed(notifications: readonly Notification[]): SendFailure {
  const isForGood = notifications.some((one) => fate(one) === 'REFUSED') || notifications.length >= MOST_TRIES
  return isForGood
    ? new SendFailure('PERMANENT_FAILURE', 'PERMANENT')
    : new SendFailure('TEMPORARY_FAILURE', 'TEMPORARY', { certainlyNotSent: true })
}

/** The recipient was refused: by Notify when it was asked, or by what became of it. */
const isRefused = (error: unknown): boolean =>
  error instanceof SendFailure && ['RECIPIENT_REFUSED', 'PERMANENT_FAILURE'].includes(error.code)

/**
 * What Notify has for one reader, however it went.
 * @throws SendFailure when their telephone takes no text and nothing has gone by e-mail yet: the next attempt does that
 */
function ownOf({ to, otherwise }: Part, there: readonly Notification[]): readonly Notification[] {
  const own = there.filter((one) => wentTo(to, one))
  if (otherwise === undefined || own.some(live)) return own
  const byEmail = there.filter((one) => wentTo(otherwise.to, one))
  if (byEmail.length > 0 || own.length === 0) return byEmail
  throw isRefused(failed(own)) ? new SendFailure('TEXT_REFUSED', 'TEMPORARY', { certainlyNotSent: true }) : failed(own)
}

/** An address that refused a message refuses it again: nothing is sent there until somebody has corrected it. */
function requireAnotherTry(notifications: readonly Notification[]): void {
  if (notifications.length === 0) return
  const failure = failed(notifications)
  if (failure.lasts === 'PERMANENT') throw failure
}

function partsOf(
  envelope: Envelope,
  { printRoomEmail, textTemplateId }: Pick<NotifyOptions, 'printRoomEmail' | 'textTemplateId'>,
): readonly Part[] {
  const { for: whom, copy } = copyOf(envelope, { prints: true })
  if (whom === 'PRINT_ROOM') return [printRoomPart(copy, printRoomEmail)]
  if (copy.by === 'POST') return [letterPart(copy)]
  return copy.to.map(({ mobile, ...reader }) => {
    const byEmail = emailPart(copy, reader)
    return mobile === undefined || textTemplateId === undefined
      ? byEmail
      : { ...textPart(copy, mobile), ...(reader.email === undefined ? {} : { otherwise: byEmail }) }
  })
}

const printRoomPart = ({ reference, subject, text, attachments }: PrintRoomCopy, email: string): Part => ({
  to: { email },
  reference,
  subject,
  body: inOneText(text, attachments),
})

const emailPart = ({ reference, subject, text, enclosures }: ReaderCopy, { email = '' }: Correspondent): Part => ({
  to: { email },
  reference,
  subject,
  body: inOneText(text, enclosures),
})

/** A text has no subject; what it says begins with it. */
const textPart = ({ reference, subject, text }: ReaderCopy, mobile: string): Part => ({
  to: { mobile },
  reference,
  subject,
  body: text,
})

function letterPart({ reference, subject, text, enclosures, to: [reader] }: ReaderCopy): Part {
  const lines = sevenLines([reader?.name ?? '', ...(reader?.addressLines ?? [])])
  return { to: { lines }, reference, subject, body: inOneText(text, enclosures) }
}

const MOST_LINES = 7

/** Notify takes seven lines at most, the last of them the postcode: those too many are put together before it. */
function sevenLines(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines
  const middle = lines.slice(MOST_LINES - 2, -1).join(', ')
  return [...lines.slice(0, MOST_LINES - 2), middle, ...lines.slice(-1)]
}

const addressOf = (lines: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(lines.map((line, index) => [`address_line_${String(index + 1)}`, line]))

const rethrow = (error: unknown): never => {
  throw failureOfNotify(error)
}
