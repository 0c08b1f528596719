import type { agreementTemplates } from '../../domain/agreement/messages.ts'
import { DISPUTE_OUTCOMES, PLAN_ASPECT_WORDS, PLAN_ASPECTS, type DisputeOutcome } from '../../domain/agreement/state.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { howToChallenge, paragraphs, saying, whomToCall } from './plan-phrases.ts'
import { isToPerson, whom, whose, yoursOrA } from './reader.ts'

const partInDispute = ({ about }: LetterContext): string => {
  const aspect = PLAN_ASPECTS.find((code) => code === about('aspect'))
  return aspect === undefined ? 'the plan' : PLAN_ASPECT_WORDS[aspect]
}

const ANSWERS: Readonly<Record<DisputeOutcome, (plan: string) => string>> = {
  PLAN_WILL_CHANGE: (plan) => `We have looked again at the part of ${plan} that was not agreed, and we will change it.`,
  PLAN_STAYS: (plan) =>
    `We have looked again at the part of ${plan} that was not agreed. We think that it should stay as it is.`,
  PLAN_MADE_ANEW: (plan) =>
    `What was not agreed in ${plan} no longer holds, because the needs were looked at again after it. What was said about it still counts, and this is our answer.`,
}

/** The person hears of everybody's disagreement, and anybody else of their own. */
const whoDisagrees = (context: LetterContext): string =>
  isToPerson(context)
    ? 'We have noted a disagreement with your care and support plan, about'
    : `We have noted that you do not agree with the care and support plan of ${context.person}, about`

/** R-DSP-01, R-DSP-03: support goes on, back to that part only, an answer in writing and the complaints route. */
export const agreementLetters: LetterTexts<typeof agreementTemplates> = {
  DISPUTE_RECEIVED: (context) => ({
    subject: `The disagreement about ${yoursOrA(context, 'care and support plan')}`,
    paragraphs: paragraphs(
      `${whoDisagrees(context)} ${partInDispute(context)}. Only that part of the plan is looked at again. The rest stays as it is.`,
      `We will answer in writing ${by(context.date('dispute.response'))}.`,
      context.because('dispute.response'),
      'Support that is already there carries on as it is while we sort this out.',
      howToChallenge(context),
    ),
  }),
  PLAN_ANSWER_MISSING: (context) => ({
    subject: 'We are waiting for your answer to the draft plan',
    paragraphs: paragraphs(
      `Some time ago we sent you the draft of ${whose(context, 'care and support plan')}, and asked whether you agree. We do not have your whole answer yet.`,
      'There are three questions. Is the information in the plan right? Do you agree with the budget? Do you agree with how the needs are to be met?',
      `You do not have to write. To answer, or to talk about it first, ${whomToCall(context)}. If you do not agree, say so: that is all right, and we look at that part together.`,
      `Nothing is decided without ${whom(context)}, and support that is already there carries on.`,
    ),
  }),
  COMPLAINTS_ROUTE: (context) => ({
    subject: 'What you can do when we cannot agree about the plan',
    paragraphs: paragraphs(
      `This is about ${whose(context, 'care and support plan')}. We have tried again and could not agree about ${partInDispute(context)}. Our reasons are in the letter that we sent you with this one.`,
      `First, you can ask us to look at it informally: ${whomToCall(context)}, and say that you want to talk to somebody who was not part of the decision. You may bring somebody with you, such as family, a friend or an advocate.`,
      howToChallenge(context),
      isToPerson(context)
        ? 'You do not have to agree to the plan to keep your support. It carries on as it is, and you will not be treated differently because you complain.'
        : `Nobody has to agree to the plan for ${context.person} to keep their support. It carries on as it is, and nobody is treated differently because you complain.`,
    ),
  }),
  DISPUTE_ANSWER: (context) => ({
    subject: `Our answer about ${yoursOrA(context, 'care and support plan')}`,
    paragraphs: paragraphs(
      ANSWERS[DISPUTE_OUTCOMES.find((code) => code === context.about('outcome')) ?? 'PLAN_STAYS'](
        whose(context, 'care and support plan'),
      ),
      saying('Our reasons:', context.written('/answer')),
      context.about('outcome') === 'PLAN_MADE_ANEW'
        ? 'If there is a new plan, everybody involved gets it first and can say whether they agree. Support that is already there carries on meanwhile.'
        : 'We will send the plan to everybody involved again, so that all can say whether they agree. Support that is already there carries on meanwhile.',
      saying('We aim to agree and sign the plan by', context.date('plan.agree')?.concat('.')),
      howToChallenge(context),
    ),
  }),
}
