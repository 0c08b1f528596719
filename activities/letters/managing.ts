import type { managingTemplates } from '../../domain/managing/messages.ts'
import type {
  FundHolder,
  LineKind,
  ManagementMode,
  ModeChangeDecision,
  MoneyDecision,
  MoneyManager,
} from '../../domain/managing/state.ts'
import { capital } from '../../domain/clocks/words.ts'
import { by, pounds, type LetterContext, type LetterTexts } from './letter.ts'
import { listed, wordsFor } from './coded-words.ts'
import { howToChallenge, paragraphs, saying, whomToCall } from './plan-phrases.ts'

const MODE_WORDS: Readonly<Record<ManagementMode, string>> = {
  LA_MANAGED: 'the council arranges the support and pays for it',
  DIRECT_PAYMENT: 'you get a direct payment and buy the support yourself',
  ISF: 'an organisation holds the money in an individual service fund and spends it as you say',
  THIRD_PARTY: 'somebody else manages the money for you',
}

const MANAGER_WORDS: Readonly<Record<MoneyManager, string>> = {
  FAMILY_OR_FRIEND: 'a relative or friend',
  BROKER: 'a broker',
  ADVOCATE: 'an advocate',
  INDEPENDENT_SOCIAL_WORKER: 'an independent social worker',
  CARE_MANAGER: 'your care manager',
  COUNCIL_FINANCE_TEAM: "the council's finance team",
}

const HOLDER_WORDS: Readonly<Record<FundHolder, string>> = {
  PROVIDER: 'the organisation that supports you',
  TRUST: 'a trust',
}

const holder = ({ about }: LetterContext): string => wordsFor(HOLDER_WORDS, about('holder')) ?? 'the organisation'

const DECISION_WORDS: Readonly<Record<MoneyDecision, string>> = {
  PAY_BILLS: 'paying the bills for your support',
  CHOOSE_WHO_SUPPORTS: 'choosing who supports you',
  CHANGE_TIMES: 'changing the times of your support',
  EMPLOY_AN_ASSISTANT: 'employing a personal assistant',
  SMALL_PURCHASES: 'small purchases',
  LARGE_PURCHASES: 'large purchases',
  SIGN_CONTRACTS: 'signing contracts',
}

/** R-CAR-06. Who may be charged for care that gives a carer a break. */
const BREAK_WORDS: Readonly<Partial<Record<LineKind, string>>> = {
  BREAK_FOR_CARER:
    'This gives your carer a break, and you agreed to it. Your carer pays nothing for it. If you have to pay something, that is worked out in your own financial assessment, and we tell you first',
  CARE_GIVEN_TO_ADULT:
    'This is care for the person you care for, who agreed to it, so that you get a break. You pay nothing for it',
}

const RESPONSIBLE =
  'Whoever manages the money, the council stays responsible for your plan and looks at it with you again. You can ask for a change at any time.'

/** `somebody else manages the money for you: a broker` */
function managed(mode: string | undefined, manager: string | undefined): string | undefined {
  const words = wordsFor(MODE_WORDS, mode)
  const who = wordsFor(MANAGER_WORDS, manager)
  return words === undefined || who === undefined ? words : `${words}: ${who}`
}

const managedHere = ({ about }: LetterContext): string | undefined => managed(about('mode'), about('manager'))

/** `- Line 1, £420 a week (help in the mornings): the council arranges the support and pays for it` */
function choiceLine(context: LetterContext, text: string, place: number): string | undefined {
  const [line, mode, manager, weeklyPence, kind] = text.split(' ')
  const how = managed(mode, manager)
  if (line === undefined || how === undefined) return undefined
  const what = context.written(`/lines/${String(place)}/what`)
  const name = `Line ${line.replace('LINE-', '')}`
  const charge = wordsFor(BREAK_WORDS, kind)
  return `- ${name}, ${pounds(weeklyPence)} a week${what === undefined ? '' : ` (${what})`}: ${how}${charge === undefined ? '' : `. ${charge}`}`
}

function choice(context: LetterContext): string | undefined {
  const lines = (context.about('lines') ?? '')
    .split(', ')
    .flatMap((text, place) => choiceLine(context, text, place) ?? [])
  return lines.length === 0 ? undefined : ['This is what was chosen:', ...lines].join('\n')
}

