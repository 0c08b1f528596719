import type { CommunicationState, LetterFormat } from '../contact/state.ts'
import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from './message-intent.ts'
import type { Recipient } from './recipient.ts'
import { template } from './templates.ts'

/** How the reader of a letter needs it (R-GEN-03). */
export type Needs = Pick<CommunicationState, 'format' | 'language' | 'usesWebsites'>

/** Of readers whose needs nobody has asked about: professionals and staff. */
const NO_SPECIAL_NEEDS: Needs = { format: 'STANDARD_PRINT', language: 'en', usesWebsites: true }

/** The person's own needs; those of anybody else have not been asked. */
export const needsOf = ({ contact }: Pick<Journey, 'contact'>, recipient: Recipient): Needs =>
  recipient === 'PERSON' ? (contact?.communication ?? NO_SPECIAL_NEEDS) : NO_SPECIAL_NEEDS

/** Formats in which a text goes out as it is. */
const AS_IT_IS: readonly LetterFormat[] = ['STANDARD_PRINT', 'E_MAIL']

/** R-GEN-03. A letter in any other format, or in another language, has to be produced by somebody before it can be posted. */
export const mustBeProduced = ({ format, language }: Needs): boolean => !AS_IT_IS.includes(format) || language !== 'en'

/** Whether a message has to be produced, for its reader as the journey knows them. Notes to staff never have. */
export const isForProduction = (
  journey: Pick<Journey, 'contact'>,
  { template: name, to }: Pick<MessageIntent, 'template' | 'to'>,
): boolean => template(name).audience === 'FAMILY' && mustBeProduced(needsOf(journey, to))
