import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import MailComposer from 'nodemailer/lib/mail-composer'
import { readEml, type TrayMessage } from './eml.ts'
import {
  SendFailure,
  type Correspondent,
  type Enclosure,
  type Envelope,
  type MessageSender,
  type Receipt,
} from './sender.ts'

export type { TrayMessage } from './eml.ts'

/** One line of the list of messages. */
export type TrayEntry = Receipt & Pick<TrayMessage, 'to' | 'subject'>

/** The embedded way out: nothing leaves the machine; every message is a file that any mail program opens. */
export interface Tray extends MessageSender {
  /** The newest first. @param atMost how many */
  readonly list: (atMost: number) => Promise<readonly TrayEntry[]>
  readonly read: (reference: string) => Promise<TrayMessage | undefined>
}

const SUFFIX = '.eml'

/** Somebody who gets a letter by post has no e-mail address; `.invalid` never leads anywhere. */
export const BY_POST = 'by-post@tray.invalid'

const isReference = (reference: string): boolean => /^[A-Za-z0-9][\w.-]{0,199}$/.test(reference)

const mailbox = ({ name, email = BY_POST }: Correspondent) => ({ name, address: email })

const attachment = ({ fileName, text }: Enclosure) => ({
  filename: fileName,
  content: text,
  contentType: 'text/plain; charset=utf-8',
  contentTransferEncoding: 'quoted-printable' as const,
})

/** The file's contents. Quoted-printable, so that a person can read it and `readEml` has one form to undo. */
async function compose(envelope: Envelope): Promise<Buffer> {
  const { reference, template, by, from, to, subject, text, coverSheet, enclosures = [], format, language } = envelope
  const postTo = by === 'POST' ? (to[0]?.addressLines ?? []).join(', ') : ''
  return new MailComposer({
    from: mailbox(from),
    to: to.map(mailbox),
    subject,
    text,
    textEncoding: 'quoted-printable',
    attachments: [...(coverSheet === undefined ? [] : [coverSheet]), ...enclosures].map(attachment),
    messageId: `<${reference}@tray.invalid>`,
    date: new Date(),
    headers: {
      'X-Letter-Reference': reference,
      'X-Letter-Template': template,
      'X-Letter-By': by,
      'X-Letter-Format': format,
      'X-Letter-Language': language,
      ...(postTo === '' ? {} : { 'X-Letter-Address': postTo }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'TRAY_FAILED'

/** A full disk or a folder that is away mends itself or is mended. */
const temporary = (error: unknown): SendFailure => new SendFailure(codeOf(error), 'TEMPORARY', { cause: error })

/** The answer, or undefined when the file is not there. */
async function ifThere<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw temporary(error)
  }
}

/** @param folder made when it is missing */
export function createTray(folder: string): Tray {
  const pathOf = (reference: string): string => join(folder, `${reference}${SUFFIX}`)

  const laidDown = async (reference: string): Promise<Receipt | undefined> => {
    if (!isReference(reference)) return undefined
    return ifThere(async () => ({ reference, sentAt: (await stat(pathOf(reference))).mtime.toISOString() }))
  }

  const find = async (envelope: Envelope): Promise<Receipt | undefined> => {
    const receipt = await laidDown(envelope.reference)
    return receipt === undefined || envelope.coverSheet === undefined ? receipt : { ...receipt, awaits: 'PRODUCTION' }
  }

  const read = async (reference: string): Promise<TrayMessage | undefined> => {
    if (!isReference(reference)) return undefined
    return ifThere(async () => readEml(await readFile(pathOf(reference), 'utf8')))
  }

  /** Written under another name first and then renamed: a file with the message's name is a message that has gone out, whole. */
  const write = async (reference: string, contents: Buffer): Promise<void> => {
    await mkdir(folder, { recursive: true })
    const unfinished = join(folder, `.${randomUUID()}.tmp`)
    try {
      await writeFile(unfinished, contents, { flush: true, mode: 0o600 })
      await rename(unfinished, pathOf(reference))
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
  }

  const send = async (envelope: Envelope): Promise<Receipt> => {
    const { reference } = envelope
    if (!isReference(reference)) throw new SendFailure('REFERENCE_NOT_USABLE', 'PERMANENT')
    const contents = await compose(envelope)
    await write(reference, contents).catch((error: unknown) => {
      throw temporary(error)
    })
    const now = { reference, sentAt: new Date().toISOString() }
    return (await find(envelope)) ?? now
  }

  const list = async (atMost: number): Promise<readonly TrayEntry[]> => {
    const names = (await ifThere(() => readdir(folder))) ?? []
    const references = names.filter((name) => name.endsWith(SUFFIX)).map((name) => name.slice(0, -SUFFIX.length))
    const receipts = (await Promise.all(references.map(laidDown))).filter((receipt) => receipt !== undefined)
    const newest = receipts.toSorted((a, b) => b.sentAt.localeCompare(a.sentAt)).slice(0, atMost)
    const entries = await Promise.all(
      newest.map(async (receipt) => {
        const message = await read(receipt.reference)
        return message === undefined ? [] : [{ ...receipt, to: message.to, subject: message.subject }]
      }),
    )
    return entries.flat()
  }

  return { find, send, list, read }
}