const decisionLists = ({ about }: LetterContext): readonly (string | undefined)[] => [
  listed('They may decide about:', DECISION_WORDS, about('mayDecide')),
  listed('They may not decide about:', DECISION_WORDS, about('mayNotDecide')),
]

/** R-MGT-06. `one other person`, `3 others`. */
function poolPartners(context: LetterContext): string {
  const count = Number(context.about('others'))
  if (count === 1) return 'one other person'
  return count > 1 ? `${String(count)} others` : 'everybody else'
}

/** When the review begins that was called for; sooner where the risk is high. */
const reviewBegins = ({ date }: LetterContext): string | undefined =>
  date('review.unplanned.start.red') ?? date('review.unplanned.start')

const reviewDate = (context: LetterContext): string =>
  `A review of your plan comes first. We will begin it ${by(reviewBegins(context))}.`

const DECIDED: Readonly<Record<ModeChangeDecision, (context: LetterContext) => string>> = {
  AGREED: () =>
    'We agree to the change. Until everything that it needs is ready, the money is managed as it is now. We will tell you when it changes.',
  REVIEW_FIRST: (context) =>
    `The change is a big one, so we want to look at your plan with you first. ${reviewDate(context)} Until then the money is managed as it is now.`,
}

/** R-MGT-01 to R-MGT-09, R-BUD-05: what was chosen, agreed and let go, in words that everybody involved can read. */
export const managingLetters: LetterTexts<typeof managingTemplates> = {
  MANAGEMENT_CHOICE: (context) => ({
    subject: 'How the money for your support is managed',
    paragraphs: paragraphs(
      'Thank you for choosing how the money for your support is to be managed.',
      choice(context),
      context.date('managing.outsideCheck') === undefined
        ? undefined
        : `One service is not on our list. We look at it first, to be sure that it meets your needs. You will hear ${by(context.date('managing.outsideCheck'))}.`,
      'Money is paid only after your plan is signed, and after everybody has signed the agreements that your choice needs.',
      RESPONSIBLE,
      'A sheet that explains every way to manage a budget comes with this letter.',
      `If this is not what you chose, ${whomToCall(context)}.`,
    ),
  }),
  BREAK_FOR_FINANCE: ({ reference }) => ({
    subject: `The carer is not charged for care given to the adult (${reference})`,
    paragraphs: [
      'The plan on this journey meets a carer’s needs by care that is given to the adult. The adult has agreed to it. The carer is not charged for it, whatever they have.',
      'If there is a charge, it belongs to the financial assessment of the adult. Look at it there.',
    ],
  }),
  SERVICE_FUND_AGREEMENT: (context) => ({
    subject: 'Your individual service fund',
    paragraphs: paragraphs(
      `You, the council and ${holder(context)} have signed an agreement. ${capital(holder(context))} holds the money for your support and spends it as you say.`,
      saying('What was agreed:', context.written('/terms')),
      RESPONSIBLE,
      `If the money is not spent as you say, ${whomToCall(context)}.`,
    ),
  }),
  DECISION_AGREEMENT: (context) => ({
    subject: 'Who manages the money for you, and what they may decide',
    paragraphs: paragraphs(
      `There is now a decision-making agreement with ${wordsFor(MANAGER_WORDS, context.about('manager')) ?? 'whoever manages the money for you'}. The council has agreed to them.`,
      saying('How the money is looked after:', context.written('/lookedAfter')),
      ...decisionLists(context),
      RESPONSIBLE,
      `If they decide something that they may not, ${whomToCall(context)}.`,
    ),
  }),
  DECISION_AGREEMENT_FOR_MANAGER: (context) => ({
    subject: 'The money that you have agreed to manage',
    paragraphs: paragraphs(
      `You have agreed to manage money for the support of ${context.person}. Thank you. This letter says what was agreed.`,
      saying('How the money is looked after:', context.written('/lookedAfter')),
      listed('You may decide about:', DECISION_WORDS, context.about('mayDecide')),
      listed('You may not decide about:', DECISION_WORDS, context.about('mayNotDecide')),
      'Spend the money only on what the plan says, and keep the receipts. You are welcome at the reviews of the plan.',
      `If something is not clear, ${whomToCall(context)} before you decide.`,
    ),
  }),
  POOL_AGREEMENT: (context) => ({
    subject: 'You have put money together with others',
    paragraphs: paragraphs(
      `You and ${poolPartners(context)} have agreed to put money for support together.`,
      saying('How anybody can leave:', context.written('/exitTerms')),
      'You keep your own plan, your own needs count by themselves, and you have your own review.',
      `If you want to leave, ${whomToCall(context)}.`,
    ),
  }),
  POOL_ENDED: (context) => ({
    subject: 'The money that was put together',
    paragraphs: paragraphs(
      context.about('leaver') === 'PERSON'
        ? 'You have left the arrangement in which money for support was put together.'
        : 'Somebody has left the arrangement in which money for support was put together.',
      'We look at your plan with you, so that you have what you need. Your support goes on meanwhile.',
      reviewBegins(context) === undefined ? undefined : `We will begin ${by(reviewBegins(context))}.`,
      `If you have a question, ${whomToCall(context)}.`,
    ),
  }),
  POOL_LEFT: ({ reference, date }) => ({
    subject: `Somebody left a pool: everybody in it needs a review (${reference})`,
    paragraphs: [
      'Somebody has left a pool of budgets, or has no plan with it any more. On this journey that is looked at already.',
      `Call for an unplanned review on the journey of everybody else in the pool, and record it here, ${by(date('managing.poolReviews'))}. Who they are stands in the agreement on the pool.`,
    ],
  }),
  OUTSIDE_SERVICE_RESULT: (context) => ({
    subject: 'The service that you chose',
    paragraphs: paragraphs(
      context.about('meetsNeeds') === 'false'
        ? 'We have looked at the service that you chose outside our list. We found that it does not meet your needs, so we cannot pay for it.'
        : 'We have looked at the service that you chose outside our list. It meets your needs, and it can be paid from your budget once your plan is signed.',
      saying('What we found:', context.written('/reasons')),
      context.about('meetsNeeds') === 'false'
        ? `We will help you to find another one: ${whomToCall(context)}.`
        : undefined,
      howToChallenge(context),
    ),
  }),
  BUDGET_RELEASED: (context) => ({
    subject: 'The money for your support is there',
    paragraphs: paragraphs(
      `From now on ${pounds(context.about('weeklyPence'))} a week of your personal budget can be used for your support.`,
      managedHere(context) === undefined ? undefined : `This is how it is managed: ${managedHere(context) ?? ''}.`,
      RESPONSIBLE,
      `If your support does not come, or something is wrong, ${whomToCall(context)}.`,
    ),
  }),
  MODE_CHANGE_RECEIVED: (context) => ({
    subject: 'A change in how your money is managed',
    paragraphs: paragraphs(
      managedHere(context) === undefined
        ? 'We have been asked to change how the money for your support is managed.'
        : `We have been asked to change how the money for your support is managed, so that ${managedHere(context) ?? ''}.`,
      `You will hear from us ${by(context.date('managing.modeChange'))}. Until then everything stays as it is.`,
      `If you do not want this change, or have a question, ${whomToCall(context)}.`,
    ),
  }),
  MODE_CHANGED_BESIDE_PLAN: ({ reference }) => ({
    subject: `A plan that is out for agreement has an old way of managing: ${reference}`,
    paragraphs: [
      'A change in how the money is managed was agreed while a new plan is out for agreement. Take that plan back to planning and choose for the line anew, or the change ends with its signature.',
    ],
  }),
  MODE_CHANGE_DECISION: (context) => ({
    subject: 'Changing how the money is managed',
    paragraphs: paragraphs(
      (context.about('decision') === 'REVIEW_FIRST' ? DECIDED.REVIEW_FIRST : DECIDED.AGREED)(context),
      managedHere(context) === undefined ? undefined : `This is what was asked for: ${managedHere(context) ?? ''}.`,
      saying('Our reasons:', context.written('/reasons')),
      RESPONSIBLE,
      howToChallenge(context),
    ),
  }),
}
