import type { ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import type { reviewsTemplates } from '../../domain/reviews/messages.ts'
import type { BudgetChange, ReviewParty } from '../../domain/reviews/state.ts'
import { listed, wordsFor } from './coded-words.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { ifThingsGetWorse } from './phrases.ts'
import { reviewDelayLetters } from './review-delays.ts'
import { reviewRequestLetters } from './review-requests.ts'
import { paragraphs, saying, whomToCall } from './plan-phrases.ts'

const METHOD_WORDS: Readonly<Record<string, string>> = {
  PHONE: 'We will talk by phone.',
  VIDEO: 'We will talk by video call, and we will help you to join it.',
  VISIT: 'We will come to see you.',
}

const RESULT_WORDS: Readonly<Record<string, string>> = {
  NO_CHANGE: 'Your plan is still right. It stays as it is.',
  MINOR_CHANGE: 'We have made a small change to your plan. The updated plan comes with this letter.',
  REVISE:
    'Your plan needs to change. We will work on the new plan with you. Until it is signed, your plan and your support carry on as they are.',
  REASSESS:
    'Your needs have to be looked at again before the plan can change. We will do a new assessment with you. Until a new plan is signed, your plan and your support carry on as they are.',
  END: 'The review found that you no longer need the support in your plan. Nothing stops with this letter: we will talk to you first about when the support ends and what else can help.',
}

/** R-ADV-06. The same for somebody who speaks for the person. */
const RESULT_FOR_ADVOCATE: Readonly<Record<string, string>> = {
  NO_CHANGE: 'The plan is still right. It stays as it is.',
  MINOR_CHANGE: 'There is a small change to the plan. The updated plan comes with this letter.',
  REVISE: 'The plan needs to change. Until the new plan is signed, the plan and the support carry on as they are.',
  REASSESS:
    'The needs have to be looked at again before the plan can change. Until a new plan is signed, the plan and the support carry on as they are.',
  END: 'The review found that the support in the plan is no longer needed. Nothing stops with this letter: first we talk about when the support ends and what else can help.',
}

const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  FULL: 'You have achieved what you wanted to achieve with your plan.',
  PARTIAL: 'You have achieved part of what you wanted to achieve with your plan.',
  NOT: 'You have not yet achieved what you wanted to achieve with your plan.',
}

const BUDGET_WORDS: Readonly<Record<BudgetChange, string>> = {
  UNCHANGED: 'Your budget stays as it is.',
  HIGHER: 'Your support is going to cost more. We will tell you the new amount of your budget.',
  LOWER:
    'You may need a lower budget than now. Nothing becomes less before we have looked at your needs again with you.',
}

/** R-REV-09. Where support is to end, that is said apart. */
function budgetAfter({ about }: LetterContext): string | undefined {
  const words = wordsFor(BUDGET_WORDS, about('budgetChange'))
  return about('result') === 'END' ? undefined : words
}

const INVITEE_WORDS: Readonly<Record<ReviewParty, string>> = {
  PERSON: 'the person',
  REPRESENTATIVE: 'whoever represents the person',
  CARER: 'the carer',
  ADVOCATE: 'the advocate',
  MONEY_MANAGER: 'whoever looks after the money',
  PROVIDER: 'whoever gives the support',
  OTHER: 'somebody else who was invited',
}

/** Why a review cannot wait, where that can be said in a letter that others may open. */
const CAUSE_WORDS: Readonly<Record<string, string>> = {
  HOSPITAL_ADMISSION: 'You have gone into hospital.',
  HOSPITAL_DISCHARGE: 'You have come out of hospital.',
  CARER_STOPPED_OR_ILL: 'The help you get from your carer has changed.',
  PROVIDER_FAILURE: 'Whoever gives you support cannot go on with it as planned.',
  DIRECT_PAYMENT_CONCERN: 'There are questions about your direct payment.',
  BIG_SPENDING_CHANGE: 'The way your budget is spent is to change a good deal.',
  CONTINGENCY_USED: 'The extra support that your plan has for a crisis was needed.',
  MOVE_OF_HOME: 'You have moved, or you are going to.',
  FOUND_NOT_ELIGIBLE: 'A new assessment found that you no longer have eligible needs.',
}

const GROUND_WORDS: Readonly<Record<string, string>> = {
  REVIEW: 'Your review showed that your plan has to change.',
  HEALTH: 'Your health has changed, so your plan has to change.',
  CARER: 'The help you get from your carer has changed, so your plan has to change.',
  HOME: 'Your home has changed, so your plan has to change.',
  MONEY: 'Your money has changed, so your plan has to change.',
  RISK: 'Your safety needs another look, so your plan has to change.',
}

