import { CLOCKS, isClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import type { onCallTemplates } from '../../domain/on-call/messages.ts'
import { by, type LetterTexts, type NoteContext } from './letter.ts'

/** What is to be done and by when; the journey says about whom. */
function whatBy({ about, date }: NoteContext): string {
  const key = about('clock') ?? ''
  if (!isClockKey(key)) return 'Something has to be done before the office opens again.'
  const until = date(key)
  return until === undefined
    ? `${CLOCKS[key].title}: it has been done, or has ended, since this was written.`
    : `${CLOCKS[key].title}: to be done ${by(until)}, and no office is open before that.`
}

/** R-REF-05 in words for those on call and their managers: a reference and a date, and nothing about anybody. */
export const onCallLetters: LetterTexts<typeof onCallTemplates> = {
  ON_CALL: (context) => ({
    subject: `You are on call: ${context.reference}`,
    paragraphs: [
      whatBy(context),
      `Say ${by(context.date('onCall.acknowledgement'))} that you have it: acknowledge the call in the journey, which shows whatever else has to be done tonight. If you do not, the next person on the rota is called.`,
    ],
  }),
  ON_CALL_NOBODY: (context) => ({
    subject: `Nobody on call has answered: ${context.reference}`,
    paragraphs: [
      whatBy(context),
      context.about('why') === 'ROTA_EMPTY'
        ? 'Nobody stands on the rota for this hour, so nobody has been called.'
        : 'Everybody on the rota for this hour has been called, and nobody has answered.',
      'Find somebody now, or do it yourself. Whoever takes it acknowledges the call in the journey. Then fill the rota.',
    ],
  }),
  ON_CALL_TAKEN: ({ reference }) => ({
    subject: `Somebody has it now: ${reference}`,
    paragraphs: ['Nobody on call had answered. Somebody has taken it now; the timeline of the journey says who.'],
  }),
}
