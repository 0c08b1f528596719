import type { movesTemplates } from '../../domain/moves/messages.ts'
import type { CancelCause, Paper, RefusalGround, Verdict } from '../../domain/moves/state.ts'
import { listed, wordsFor } from './coded-words.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { ifThingsGetWorse, whomToAsk } from './phrases.ts'
import { day, howToChallenge, paragraphs, saying } from './plan-phrases.ts'
import { isToPerson } from './reader.ts'

export const theOther = ({ written }: LetterContext): string => written('/councilName') ?? 'the other council'

const onTheDay = ({ about }: LetterContext): string => {
  const date = day(about('moveOn'))
  return date === undefined ? 'The day of the move is not known yet.' : `The move is planned for ${date}.`
}

const SUPPORT_GOES_ON = 'Your support goes on as it is. It does not end because you move.'

const ANSWERED: Readonly<Record<Verdict, string>> = {
  GENUINE: 'accepts that you are going to move there. It will assess what you need before you move.',
  NOT_YET: 'is not sure yet that you are going to move there. It will ask you again.',
  NO: 'does not think that you are going to move there.',
}

const REFUSED: Readonly<Record<RefusalGround, string>> = {
  ASKED_BACK: 'because we told it that you do not move',
  PERSON_NOT_COMING: 'because it does not think that you are going to live there',
  RESIDENCE_DISPUTED: 'because it thinks that another council is responsible',
}

export const PAPER_WORDS: Readonly<Record<Paper, string>> = {
  PLAN: 'the care and support plan',
  CARERS_PLAN: 'the support plan of the carer',
  ASSESSMENT: 'the latest assessment',
  CARERS_ASSESSMENT: 'the latest assessment of the carer',
  FINANCE: 'the financial assessment',
  RISKS: 'what is known of risks',
  CAPACITY: 'assessments of capacity, and decisions in best interests',
  SAFEGUARDING: 'safeguarding records',
  DIRECT_PAYMENT_AGREEMENT: 'the direct payment agreement',
  EQUIPMENT: 'equipment and adaptations',
}

const CANCELLED: Readonly<Record<CancelCause, string>> = {
  PERSON_STAYS: 'because you stay where you are',
  PERSON_DID_NOT_COME: 'because you have not moved',
  PERSON_WENT_BACK: 'because you have gone back',
  ENTERED_BY_MISTAKE: 'because it was written down by mistake',
}

/** The same for somebody else than the person. */
const CANCELLED_FOR_OTHERS: Readonly<Record<CancelCause, string>> = {
  ...CANCELLED,
  PERSON_STAYS: 'because the person stays where they are',
  PERSON_DID_NOT_COME: 'because the person has not moved',
  PERSON_WENT_BACK: 'because the person has gone back',
}

const whyCancelled = (context: LetterContext): string =>
  wordsFor(isToPerson(context) ? CANCELLED : CANCELLED_FOR_OTHERS, context.about('cause')) ?? 'for now'

/** Whom a letter is about, where it goes to somebody else than them. */
const aboutWhom = (context: LetterContext): string | undefined =>
  isToPerson(context) ? undefined : `This is about ${context.person}. Our reference is ${context.reference}.`

/** ` on Monday 2 March 2026`, where it is known. */
const signedOn = ({ about }: LetterContext): string => {
  const date = day(about('theirPlanSignedOn'))
  return date === undefined ? '' : ` on ${date}`
}

/** R-MOV-04. What is said of a contact that this letter does not name. */
const HERE: Readonly<Record<string, string>> = {
  THEIRS: 'We have not named anybody here yet. We will tell you when we have.',
  BOTH: 'Whom to call here we have told you before.',
}
const THERE: Readonly<Record<string, string>> = {
  OURS: 'The other council has not named anybody yet. We will tell you when it has.',
  BOTH: 'Whom to call at the other council we have told you before.',
}

