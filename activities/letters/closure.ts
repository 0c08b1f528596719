import type { closureTemplates } from '../../domain/closure/messages.ts'
import type { CloseReason, EndingGround } from '../../domain/closure/state.ts'
import { wordsFor } from './coded-words.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { howToChallenge, paragraphs, saying } from './plan-phrases.ts'

/** Why, in plain words. A death, a duplicate and a decision about eligibility never come in this letter. */
const REASON_WORDS: Readonly<Partial<Record<CloseReason, string>>> = {
  ADVICE_ONLY: 'We gave you information and advice, and nothing more was needed at this time.',
  SIGNPOSTED: 'Another organisation is better placed to help you, and we told you how to reach it.',
  DECLINED: 'You told us that you do not want our support at this time.',
  NEEDS_MET_BY_OTHERS: 'Your needs are being met by other people or organisations.',
  SELF_FUNDING: 'You arrange and pay for your support yourself.',
  SHORT_TERM_COMPLETE: 'The short-term support is complete.',
  SUPPORT_ENDED_PLANNED: 'Your support has ended, as it was planned with you.',
  SUPPORT_ENDED_OTHER: 'Your support has ended.',
  MOVED: 'You have moved, and another council is now responsible.',
  NHS_RESPONSIBLE: 'The NHS is now responsible for your care.',
  LOST_CONTACT: 'We tried to reach you in several ways and could not.',
}

const reasonWords = ({ about }: LetterContext): string | undefined => wordsFor(REASON_WORDS, about('reason'))

const GROUND_WORDS: Readonly<Record<EndingGround, string>> = {
  REVIEW_FOUND_NO_ELIGIBLE_NEED:
    'We looked at your support together in your review. It found that you no longer have needs for which the council has to arrange support.',
  NHS_RESPONSIBLE: 'The NHS has taken on the responsibility for your care, and arranges it from then on.',
}

const groundWords = ({ about }: LetterContext): string | undefined => wordsFor(GROUND_WORDS, about('ground'))

const until = (context: LetterContext): string => `until ${context.date('close.notice') ?? 'you hear from us'}`

const comeBack = ({ council }: LetterContext): string =>
  `You can come back to us at any time: call us on ${council.phone}. If things get urgent in the evening, at night or at a weekend, call ${council.outOfHoursPhone}. If somebody is in danger now, call 999.`

/** R-3CV-04. Closing takes nothing away. */
const mayAskForAssessment = ({ about, council }: LetterContext): string | undefined =>
  about('offersAssessment') === 'true'
    ? `You can ask us for an assessment of your needs at any time, also if we think that you may not need much. Call us on ${council.phone}.`
    : undefined

/** R-CLS-01, R-CLS-03, R-CLS-05 in words. */
export const closureLetters: LetterTexts<typeof closureTemplates> = {
  JOURNEY_CLOSED: (context) => ({
    subject: 'We are closing your case',
    paragraphs: paragraphs(
      'We are writing to tell you that we are closing your case.',
      reasonWords(context),
      saying('More about why:', context.written('/reasons')),
      saying('How your direct payment ends:', context.written('/paymentEnding')),
      context.written('/paymentEnding') === undefined
        ? undefined
        : 'Please keep the receipts and what is left of the money. We look with you at how the last of it was spent.',
      mayAskForAssessment(context),
      comeBack(context),
      howToChallenge(context),
    ),
  }),
  JOURNEY_REOPENED: (context) => ({
    subject: 'We have opened your case again',
    paragraphs: paragraphs(
      'We have opened your case again. You do not have to tell us everything a second time: what you told us before is still here.',
      `We will look at what is needed now ${by(context.date('triage.standard'))}. Then we will tell you what happens next.`,
      context.because('triage.standard'),
      `If things get worse while you wait, call us on ${context.council.phone}. In the evening, at night and at weekends call ${context.council.outOfHoursPhone}. If somebody is in danger now, call 999.`,
    ),
  }),
  ENDING_NOTICE: (context) => ({
    subject: 'Your support is going to end',
    paragraphs: paragraphs(
      `We are writing to tell you that your support is going to end. It goes on as it is ${until(context)}.`,
      groundWords(context),
      saying('More about why:', context.written('/reasons')),
      context.about('paid') === 'true'
        ? 'Your direct payment is paid until then, and ends with your support. If somebody is employed with it, tell them now; wages and notice pay that are owed are settled with you before it ends.'
        : undefined,
      saying('What else can help you:', context.written('/advice')),
      'If you do not agree, or if something has changed, tell us before that date. We will look at it again with you, and you can ask for another review.',
      comeBack(context),
      howToChallenge(context),
    ),
  }),
  ENDING_LATER: (context) => ({
    subject: 'Your support goes on longer than our letter said',
    paragraphs: paragraphs(
      `Our letter about the end of your support reached you late. We are sorry. You have the full time of the notice from the day on which you got it: your support goes on as it is ${until(context)}.`,
      'Everything else in that letter holds. If you do not agree, or if something has changed, tell us before the new date. We will look at it again with you, and you can ask for another review.',
      comeBack(context),
      howToChallenge(context),
    ),
  }),
  ENDING_NOTICE_WITHDRAWN: (context) => ({
    subject: 'Your support goes on',
    paragraphs: paragraphs(
      'We told you that your support was going to end. We have taken that back: your support goes on as it is.',
      saying('Why:', context.written('/reasons')),
      `If you have any questions, call us on ${context.council.phone}.`,
    ),
  }),
  DEATH_RECORDED: ({ reference }) => ({
    subject: `A death was recorded: ${reference}`,
    paragraphs: [
      'A death was recorded on this journey. Every date and every letter to the person has stopped. Please do not write to or call the person’s address, and do not post a letter that is still being produced.',
      'Please check by hand: tell the providers and end the services on the day of the death; stop any direct payment; pay to the estate what is still to be paid back; offer the carer support of their own; think about whether a safeguarding enquiry must go on or a safeguarding adults review is needed.',
      'It stays on the list until somebody records with “Record what was done after a death” that this is done.',
    ],
  }),
  DEATH_ON_OTHER_JOURNEYS: ({ reference, about }) => ({
    subject: `A death was recorded, and there are other journeys: ${reference}`,
    paragraphs: paragraphs(
      'A death was recorded on this journey. On other journeys of the same person something still runs, or is in the post.',
      'No letter leaves from there any more, but their dates go on.',
      saying('Look at each, and record the death there as well:', about('journeys')?.concat('.')),
    ),
  }),
  DEATH_CORRECTED: ({ reference }) => ({
    subject: `A death was recorded wrongly: ${reference}`,
    paragraphs: [
      'The death that was recorded on this journey was a mistake. The journey stands where it stood before, and every date is what it was. Dates that passed meanwhile show as missed.',
      'Please check by hand: tell the providers that the services go on; start any payment again that was stopped; call the person or the family today, before a letter reaches them, and say that we are sorry. Letters that were held back go out now by themselves: look at the documents, and put right by telephone what one of them says about a day that has passed.',
    ],
  }),
}
