import { met, start } from '../journey/clock-intents.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import { PLAN_MAY_BE_IN_FORCE } from '../reviews/rules.ts'
import type { Role } from '../roles/roles.ts'
import { isPaused } from './paused.ts'
import { somethingIsPaid } from './paying-rules.ts'
import type { PauseDirectPaymentFacts } from './running-facts.ts'
import { RUNNING_REFUSALS } from './running-refusals.ts'
import { wordForRecipient } from './word-for-recipient.ts'

const WHO: readonly Role[] = ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER', 'FINANCE_OFFICER']

const isNotPaused: Rule<unknown> = (journey) =>
  isPaused(journey) ? RUNNING_REFUSALS.PAYMENT_PAUSED_ALREADY : undefined

const standsStill: Rule<unknown> = (journey) => (isPaused(journey) ? undefined : RUNNING_REFUSALS.PAYMENT_NOT_PAUSED)

/** R-DPY-10. What was promised to others is settled; where somebody is employed, also that nothing is paid to them. */
const commitmentsAreSettled: Rule<PauseDirectPaymentFacts> = ({ directPayment }, { facts: { keepsPaying }, given }) => {
  const isAsked = keepsPaying || directPayment?.agreement?.employsAssistant === true
  return isAsked && !given.includes('/commitments') ? RUNNING_REFUSALS.COMMITMENTS_NOT_SETTLED : undefined
}

/** R-DPY-10. Somebody needs less for a time, or is in hospital: the payment stands still, and ends by nobody's silence. */
const pauseDirectPayment = defineStep<PauseDirectPaymentFacts>()({
  name: 'pauseDirectPayment',
  title: 'Stop the direct payment for a time',
  roles: WHO,
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['directPayment'],
  rules: [somethingIsPaid, isNotPaused, commitmentsAreSettled],
  happens: (journey, { facts: { because, keepsPaying }, receivedAt }) => ({
    event: { type: 'DirectPaymentPaused', because, keepsPaying },
    clocks: [start('directPayment.pause.recheck', receivedAt)],
    messages: [
      {
        template: 'DIRECT_PAYMENT_PAUSED',
        to: 'PERSON',
        dates: ['directPayment.pause.recheck'],
        about: { because, keepsPaying },
      },
      ...wordForRecipient(journey, 'PAUSED', { dates: ['directPayment.pause.recheck'], about: { keepsPaying } }),
      { template: 'DIRECT_PAYMENT_TO_PAUSE', to: 'FINANCE', about: { keepsPaying } },
    ],
  }),
})

/** R-DPY-10. Looked at again: it is still right. Counted from the first day of the stop, so that it never drifts. */
const recheckPausedDirectPayment = defineStep<object>()({
  name: 'recheckPausedDirectPayment',
  title: 'Record that the direct payment stays stopped for now',
  roles: WHO,
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['directPayment'],
  rules: [standsStill],
  happens: (journey, { receivedAt }) => ({
    event: { type: 'DirectPaymentStaysPaused' },
    clocks: [
      met('directPayment.pause.recheck', 'DirectPaymentStaysPaused'),
      start('directPayment.pause.recheck', journey.directPayment?.pause?.at ?? receivedAt),
    ],
    messages: [
      { template: 'DIRECT_PAYMENT_STAYS_PAUSED', to: 'PERSON', dates: ['directPayment.pause.recheck'] },
      ...wordForRecipient(journey, 'STAYS_PAUSED', { dates: ['directPayment.pause.recheck'] }),
    ],
  }),
})

/** R-DPY-10. It goes on as before. */
const resumeDirectPayment = defineStep<object>()({
  name: 'resumeDirectPayment',
  title: 'Let the direct payment go on',
  roles: WHO,
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['directPayment'],
  rules: [standsStill],
  happens: (journey) => ({
    event: { type: 'DirectPaymentResumed' },
    clocks: [met('directPayment.pause.recheck', 'DirectPaymentResumed')],
    messages: [
      { template: 'DIRECT_PAYMENT_RESUMED', to: 'PERSON' },
      ...wordForRecipient(journey, 'RESUMED'),
      { template: 'DIRECT_PAYMENT_TO_RESUME', to: 'FINANCE' },
    ],
  }),
})

export const pausingSteps = [pauseDirectPayment, recheckPausedDirectPayment, resumeDirectPayment] as const
