import { REFUSING_REFUSALS } from '../assessment/refuse-refusals.ts'
import type { DecisionCapacity } from '../advocacy/capacity.ts'
import {
  doubtOnRecord,
  recordedConcernIsAnswered,
  refusalRestsOnRecord,
  somebodyRefusesForThem,
} from '../assessment/refuse-rules.ts'
import { changesAreLookedAt } from '../changes/rules.ts'
import { cancelRunningClocks } from '../closure/clocks.ts'
import { hospitalHasItsAnswer } from '../hospital/closing-rules.ts'
import { start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep, type Rule, type Step } from '../journey/step.ts'
import type { Role } from '../roles/roles.ts'
import type { SafeguardingScreen } from '../triage/state.ts'
import { needWasUrgent, nothingUrgentIsOpen } from '../urgent-support/rules.ts'
import { REFERRAL_REFUSALS as REFUSALS } from './refusals.ts'
import type { Redirection, RejectionReason } from './state.ts'

export interface RejectReferralFacts {
  readonly reason: RejectionReason
  readonly redirectedTo: Redirection
  /** The person appears to have, or may have, needs for care and support. */
  readonly appearanceOfNeed: boolean
  readonly safeguardingScreen: SafeguardingScreen
}

export interface WithdrawReferralFacts extends DecisionCapacity {
  /** The person may lack capacity to decide about this, and an assessment would be in their best interests. */
  readonly bestInterestsToAssess: boolean
  /** The person is, or may be, at risk of abuse or neglect. */
  readonly riskOfAbuse: boolean
}

const OUTSIDE: readonly Role[] = ['CITIZEN', 'REPRESENTATIVE']

/** What is written is personal; nothing else needs saying. */
export type NoFacts = Readonly<Record<string, never>>

/**
 * R-REF-03, R-ASM-01. Where a need appears there is a duty to assess: no level of need and no amount of money is a reason to reject.
 * R-ASM-10: a need that could not wait has appeared.
 */
const noNeedAppears: Rule<RejectReferralFacts> = (journey, { facts }) =>
  facts.appearanceOfNeed || needWasUrgent(journey) ? REFUSALS.NEED_APPEARS : undefined

/** R-REF-03. Nobody is sent away over a safeguarding concern. */
const noConcern: Rule<RejectReferralFacts> = (_journey, { facts }) =>
  facts.safeguardingScreen === 'CONCERN' ? REFUSALS.REJECTION_WITH_CONCERN : undefined

const isNotProposed: Rule<unknown> = ({ referral }) =>
  referral?.rejection === undefined ? undefined : REFUSALS.REJECTION_IS_PROPOSED

const isProposed: Rule<unknown> = ({ referral }) =>
  referral?.rejection === undefined ? REFUSALS.NO_REJECTION_PROPOSED : undefined

/** R-GEN-06. Two people agree that somebody is sent elsewhere. */
const proposedBySomebodyElse: Rule<unknown> = ({ referral }, { by }) =>
  referral?.rejection?.proposedBy === by.id ? REFUSALS.OWN_REJECTION : undefined

/** R-CAP-03, R-ASM-08. The person may refuse, unless they lack the capacity to and it is in their interest, or abuse is feared. */
const mayBeTakenBack: Rule<WithdrawReferralFacts> = (_journey, { facts }) => {
  if (facts.riskOfAbuse) return REFUSALS.WITHDRAWAL_AT_RISK_OF_ABUSE
  return facts.bestInterestsToAssess ? REFUSALS.WITHDRAWAL_WITHOUT_CAPACITY : undefined
}

/** R-CAP-03. Where triage has seen a doubt, nobody is let go by a form that they send in: staff talk with them. */
const staffTalkWithThemFirst: Rule<unknown> = (journey, { by }) =>
  OUTSIDE.includes(by.role) && doubtOnRecord(journey) ? REFUSING_REFUSALS.REFUSAL_NEEDS_A_TALK : undefined

