import type { Enclosure } from './sender.ts'

/** A message as it lies in the tray. */
export interface TrayMessage {
  readonly from: string
  readonly to: string
  readonly date: string
  readonly subject: string
  /** The address lines of a letter by post; empty for an e-mail. */
  readonly address: string
  readonly by: string
  readonly format: string
  readonly language: string
  readonly text: string
  /** What lies beside the letter: the cover sheet for staff first, where there is one, then what comes with it. */
  readonly enclosures: readonly Pick<Enclosure, 'fileName' | 'text'>[]
}

/**
 * Reads back what the tray wrote: parts of plain text, quoted-printable, the letter first, then its cover sheet, if any, and what comes with
 * it; headers folded and encoded as RFC 2047 has it. It is no reader for mail from elsewhere.
 */
export function readEml(eml: string): TrayMessage {
  const message = readPart(eml.replaceAll('\r\n', '\n'))
  const { header } = message
  const [letter = message, ...enclosures] = partsOf(message)
  return {
    from: header('from'),
    to: header('to'),
    date: header('date'),
    subject: header('subject'),
    address: header('x-letter-address'),
    by: header('x-letter-by'),
    format: header('x-letter-format'),
    language: header('x-letter-language'),
    text: textOf(letter),
    enclosures: enclosures.map((part) => ({ fileName: fileNameOf(part), text: textOf(part) })),
  }
}

interface MailPart {
  readonly header: (name: string) => string
  readonly body: string
}

function readPart(text: string): MailPart {
  const [head = '', ...rest] = text.split('\n\n')
  const headers = readHeaders(head)
  return { header: (name) => headers.get(name) ?? '', body: rest.join('\n\n') }
}

/** The parts of a message that has several; the line break before a boundary belongs to the boundary. */
function partsOf({ header, body }: MailPart): readonly MailPart[] {
  const boundary = /boundary="([^"]+)"/.exec(header('content-type'))?.[1]
  if (boundary === undefined) return []
  const between = `\n${body}`.split(`\n--${boundary}`).slice(1, -1)
  return between.map((part) => readPart(part.slice(1)))
}

const textOf = ({ body }: MailPart): string => unquote(body.replace(/=\n/g, ''))

const fileNameOf = ({ header }: MailPart): string =>
  /filename="?([^";]+)/.exec(header('content-disposition'))?.[1] ?? ''

function readHeaders(head: string): ReadonlyMap<string, string> {
  const unfolded = head.replace(/\n[ \t]+/g, ' ').split('\n')
  return new Map(
    unfolded.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())]
    }),
  )
}

/** `=?UTF-8?Q?Zo=C3=AB?=` and `=?UTF-8?B?Wm/Dqw==?=`; the space between two encoded words is not part of the text. */
function decodeWords(value: string): string {
  const joined = value.replace(/\?=\s+=\?/g, '?==?')
  return joined.replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_word, encoding: string, text: string) =>
    encoding.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('utf8') : unquote(text.replaceAll('_', ' ')),
  )
}

/** Each run of `=C3=AB` is the bytes of whole characters. */
const unquote = (text: string): string =>
  text.replace(/(?:=[0-9A-F]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'))
