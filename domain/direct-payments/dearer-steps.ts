import { met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import { PLAN_MAY_BE_IN_FORCE } from '../reviews/rules.ts'
import { committedWeekly } from '../sign-off/rules.ts'
import { draftTakesItIn, paidForLine, raisedBudget } from './dearer.ts'
import { isAgreed, planSaysSo } from './paying-rules.ts'
import type { DecideDearerDirectPaymentFacts, ReportDearerDirectPaymentFacts } from './running-facts.ts'
import { RUNNING_REFUSALS } from './running-refusals.ts'
import { wordForRecipient } from './word-for-recipient.ts'

/** R-DPY-11. */
const lineIsPaidDirectly: Rule<ReportDearerDirectPaymentFacts> = (journey, { facts: { line } }) =>
  paidForLine(journey, line) === undefined ? RUNNING_REFUSALS.LINE_NOT_PAID_DIRECTLY : undefined

/** R-DPY-11. It costs more than what is paid; to the penny. */
const costsMore: Rule<ReportDearerDirectPaymentFacts> = (journey, { facts: { line, costsWeeklyPence } }) =>
  costsWeeklyPence > (paidForLine(journey, line) ?? 0) ? undefined : RUNNING_REFUSALS.DIRECT_PAYMENT_IS_ENOUGH

const noneIsReported: Rule<unknown> = ({ directPayment }) =>
  directPayment?.dearer === undefined ? undefined : RUNNING_REFUSALS.DEARER_REPORTED_ALREADY

const oneIsReported: Rule<unknown> = ({ directPayment }) =>
  directPayment?.dearer === undefined ? RUNNING_REFUSALS.NOTHING_IS_DEARER : undefined

/** R-DPY-11. Raised to what it costs, or arranged by the council; less than that would leave a need unmet. */
const coversTheCosts: Rule<DecideDearerDirectPaymentFacts> = (
  { directPayment },
  { facts: { decision, weeklyPence } },
) => {
  const costs = directPayment?.dearer?.costsWeeklyPence ?? 0
  const fits = decision === 'RAISED' ? (weeklyPence ?? 0) >= costs : weeklyPence === undefined
  return fits ? undefined : RUNNING_REFUSALS.RAISE_IS_NOT_ENOUGH
}

/** R-DPY-11. Nothing is raised that is not paid directly any more. */
const raiseHasItsLine: Rule<DecideDearerDirectPaymentFacts> = (journey, { facts: { decision } }) =>
  decision === 'RAISED' && paidForLine(journey, journey.directPayment?.dearer?.line ?? '') === undefined
    ? RUNNING_REFUSALS.LINE_NOT_PAID_DIRECTLY
    : undefined

/** R-SGN-03, R-DPY-11. A raise is signed for as the plan was: within the limit of whoever decides. */
const raiseIsWithinLimit: Rule<DecideDearerDirectPaymentFacts> = (journey, { facts: { weeklyPence }, standing }) => {
  const line = journey.directPayment?.dearer?.line
  if (weeklyPence === undefined || line === undefined) return undefined
  const budget = raisedBudget(journey, line, weeklyPence)
  return budget === undefined || committedWeekly(journey, budget) <= (standing.signOffLimitPence ?? 0)
    ? undefined
    : RUNNING_REFUSALS.RAISE_IS_OVER_LIMIT
}

/** R-DPY-11. Anybody who sees that the money does not buy the support says so, and somebody decides by a date. */
const reportDearerDirectPayment = defineStep<ReportDearerDirectPaymentFacts>()({
  name: 'reportDearerDirectPayment',
  title: 'Report that the direct payment does not pay for the support',
  roles: [
    'CITIZEN',
    'CARER',
    'REPRESENTATIVE',
    'ADVOCATE',
    'PRACTITIONER',
    'SENIOR_PRACTITIONER',
    'FINANCE_OFFICER',
    'BROKER',
  ],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['directPayment', 'managing', 'signOff'],
  rules: [isAgreed, planSaysSo, lineIsPaidDirectly, costsMore, noneIsReported],
  happens: (_journey, { facts, receivedAt }) => ({
    event: { type: 'DirectPaymentDearerReported', ...facts },
    clocks: [start('directPayment.dearer', receivedAt)],
    messages: [
      {
        template: 'DIRECT_PAYMENT_DEARER_RECEIVED',
        to: 'PERSON',
        dates: ['directPayment.dearer'],
        about: { costsWeeklyPence: facts.costsWeeklyPence },
      },
    ],
  }),
})

/** A plan that people are being asked to agree to has the old amount; the worker hears of it. */
const wordForWorker = (journey: Journey): readonly MessageIntent[] =>
  draftTakesItIn(journey)
    ? []
    : [{ template: 'DIRECT_PAYMENT_RAISED_BESIDE_PLAN', to: workerOrTeam(journey.allocation) }]

/** R-DPY-11. More money from now on, or support that the council arranges: one of the two. */
const decideDearerDirectPayment = defineStep<DecideDearerDirectPaymentFacts>()({
  name: 'decideDearerDirectPayment',
  title: 'Raise the direct payment, or have the support arranged',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['directPayment', 'managing', 'signOff'],
  standing: ['signOffLimitPence'],
  rules: [oneIsReported, coversTheCosts, raiseHasItsLine, raiseIsWithinLimit],
  happens: (journey, { facts: { decision, weeklyPence } }) => {
    const amount = weeklyPence === undefined ? {} : { weeklyPence }
    const about = { decision, ...amount }
    return {
      event: {
        type: 'DearerDirectPaymentDecided',
        decision,
        line: journey.directPayment?.dearer?.line ?? '',
        ...amount,
      },
      clocks: [met('directPayment.dearer', 'DearerDirectPaymentDecided')],
      messages: [
        { template: 'DIRECT_PAYMENT_DEARER_DECIDED', to: 'PERSON', about },
        ...wordForRecipient(journey, 'DEARER_DECIDED', { about }),
        { template: 'DIRECT_PAYMENT_CHANGED', to: 'FINANCE', about: { decision } },
        ...(decision === 'RAISED' ? wordForWorker(journey) : []),
      ],
    }
  },
})

export const dearerSteps = [reportDearerDirectPayment, decideDearerDirectPayment] as const
