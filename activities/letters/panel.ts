import type { panelTemplates } from '../../domain/panel/messages.ts'
import type { PanelDeferralReason, PanelWithdrawalCause } from '../../domain/panel/state.ts'
import { PLAN_ITEM_WORDS } from '../../domain/planning/checklist.ts'
import { PLAN_ITEMS } from '../../domain/planning/state.ts'
import { wordsFor } from './coded-words.ts'
import { by, pounds, type LetterContext, type LetterTexts } from './letter.ts'
import { day, howToChallenge, paragraphs, saying, whomToCall } from './plan-phrases.ts'

/** The parts that a returned plan goes back to, in plain words. */
const returnedParts = ({ about }: LetterContext): string | undefined => {
  const codes = about('returnedItems') ?? ''
  const words = PLAN_ITEMS.filter((item) => codes.includes(item)).map((item) => PLAN_ITEM_WORDS[item])
  return words.length === 0
    ? undefined
    : `These parts need more work: ${words.join('; ')}. The rest of the plan stays as it is.`
}

const isReturned = ({ about }: Pick<LetterContext, 'about'>): boolean => about('decision') === 'RETURNED'

const isRatified = ({ about }: Pick<LetterContext, 'about'>): boolean => about('decision') === 'RATIFIED'

const decisionWords = (context: LetterContext): string =>
  isReturned(context)
    ? 'The panel has asked us to do more work on the plan before it can be approved.'
    : `The panel has approved the plan at ${pounds(context.about('weeklyPence'))} a week.`

const takePart = (context: LetterContext): string =>
  `You may come to the panel, bring somebody with you, or send your views. To do that, ${whomToCall(context)}.`

const SUPPORT_CARRIES_ON = 'Your support for the time being carries on until the panel has decided.'

const DEFERRAL_WORDS: Readonly<Record<PanelDeferralReason, string>> = {
  INFORMATION_MISSING: 'The panel needs more information before it can decide.',
  NOT_ENOUGH_MEMBERS: 'There were not enough members of the panel who could decide on your plan.',
  NO_TIME_LEFT: 'The panel did not have time to look at your plan properly.',
  PERSON_ASKED_FOR_TIME: 'You asked for more time.',
}

const WITHDRAWAL_WORDS: Readonly<Record<PanelWithdrawalCause, string>> = {
  PANEL_TOO_LATE: 'The panel did not look at your plan in the time that we promised.',
  PUT_OFF_TWICE: 'The panel put your plan off twice, and we do not want you to wait any longer.',
  NO_LONGER_EXCEPTIONAL: 'Your plan does not need the panel after all.',
  PERSON_ASKED: 'You asked us to take the plan back from the panel.',
}

/** The same for staff. */
const WITHDRAWN_BECAUSE: Readonly<Record<PanelWithdrawalCause, string>> = {
  PANEL_TOO_LATE: 'The panel did not look at the plan in time.',
  PUT_OFF_TWICE: 'The panel put the plan off twice.',
  NO_LONGER_EXCEPTIONAL: 'The plan is no exception any more.',
  PERSON_ASKED: 'The person asked for it.',
}

/** R-PAN-01. */
const whyTheyLook = ({ about }: LetterContext): string => {
  const cost = pounds(about('weeklyPence'))
  return about('trigger') === 'UNUSUAL_PLAN'
    ? `Your plan is unusual, so a small group of experienced staff, the approval panel, looks at it before it is signed. It costs ${cost} a week.`
    : `Your plan costs ${cost} a week. A plan of this size is looked at by a small group of experienced staff, the approval panel, before it is signed.`
}