/** R-MOV-01 to R-MOV-15 in words. */
export const movesLetters: LetterTexts<typeof movesTemplates> = {
  MOVE_PLANNED: (context) => ({
    subject: 'Your move to another area',
    paragraphs: paragraphs(
      `You told us that you are going to live in the area of ${theOther(context)}. ${onTheDay(context)}`,
      SUPPORT_GOES_ON,
      `We will tell ${theOther(context)} ${by(context.date('move.notifySecond'))}. You can also tell it yourself. It will then make sure that you mean to move, and assess what you need before you do.`,
      context.because('move.notifySecond'),
      context.date('move.contractAdvice') === undefined
        ? undefined
        : `You have a direct payment. We will tell you ${by(context.date('move.contractAdvice'))} how long the contracts that you pay from it bind you. Do not end any of them before that.`,
      whomToAsk(context),
    ),
  }),
  MOVE_RESIDENCE_STAYS: (context) => ({
    subject: 'You move, and we stay responsible',
    paragraphs: paragraphs(
      `You are going to live in the area of ${theOther(context)}, in a home that we have arranged with you. So we stay responsible for your care and support. Nothing changes for you in that.`,
      'If you leave that home later for one of your own, tell us before you do.',
      howToChallenge(context),
    ),
  }),
  MOVE_NOTICE: (context) => ({
    subject: 'Somebody plans to move to your area',
    paragraphs: paragraphs(
      `${context.person} has a care and support plan with ${context.council.name} and is going to live in your area. ${onTheDay(context)}`,
      'Please make sure that the move is meant, tell us what you find, and name somebody who can be called. You then have to assess what is needed before the move. Where that is not finished on the day, you have to go on meeting the needs that we meet now (Care Act 2014, sections 37 and 38).',
      saying('From us:', context.written('/note')),
      `Quote our reference ${context.reference}. ${whomToAsk(context)}`,
    ),
  }),
  MOVE_NOTICE_SENT: (context) => ({
    subject: 'We have told the other council about your move',
    paragraphs: paragraphs(
      `We have told ${theOther(context)} that you are going to live in its area. ${onTheDay(context)}`,
      'It will ask you about the move, and send you information about what there is.',
      SUPPORT_GOES_ON,
      whomToAsk(context),
    ),
  }),
  MOVE_ANSWERED: (context) => ({
    subject: 'What the other council says about your move',
    paragraphs: paragraphs(
      `We asked about your move: ${theOther(context)} ${wordsFor(ANSWERED, context.about('verdict')) ?? 'has answered us.'}`,
      saying('This is why:', context.written('/reasons')),
      context.about('verdict') === 'GENUINE'
        ? `We will send it your papers ${by(context.date('move.bundle'))}, and tell you what we send.`
        : undefined,
      context.about('verdict') === 'NO'
        ? `If it is wrong, tell us, and we will tell it again. ${howToChallenge(context)}`
        : undefined,
      SUPPORT_GOES_ON,
      whomToAsk(context),
    ),
  }),
  TRANSFER_BUNDLE: (context) => ({
    subject: 'Papers for a move to your area',
    paragraphs: paragraphs(
      `${context.person} is going to live in your area.`,
      listed('We send you:', PAPER_WORDS, context.about('papers')),
      'What is not enclosed with this letter reaches you separately, by a secure way.',
      `With these papers we ask you to take over. ${context.person} stays our responsibility until you tell us that you accept, with the day on which you signed a plan of your own.`,
      saying('From us:', context.written('/note')),
      `Quote our reference ${context.reference}. ${whomToAsk(context)}`,
    ),
  }),
  TRANSFER_BUNDLE_SENT: (context) => ({
    subject: 'What we have sent to the other council',
    paragraphs: paragraphs(
      listed(`We have sent to ${theOther(context)}:`, PAPER_WORDS, context.about('papers')),
      'So you do not have to tell your story twice. You can ask us for a copy of everything that we have sent.',
      `We stay responsible for your support until ${theOther(context)} has taken over.`,
      whomToAsk(context),
    ),
  }),
  MOVE_CONTRACT_ADVICE: (context) => ({
    subject: 'Contracts that you pay from your direct payment',
    paragraphs: paragraphs(
      'You are going to move, and some contracts that you pay from your direct payment go on for a while.',
      context.written('/advice'),
      'Ask us before you end a contract or sign a new one.',
      whomToAsk(context),
    ),
  }),
  MOVE_HANDED_OVER: (context) => ({
    subject: 'Your new council has taken over',
    paragraphs: paragraphs(
      `${theOther(context)} has signed a care and support plan with you${signedOn(context)}, and is responsible for it from now on.`,
      'We close your case here. If support from us still runs that you need, tell us at once.',
      ifThingsGetWorse(context),
    ),
  }),
  HANDOVER_REFUSED: (context) => ({
    subject: 'We stay responsible for your support',
    paragraphs: paragraphs(
      `${theOther(context)} has not taken over, ${wordsFor(REFUSED, context.about('ground')) ?? 'for now'}.`,
      'We stay responsible. Your support goes on as it is.',
      whomToAsk(context),
    ),
  }),
  MOVE_CONTACTS: (context) => {
    const named = context.about('named') ?? 'OURS'
    return {
      subject: 'Whom to call about the move',
      paragraphs: paragraphs(
        saying('At our council call', context.written('/ourContact')) ?? HERE[named],
        saying('At the other council call', context.written('/theirContact')) ?? THERE[named],
        'Each of them can tell you how far the move is. You do not have to find out who is responsible for what.',
      ),
    }
  },
  MOVE_DATE: (context) => ({
    subject: 'The day of the move',
    paragraphs: paragraphs(
      aboutWhom(context),
      onTheDay(context),
      'Everything that hangs on that day has been planned again. The present plan goes on until then.',
      whomToAsk(context),
    ),
  }),
  MOVE_CANCELLED: (context) => ({
    subject: 'The move does not take place',
    paragraphs: paragraphs(
      aboutWhom(context),
      `We have written down that the move does not take place, ${whyCancelled(context)}.`,
      'The care and support plan stays as it is, and so does the council that is responsible for it.',
      `If that is wrong, tell us. ${whomToAsk(context)}`,
    ),
  }),
  RESIDENCE_DISPUTED: (context) => ({
    subject: 'Which council is responsible is not settled',
    paragraphs: paragraphs(
      'The two councils do not agree which of them is responsible. That is for them to settle, not for you.',
      context.about('lead') === 'OURS'
        ? 'We meet your needs now, and go on doing so until it is settled.'
        : 'The other council meets your needs now, and has to go on doing so until it is settled.',
      ifThingsGetWorse(context),
      whomToAsk(context),
    ),
  }),
  RESIDENCE_REFERRED: (context) => ({
    subject: 'The Secretary of State has been asked',
    paragraphs: paragraphs(
      'The two councils could not agree which of them is responsible. So the Secretary of State has been asked to decide.',
      'Whichever council meets your needs now goes on doing so until then.',
      whomToAsk(context),
    ),
  }),
  RESIDENCE_SETTLED: (context) => ({
    subject: 'Which council is responsible for your support',
    paragraphs: paragraphs(
      context.about('residence') === 'OURS'
        ? 'It is settled: we are responsible for your care and support.'
        : 'It is settled: the other council is responsible for your care and support. Nothing ends here before it has taken over.',
      saying('This is why:', context.written('/reasons')),
      howToChallenge(context),
    ),
  }),
}
