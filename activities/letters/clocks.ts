import { CLOCKS, isClockKey, type ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import type { TEMPLATES } from '../../domain/messages/templates.ts'
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

const dateOf = (context: NoteContext): string | undefined => {
  const key = clockOf(context)
  return key === undefined ? undefined : context.date(key)
}

const becauseOf = (context: NoteContext): readonly string[] => {
  const key = clockOf(context)
  const sentence = key === undefined ? undefined : context.because(key)
  return sentence === undefined ? [] : [sentence]
}

/** R-GEN-04, R-GEN-05. Notes to staff. They name the journey by its reference and say nothing about the person. */
export const clockLetters: LetterTexts<Pick<typeof TEMPLATES, 'CLOCK_REMINDER' | 'CLOCK_MISSED'>> = {
  CLOCK_REMINDER: (context) => ({
    subject: `Reminder: ${titleOf(context)} (${context.reference})`,
    paragraphs: [
      dateOf(context) === undefined
        ? `${titleOf(context)}: this date no longer runs, so there is nothing left to do for it.`
        : `${titleOf(context)}: to be done ${by(dateOf(context))}.`,
      ...becauseOf(context),
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
      'Nothing has been decided by the missed date, and no support has changed. Somebody has to act: do it, or agree with the person what happens now.',
    ],
  }),
}
