import { sayDate } from '../../domain/clocks/words.ts'
import type { LetterContext } from './letter.ts'

/** The paragraphs that have something to say. */
export const paragraphs = (...texts: readonly (string | undefined)[]): readonly string[] =>
  texts.filter((text) => text !== undefined && text !== '').map(String)

/** `Our reasons: …`, when somebody wrote them. */
export const saying = (lead: string, text: string | undefined): string | undefined =>
  text === undefined ? undefined : `${lead} ${text}`

/** A calendar date that is a fact of the message (the day support starts): `Monday 2 February 2026`. */
export const day = (date: string | undefined): string | undefined => (date === undefined ? undefined : sayDate(date))

/** Whom to ask: the worker by name, or the council's number while nobody is allocated. */
export const whomToCall = ({ worker, council }: LetterContext): string =>
  worker === undefined ? `call us on ${council.phone}` : `call ${worker.name} on ${worker.phone}`

/**
 * R-DSP-03, R-CHG-03. The way to challenge, where that is the point of the letter: first informally, then as a complaint. The
 * Ombudsman, with the number, stands at the end of every letter.
 */
export const howToChallenge = (context: LetterContext): string => {
  const { council, usesWebsites } = context
  const online = usesWebsites ? ` You can also do it at ${council.website}.` : ''
  return (
    `If you think we are wrong, ${whomToCall(context)} first: often we can put things right by talking. ` +
    `You can make a complaint at any time by calling ${council.phone} or by writing to us.${online} ` +
    'Somebody who was not part of this decision will look at it.'
  )
}
