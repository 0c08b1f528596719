import type { advocacyTemplates } from '../../domain/advocacy/messages.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { howToChallenge, paragraphs, saying, whomToCall } from './plan-phrases.ts'

const WHAT_IT_IS =
  'An independent advocate helps you to understand what happens, to say what you want, and to take part in decisions about you. They do not work for the council, and they cost you nothing.'

const found = ({ about, date }: LetterContext): string => {
  if (about('needed') === 'true')
    return `You have a right to an independent advocate. We will ask an advocacy service for one ${by(date('advocacy.instruct'))}, and tell you who it is. Until then we decide nothing important without you, unless it cannot wait.`
  return about('suitable') === 'true'
    ? 'Somebody you know can and will support you to take part. If you would rather not have them, tell us; then we look at it again.'
    : 'We found that you can take part without an advocate, with the help that everybody gets. You can have anybody you like with you.'
}

/** The name in what was written as name and address. */
const nameIn = (text: string | undefined): string | undefined => text?.split(/[\n,]/)[0]?.trim()

/** R-ADV-05: it may be asked for at any point, and is looked at at once. R-ADV-02: what follows when one is needed. */
export const advocacyLetters: LetterTexts<typeof advocacyTemplates> = {
  ADVOCATE_REQUEST_RECEIVED: (context) => ({
    subject: 'You would like an advocate',
    paragraphs: paragraphs(
      'You, or somebody for you, asked us about an independent advocate.',
      WHAT_IT_IS,
      `We will look at it with you ${by(context.date('advocacy.rescreen'))}. Your support, and everything else that is under way, goes on.`,
      context.because('advocacy.rescreen'),
      `If you want to tell us more, ${whomToCall(context)}.`,
    ),
  }),
  ADVOCATE_ASKED_FOR: ({ reference, date }) => ({
    subject: `Somebody asked for an advocate: ${reference}`,
    paragraphs: [
      `Look again at the four abilities, with the person, ${by(date('advocacy.rescreen'))}, and record the screen.`,
    ],
  }),
  ADVOCACY_SCREENED: (context) => ({
    subject: 'Whether you have a right to an independent advocate',
    paragraphs: paragraphs(
      'We looked with you at whether you have a right to an independent advocate.',
      WHAT_IT_IS,
      found(context),
      saying('What we found:', context.written('/reasons')),
      'You can ask again at any time, and at once if something changes.',
      howToChallenge(context),
    ),
  }),
  ADVOCATE_ASKED: (context) => ({
    subject: 'We have asked for an independent advocate for you',
    paragraphs: paragraphs(
      context.about('again') === 'true'
        ? 'The first advocacy service that we asked has not found anybody for you in time, and we are sorry. So we have asked another one.'
        : 'We have asked an advocacy service for an independent advocate for you.',
      saying('We have asked:', nameIn(context.written('/advocateRecipient'))),
      WHAT_IT_IS,
      saying('This is why:', context.written('/reasons')),
      `We want to know who it is ${by(context.date('advocacy.confirm'))}, and then we tell you.`,
      context.because('advocacy.confirm'),
      `If you do not want an advocate, or would like somebody you know instead, ${whomToCall(context)}.`,
    ),
  }),
  ADVOCATE_REFERRAL: (context) => ({
    subject: 'We ask you for an independent advocate',
    paragraphs: paragraphs(
      `We ask you for an independent advocate for ${context.person}, under section 67 or 68 of the Care Act 2014.`,
      saying('This is why:', context.written('/reasons')),
      `Please tell us who it will be ${by(context.date('advocacy.confirm'))}: ${whomToCall(context)}. It has to be somebody who is independent of us, and who is not paid to care for ${context.person} or their carer. If you have nobody, tell us at once, so that we can ask another service.`,
      'This letter is private. Please keep it safe, and use it only for this.',
    ),
  }),
  ADVOCATE_CONFIRMED: (context) => ({
    subject: 'Your independent advocate',
    paragraphs: paragraphs(
      'You have an independent advocate now.',
      saying('It is:', nameIn(context.written('/advocateRecipient'))),
      WHAT_IT_IS,
      'They can meet you in private. We send them copies of what we write about your assessment, your plan and our decisions. They can ask for a review of your plan, and challenge a decision for you. We have to take account of what they say.',
      `If it does not work with them, or if you do not want us to share something with them, ${whomToCall(context)}.`,
    ),
  }),
  ADVOCATE_WELCOME: (context) => ({
    subject: 'You are the independent advocate',
    paragraphs: paragraphs(
      `You are the independent advocate of ${context.person} in what we do under the Care Act 2014. Thank you.`,
      `You may meet ${context.person} in private. With their consent, or where it is in their best interests, you may look at what we hold about them. We send you copies of the record of the assessment, the draft plan, our decisions and reviews.`,
      `You may write to us about what you think is right for ${context.person}, ask for a review of the plan, and challenge a decision. We have to take account of it, and if we do not agree we tell you why.`,
      `To reach us, ${whomToCall(context)}.`,
      'This letter is private. Please keep it safe, and use it only for this.',
    ),
  }),
  ADVOCACY_ENDED: (context) => ({
    subject: 'Your independent advocate',
    paragraphs: paragraphs(
      context.about('ending') === 'ADVOCATE_LEFT'
        ? 'Your independent advocate cannot go on, and we are sorry.'
        : 'The work of your independent advocate has ended.',
      saying('This is why:', context.written('/reasons')),
      context.about('anotherNeeded') === 'true'
        ? `You have a right to another one. We will ask an advocacy service ${by(context.date('advocacy.instruct'))}, and tell you who it is.`
        : 'You can ask for an advocate again at any time.',
      howToChallenge(context),
    ),
  }),
  ADVOCATE_NOT_CONFIRMED: ({ reference }) => ({
    subject: `Ask another advocacy service: ${reference}`,
    paragraphs: [
      'The advocacy service that was asked has not confirmed an advocate in time.',
      'Call them today. If they have nobody, ask a second service: take the step "Ask for an independent advocate" again, with its name and address.',
    ],
  }),
  ADVOCATE_NEEDED: ({ reference, date }) => ({
    subject: `An independent advocate must be arranged: ${reference}`,
    paragraphs: [
      'The screen on this journey found substantial difficulty, and nobody suitable to support the person, or a reason for an advocate all the same. An independent advocate must be arranged.',
      `Ask an advocacy service ${by(date('advocacy.instruct'))}.`,
      'An assessment is not concluded and a plan does not go out without the advocate, unless it is written down why it could not wait.',
    ],
  }),
}
