import { CLOCKS, isClockKey, type ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import type { TEMPLATES } from '../../domain/messages/templates.ts'
import { ifThingsGetWorse, whomToAsk } from './phrases.ts'
import { day } from './plan-phrases.ts'
import { by, type NoteContext, type LetterTexts } from './letter.ts'

/** The clock a note is about. */
function clockOf({ about }: NoteContext): ClockKey | undefined {
  const key = about('clock') ?? ''
  return isClockKey(key) ? key : undefined
}

const titleOf = (context: NoteContext): string => {
  const key = clockOf(context)
  return key === undefined ? 'Something on this journey' : CLOCKS[key].title
}

/** The title for a family: without what staff add in brackets, such as a priority; it goes on from a colon. */
function plainTitleOf(context: NoteContext): string {
  const title = titleOf(context).replace(/ \([^)]*\)$/, '')
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`
}

const dateOf = (context: NoteContext): string | undefined => {
  const key = clockOf(context)
  return key === undefined ? undefined : context.date(key)
}

const becauseOf = (context: NoteContext): readonly string[] => {
  const key = clockOf(context)
  const sentence = key === undefined ? undefined : context.because(key)
  return sentence === undefined ? [] : [sentence]
}

/** R-REV-01. The new day; or by when one is agreed, or what comes before it; else who sees to it. */
const newDay = ({ about, date }: NoteContext): string => {
  const agreed = day(about('newDay'))
  if (agreed !== undefined) return `It is now to be done on ${agreed}. A manager has been told today, too.`
  if (date('review.newDay') !== undefined)
    return `We will call you and agree a new day with you ${by(date('review.newDay'))}. A manager has been told today, too.`
  return about('clock') === 'review.first' && date('revision.complete') !== undefined
    ? `Your plan is being changed with you now, and is to be ready ${by(date('revision.complete'))}. After that we tell you when we review it. A manager has been told today, too.`
    : 'A manager has been told today and will see that you get a new date.'
}

/**
 * R-GEN-04, R-GEN-05. Notes to staff name the journey by its reference and say nothing about the person. R-PLN-04, R-REV-01: the
 * person hears on the day that a date was missed, and what happens now.
 */

/** The letter that the date waits for has been asked for: sending it again would send it twice. */
const onItsWay = ({ about }: NoteContext): readonly string[] =>
  about('onItsWay') === 'true'
    ? [
        'The letter that this date waits for is on its way, and nobody knows yet that it has arrived. Do not send it again. Look in the documents of the journey where it is, and put right what holds it up.',
      ]
    : []

export const clockLetters: LetterTexts<Pick<typeof TEMPLATES, 'CLOCK_REMINDER' | 'CLOCK_MISSED' | 'DATE_MISSED'>> = {
  DATE_MISSED: (context) => ({
    subject: 'We have not done something for you in time, and we are sorry',
    paragraphs: [
      dateOf(context) === undefined
        ? `This is what we did not do in time: ${plainTitleOf(context)}. It has been done since.`
        : `This is what we should have done ${by(dateOf(context))}, and have not done yet: ${plainTitleOf(context)}.`,
      ...becauseOf(context),
      'Any support you have goes on as it is.',
      newDay(context),
      whomToAsk(context),
      ifThingsGetWorse(context),
    ],
  }),
  CLOCK_REMINDER: (context) => ({
    subject: `Reminder: ${titleOf(context)} (${context.reference})`,
    paragraphs: [
      dateOf(context) === undefined
        ? `${titleOf(context)}: this date no longer runs, so there is nothing left to do for it.`
        : `${titleOf(context)}: to be done ${by(dateOf(context))}.`,
      ...becauseOf(context),
      ...onItsWay(context),
      'If it cannot be done in time, tell your manager now rather than afterwards.',
    ],
  }),
  CLOCK_MISSED: (context) => ({
    subject: `Missed: ${titleOf(context)} (${context.reference})`,
    paragraphs: [
      dateOf(context) === undefined
        ? `${titleOf(context)}: this was not done in time. It has been done or has ended since.`
        : `${titleOf(context)}: this was to be done ${by(dateOf(context))} and has not been done.`,
      ...becauseOf(context),
      ...onItsWay(context),
      'Nothing has been decided by the missed date, and no support has changed. Somebody has to act: do it, or agree with the person what happens now.',
    ],
  }),
}
