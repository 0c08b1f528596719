import { cancel, met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep } from '../journey/step.ts'
import type { Recipient } from '../messages/recipient.ts'
import { leavesPanel } from '../panel/clocks.ts'
import { allAgreed, withAnswer, type Answer } from './held.ts'
import {
  disputeIsOpen,
  isAboutCurrentVersion,
  isOnBehalf,
  isPartyOfThePlan,
  maySpeakFor,
  onBehalfHasEvidence,
} from './rules.ts'
import type { DisputeOutcome, Party, PlanAspect } from './state.ts'

export interface RecordAgreementFacts extends Answer {
  readonly planVersion: number
}

export interface RaiseDisputeFacts {
  readonly party: Party
  readonly aspect: PlanAspect
  readonly planVersion: number
}

export interface AnswerDisputeFacts {
  readonly outcome: DisputeOutcome
}

const completes = ({ agreement }: Journey, { planVersion, ...answer }: RecordAgreementFacts): boolean =>
  agreement !== undefined && allAgreed(withAnswer(agreement, answer), planVersion)

/** The person hears of every dispute about their plan; another party who raised one hears too. */
const thoseConcerned = (parties: readonly Party[]): readonly Recipient[] => [
  'PERSON',
  ...parties.filter((party) => party !== 'PERSON' && party !== 'COUNCIL'),
]

/**
 * R-SGN-01. One party's yes or no to one aspect. The last yes opens the sign-off; while the plan is with the panel it waits there.
 * It reads the plan but not the other answers, so that two parties who answer at once do not spoil each other's.
 */
const recordAgreement = defineStep<RecordAgreementFacts>()({
  name: 'recordAgreement',
  title: 'Record an answer to the plan',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER', 'CITIZEN', 'CARER', 'REPRESENTATIVE', 'ADVOCATE'],
  from: ['AGREEING', 'PANEL'],
  reads: ['planning'],
  rules: [isAboutCurrentVersion, isPartyOfThePlan, maySpeakFor, onBehalfHasEvidence],
  happens: (journey, { facts, by: { role } }) => ({
    event: { type: 'AgreementRecorded', ...facts, onBehalf: isOnBehalf(role, facts.party) },
    clocks: completes(journey, facts) ? [met('plan.agreement', 'AgreementRecorded')] : [],
  }),
})

/** R-DSP-01. Back to the part in dispute; support goes on as it is. A plan that is with the panel is withdrawn from it. */
const raiseDispute = defineStep<RaiseDisputeFacts>()({
  name: 'raiseDispute',
  title: 'Record a disagreement with the plan',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER', 'CITIZEN', 'CARER', 'REPRESENTATIVE', 'ADVOCATE'],
  from: ['AGREEING', 'PANEL', 'SIGN_OFF'],
  reads: ['planning'],
  rules: [isAboutCurrentVersion, isPartyOfThePlan, maySpeakFor],
  happens: (_journey, { facts: { party, aspect, planVersion }, receivedAt }) => ({
    event: { type: 'PlanDisputed', party, aspect, planVersion },
    clocks: [
      cancel('plan.agreement', 'PlanDisputed'),
      ...leavesPanel('PlanDisputed'),
      start('dispute.response', receivedAt),
    ],
    messages: thoseConcerned([party]).map((to) => ({
      template: 'DISPUTE_RECEIVED',
      to,
      dates: ['dispute.response'],
      about: { aspect },
    })),
  }),
})

/**
 * R-DSP-01, R-DSP-03. The council's answer in writing, to all who are waiting for one, with the complaints route. When one further try
 * has not brought agreement either, the route has a letter of its own.
 */
const answerDispute = defineStep<AnswerDisputeFacts>()({
  name: 'answerDispute',
  title: 'Answer a disagreement with the plan',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  from: ['PLANNING', 'AGREEING', 'PANEL', 'SIGN_OFF'],
  reads: ['agreement'],
  rules: [disputeIsOpen],
  happens: ({ agreement }, { facts: { outcome } }) => {
    const { disputes = [] } = agreement ?? {}
    const disputedAgain = disputes.find(({ again }) => again === true)
    const cannotAgree = outcome === 'PLAN_STAYS' && disputedAgain !== undefined
    const templates = cannotAgree ? (['DISPUTE_ANSWER', 'COMPLAINTS_ROUTE'] as const) : (['DISPUTE_ANSWER'] as const)
    const about = { outcome, ...(disputedAgain === undefined ? {} : { aspect: disputedAgain.aspect }) }
    const concerned = thoseConcerned(disputes.map(({ party }) => party))
    return {
      event: { type: 'DisputeAnswered', outcome, cannotAgree },
      clocks: [met('dispute.response', 'DisputeAnswered')],
      messages: concerned.flatMap((to) =>
        templates.map((template) => ({ template, to, dates: ['plan.agree'] as const, about })),
      ),
    }
  },
})

export const agreementSteps = [recordAgreement, raiseDispute, answerDispute] as const