/** R-PAN-01, R-PAN-04 to R-PAN-06: why, when, how to take part, that support goes on; then the decision with its reasons. */
export const panelLetters: LetterTexts<typeof panelTemplates> = {
  PANEL_REFERRAL: (context) => ({
    subject: 'Your plan goes to our approval panel',
    paragraphs: paragraphs(
      whyTheyLook(context),
      saying('Why we sent it there:', context.written('/reasons')),
      `The panel will look at it ${by(context.date('panel.sit'))}.`,
      context.because('panel.sit'),
      takePart(context),
      `The panel cannot take back the decision that you have eligible needs. ${SUPPORT_CARRIES_ON}`,
    ),
  }),
  PANEL_DECISION: (context) => ({
    subject: 'What the approval panel decided about your plan',
    paragraphs: paragraphs(
      decisionWords(context),
      isReturned(context) ? returnedParts(context) : undefined,
      saying('The reasons:', context.written('/reasons')),
      saying('The panel asks the council to do this:', context.written('/conditions')),
      isReturned(context)
        ? `We will work on these parts with you and finish ${by(context.date('panel.return'))}. Your support for the time being carries on.`
        : 'The next step is that everybody’s agreement is complete and a manager signs the plan. We will tell you when that is done.',
      howToChallenge(context),
    ),
  }),
  PANEL_DECISION_FOR_WORKER: (context) => ({
    subject: `Panel decision on ${context.reference}`,
    paragraphs: paragraphs(
      isReturned(context)
        ? 'The panel has sent the plan back. The parts that need more work, and why, stand in the journey.'
        : 'The panel has approved the plan. Its reasons, and any conditions on governance, stand in the journey.',
      isReturned(context)
        ? 'The plan is back in planning. Interim support must carry on.'
        : 'Go on with the agreements that are still missing, or with the sign-off.',
    ),
  }),
  PANEL_SITTING: (context) => ({
    subject: 'When our approval panel looks at your plan',
    paragraphs: paragraphs(
      saying('The approval panel will look at your plan on', day(context.about('sittingOn'))?.concat('.')),
      saying('Why on this day:', context.written('/reasons')),
      takePart(context),
      SUPPORT_CARRIES_ON,
    ),
  }),
  PANEL_SITTING_FOR_WORKER: ({ reference, about }) => ({
    subject: `Panel sitting for ${reference}`,
    paragraphs: paragraphs(
      saying('The panel will look at the plan on', day(about('sittingOn'))?.concat('.')),
      'Ask the person whether they want to come or to send their views. Interim support must carry on.',
    ),
  }),
  PANEL_DEFERRED: (context) => ({
    subject: 'The approval panel will look at your plan later',
    paragraphs: paragraphs(
      'We are sorry: the approval panel has not decided about your plan yet.',
      wordsFor(DEFERRAL_WORDS, context.about('reason')),
      saying('More about why:', context.written('/reasons')),
      saying('The panel will now look at it on', day(context.about('sittingOn'))?.concat('.')),
      context.date('panel.director') === undefined
        ? undefined
        : `This is the second time. A senior manager will therefore settle how your plan goes on ${by(context.date('panel.director'))}.`,
      takePart(context),
      SUPPORT_CARRIES_ON,
    ),
  }),
  PANEL_PUT_OFF_TWICE: ({ reference, about, date }) => ({
    subject: `Put off twice by the panel: ${reference}`,
    paragraphs: paragraphs(
      'The panel has put this plan off for the second time. You were named as the one who settles how it goes on.',
      saying('It is on the agenda of', day(about('sittingOn'))?.concat('.')),
      `Set the sitting at which the panel decides, or take the plan back from the panel, ${by(date('panel.director'))}. The reasons stand in the journey.`,
    ),
  }),
  PANEL_URGENT_APPROVAL: (context) => ({
    subject: 'Your plan has been approved',
    paragraphs: paragraphs(
      `Your plan could not wait for the approval panel. It has been approved at ${pounds(context.about('weeklyPence'))} a week.`,
      saying('The reasons:', context.written('/reasons')),
      `The panel will look at this approval ${by(context.date('panel.ratification'))}. You do not have to wait for that, and it does not end your support.`,
      'The next step is that everybody’s agreement is complete and a manager signs the plan. We will tell you when that is done.',
      howToChallenge(context),
    ),
  }),
  PANEL_TO_RATIFY: ({ reference, date }) => ({
    subject: `Urgent approval to look at: ${reference}`,
    paragraphs: [
      `A plan was approved urgently, outside the panel. The panel has to look at the approval ${by(date('panel.ratification'))}, without those who gave it or had a hand in the plan.`,
    ],
  }),
  PANEL_RATIFICATION: (context) => ({
    subject: 'What the approval panel says about your plan',
    paragraphs: paragraphs(
      isRatified(context)
        ? 'The approval panel has looked at the urgent approval of your plan and agrees with it.'
        : 'The approval panel has looked at the urgent approval of your plan and does not agree with it.',
      saying('The reasons:', context.written('/reasons')),
      isRatified(context)
        ? 'Nothing changes for you.'
        : 'Support that you already have carries on. It can become less only after we have looked at your needs again with you. We will be in touch about what this means for your plan.',
      howToChallenge(context),
    ),
  }),
  PANEL_RATIFICATION_FOR_STAFF: (context) => ({
    subject: `Panel on the urgent approval of ${context.reference}`,
    paragraphs: [
      isRatified(context)
        ? 'The panel has ratified the urgent approval.'
        : 'The panel has not ratified the urgent approval. A plan that is signed stays in force; one that is not signed can no longer be signed over the signer’s limit. The reasons stand in the journey.',
    ],
  }),
  PANEL_INTERIM_ENDED: ({ reference, date }) => ({
    subject: `Interim support has ended while the panel has the plan: ${reference}`,
    paragraphs: [
      'Reablement or intermediate care has ended on this journey, and nothing else is known to support the person until the panel has decided.',
      `Arrange interim support today. The panel has to look at the plan ${by(date('panel.sit'))}; a plan that cannot wait can be approved urgently.`,
    ],
  }),
  PANEL_NO_EXCEPTION: ({ about, reference }) => ({
    subject: `The panel was no exception in ${about('quarter') ?? 'the last quarter'}`,
    paragraphs: [
      `In ${about('quarter') ?? 'the last quarter'} the plans of ${about('referred') ?? 'too many'} of ${about('sentOut') ?? 'all'} people went to the panel. More than ${about('mostPercent') ?? 'the agreed'} of a hundred is too many: the panel is for exceptions.`,
      `Look with the managers at why, and at what they could sign without it. This note comes with the first referral since then, ${reference}, which need not be one too many.`,
    ],
  }),
  PANEL_WITHDRAWN: (context) => ({
    subject: 'Your plan no longer waits for the approval panel',
    paragraphs: paragraphs(
      wordsFor(WITHDRAWAL_WORDS, context.about('cause')),
      saying('More about why:', context.written('/reasons')),
      'A manager with enough authority can now sign the plan without the panel, once everybody has agreed to it. Your support for the time being carries on.',
      howToChallenge(context),
    ),
  }),
  PANEL_WITHDRAWN_FOR_STAFF: ({ reference, about }) => ({
    subject: `Taken back from the panel: ${reference}`,
    paragraphs: paragraphs(
      wordsFor(WITHDRAWN_BECAUSE, about('cause')),
      'The plan no longer lies before the panel. A manager whose limit covers it can sign it once everybody has agreed. Interim support must carry on.',
    ),
  }),
}