/** What was said of the person's capacity stays with the withdrawal. */
const capacityOf = ({ hasCapacity, authority }: DecisionCapacity): DecisionCapacity => ({
  ...(hasCapacity === undefined ? {} : { hasCapacity }),
  ...(authority && { authority }),
})

const closing = (journey: Journey, { receivedAt }: Step, cause: string) => [
  ...cancelRunningClocks(journey, cause),
  start('retention.case', receivedAt),
]

/** R-REF-03. Proposed by triage; triage goes on, with its dates, until a manager agrees. */
const rejectReferral = defineStep<RejectReferralFacts>()({
  name: 'rejectReferral',
  title: 'Propose to reject the referral',
  roles: ['TRIAGE_WORKER'],
  from: ['TRIAGE'],
  reads: ['referral', 'urgentSupport'],
  rules: [isNotProposed, noNeedAppears, noConcern],
  happens: (_journey, { facts: { reason, redirectedTo } }) => ({
    event: { type: 'RejectionProposed', reason, redirectedTo },
    messages: [{ template: 'REJECTION_TO_AUTHORISE', to: 'TEAM_MANAGER', dates: ['triage.standard', 'triage.urgent'] }],
  }),
})

const authoriseRejection = defineStep<NoFacts>()({
  name: 'authoriseRejection',
  title: 'Authorise the rejection of the referral',
  roles: ['TEAM_MANAGER'],
  from: ['TRIAGE'],
  reads: ['referral', 'urgentSupport', 'outOfHours', 'changes', 'hospital'],
  rules: [isProposed, proposedBySomebodyElse, nothingUrgentIsOpen, hospitalHasItsAnswer, changesAreLookedAt],
  happens: (journey, step) => {
    const { rejection } = journey.referral ?? {}
    if (rejection === undefined) throw new Error('Nothing is proposed')
    const { reason, redirectedTo } = rejection
    return {
      event: { type: 'ReferralClosed', reason, redirectedTo },
      clocks: closing(journey, step, 'SIGNPOSTED'),
      messages: [{ template: 'REFERRAL_REJECTED', to: 'PERSON' }],
    }
  },
})

const returnRejection = defineStep<NoFacts>()({
  name: 'returnRejection',
  title: 'Return the rejection with reasons',
  roles: ['TEAM_MANAGER'],
  from: ['TRIAGE'],
  reads: ['referral'],
  rules: [isProposed],
  happens: () => ({
    event: { type: 'RejectionReturned' },
    messages: [{ template: 'REJECTION_RETURNED', to: 'TEAM', dates: ['triage.standard', 'triage.urgent'] }],
  }),
})

/** R-ASM-08. The person, or somebody who may speak for them, does not want to go on. They can come back at any time. */
const withdrawReferral = defineStep<WithdrawReferralFacts>()({
  name: 'withdrawReferral',
  title: 'Take the request back for the person',
  roles: [
    'CITIZEN',
    'REPRESENTATIVE',
    'CONTACT_OFFICER',
    'TRIAGE_WORKER',
    'PRACTITIONER',
    'SENIOR_PRACTITIONER',
    'TEAM_MANAGER',
  ],
  from: ['CONTACT', 'TRIAGE', 'ADVICE_ONLY', 'WAITING'],
  reads: ['referral', 'triage', 'waiting', 'urgentSupport', 'outOfHours', 'hospital', 'capacity'],
  rules: [
    mayBeTakenBack,
    staffTalkWithThemFirst,
    recordedConcernIsAnswered,
    somebodyRefusesForThem,
    refusalRestsOnRecord,
    nothingUrgentIsOpen,
    hospitalHasItsAnswer,
  ],
  happens: (journey, step) => ({
    event: { type: 'ReferralWithdrawn', ...capacityOf(step.facts) },
    clocks: [...closing(journey, step, 'DECLINED'), start('assessment.refusalLetter', step.receivedAt)],
    messages: [{ template: 'REFERRAL_WITHDRAWN', to: 'PERSON' }],
  }),
})

export const endingSteps = [rejectReferral, authoriseRejection, returnRejection, withdrawReferral] as const
