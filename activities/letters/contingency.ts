import type { contingencyTemplates } from '../../domain/contingency/messages.ts'
import type { Recipient } from '../../domain/messages/recipient.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { ifThingsGetWorse } from './phrases.ts'
import { paragraphs, saying, whomToCall } from './plan-phrases.ts'
import { isToPerson, whose } from './reader.ts'

const WHY: Readonly<Record<string, string>> = {
  SUDDEN_CHANGE: 'because something has changed suddenly',
  CRISIS: 'because of a crisis',
  EMERGENCY: 'because of an emergency',
  FLUCTUATING_NEEDS: 'because these are harder days',
}

/** Who cannot be there, as this reader calls them. */
const CARER_IS: Readonly<Partial<Record<Recipient, string>>> = { PERSON: 'your carer', CARER: 'you' }

type About = Pick<LetterContext, 'about'> & Partial<Pick<LetterContext, 'reader'>>

/** @param reader none for a note to staff */
const why = ({ about, reader }: About): string =>
  about('kind') === 'CARER_UNAVAILABLE'
    ? `because ${(reader && CARER_IS[reader]) ?? 'the carer'} cannot be there`
    : (WHY[about('kind') ?? ''] ?? 'because it is needed now')

/** Which extra support, for two kinds can run side by side. */
const begunBecause = (context: About): string =>
  context.about('kind') === undefined ? '' : ` that began ${why(context)}`

/** What the letter is for besides telling: a carer is not to be left alone with it, and whoever gives the support begins. */
const forOthers = (context: LetterContext): readonly string[] => {
  if (isToPerson(context)) return []
  return context.reader === 'CARER'
    ? [`You need not do more than you are willing and able to do. If it is too much, ${whomToCall(context)}.`]
    : [
        `Please make sure from today that your part of it is there. If you cannot give it, ${whomToCall(context)} at once.`,
        'This letter is private. Please keep it safe, and use it only for this.',
      ]
}

/** R-HLT-03 in words. */
export const contingencyLetters: LetterTexts<typeof contingencyTemplates> = {
  CONTINGENCY_STARTED: (context) => ({
    subject: isToPerson(context) ? 'Your extra support has begun' : 'Extra support has begun',
    paragraphs: paragraphs(
      `The extra support that ${whose(context, 'care and support plan')} holds ready has begun, ${why(context)}.`,
      `It is for a limited time. Somebody will look ${by(context.date('contingency.end'))} at whether it can end or has to go on. It does not stop by itself.`,
      context.because('contingency.end'),
      ...forOthers(context),
      ifThingsGetWorse(context),
    ),
  }),
  CONTINGENCY_TO_ARRANGE: (context) => ({
    subject: `Extra support has begun: ${context.reference}`,
    paragraphs: paragraphs(
      `The extra support that the plan holds ready has begun, ${why(context)}. Make sure today that it is really there, and that whoever gives it and whoever cares for the person know.`,
      `End it or keep it ${by(context.date('contingency.end'))}. If nobody does, the plan is reviewed, and the support goes on meanwhile.`,
      context.because('contingency.end'),
    ),
  }),
  CONTINGENCY_KEPT: (context) => ({
    subject: 'Your extra support goes on',
    paragraphs: paragraphs(
      `The extra support${begunBecause(context)} goes on while we look with you at what you need from now on.`,
      saying('This is why:', context.written('/reasons')),
      `Somebody will look at it again ${by(context.date('contingency.end'))}.`,
      context.because('contingency.end'),
      `If you have a question, ${whomToCall(context)}.`,
    ),
  }),
  CONTINGENCY_ENDED: (context) => ({
    subject: 'Your extra support has ended',
    paragraphs: paragraphs(
      `The extra support${begunBecause(context)} has ended. The support in your plan goes on as it is, and the plan still holds the extra support ready if you need it again.`,
      saying('This is why:', context.written('/reasons')),
      `If you still need it, or see it differently, ${whomToCall(context)}. You can also ask for a review at any time.`,
      ifThingsGetWorse(context),
    ),
  }),
}
