import { capital, sayDate } from '../../domain/clocks/words.ts'
import { localDate } from '../../domain/clocks/civil.ts'
import type { Instant } from '../../domain/shared/time.ts'
import type { Needs } from '../../domain/messages/needs.ts'
import { pointsToWebsite } from '../letters/websites.ts'
import type { EventType, Past } from './past.ts'

/** A document that a letter can promise. */
export interface DocumentKind {
  /** Begins the name of its file, which says what it is and names nobody. At most 30 characters: longer names are split up in e-mail. */
  readonly fileName: string
  readonly title: string
  /** The events that it is written from. */
  readonly reads: readonly EventType[]
  /** Undefined when there is nothing to put into it. */
  readonly write: (past: Past) => Content | undefined
}

/** What stands in a document. */
export interface Content {
  /** Lines under its title: when it was made, and what holds for all of it. */
  readonly facts: readonly string[]
  readonly parts: readonly Part[]
}

export interface Part {
  readonly title: string
  readonly text: string
}

/** Who a document is about, and who reads it. */
export interface Surroundings {
  readonly council: { readonly name: string; readonly phone: string }
  readonly person: string
  readonly reference: string
  readonly needs: Needs
}

/** A part of a document that is complete without it. */
export const NOTHING_WRITTEN = 'Nothing is written here.'

/** `Tuesday 6 January 2026`: the day on which something happened, in London. */
export const sayDay = (at: Instant): string => sayDate(localDate(at))

/** The document as plain text. It quotes the record whole, also where that names a website; the reader is told another way (R-GEN-03). */
export function layOut(title: string, { facts, parts }: Content, { council, person, reference, needs }: Surroundings) {
  const numbered = parts.map((part, index) => `${index + 1}. ${capital(part.title)}\n\n${part.text}`)
  const cannotFollow = !needs.usesWebsites && pointsToWebsite(numbered.join('\n'))
  const blocks = [
    `${council.name}\n${title}`,
    [`Person: ${person}`, `Our reference: ${reference}`, ...facts].join('\n'),
    ...(cannotFollow
      ? [`You need no website to use this. Where one is named, call us on ${council.phone} instead.`]
      : []),
    ...numbered,
  ]
  return `${blocks.join('\n\n')}\n`
}
