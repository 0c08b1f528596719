import type { reviewsTemplates } from '../../domain/reviews/messages.ts'
import { by, type LetterTexts } from './letter.ts'
import { howToChallenge, paragraphs, saying, whomToCall } from './plan-phrases.ts'
import { isToPerson, whom, whose, Whose, yoursOrA } from './reader.ts'

type Requests = Pick<
  typeof reviewsTemplates,
  'REVIEW_REQUEST_ACKNOWLEDGEMENT' | 'REVIEW_REQUEST_ACCEPTED' | 'REVIEW_REQUEST_REFUSED'
>

/** R-REV-04, R-REV-05: a review that was asked for, in words to the person and to whoever asked. */
export const reviewRequestLetters: LetterTexts<Requests> = {
  REVIEW_REQUEST_ACKNOWLEDGEMENT: (context) => ({
    subject: 'We have received the request for a review',
    paragraphs: paragraphs(
      isToPerson(context)
        ? 'You, or somebody who acts for you, asked for a review of your care and support plan. Thank you.'
        : `Thank you for asking for a review of the care and support plan of ${context.person}.`,
      `A manager will decide ${by(context.date('review.request.decision'))}. If nobody has decided by then, the review will go ahead.`,
      context.because('review.request.decision'),
      `${Whose(context, 'support')} carries on as it is.`,
      `If things get worse before you hear from us, call us on ${context.council.phone}. In the evening, at night and at weekends call ${context.council.outOfHoursPhone}. If somebody is in danger now, call 999.`,
    ),
  }),
  REVIEW_REQUEST_ACCEPTED: (context) => ({
    subject: `There will be a review of ${yoursOrA(context, 'care and support plan')}`,
    paragraphs: paragraphs(
      context.about('undecided') === 'true'
        ? `We had not decided in time about the request for a review of ${whose(context, 'care and support plan')}. That is our fault, so the review will go ahead.`
        : `A review of ${whose(context, 'care and support plan')} was asked for, and we agree: there will be one.`,
      saying('What we have noted about it:', context.written('/reasons')),
      `We will call ${whom(context)} to agree a day, and whether we talk by phone, by video or at home. ${Whose(context, 'support')} carries on as it is.`,
      saying('We want to complete the review by', context.date('review.unplanned')?.concat('.')),
      isToPerson(context)
        ? `If you would like to choose a time now, ${whomToCall(context)}.`
        : `If there is something that we should know before the review, ${whomToCall(context)}.`,
    ),
  }),
  REVIEW_REQUEST_REFUSED: (context) => ({
    subject: `Why we will not review ${yoursOrA(context, 'care and support plan')} now`,
    paragraphs: paragraphs(
      `A review of ${whose(context, 'care and support plan')} was asked for. We have looked at it carefully. The plan is right as it is, and circumstances have not changed, so we will not do a review now.`,
      saying('Our reasons:', context.written('/reasons')),
      `You can ask again at any time, and at once if something changes. ${Whose(context, 'support')} carries on as it is, and the planned review will still take place.`,
      howToChallenge(context),
    ),
  }),
}
