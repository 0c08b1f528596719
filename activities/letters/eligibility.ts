import type { eligibilityTemplates } from '../../domain/eligibility/messages.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { ifThingsGetWorse, quoted, whomToAsk, writtenList } from './phrases.ts'

/** R-ELG-06. The advice that was written for this person, one paragraph each. */
const advice = (context: LetterContext): readonly string[] => writtenList(context, (index) => `/advice/${index}/action`)

/** R-RAS-01. Looking again is not a complaint; both are open. */
const howToChallenge = ({ council }: LetterContext): string =>
  `If you do not agree, or if your needs change, ask us to look again. You can do that at any time: call us on ${council.phone}, or ask somebody to call for you. You can also complain.`

/** R-ELG-07. Eligible in part: the plan holds advice for the rest. */
const partEligible = ({ about }: LetterContext): readonly string[] =>
  about('otherNeeds') === 'true'
    ? [
        'Some of the needs that we found are not eligible needs. The plan will also say what can help with those, so that nothing is left without an answer.',
      ]
    : []

/** R-CLS-04. This letter ends nobody's support. */
const whatHappensNow = ({ about, date }: LetterContext): string =>
  about('supportGoesOn') === 'true'
    ? `The support that you have goes on. Nothing ends with this letter. First we will look at your plan together with you, in a review ${by(date('review.unplanned'))}.`
    : `We will ask you how you are getting on ${by(date('notEligible.followUp'))}.`

/** R-CLS-04. The same, for the advocate. */
const supportOfPerson = ({ about, date, person }: LetterContext): readonly string[] =>
  about('supportGoesOn') === 'true'
    ? [
        `The support that ${person} has goes on. Nothing ends with this letter. First we will look at the plan together with ${person}, in a review ${by(date('review.unplanned'))}.`,
      ]
    : []

export const eligibilityLetters: LetterTexts<typeof eligibilityTemplates> = {
  ELIGIBILITY_RETURNED: ({ reference, date }) => ({
    subject: `The eligibility proposal came back: ${reference}`,
    paragraphs: [
      'Your manager has returned the eligibility proposal. The assessment is open again with everything that was written. What has to be looked at again stands in the journey.',
      `The decision is to be made ${by(date('eligibility.afterReturn'))}. A second return does not move that date.`,
    ],
  }),
  ELIGIBILITY_LOOKED_AT_AGAIN: (context) => ({
    subject: 'We are looking at part of your assessment again',
    paragraphs: [
      'Before we decide about your assessment, we want to be sure that we have understood it. So we are looking at part of it again. Nothing has been decided, and nothing is taken from you.',
      `We will decide ${by(context.date('eligibility.afterReturn'))} and then write to you with the decision and the reasons.`,
      'If there is something that we should know, tell us now. It counts.',
      whomToAsk(context),
      ifThingsGetWorse(context),
    ],
  }),
  NEEDS_MET_BY_CHOICE: (context) => ({
    subject: 'Our decision about your needs: we will help',
    paragraphs: [
      'We have decided about your assessment. We found that you do not have eligible needs. That is what the law calls needs that the council must meet. We have chosen to help you all the same.',
      ...quoted('This is why:', context.written('/reasons')),
      `Next we will tell you ${by(context.date('budget.indicative'))} about how much money there may be for your support. It is a first estimate and may change.`,
      `Then we plan your support together with you. We want the plan to be agreed ${by(context.date('plan.agree'))}.`,
      howToChallenge(context),
      whomToAsk(context),
    ],
  }),
  ELIGIBILITY_DECISION: (context) => ({
    subject: 'Our decision: you have needs that we must help to meet',
    paragraphs: [
      'We have decided about your assessment. You have eligible needs. That means needs which the council must by law help to meet.',
      ...quoted('This is why:', context.written('/reasons')),
      `Next we will tell you ${by(context.date('budget.indicative'))} about how much money there may be for your support. It is a first estimate and may change.`,
      `Then we plan your support together with you. We want the plan to be agreed ${by(context.date('plan.agree'))}.`,
      ...partEligible(context),
      'Tell us whether you would like the council to arrange your support. It is your choice. We may also look at what you can afford to pay.',
      howToChallenge(context),
      whomToAsk(context),
    ],
  }),
  ELIGIBILITY_DECISION_COPY: (context) => ({
    subject: 'A copy of our decision about care and support needs',
    paragraphs: [
      `We have written to ${context.person} that they have eligible needs: needs that the council must by law help to meet. You get this copy as their advocate.`,
      ...quoted('This is why:', context.written('/reasons')),
      ...partEligible(context),
      `Next we say ${by(context.date('budget.indicative'))} about how much money there may be, and then the plan is made together with ${context.person}.`,
      `You can challenge this decision for ${context.person}, ask us to look again, or complain. Call us on ${context.council.phone}.`,
    ],
  }),
  NOT_ELIGIBLE_LETTER: (context) => ({
    subject: 'Our decision about your care and support needs',
    paragraphs: [
      'We have decided about your assessment. We found that you do not have eligible needs. That is what the law calls needs that the council must meet.',
      ...quoted('This is why:', context.written('/reasons')),
      'These are things that can help you, chosen for you from what we talked about:',
      ...advice(context),
      whatHappensNow(context),
      howToChallenge(context),
      whomToAsk(context),
    ],
  }),
  NOT_ELIGIBLE_LETTER_COPY: (context) => ({
    subject: 'A copy of our decision about care and support needs',
    paragraphs: [
      `We have written to ${context.person} that we found no eligible needs: none that the council must by law help to meet. You get this copy as their advocate.`,
      ...quoted('This is why:', context.written('/reasons')),
      `These are things that can help ${context.person}:`,
      ...advice(context),
      ...supportOfPerson(context),
      `You can challenge this decision for ${context.person}, ask us to look again, or complain. Call us on ${context.council.phone}.`,
    ],
  }),
}
