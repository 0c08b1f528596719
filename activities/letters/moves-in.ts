import type { movesInTemplates } from '../../domain/moves/messages.ts'
import { VERDICTS, type RefusalGround, type Verdict } from '../../domain/moves/state.ts'
import { listed, wordsFor } from './coded-words.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { PAPER_WORDS, theOther } from './moves.ts'
import { ifThingsGetWorse, whomToAsk } from './phrases.ts'
import { howToChallenge, paragraphs, saying } from './plan-phrases.ts'
import { isToPerson, whose } from './reader.ts'

const NOT_ACCEPTED: Readonly<Record<RefusalGround, string>> = {
  ASKED_BACK: 'because the move does not take place',
  PERSON_NOT_COMING: 'because nothing shows that there is a move to our area',
  RESIDENCE_DISPUTED: 'because we think that another council is responsible',
}

/** Who is to live here, as this reader calls them. */
const comes = (context: LetterContext): string => (isToPerson(context) ? 'you are' : `${context.person} is`)

const FOUND: Readonly<Record<Verdict, (context: LetterContext) => string>> = {
  GENUINE: (context) =>
    `We accept that ${comes(context)} going to live in our area. We assess what is needed ${context.date('move.assessBefore') === undefined ? 'before the move' : by(context.date('move.assessBefore'))}, and send information about what there is here ${by(context.date('move.localInfo'))}.`,
  NOT_YET: (context) =>
    `We are not sure yet that ${comes(context)} going to live in our area. We will ask again ${by(context.date('move.verify'))}.`,
  NO: (context) => `We do not think that ${comes(context)} going to live in our area.`,
}

function found(context: LetterContext): string {
  const verdict = VERDICTS.find((each) => each === context.about('verdict'))
  return verdict === undefined ? 'We have looked into the move.' : FOUND[verdict](context)
}

/** R-MOV-02 to R-MOV-09 in words, for whoever comes here. */
export const movesInLetters: LetterTexts<typeof movesInTemplates> = {
  MOVE_HERE_RECEIVED: (context) => ({
    subject: 'You plan to move to our area',
    paragraphs: paragraphs(
      `We have heard that you are going to live in our area, and that ${theOther(context)} gives you support now.`,
      `We will ask you about the move and tell you ${by(context.date('move.verify'))} whether we take it as settled. Have ready what you have: a tenancy, a letter from your family, a job.`,
      context.because('move.verify'),
      'Your present support goes on. You will not be without support on the day you move.',
      whomToAsk(context),
    ),
  }),
  MOVE_RESIDENCE_ELSEWHERE: (context) => ({
    subject: 'Your present council stays responsible',
    paragraphs: paragraphs(
      `You are going to live in our area, in a home that ${theOther(context)} has arranged with you. So ${theOther(context)} stays responsible for your care and support.`,
      'If you leave that home later for one of your own, tell it and us before you do.',
      howToChallenge(context),
    ),
  }),
  MOVE_VERIFIED: (context) => ({
    subject: 'Your move to our area',
    paragraphs: paragraphs(
      found(context),
      saying('This is why:', context.written('/reasons')),
      context.about('verdict') === 'NO' ? howToChallenge(context) : undefined,
      'The support that there is now goes on.',
      whomToAsk(context),
    ),
  }),
  LOCAL_INFORMATION: (context) => ({
    subject: 'What there is in our area',
    paragraphs: paragraphs(
      'This is for everybody who is going to live here and needs care or support, or gives it.',
      context.written('/information'),
      whomToAsk(context),
    ),
  }),
  TRANSFER_BUNDLE_RECEIVED: (context) => ({
    subject: 'We have your papers from the other council',
    paragraphs: paragraphs(
      listed(`${theOther(context)} has sent us:`, PAPER_WORDS, context.about('papers')),
      'So you do not have to tell your story twice. Tell us if anything in it is wrong, or if you did not want it sent.',
      whomToAsk(context),
    ),
  }),
  CONTINUITY_STARTED: (context) => ({
    subject: 'Your support goes on in our area',
    paragraphs: paragraphs(
      `${context.about('byItself') === 'true' ? 'The day of your move has come' : 'You have moved'}, and your plan with us is not ready yet. So we carry on the support that you had. That is your right, and nobody has to decide it.`,
      context.about('byItself') === 'true'
        ? 'If you have not moved, or move on another day, tell us or your present council.'
        : undefined,
      'It goes on until our own assessment is done, a plan of ours is signed with you, and its support has begun. Where your new home makes something different, we will talk about it with you and with whoever cares for you.',
      ifThingsGetWorse(context),
      whomToAsk(context),
    ),
  }),
  CONTINUITY_TO_ARRANGE: (context) => ({
    subject: `Continuity of care has begun: ${context.reference}`,
    paragraphs: paragraphs(
      `${context.about('byItself') === 'true' ? 'The day of the move has come' : 'The person has moved here'} and no plan of ours is in place. The support of the old plan has to be carried on from today.`,
      context.about('isMeant') === 'false'
        ? 'Nobody has found out yet whether the move is meant. Find out today whether the person is here.'
        : undefined,
      context.about('hasPapers') === 'false'
        ? 'The papers of the other council have not come. Ask it today what support the person has.'
        : undefined,
      'Make sure today that it is really there: look at the old plan, its outcomes, what the person and their carer say, and what is different in the new home. Where nobody can give it yet, arrange urgent support.',
      'It ends only with a signed plan of our own whose support has begun.',
    ),
  }),
  MOVE_DIFFERENCE: (context) => ({
    subject: 'Why your budget or plan is different here',
    paragraphs: paragraphs(
      'Your plan with us is not the same as the one that you had.',
      saying('This is why:', context.written('/explanation')),
      saying('This is how your budget was worked out:', context.written('/howWorkedOut')),
      howToChallenge(context),
    ),
  }),
  CONTINUITY_ENDED: (context) => ({
    subject: 'Your new plan has taken over',
    paragraphs: paragraphs(
      'Your plan with us is signed and its support has begun. So it takes the place of the support that we carried on from your old plan.',
      ifThingsGetWorse(context),
      whomToAsk(context),
    ),
  }),
  HANDOVER_ACCEPTED: (context) => ({
    subject: 'We have taken over',
    paragraphs: paragraphs(
      `${context.council.name} has taken over from ${theOther(context)}. From now on we are responsible for ${whose(context, 'care and support')}.`,
      'There is a signed plan with us, and we review it.',
      whomToAsk(context),
    ),
  }),
  HANDOVER_NOT_ACCEPTED: (context) => ({
    subject: 'We have not taken over',
    paragraphs: paragraphs(
      `We have not taken over from ${theOther(context)}, ${wordsFor(NOT_ACCEPTED, context.about('ground')) ?? 'for now'}. It stays responsible.`,
      saying('This is why:', context.written('/reasons')),
      'Support that we carry on does not end because of this.',
      howToChallenge(context),
    ),
  }),
}
