import type { planningTemplates } from '../../domain/planning/messages.ts'
import type { Recipient } from '../../domain/messages/recipient.ts'
import { NEED_WORDS, NEEDS, OUTSIDE_DUTY_WORDS } from '../../domain/planning/needs.ts'
import type { PlanLeader } from '../../domain/planning/state.ts'
import { EXTERNAL_PLAN_WORDS, LEAD_MONITOR_WORDS, type CombinedPlanEnding } from '../../domain/planning/together.ts'
import { wordsFor } from './coded-words.ts'
import { by, pounds, type LetterContext, type LetterTexts } from './letter.ts'
import { howToChallenge, paragraphs, saying, whomToCall } from './plan-phrases.ts'
import { isToPerson, whom, whose, yoursOrA } from './reader.ts'

const otherPlan = ({ about }: LetterContext): string =>
  wordsFor(EXTERNAL_PLAN_WORDS, about('plan')) ?? 'plan of another service'

const monitor = ({ about }: LetterContext): string =>
  wordsFor(LEAD_MONITOR_WORDS, about('leadMonitor')) ?? 'the council'

const duty = ({ about }: LetterContext): string =>
  wordsFor(OUTSIDE_DUTY_WORDS, about('duty')) ?? 'something that another service must provide'

/** R-PLN-01. Who writes it, above all the person. */
const LEADER_WORDS: Readonly<Record<PlanLeader, string>> = {
  PERSON: 'You lead the planning, as you wanted.',
  PERSON_WITH_WORKER: 'You lead the planning, and your worker helps you with it, as you wanted.',
  REPRESENTATIVE: 'Whoever represents you leads the planning for you, and asks you what you want.',
  WORKER: 'Your worker leads the planning for now, and asks you at every step. You can take it over at any time.',
}

/** R-PLN-01. Which needs a direct payment could meet, and that there are other ways. */
function directPayments({ about }: LetterContext): string {
  const codes = (about('directPaymentFor') ?? '').split(/,\s*/)
  const needs = NEEDS.filter((need) => codes.includes(need)).map((need) => NEED_WORDS[need])
  return needs.length === 0
    ? 'We do not see a need for which the council could pay you the money to arrange help yourself. If you think otherwise, tell us.'
    : `For these needs the council could pay you the money, so that you arrange the help yourself: ${needs.join('; ')}. This is called a direct payment. You choose, and we help you to decide. The council can also arrange the help for you, for all needs or for some.`
}

/** R-JNT-01. What a joint plan costs for each of the two. */
const carersShare = (context: LetterContext): string | undefined => {
  const pence = context.about('carerWeeklyPence')
  if (pence === undefined) return undefined
  const carers = CARERS_SUPPORT[context.reader] ?? 'The carer’s own support'
  return `This is a joint plan. ${carers} would cost ${pounds(pence)} a week besides; the amount above is for ${whom(context)} alone. Each keeps their own needs, their own money and their own right to a review.`
}

/** As this reader calls it. */
const CARERS_SUPPORT: Readonly<Partial<Record<Recipient, string>>> = {
  PERSON: 'Your carer’s own support',
  CARER: 'Your own support as a carer',
}

/** R-JNT-01. By when, where the plan was in force. */
const splitDate = ({ date }: LetterContext): string => {
  const limit = date('review.unplanned.start')
  return limit === undefined ? '' : `, and begin ${by(limit)}`
}

/** R-JNT-03. Why the plans are two again. */
const ENDING_WORDS: Readonly<Record<CombinedPlanEnding, string>> = {
  DISCHARGED: 'The other service has discharged you.',
  PLAN_ENDED: 'The other service has ended its plan.',
  CONSENT_WITHDRAWN: 'You told us that you no longer want them combined. That is your right.',
}

/** R-BUD-03. What is paid once, where something is. */
const paidOnce = ({ about }: LetterContext): string | undefined => {
  const pence = about('oneOffPence')
  return pence === undefined ? undefined : `Besides this, ${pounds(pence)} would be paid once, when the plan begins.`
}

