import type { waitingTemplates } from '../../domain/waiting/messages.ts'
import { CONTACT_CLOCKS } from '../../domain/waiting/begin.ts'
import type {
  InterimHelpOutcome,
  LeavingReason,
  WaitingQueue,
  WelfareCheckDecision,
} from '../../domain/waiting/state.ts'
import { wordsFor } from './coded-words.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { assessmentBecause, assessmentDate, contactMeanwhile, ifThingsGetWorse, quoted } from './phrases.ts'

/** By when somebody gets in touch, whichever rhythm holds. */
export const contactDate = ({ date }: LetterContext): string | undefined =>
  date(CONTACT_CLOCKS.RED) ?? date(CONTACT_CLOCKS.AMBER) ?? date(CONTACT_CLOCKS.GREEN)

const weGetInTouch = (context: LetterContext): string =>
  `You do not have to keep asking. We will get in touch ${by(contactDate(context))} to hear how you are, and we will look again at how urgent it is.`

const HELP_MEANWHILE = 'If you need help before then, tell us. We can look at what can be done for you while you wait.'

/** What the person waits for, to follow “You are waiting for”. */
const QUEUE_WORDS: Readonly<Record<WaitingQueue, string>> = {
  ASSESSMENT: 'an assessment',
  OCCUPATIONAL_THERAPY: 'an occupational therapist',
  REVIEW: 'a review of your plan',
  SUPPORT_START: 'your support to start',
  DIRECT_PAYMENT: 'your direct payment to start',
}

const queueWords = ({ about }: LetterContext): string =>
  wordsFor(QUEUE_WORDS, about('queue')) ?? 'something that we have to arrange'

/** Why the person comes off a list, to follow what they waited for. */
const LEAVING_WORDS: Readonly<Record<LeavingReason, string>> = {
  STARTED: 'That has begun now, so you do not have to wait for it any more.',
  NO_LONGER_WANTED:
    'We understood that you do not want this any more, so we have taken you off the waiting list. You can change your mind at any time: tell us, and we look at it again.',
  PLACED_IN_ERROR: 'That was our mistake, and we are sorry. You are not on that list any more.',
}

/** What came of the wish for help meanwhile. */
const INTERIM_HELP_WORDS: Readonly<Record<InterimHelpOutcome, string>> = {
  ARRANGED: 'You asked for help while you wait, and we have arranged some.',
  ADVICE_GIVEN: 'You asked for help while you wait. These things can help you now.',
  NONE_FOUND:
    'You asked for help while you wait. We have looked, and could not find any that fits, and we are sorry. Tell us if it gets harder: then we look again.',
}

const CHECK_WORDS: Readonly<Record<WelfareCheckDecision, string>> = {
  VISIT: 'somebody visits the person',
  POLICE_WELFARE_CHECK: 'the police are asked to check on the person',
  ASK_FAMILY_OR_GP: 'family or the GP are asked about the person',
  KEEP_TRYING: 'the team keeps trying to reach the person',
}

/** By when the assessment is finished, for somebody who waits for one; nothing for the others. */
const timeScale = (context: LetterContext): readonly string[] =>
  assessmentDate(context) === undefined
    ? []
    : [`We will finish the assessment ${by(assessmentDate(context))}. If that changes, we will tell you.`]

