import { met } from '../journey/clock-intents.ts'
import { OPEN_STAGES, type Stage } from '../journey/stage.ts'
import { defineStep } from '../journey/step.ts'
import type { Role } from '../roles/roles.ts'
import { asField, takeOverOf } from '../out-of-hours/take-over.ts'
import {
  acknowledgements,
  receiptClocks,
  referrerToTell,
  selfReferralNamesNobodyElse,
  type CreateReferralFacts,
} from './receipt.ts'
import { endingSteps } from './ending-steps.ts'
import { workerOrTeam } from '../messages/recipient.ts'

const WHO_REFERS: readonly Role[] = ['CONTACT_OFFICER', 'EDT_WORKER', 'TRIAGE_WORKER', 'HOSPITAL_LIAISON']

/** Where a request begins a triage of its own. */
const BEFORE_REFERRAL: readonly Stage[] = ['CONTACT', 'ADVICE_ONLY']

/** A contact becomes a request for support. */
const createReferral = defineStep<CreateReferralFacts>()({
  name: 'createReferral',
  title: 'Create a referral',
  roles: WHO_REFERS,
  from: BEFORE_REFERRAL,
  reads: ['referral'],
  standing: ['inOfficeHours'],
  rules: [selfReferralNamesNobodyElse],
  happens: (journey, step) => ({
    event: {
      type: 'ReferralReceived',
      ...step.facts,
      ...referrerToTell(step),
      ...asField(takeOverOf(step.facts.urgent, step)),
    },
    clocks: [...receiptClocks(journey, step), met('advice.followUp', 'ReferralReceived')],
    messages: acknowledgements(step),
  }),
})

/**
 * R-REF-07. A person has one journey: another request joins it, whoever sends it, and triage looks at it. Nothing that runs begins anew.
 */
const joinReferral = defineStep<CreateReferralFacts>()({
  name: 'joinReferral',
  title: 'Join another referral to this journey',
  roles: WHO_REFERS,
  from: OPEN_STAGES.filter((stage) => !BEFORE_REFERRAL.includes(stage)),
  reads: ['referral'],
  standing: ['inOfficeHours'],
  rules: [selfReferralNamesNobodyElse],
  happens: (journey, step) => ({
    event: {
      type: 'ReferralJoined',
      ...step.facts,
      ...referrerToTell(step),
      ...asField(takeOverOf(step.facts.urgent, step)),
    },
    clocks: receiptClocks(journey, step),
    messages: [
      ...acknowledgements(step),
      {
        template: 'REFERRAL_JOINED',
        to: workerOrTeam(journey.allocation),
        about: { rejectionLapsed: journey.referral?.rejection !== undefined },
      },
    ],
  }),
})

export const referralSteps = [createReferral, joinReferral, ...endingSteps] as const
