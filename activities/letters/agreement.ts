import type { agreementTemplates } from '../../domain/agreement/messages.ts'
import { PLAN_ASPECT_WORDS, PLAN_ASPECTS } from '../../domain/agreement/state.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { howToChallenge, paragraphs, saying } from './plan-phrases.ts'

const partInDispute = ({ about }: LetterContext): string => {
  const aspect = PLAN_ASPECTS.find((code) => code === about('aspect'))
  return aspect === undefined ? 'the plan' : PLAN_ASPECT_WORDS[aspect]
}

/** R-DSP-01, R-DSP-03: support goes on, back to that part only, an answer in writing and the complaints route. */
export const agreementLetters: LetterTexts<typeof agreementTemplates> = {
  DISPUTE_RECEIVED: (context) => ({
    subject: 'The disagreement about the care and support plan',
    paragraphs: paragraphs(
      `We have noted a disagreement about ${partInDispute(context)}. Only that part of the plan is looked at again. The rest stays as it is.`,
      `We will answer in writing ${by(context.date('dispute.response'))}.`,
      context.because('dispute.response'),
      'Support that is already there carries on as it is while we sort this out.',
      howToChallenge(context),
    ),
  }),
  DISPUTE_ANSWER: (context) => ({
    subject: 'Our answer about the care and support plan',
    paragraphs: paragraphs(
      context.about('outcome') === 'PLAN_WILL_CHANGE'
        ? 'We have looked again at the part of the plan that was not agreed, and we will change it.'
        : 'We have looked again at the part of the plan that was not agreed. We think that it should stay as it is.',
      saying('Our reasons:', context.written('/answer')),
      'We will send the plan to everybody involved again, so that all can say whether they agree. Support that is already there carries on meanwhile.',
      saying('We aim to agree and sign the plan by', context.date('plan.agree')?.concat('.')),
      howToChallenge(context),
    ),
  }),
}