/** R-PLN-01 to R-PLN-05, R-SGN-01, R-JNT-01 to R-JNT-03. */
export const planningLetters: LetterTexts<typeof planningTemplates> = {
  PLAN_BEGUN: (context) => ({
    subject: 'How we write your care and support plan',
    paragraphs: paragraphs(
      'We have begun to write your care and support plan with you.',
      wordsFor(LEADER_WORDS, context.about('ledBy')),
      'It is your plan: you say what matters to you and how you would like to be helped. You do not have to choose from the services that the council usually arranges.',
      'You may write parts of it yourself, and bring somebody to help you: family, a friend or an advocate.',
      directPayments(context),
      'The plan also says what happens in a crisis, and what others do for you, such as a carer or the NHS.',
      saying(
        'We aim to agree and sign the plan by',
        (context.date('plan.agree') ?? context.date('revision.complete'))?.concat('.'),
      ),
      `If you have a question or want to change something, ${whomToCall(context)}.`,
    ),
  }),
  PLAN_DRAFT: (context) => ({
    subject: `The draft of ${yoursOrA(context, 'care and support plan')}: please tell us what you think`,
    paragraphs: paragraphs(
      `The draft of ${whose(context, 'care and support plan')} comes with this letter.`,
      `Support under this plan would cost ${pounds(context.about('weeklyPence'))} a week.`,
      paidOnce(context),
      carersShare(context),
      'We ask everybody involved three questions. Is the information in the plan right? Do you agree with the budget? Do you agree with how the needs are to be met?',
      `Please tell us ${by(context.date('plan.agreement'))}. You do not have to write: to answer, ${whomToCall(context)}.`,
      context.because('plan.agreement'),
      'If you do not agree, say which part and why. We go back to that part together. Support that is already there carries on meanwhile.',
    ),
  }),
  JOINT_PLAN_SPLIT: (context) => ({
    subject: 'The joint plan becomes two plans again',
    paragraphs: paragraphs(
      `You and ${isToPerson(context) ? 'your carer' : context.person} had one plan together. One of you no longer wants that, which is their right at any time. From now on each of you has a plan of their own.`,
      'Nothing is lost by it. Each keeps the support, the needs that were found, their own money and their own right to a review.',
      `We will talk with each of you about what has to be written anew${splitDate(context)}. Until then all support carries on as it is. If you have a question, ${whomToCall(context)}.`,
      howToChallenge(context),
    ),
  }),
  EXTERNAL_PLAN_LINKED: (context) => ({
    subject: 'Your plan and our care and support plan are combined',
    paragraphs: paragraphs(
      `${context.person} has agreed that their ${otherPlan(context)} and the council's care and support plan become one, so that nobody has to say the same thing twice and no support is given twice.`,
      `From now on ${monitor(context)} watches over the combined plan as a whole. Each service stays responsible for its own part.`,
      `Please tell us at once when your part changes or ends: ${whomToCall(context)}.`,
    ),
  }),
  EXTERNAL_PLAN_ENDED: (context) => ({
    subject: 'Your plans are no longer combined. Your support carries on',
    paragraphs: paragraphs(
      `Your ${otherPlan(context)} is no longer combined with your care and support plan.`,
      wordsFor(ENDING_WORDS, context.about('ending')),
      'Your support from the council carries on as it is. What another service does is no reason to stop it. Only a review together with you can change your support.',
      `If you need more help now, or want a review, ${whomToCall(context)}. You can ask for a review at any time.`,
      howToChallenge(context),
    ),
  }),
  NEED_REFERRED_ELSEWHERE: (context) => ({
    subject: 'Whom we have asked to help you',
    paragraphs: paragraphs(
      `Some of what you need is ${duty(context)}. The council's plan cannot provide it, so we have asked those whose duty it is.`,
      saying('What we asked for:', context.written('/request')),
      `You do not have to ask them again. If you do not hear from them, ${whomToCall(context)}.`,
    ),
  }),
  NEED_REFERRAL: (context) => ({
    subject: 'A request for your service',
    paragraphs: paragraphs(
      `We are planning care and support with ${context.person}. Some of what they need is ${duty(context)}, which is your service's duty and not the council's.`,
      saying('What is needed:', context.written('/request')),
      `Please tell ${context.person} and us what you will do, and when. To talk about it, ${whomToCall(context)}.`,
      'It is private. Please keep it safe, and use it only for this.',
    ),
  }),
}
