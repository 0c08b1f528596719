import { cancel, met } from '../journey/clock-intents.ts'
import { defineStep } from '../journey/step.ts'
import { PLAN_MAY_BE_IN_FORCE } from '../reviews/rules.ts'
import {
  copyDayHasCome,
  copyIsAwaited,
  eachIsAnsweredOnce,
  nobodyWasRefused,
  otherIsNamed,
  othersHaveConsent,
  personGetsCopy,
  wishHasEvidence,
} from './copy-rules.ts'
import { COPIES, copyIsDue } from './copies.ts'
import type { ConfirmCopyReceivedFacts, RecordCopyWishesFacts, SendPlanCopiesFacts } from './facts.ts'
import { planIsInForce } from './rules.ts'

/** R-SGN-05. Whom the person wants to have a copy, and whom not; each copy that is wanted gets its date. */
const recordCopyWishes = defineStep<RecordCopyWishesFacts>()({
  name: 'recordCopyWishes',
  title: 'Record who is to have a copy of the plan',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'CITIZEN', 'REPRESENTATIVE'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['signOff'],
  rules: [planIsInForce, eachIsAnsweredOnce, wishHasEvidence],
  happens: (journey, { facts: { wishes }, receivedAt }) => ({
    event: { type: 'CopyWishesRecorded', wishes },
    clocks: wishes.flatMap(({ to, wanted }) =>
      wanted ? copyIsDue(journey, to, receivedAt) : [cancel(COPIES[to].clock, 'CopyWishesRecorded')],
    ),
  }),
})

/** R-SGN-05. A copy's clock is met when that copy has been delivered, not when it is asked for. */
const sendPlanCopies = defineStep<SendPlanCopiesFacts>()({
  name: 'sendPlanCopies',
  title: 'Send copies of the signed plan',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['signOff'],
  rules: [planIsInForce, personGetsCopy, othersHaveConsent, nobodyWasRefused, otherIsNamed],
  happens: (journey, { facts, receivedAt }) => {
    const recipients = [...new Set(facts.recipients.map(({ to }) => to))]
    const planVersion = journey.signOff?.inForce?.planVersion ?? 0
    return {
      event: { type: 'PlanCopiesSent', planVersion, recipients },
      clocks: recipients.filter((to) => to !== 'PERSON').flatMap((to) => copyIsDue(journey, to, receivedAt)),
      messages: recipients.map((to) => ({ template: COPIES[to].template, to })),
    }
  },
})

/** R-SGN-05. A copy that reached somebody without a letter of ours, on a visit for example. */
const confirmCopyReceived = defineStep<ConfirmCopyReceivedFacts>()({
  name: 'confirmCopyReceived',
  title: 'Confirm that a copy of the plan was received',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['signOff'],
  standing: ['receivedOn', 'planSignedOn'],
  rules: [planIsInForce, copyIsAwaited, copyDayHasCome],
  happens: (_journey, { facts }) => ({
    event: { type: 'PlanCopyReceived', ...facts },
    clocks: [met(COPIES[facts.to].clock, 'PlanCopyReceived')],
  }),
})

export const copySteps = [recordCopyWishes, sendPlanCopies, confirmCopyReceived] as const
