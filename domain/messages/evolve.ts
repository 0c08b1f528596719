import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { LettersEvent } from './events.ts'
import { NO_LETTERS, recalled } from './production.ts'
import { template, type TemplateName } from './templates.ts'

/** A hand-over is told again within minutes if at all, so the latest references are enough to know it by. */
const PRODUCED_KEPT = 50

export const lettersEvolvers: Evolvers<LettersEvent> = {
  LetterHandedOver: ({ letters = NO_LETTERS }, { reference, template, withheld }, { at }) => {
    const heard = { ...letters, toProduce: [...letters.toProduce, { reference, template, handedOverAt: at }] }
    // A death may have been recorded wrongly (R-CLS-02): then it is produced after all.
    const isGone = withheld !== undefined && withheld !== 'DEATH'
    return { letters: isGone ? recalled({ letters: heard }, [reference], at) : heard }
  },
  LetterProduced: ({ letters = NO_LETTERS, closure }, { reference, template: name }) => ({
    ...metBeforeDeath({ letters, closure }, reference, name),
    letters: {
      ...letters,
      toProduce: letters.toProduce.filter((letter) => letter.reference !== reference),
      ...(letters.recalled === undefined
        ? {}
        : { recalled: letters.recalled.filter((letter) => letter.reference !== reference) }),
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

/**
 * R-CLS-02. It was posted before a death that had not happened: what it stops is met, and does not come back with the correction, unless
 * another letter is still to be produced that stops it.
 */
function metBeforeDeath(
  { letters = NO_LETTERS, closure }: Pick<Journey, 'letters' | 'closure'>,
  reference: string,
  name: TemplateName,
): Changes {
  if (closure?.before === undefined) return {}
  const others = letters.toProduce
    .filter((letter) => letter.reference !== reference)
    .map(({ template: other }) => other)
  const isMet = (key: ClockKey): boolean => stops(name, key) && !others.some((other) => stops(other, key))
  const stopped = closure.before.stopped.filter((key) => !isMet(key))
  return { closure: { ...closure, before: { ...closure.before, stopped } } }
}

const stops = (name: TemplateName, key: ClockKey): boolean => template(name).stops?.includes(key) === true

/** Somebody has found out about it. */
const settled = ({ letters = NO_LETTERS }: Journey, reference: string): Changes => ({
  letters: { ...letters, unconfirmed: (letters.unconfirmed ?? []).filter((letter) => letter.reference !== reference) },
})
