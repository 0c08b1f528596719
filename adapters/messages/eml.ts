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
}

/**
 * Reads back what the tray wrote: one part of plain text, quoted-printable, headers folded and encoded as RFC 2047 has it. It is
 * no reader for mail from elsewhere.
 */
export function readEml(eml: string): TrayMessage {
  const [head = '', ...rest] = eml.replaceAll('\r\n', '\n').split('\n\n')
  const headers = readHeaders(head)
  const header = (name: string): string => headers.get(name) ?? ''
  return {
    from: header('from'),
    to: header('to'),
    date: header('date'),
    subject: header('subject'),
    address: header('x-letter-address'),
    by: header('x-letter-by'),
    format: header('x-letter-format'),
    language: header('x-letter-language'),
    text: unquote(rest.join('\n\n').replace(/=\n/g, '')),
  }
}

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
