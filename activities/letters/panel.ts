import type { panelTemplates } from '../../domain/panel/messages.ts'
import { PLAN_ITEM_WORDS } from '../../domain/planning/checklist.ts'
import { PLAN_ITEMS } from '../../domain/planning/state.ts'
import { by, pounds, type LetterContext, type LetterTexts } from './letter.ts'
import { howToChallenge, paragraphs, saying, whomToCall } from './plan-phrases.ts'

/** The parts that a returned plan goes back to, in plain words. */
const returnedParts = ({ about }: LetterContext): string | undefined => {
  const codes = about('returnedItems') ?? ''
  const words = PLAN_ITEMS.filter((item) => codes.includes(item)).map((item) => PLAN_ITEM_WORDS[item])
  return words.length === 0
    ? undefined
    : `These parts need more work: ${words.join('; ')}. The rest of the plan stays as it is.`
}

const isReturned = ({ about }: Pick<LetterContext, 'about'>): boolean => about('decision') === 'RETURNED'

const decisionWords = (context: LetterContext): string =>
  isReturned(context)
    ? 'The panel has asked us to do more work on the plan before it can be approved.'
    : `The panel has approved the plan at ${pounds(context.about('weeklyPence'))} a week.`

/** R-PAN-01, R-PAN-05, R-PAN-06: why, when, how to take part, that support goes on; then the decision with its reasons. */
export const panelLetters: LetterTexts<typeof panelTemplates> = {
  PANEL_REFERRAL: (context) => ({
    subject: 'Your plan goes to our approval panel',
    paragraphs: paragraphs(
      context.about('trigger') === 'UNUSUAL_PLAN'
        ? 'Your plan is unusual, so a small group of experienced staff, the approval panel, looks at it before it is signed.'
        : `Your plan costs ${pounds(context.about('weeklyPence'))} a week. A plan of this size is looked at by a small group of experienced staff, the approval panel, before it is signed.`,
      saying('Why we sent it there:', context.written('/reasons')),
      `The panel will look at it ${by(context.date('panel.sit'))}.`,
      context.because('panel.sit'),
      `You may come to the panel, bring somebody with you, or send your views. To do that, ${whomToCall(context)}.`,
      'The panel cannot take back the decision that you have eligible needs. Your support for the time being carries on until the panel has decided.',
    ),
  }),
  PANEL_DECISION: (context) => ({
    subject: 'What the approval panel decided about your plan',
    paragraphs: paragraphs(
      decisionWords(context),
      returnedParts(context),
      saying('The reasons:', context.written('/reasons')),
      saying('The panel asks the council to do this:', context.written('/conditions')),
      isReturned(context)
        ? 'We will work on these parts with you. Your support for the time being carries on.'
        : 'The next step is that everybody’s agreement is complete and a manager signs the plan. We will tell you when that is done.',
      howToChallenge(context),
    ),
  }),
  PANEL_DECISION_FOR_WORKER: (context) => ({
    subject: `Panel decision on ${context.reference}`,
    paragraphs: paragraphs(
      isReturned(context)
        ? 'The panel has sent the plan back. The parts that need more work, and why, stand in the journey.'
        : 'The panel has approved the plan. Its reasons, and any conditions on governance, stand in the journey.',
      isReturned(context)
        ? 'The plan is back in planning. Interim support must carry on.'
        : 'Go on with the agreements that are still missing, or with the sign-off.',
    ),
  }),
}
