import { CLOCKS, isClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import type { outOfHoursTemplates } from '../../domain/out-of-hours/messages.ts'
import { by, type LetterTexts, type NoteContext } from './letter.ts'

/** Each date that ran through the night and still runs. */
const datesGoingBack = ({ about, date }: NoteContext): readonly string[] =>
  (about('clocks') ?? '')
    .split(', ')
    .filter(isClockKey)
    .flatMap((key) => {
      const until = date(key)
      return until === undefined ? [] : [`It goes back with this date. ${CLOCKS[key].title}: ${by(until)}.`]
    })

/** R-REF-05, R-REF-06 in words for those who are on duty. */
export const outOfHoursLetters: LetterTexts<typeof outOfHoursTemplates> = {
  EDT_CALL_NOW: ({ reference, date }) => ({
    subject: `Urgent call outside office hours: ${reference}`,
    paragraphs: [
      'An urgent call has come in while the office is closed, so the out-of-hours team has it now. If somebody is in danger, act at once and call the emergency services.',
      `Otherwise respond ${by(date('edt.response'))}, and record the response.`,
    ],
  }),
  EDT_STILL_IN_DANGER: ({ reference }) => ({
    subject: `Still in danger: ${reference}`,
    paragraphs: [
      'The out-of-hours team has responded to an urgent call, and somebody is still in danger. Decide now what else is done.',
    ],
  }),
  EDT_HANDED_BACK: (context) => ({
    subject: `Handed back by the out-of-hours team: ${context.reference}`,
    paragraphs: [
      'The out-of-hours team had this journey and has handed it back to you. Its note of what happened and what is left to do stands in the journey.',
      context.about('actionToday') === 'true'
        ? 'Something has to be done today.'
        : 'Nothing has to be done today, but read the note today.',
      ...datesGoingBack(context),
    ],
  }),
}
