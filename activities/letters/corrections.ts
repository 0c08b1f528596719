import { CLOCKS, type ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import { FACTS } from '../../domain/corrections/facts.ts'
import type { correctionsTemplates } from '../../domain/corrections/messages.ts'
import { CORRECTABLE_FACTS } from '../../domain/corrections/state.ts'
import type { LetterContext, LetterTexts, NoteContext } from './letter.ts'
import { ifThingsGetWorse } from './phrases.ts'
import { paragraphs, saying, whomToCall } from './plan-phrases.ts'

const rowOf = ({ about }: Pick<NoteContext, 'about'>) => {
  const fact = CORRECTABLE_FACTS.find((one) => one === about('fact'))
  return fact === undefined ? undefined : FACTS[fact]
}

/** To the person it is their own: “the day on which you left hospital”. */
const toThePerson = (words: string): string => words.replace('the person is', 'you are').replace('the person', 'you')

/** Without what staff add in brackets, such as a priority. */
const titleOf = (key: ClockKey): string => toThePerson(CLOCKS[key].title.replace(/ \([^)]*\)$/, ''))

const wordsOf = (context: Pick<NoteContext, 'about'>): string => rowOf(context)?.words ?? 'a date'

/** Every date that counts from the fact and runs, with why it is that date. */
const datesOf = (context: LetterContext): readonly string[] =>
  (rowOf(context)?.clocks ?? []).flatMap((key) => {
    const [date, because] = [context.date(key), context.because(key)]
    return date === undefined ? [] : [`${titleOf(key)}: ${date}.`, ...(because === undefined ? [] : [because])]
  })

/** 0.4.12: what was wrong and is right, in words. */
export const correctionsLetters: LetterTexts<typeof correctionsTemplates> = {
  FACT_CORRECTED: (context) => ({
    subject: 'We had noted something wrongly, and have put it right',
    paragraphs: paragraphs(
      `We had noted this wrongly: ${toThePerson(wordsOf(context))}. It is right now, and what we do for you counts from it.`,
      ...datesOf(context),
      saying('What we have noted about it:', context.written('/reasons')),
      'Nothing else changes: any support you have goes on as it is.',
      `If you think that it is still wrong, ${whomToCall(context)}.`,
      ifThingsGetWorse(context),
    ),
  }),
  FACT_CORRECTED_NOTE: (context) => ({
    subject: `A fact has been corrected: ${context.reference}`,
    paragraphs: [
      `A manager has corrected ${wordsOf(context)}. The dates that count from it have been planned anew.`,
      'Look at the dates of the journey before you go on. What was recorded before stays in the record.',
    ],
  }),
}
