import type { contingencyTemplates } from '../../domain/contingency/messages.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { ifThingsGetWorse } from './phrases.ts'
import { paragraphs, saying, whomToCall } from './plan-phrases.ts'

const WHY: Readonly<Record<string, string>> = {
  SUDDEN_CHANGE: 'because something has changed suddenly',
  CRISIS: 'because of a crisis',
  EMERGENCY: 'because of an emergency',
  FLUCTUATING_NEEDS: 'because these are harder days',
  CARER_UNAVAILABLE: 'because the carer cannot be there',
}

const why = ({ about }: Pick<LetterContext, 'about'>): string => WHY[about('kind') ?? ''] ?? 'because it is needed now'

/** Which extra support, for two kinds can run side by side. */
const begunBecause = ({ about }: Pick<LetterContext, 'about'>): string => {
  const because = WHY[about('kind') ?? '']
  return because === undefined ? '' : ` that began ${because}`
}

/** R-HLT-03 in words. */
export const contingencyLetters: LetterTexts<typeof contingencyTemplates> = {
  CONTINGENCY_STARTED: (context) => ({
    subject: 'Extra support has begun',
    paragraphs: paragraphs(
      `The extra support that the care and support plan of ${context.person} holds ready has begun, ${why(context)}.`,
      `It is for a limited time. Somebody will look ${by(context.date('contingency.end'))} at whether it can end or has to go on. It does not stop by itself.`,
      context.because('contingency.end'),
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
