import type { Correspondent, Enclosure, Envelope } from './sender.ts'

/** A message as its readers get it. Whatever is only for staff is not in it, so no way out can send it to a reader. */
export type ReaderCopy = Omit<Envelope, 'coverSheet'>

/** What the print room gets: its cover sheet first, then the letter, then what comes with it. Its subject says nothing of anybody. */
export interface PrintRoomCopy {
  readonly reference: string
  readonly subject: string
  readonly text: string
  readonly attachments: readonly Enclosure[]
}

export type Copy =
  { readonly for: 'READER'; readonly copy: ReaderCopy } | { readonly for: 'PRINT_ROOM'; readonly copy: PrintRoomCopy }

/**
 * R-GEN-03. What leaves, and for whom. A letter that has to be produced goes to the print room, and so does every letter by post
 * where the way out cannot print.
 */
export function copyOf(envelope: Envelope, { prints }: { readonly prints: boolean }): Copy {
  const { coverSheet, ...copy } = envelope
  const needsPrintRoom = coverSheet !== undefined || (envelope.by === 'POST' && !prints)
  return needsPrintRoom ? { for: 'PRINT_ROOM', copy: printRoomCopy(envelope) } : { for: 'READER', copy }
}

const PRINT_IT = 'Print this letter and everything that comes with it.\n'

const whereTo = (by: Envelope['by'], { name, email = '', addressLines = [] }: Correspondent): string =>
  [name, ...(by === 'POST' ? addressLines : [email])].join('\n')

function printRoomCopy({ reference, subject, text, by, to, coverSheet, enclosures = [] }: Envelope): PrintRoomCopy {
  const sheet = [
    coverSheet?.text ?? PRINT_IT,
    `Then send it to:\n${to.map((reader) => whereTo(by, reader)).join('\n\n')}\n`,
    'When it has been sent, confirm it on the journey ("Confirm that a letter was produced and posted") with this reference:',
    `${reference}\n`,
  ].join('\n')
  const letter: Enclosure = { fileName: `letter-${reference}.txt`, title: subject, text }
  return {
    reference,
    subject: `A letter to produce and send: ${reference}`,
    text: sheet,
    attachments: [letter, ...enclosures],
  }
}

/** The text with everything that comes with it written below, for a way out that takes no attachments. */
export const inOneText = (text: string, attachments: readonly Enclosure[] = []): string =>
  [text, ...attachments.map((attachment) => `${attachment.title}\n\n${attachment.text}`)].join('\n\n---\n\n')