/** R-WTW-01: why the person waits, how long, what to do if things get worse, help meanwhile, whom to call. */
export const waitingLetters: LetterTexts<typeof waitingTemplates> = {
  WAITING_LETTER: (context) => ({
    subject: 'You are on our waiting list: what happens now',
    paragraphs: [
      'We have looked at the request for care and support for you. We will find out, together with you, what you need. This is called an assessment. At the moment nobody is free to do it, so you are on our waiting list.',
      ...quoted('This is what we decided and why:', context.written('/reasons')),
      `We will finish the assessment ${by(assessmentDate(context))}. If that changes, we will tell you.`,
      ...assessmentBecause(context),
      weGetInTouch(context),
      ...contactMeanwhile(context),
      'If you need help before the assessment, tell us. We can look at what can be done for you while you wait.',
      ifThingsGetWorse(context),
    ],
  }),
  WAITING_FOR: (context) => ({
    subject: 'You are on a waiting list: what happens now',
    paragraphs: [
      `You are waiting for ${queueWords(context)}. Any support that you have goes on as it is.`,
      ...quoted('This is why you have to wait:', context.written('/reasons')),
      'We see people in the order of how urgent it is, and then of how long they have waited. So we cannot promise an exact day; if you ask, we tell you roughly where you are.',
      weGetInTouch(context),
      ...contactMeanwhile(context),
      HELP_MEANWHILE,
      ifThingsGetWorse(context),
    ],
  }),
  LEFT_WAITING_LIST: (context) => ({
    subject: 'You are no longer on one of our waiting lists',
    paragraphs: [
      `We had told you that you were waiting for ${queueWords(context)}. ${wordsFor(LEAVING_WORDS, context.about('reason')) ?? 'You are not on that list any more.'}`,
      'Any support that you have goes on as it is.',
      ...(context.about('waitsOn') === 'true'
        ? [`You are still waiting for something else from us. ${weGetInTouch(context)}`]
        : []),
      `If you think that this is wrong, or if you need help, call us on ${context.council.phone}.`,
      ifThingsGetWorse(context),
    ],
  }),
  WAITING_CONTACT_SUMMARY: (context) => ({
    subject: 'While you wait: where things stand',
    paragraphs: [
      'Thank you for telling us how you are. We have looked again at how urgent it is.',
      ...timeScale(context),
      weGetInTouch(context),
      HELP_MEANWHILE,
      ifThingsGetWorse(context),
    ],
  }),
  WAITING_RISK_UP: ({ reference, about }) => ({
    subject: `Look at this today: ${reference}`,
    paragraphs: [
      about('rating') === 'RED'
        ? 'This person is on the waiting list and is now rated red.'
        : 'This person is on the waiting list.',
      ...(about('unmetRisk') === 'true' ? ['Something is not safe, and nothing covers it yet.'] : []),
      'Decide today whether they need urgent support or a safeguarding concern raised, and who takes the journey on. Record the decision, or give them a worker.',
    ],
  }),
  INTERIM_HELP: (context) => ({
    subject: 'Help while you wait',
    paragraphs: [
      wordsFor(INTERIM_HELP_WORDS, context.about('outcome')) ?? 'You asked for help while you wait.',
      ...quoted('What it is:', context.written('/words')),
      ...(context.about('waits') === 'true'
        ? [`You keep your place on the waiting list. ${weGetInTouch(context)}`]
        : []),
      ...contactMeanwhile(context),
      ifThingsGetWorse(context),
    ],
  }),
  WAITING_INTERIM_HELP_WANTED: ({ reference, date }) => ({
    subject: `Somebody who waits wants help now: ${reference}`,
    paragraphs: [
      'Somebody on the waiting list was offered help for the time until somebody is free, and wants it.',
      `Arrange it, or give advice that helps now, and record what came of it ${by(date('waitingWell.interimHelp'))}. If it cannot wait, mark the need as urgent.`,
    ],
  }),
  WELFARE_CHECK_TO_DECIDE: ({ reference }) => ({
    subject: `Decide about a welfare check: ${reference}`,
    paragraphs: [
      'Somebody on the waiting list could not be reached. Nothing has been closed, and nobody may be closed for not answering.',
      'Decide today whether somebody visits, whether family or the GP are asked, or whether the police check on them.',
    ],
  }),
  WELFARE_CHECK_DECIDED: ({ reference, about, date }) => ({
    subject: `A welfare check was decided: ${reference}`,
    paragraphs: [
      `The manager has decided that ${wordsFor(CHECK_WORDS, about('decision')) ?? 'the person is looked for'}.`,
      `See to it, and record when the person has been reached, ${by(date('waitingWell.noContact'))}.`,
    ],
  }),
}
