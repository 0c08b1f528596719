import type { ClockIntent } from '../journey/clock-intent.ts'
import { start } from '../journey/clock-intents.ts'
import { defineStep, type Rule, type Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { REFERRAL_REFUSALS } from './refusals.ts'
import type { ReferralState } from './state.ts'

export type CreateReferralFacts = Omit<ReferralState, 'receivedAt'>

/** R-REF-01. A self-referral has no other referrer to acknowledge to. */
const selfReferralNamesNobodyElse: Rule<CreateReferralFacts> = (_journey, { facts, given }) =>
  facts.referrer === 'SELF' && given.includes('/referrerName')
    ? REFERRAL_REFUSALS.SELF_REFERRAL_NEEDS_NO_REFERRER
    : undefined

/** R-REF-02 and R-REF-04. An urgent referral in office hours has four hours; outside them the out-of-hours team has it (R-REF-05). */
const referralClocks = ({ facts, receivedAt, standing }: Step<CreateReferralFacts>): readonly ClockIntent[] => [
  start('referral.acknowledge', receivedAt),
  start(facts.urgent && standing.inOfficeHours === true ? 'triage.urgent' : 'triage.standard', receivedAt),
]

/** R-REF-02. The person and whoever referred them hear what happens next, and by when. */
const acknowledgements = ({ facts }: Step<CreateReferralFacts>): readonly MessageIntent[] => {
  const dates = ['triage.standard', 'triage.urgent'] as const
  const toPerson: MessageIntent = { template: 'REFERRAL_ACKNOWLEDGEMENT', to: 'PERSON', dates }
  return facts.referrer === 'SELF'
    ? [toPerson]
    : [toPerson, { template: 'REFERRER_ACKNOWLEDGEMENT', to: 'REFERRER', dates }]
}

/** A contact becomes a request for support. */
const createReferral = defineStep<CreateReferralFacts>()({
  name: 'createReferral',
  title: 'Create a referral',
  roles: ['CONTACT_OFFICER', 'EDT_WORKER', 'TRIAGE_WORKER'],
  from: ['CONTACT', 'ADVICE_ONLY'],
  reads: ['referral'],
  standing: ['inOfficeHours'],
  rules: [selfReferralNamesNobodyElse],
  happens: (_journey, step) => ({
    event: { type: 'ReferralReceived', ...step.facts },
    clocks: referralClocks(step),
    messages: acknowledgements(step),
  }),
})

export const referralSteps = [createReferral] as const
