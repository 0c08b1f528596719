import type { Correspondent, Enclosure, Envelope } from '../../adapters/messages/sender.ts'
import type { Needs } from '../../domain/messages/needs.ts'
import { template, type TemplateName } from '../../domain/messages/templates.ts'
import { Unsendable } from '../delivery/unsendable.ts'
import { adultSocialCare, type CouncilDetails } from './council.ts'
import { coverSheetOf } from './cover-sheet.ts'
import { letterText } from './index.ts'
import type { LetterContext } from './letter.ts'
import { isToPerson } from './reader.ts'
import { pointsToWebsite, withoutWebsites } from './websites.ts'

/** Everything that one message is made from. */
export interface LetterParts {
  /** The message's own name. */
  readonly reference: string
  readonly template: TemplateName
  readonly to: readonly Correspondent[]
  /** The name in the greeting; none where it is not known or where there are several readers. */
  readonly called: string | undefined
  readonly needs: Needs
  readonly context: LetterContext
  readonly council: CouncilDetails
  /** What comes with it; absent for a message without any. */
  readonly enclosures?: readonly Enclosure[]
  /** `Tuesday 6 January 2026`. */
  readonly writtenOn: string
}

const OMBUDSMAN =
  'If you are still not happy after our answer, the Local Government and Social Care Ombudsman can look at it free of charge. Their number is 0300 061 0614.'

/**
 * One message, worded and addressed.
 * @throws Unsendable when the reader has no address, or cannot use what the text points to (R-GEN-03)
 */
export function envelopeOf(parts: LetterParts): Envelope {
  const { reference, template: name, to, needs, context, council, enclosures = [] } = parts
  const { subject, paragraphs } = letterText(name)(context)
  const isLetter = template(name).audience === 'FAMILY'
  const by = wayTo(to, !isLetter || needs.format === 'E_MAIL')
  const text = by === 'TEXT' ? textMessage({ by, subject, paragraphs }) : asPage(parts, { by, subject, paragraphs })
  const coverSheet = isLetter ? coverSheetOf(needs, context.reference) : undefined
  if (!needs.usesWebsites && pointsToWebsite(`${subject}\n${text}`)) throw new Unsendable('POINTS_TO_WEBSITE')
  return {
    reference,
    template: name,
    by,
    from: adultSocialCare(council),
    to,
    subject,
    text,
    ...(coverSheet === undefined ? {} : { coverSheet }),
    ...(enclosures.length === 0 ? {} : { enclosures }),
    format: needs.format,
    language: needs.language,
  }
}

/** Laid out as a page, for an e-mail or a sheet of paper. */
function asPage(parts: LetterParts, wording: Wording): string {
  const isLetter = template(parts.template).audience === 'FAMILY'
  const body = isLetter ? letter(parts, wording) : note(parts, wording.paragraphs)
  return `${body.join('\n\n')}\n`
}

/** What a telephone shows at once: no greeting, and nobody's name. */
const textMessage = ({ subject, paragraphs }: Wording): string => [subject, ...paragraphs].join('\n')

/** @param emailFirst for those who asked for e-mail, and for staff; other people get paper when there is an address for it */
function wayTo(to: readonly Correspondent[], emailFirst: boolean): Envelope['by'] {
  if (to.some(({ mobile }) => mobile !== undefined)) return 'TEXT'
  const canEmail = to.length > 0 && to.every(({ email }) => email !== undefined)
  const canPost = to.length === 1 && to[0]?.addressLines !== undefined
  if (canEmail && (emailFirst || !canPost)) return 'E_MAIL'
  if (canPost) return 'POST'
  throw new Unsendable('NO_ADDRESS')
}

const greeting = ({ called }: LetterParts): string =>
  called === undefined || called === '' ? 'Hello,' : `Dear ${called},`

/** A note to staff goes by ordinary e-mail: what it is about and where to look, without a link. */
const note = (parts: LetterParts, paragraphs: readonly string[]): readonly string[] => [
  greeting(parts),
  ...paragraphs,
  `Look in the journey for everything else: ${parts.context.reference}.`,
]

/** Only on paper: an e-mail is shown before it is opened. */
const addressOf = ({ to: [reader] }: LetterParts): readonly string[] =>
  reader?.addressLines === undefined ? [] : [[reader.name, ...reader.addressLines].join('\n')]

interface Wording extends Pick<Envelope, 'by' | 'subject'> {
  readonly paragraphs: readonly string[]
}

function letter(parts: LetterParts, { by, subject, paragraphs }: Wording): readonly string[] {
  const { context, council, writtenOn } = parts
  return [
    [council.name, ...council.addressLines, `Telephone: ${council.phone}`].join('\n'),
    ...(by === 'POST' ? addressOf(parts) : []),
    `${writtenOn}\nOur reference: ${context.reference}`,
    greeting(parts),
    subject,
    ...paragraphs,
    ...howToComplain(parts),
    ...whomToContact(parts),
    ending(parts),
    ...listOfEnclosures(parts),
  ]
}

/** R-GEN-08. On every letter to a family, in a way that this reader can use. */
function howToComplain({ council, context, needs }: LetterParts): readonly string[] {
  const usable = needs.usesWebsites ? council.complaints : withoutWebsites(council.complaints)
  const route = usable === '' ? `${council.name}, ${council.phone}` : usable
  return [
    `How to complain or challenge a decision\nIf you are not happy with what we have done, or do not agree with a decision, you can complain or ask us to look again. It does not affect ${isToPerson(context) ? 'your' : 'anybody’s'} support. Contact: ${route}.`,
    OMBUDSMAN,
  ]
}

function whomToContact({ context, council, needs }: LetterParts): readonly string[] {
  const { worker } = context
  const call =
    worker === undefined
      ? `Call us on ${council.phone}.`
      : `Call ${worker.name} on ${worker.phone}, or us on ${council.phone}.`
  const online = needs.usesWebsites ? ` Our website is ${council.website}.` : ''
  return [
    `Who to contact\n${call} In the evening, at night and at weekends call ${council.outOfHoursPhone}. If you need this letter in another format or language, tell us.${online}`,
  ]
}

const listOfEnclosures = ({ enclosures = [] }: LetterParts): readonly string[] =>
  enclosures.length === 0 ? [] : [['With this letter:', ...enclosures.map(({ title }) => `- ${title}`)].join('\n')]

const ending = ({ context, council }: LetterParts): string =>
  ['Yours sincerely,', context.worker?.name ?? 'Adult Social Care', council.name].join('\n')