/** The first of these clocks that runs: its date and why. */
const running = ({ date }: LetterContext, ...keys: readonly ClockKey[]): ClockKey | undefined =>
  keys.find((key) => date(key) !== undefined)

const whatToPrepare =
  'Please think about what works well, what does not, and what you would like to change. ' +
  'You can have somebody with you: your carer, a relative, a friend or an advocate. If you would like an advocate and have none, tell us.'

/** The day is agreed: when, how, who may come and what to have ready. */
const agreedInvitation = (context: LetterContext): readonly string[] =>
  paragraphs(
    'Thank you for agreeing a time for the review of your care and support plan.',
    saying('When and where:', context.written('/appointment')),
    METHOD_WORDS[context.about('method') ?? ''],
    whatToPrepare,
    context.about('bringReceipts') === 'true'
      ? 'Please have ready what shows how the money was spent, such as receipts and bank statements.'
      : undefined,
    context.about('moneyManagerInvited') === 'true' ? 'We have also invited whoever looks after the money.' : undefined,
    context.about('carersPlan') === 'true'
      ? 'On the same day we also look at the support plan of your carer, who agreed to that. Each of you can talk to us alone as well.'
      : undefined,
    `If the time does not suit you any more, ${whomToCall(context)}.`,
  )

/** The window opened by itself: somebody will call to agree a day. */
function openingInvitation(context: LetterContext): readonly string[] {
  const limits: readonly ClockKey[] =
    context.about('review') === 'PLANNED_FIRST' ? ['review.first'] : ['review.annual', 'review.unplanned']
  const limit = running(context, ...limits)
  return paragraphs(
    context.about('review') === 'PLANNED_FIRST'
      ? 'Your care and support plan has been running for some weeks. It is time to look together at how it is going.'
      : 'It is time for the yearly review of your care and support plan.',
    `We will contact you to agree a day and whether we talk by phone, by video or at your home. We want to do the review ${by(limit && context.date(limit))}.`,
    limit && context.because(limit),
    whatToPrepare,
    context.about('carersPlan') === 'true'
      ? 'Your carer has a support plan too. If you both want it, we can look at both plans on the same day.'
      : undefined,
    `If you would like to choose a time now, ${whomToCall(context)}. Your support carries on as it is.`,
  )
}

/** R-REV-03. A review that nobody had planned, and how its day is found; or the one under way looks at it. */
function whenCalled({ about }: LetterContext): readonly string[] {
  const day =
    about('red') === 'true'
      ? 'This is urgent to us. We will call you today or on the next working day.'
      : 'We will call to agree a day, and whether we talk by phone, by video or at your home.'
  return about('underWay') === 'true'
    ? ['We will look at that with you in the review that we are doing now.']
    : ['So we will review your care and support plan with you now, and not wait for the planned date.', day]
}

