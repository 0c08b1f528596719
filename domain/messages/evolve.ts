import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { LettersEvent } from './events.ts'
import { NO_LETTERS } from './production.ts'

/** A hand-over is told again within minutes if at all, so the latest references are enough to know it by. */
const PRODUCED_KEPT = 50

export const lettersEvolvers: Evolvers<LettersEvent> = {
  LetterHandedOver: ({ letters = NO_LETTERS }, { reference, template }, { at }) => ({
    letters: { ...letters, toProduce: [...letters.toProduce, { reference, template, handedOverAt: at }] },
  }),
  LetterProduced: ({ letters = NO_LETTERS }, { reference }) => ({
    letters: {
      ...letters,
      toProduce: letters.toProduce.filter((letter) => letter.reference !== reference),
      produced: [...letters.produced, reference].slice(-PRODUCED_KEPT),
    },
  }),
  LetterUnconfirmed: ({ letters = NO_LETTERS }, { reference, template }, { at }) => ({
    letters: { ...letters, unconfirmed: [...(letters.unconfirmed ?? []), { reference, template, since: at }] },
  }),
  LetterArrived: (journey, { reference }) => settled(journey, reference),
  LetterSentAgain: (journey, { reference }) => settled(journey, reference),
  ToldOtherwise: ({ letters = NO_LETTERS }, { date, upTo }) => ({
    letters: {
      ...letters,
      toldOtherwise: [...(letters.toldOtherwise ?? []).filter((told) => told.date !== date), { date, upTo }],
    },
  }),
}

/** Somebody has found out about it. */
const settled = ({ letters = NO_LETTERS }: Journey, reference: string): Changes => ({
  letters: { ...letters, unconfirmed: (letters.unconfirmed ?? []).filter((letter) => letter.reference !== reference) },
})
