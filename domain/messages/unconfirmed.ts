import { noticeCountsFromArrival } from '../closure/notice.ts'
import { stopStartedBy } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { STAGES } from '../journey/stage.ts'
import { defineStep, type Consequences, type Rule } from '../journey/step.ts'
import { WHO_CONFIRMS } from './confirming.ts'
import { NO_LETTERS } from './production.ts'
import { workerOrTeam } from './recipient.ts'
import { versionOf } from './reference.ts'
import { LETTERS_REFUSALS } from './refusals.ts'
import type { UnconfirmedLetter } from './state.ts'
import { template } from './templates.ts'
import { withholdingOf } from './withholding.ts'

export interface RecordLetterArrivalFacts {
  /** The letter's own reference, as the documents of the journey have it. */
  readonly letter: string
  /** What its reader says. */
  readonly arrived: boolean
}

type Known = Pick<Journey, 'letters' | 'closure' | 'contactDetails'>

const all = ({ letters = NO_LETTERS }: Pick<Journey, 'letters'>): readonly UnconfirmedLetter[] =>
  letters.unconfirmed ?? []

export const isUnconfirmed = (journey: Known, { reference }: Pick<UnconfirmedLetter, 'reference'>): boolean =>
  all(journey).some((letter) => letter.reference === reference)

/** The letters about which somebody has to ask: none that must not go out any more (R-CLS-01). */
export const lettersToAskAbout = (journey: Known): readonly UnconfirmedLetter[] =>
  all(journey).filter((letter) => withholdingOf(journey, letter.template) === undefined)

/** No receipt came: whoever works with the person hears, and it stands on their list. R-CLS-01: after a death nobody asks. */
export function unconfirmed(
  journey: Known & Pick<Journey, 'allocation'>,
  { reference, template: name }: Omit<UnconfirmedLetter, 'since'>,
): Consequences {
  const withheld = withholdingOf(journey, name)
  const event = { type: 'LetterUnconfirmed', reference, template: name } as const
  if (withheld !== undefined) return { event: { ...event, withheld } }
  const to = workerOrTeam(journey.allocation)
  return { event, messages: [{ template: 'LETTER_UNCONFIRMED', to, about: { letter: name } }] }
}

/** R-GEN-03. Only a letter of which nobody knows whether it arrived, and that may still go out. */
const isToAskAbout: Rule<RecordLetterArrivalFacts> = (journey, { facts }) => {
  if (lettersToAskAbout(journey).some(({ reference }) => reference === facts.letter)) return undefined
  return isUnconfirmed(journey, { reference: facts.letter })
    ? LETTERS_REFUSALS.LETTER_WITHHELD
    : LETTERS_REFUSALS.LETTER_NOT_UNCONFIRMED
}

/**
 * R-GEN-03. A letter is sent when its reader has it. Where the post does not say so, somebody asks the reader: its clocks stop now, or
 * it goes out once more to the address that is known now.
 */
const recordLetterArrival = defineStep<RecordLetterArrivalFacts>()({
  name: 'recordLetterArrival',
  title: 'Record whether a letter arrived',
  roles: WHO_CONFIRMS,
  // Also after closing: the letter that says so may be the one.
  from: STAGES,
  // The rule looks at the one letter, and nothing else that changed matters to it.
  reads: [],
  rules: [isToAskAbout],
  happens: (journey, { facts: { letter, arrived }, receivedAt }) => {
    const found = lettersToAskAbout(journey).find(({ reference }) => reference === letter)
    if (found === undefined) throw new Error('The rules let a letter through that nobody asks about')
    const { reference, template: name } = found
    if (!arrived) return { event: { type: 'LetterSentAgain', reference, template: name } }
    const stops = template(name).stops ?? []
    const counted = noticeCountsFromArrival(journey, stops, receivedAt)
    return {
      event: { type: 'LetterArrived', reference, template: name },
      clocks: [...stops.map((key) => stopStartedBy(versionOf(reference), key, 'LetterArrived')), ...counted.clocks],
      messages: counted.messages,
    }
  },
})

export const unconfirmedSteps = [recordLetterArrival] as const