/** R-REV-01 to R-REV-12 in words. */
export const reviewsLetters: LetterTexts<typeof reviewsTemplates> = {
  REVIEW_INVITATION: (context) => ({
    subject: 'The review of your care and support plan',
    paragraphs: context.about('agreed') === 'true' ? agreedInvitation(context) : openingInvitation(context),
  }),
  REVIEW_INVITATION_FOR_OTHERS: (context) => ({
    subject: 'Invitation to a review of a care and support plan',
    paragraphs: paragraphs(
      `We are going to review the care and support plan of ${context.person}, who would like you to take part.`,
      saying('When and where:', context.written('/appointment')),
      context.about('method') === 'PHONE' ? 'We will talk by phone.' : undefined,
      context.about('method') === 'VIDEO' ? 'We will talk by video call, and we will help you to join it.' : undefined,
      context.about('lookingAfterMoney') === 'true'
        ? 'You look after the money of this plan. Please have ready what shows how it was spent, such as receipts and bank statements.'
        : 'Please think about what works well, what does not, and what you would like to change.',
      context.about('carersPlan') === 'true'
        ? 'You agreed that we look at your own support plan at the same time. It stays your own plan: you can talk to us alone, and you can ask for a review of it at any time.'
        : undefined,
      `If the time does not suit you, ${whomToCall(context)}.`,
    ),
  }),
  CARERS_REVIEW_TO_RECORD: ({ reference }) => ({
    subject: `A carer’s plan was to be reviewed at the same time: ${reference}`,
    paragraphs: [
      'The review on this journey is completed. The carer’s support plan was to be reviewed at the same time.',
      'Record that review on the carer’s own journey, so that its dates go on from today. If it was not done, agree a day with the carer.',
    ],
  }),
  REVIEW_INVITEES_TO_TELL: ({ reference, about }) => ({
    subject: `Invited to the review, and told by nobody yet: ${reference}`,
    paragraphs: paragraphs(
      listed('No letter goes to these:', INVITEE_WORDS, about('toTell')) ?? 'No letter goes to some who are invited.',
      'Tell them the day, the time and the place yourself.',
    ),
  }),
  REVIEW_RECORD: (context) => ({
    subject: 'What we found at your review',
    paragraphs: paragraphs(
      'Thank you for taking part in the review of your care and support plan. This is what we found together. The record of the review, with your answers to the ten questions, comes with this letter.',
      context.written('/summary'),
      OUTCOME_WORDS[context.about('outcomesAchieved') ?? ''],
      RESULT_WORDS[context.about('result') ?? ''],
      budgetAfter(context),
      saying('We will begin with it by', context.date('revision.start')?.concat('.')),
      saying('Your next review will be done by', context.date('review.annual')?.concat('.')),
      context.because('review.annual'),
      'You can ask for a review at any time.',
      `If something here is not right, ${whomToCall(context)}.`,
    ),
  }),
  REVIEW_RECORD_COPY: (context) => ({
    subject: 'The record of a review, for the advocate',
    paragraphs: paragraphs(
      `We have reviewed the care and support plan of ${context.person}. You get the record, with the answers to the ten questions, as their advocate.`,
      saying('What was found:', context.written('/summary')),
      RESULT_FOR_ADVOCATE[context.about('result') ?? ''],
      saying('We will begin with it by', context.date('revision.start')?.concat('.')),
      saying('The next review will be done by', context.date('review.annual')?.concat('.')),
      `You can ask for a review for ${context.person} at any time, challenge what we decided, or complain. To do that, ${whomToCall(context)}.`,
    ),
  }),
  REVIEW_REQUEST_NOT_DECIDED: (context) => ({
    subject: `Request for a review accepted by default: ${context.reference}`,
    paragraphs: [
      'Nobody decided about this request for a review in time, so it counts as accepted. The person has been told.',
      'Please make sure that a worker agrees a day with the person and starts the review.',
    ],
  }),
  ...reviewRequestLetters,
  ...reviewDelayLetters,
  REVIEW_CALLED: (context) => ({
    subject:
      context.about('underWay') === 'true'
        ? 'What your review looks at as well'
        : 'We would like to review your care and support plan sooner',
    paragraphs: paragraphs(
      CAUSE_WORDS[context.about('cause') ?? ''] ?? 'Something has changed, and we want to see with you what it means.',
      ...whenCalled(context),
      `We want to complete the review ${by(context.date('review.unplanned'))}.`,
      context.because('review.unplanned'),
      whatToPrepare,
      'Your support carries on as it is.',
      ifThingsGetWorse(context),
    ),
  }),
  REVIEW_RED_RISK: (context) => ({
    subject: `Red risk, start the review at once: ${context.reference}`,
    paragraphs: paragraphs(
      'The risk on this journey was rated red. Make sure that somebody speaks with the person today and that they are safe.',
      `The review has to be started ${by(context.date('review.unplanned.start.red'))}.`,
      context.because('review.unplanned.start.red'),
    ),
  }),
  REVISION_STARTED: (context) => ({
    subject: 'We are changing your care and support plan with you',
    paragraphs: paragraphs(
      GROUND_WORDS[context.about('grounds') ?? ''] ?? 'Your plan has to change.',
      saying('What we will look at again, and why:', context.written('/reasons')),
      context.about('reentry') === 'ASSESSING'
        ? 'We start with a new assessment. What is still right does not have to be asked again.'
        : 'Your assessment is still right, so we go straight to the plan.',
      context.about('calledReview') === 'true'
        ? 'We had told you that we would review your plan. What we wanted to talk about then is part of this now. If there is still something to review when the new plan is signed, you get a new date for it.'
        : undefined,
      `We want to have the new plan ready ${by(context.date('revision.complete'))}.`,
      context.because('revision.complete'),
      'Until the new plan is signed, your present plan stays in force and your support carries on as it is.',
      `If you have a question, ${whomToCall(context)}.`,
    ),
  }),
}
