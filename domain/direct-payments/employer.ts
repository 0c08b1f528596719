import { defineStep, type Rule } from '../journey/step.ts'
import { PLAN_MAY_BE_IN_FORCE } from '../reviews/rules.ts'
import { employerKnows } from './paying-rules.ts'
import type { TellEmployerDutiesFacts } from './paying-facts.ts'
import { PAYING_REFUSALS } from './paying-refusals.ts'
import { wordForRecipient } from './word-for-recipient.ts'

/** R-DPY-06. Before the signature the terms themselves tell of it. */
const termsAreSignedAlready: Rule<unknown> = ({ directPayment }) =>
  directPayment?.agreement?.signedAt === undefined ? PAYING_REFUSALS.PAYMENT_AGREEMENT_NOT_SIGNED : undefined

const nobodyIsEmployedYet: Rule<unknown> = ({ directPayment }) =>
  directPayment?.agreement?.employsAssistant === true ? PAYING_REFUSALS.EMPLOYER_DUTIES_TOLD_ALREADY : undefined

const theyKnow: Rule<TellEmployerDutiesFacts> = (journey, step) =>
  employerKnows(journey, { ...step, facts: { ...step.facts, employsAssistant: true } })

/**
 * R-DPY-06, R-DPY-10. Somebody is to be employed whom nobody thought of when the terms were signed: whoever becomes an employer is told
 * before they begin, and from then on a stop of the payment settles the wages.
 */
const tellEmployerDuties = defineStep<TellEmployerDutiesFacts>()({
  name: 'tellEmployerDuties',
  title: 'Tell whoever becomes an employer what that means',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'FINANCE_OFFICER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['directPayment'],
  rules: [termsAreSignedAlready, nobodyIsEmployedYet, theyKnow],
  happens: (journey) => ({
    event: { type: 'EmployerDutiesTold' },
    messages: [{ template: 'EMPLOYER_DUTIES', to: 'PERSON' }, ...wordForRecipient(journey, 'EMPLOYER')],
  }),
})

export const employerSteps = [tellEmployerDuties] as const
