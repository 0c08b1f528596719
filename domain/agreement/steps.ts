import { capacityIsOnRecord } from '../capacity/rules.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { STAGES } from '../journey/stage.ts'
import { defineStep } from '../journey/step.ts'
import type { ChoiceAuthority } from '../managing/state.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { Recipient } from '../messages/recipient.ts'
import { leavesPanel } from '../panel/clocks.ts'
import type { Instant } from '../shared/time.ts'
import { thoseConcerned } from './concerned.ts'
import { allAgreed, isDisputed, withAnswer, type Answer } from './held.ts'
import { isAnswerOwed } from './owed.ts'
import {
  answerFitsPlan,
  councilRefusesInWriting,
  disputeIsOpen,
  isAboutCurrentVersion,
  isOnBehalf,
  isPartyOfThePlan,
  maySpeakFor,
  onBehalfHasEvidence,
  personDecidesOrAuthority,
} from './rules.ts'
import type { DisputeOutcome, Party, PlanAspect } from './state.ts'

export interface RecordAgreementFacts extends Answer {
  readonly planVersion: number
  /** Of the person, for this decision; absent: they have it, as the law presumes. */
  readonly hasCapacity?: boolean
  /** Who decides for a person without it. */
  readonly authority?: ChoiceAuthority
}

export interface RaiseDisputeFacts {
  readonly party: Party
  readonly aspect: PlanAspect
  readonly planVersion: number
}

export interface AnswerDisputeFacts {
  readonly outcome: DisputeOutcome
}

const completes = ({ agreement }: Journey, facts: RecordAgreementFacts): boolean =>
  agreement !== undefined && allAgreed(withAnswer(agreement, facts), facts.planVersion)

/** A council that does not agree refuses the plan (R-DSP-02); everybody else's no is a disagreement. */
const disagrees = ({ party, agreed }: Answer): boolean => !agreed && party !== 'COUNCIL'

/** True when this party has said no to this aspect before. */
const hasSaidNo = ({ agreement }: Journey, { party, aspect }: Omit<Answer, 'agreed'>): boolean =>
  agreement?.answers[party]?.[aspect] === 'NO'

/** After this answer nobody disagrees any more, and no disagreement waits for its answer. */
const settles = ({ agreement }: Journey, facts: RecordAgreementFacts): boolean =>
  agreement !== undefined && agreement.disputes === undefined && !isDisputed(withAnswer(agreement, facts))

/** R-DSP-01. A no has its date for an answer from the first day; a yes to everything that was a no needs none. */
function answerClocks(journey: Journey, facts: RecordAgreementFacts, at: Instant): readonly ClockIntent[] {
  const runs = isAnswerOwed(journey)
  if (disagrees(facts)) return runs ? [] : [start('dispute.response', at)]
  return runs && settles(journey, facts) ? [cancel('dispute.response', 'AgreementRecorded')] : []
}

const received = (aspect: PlanAspect, parties: readonly Party[]): readonly MessageIntent[] =>
  thoseConcerned(parties).map((to) => ({
    template: 'DISPUTE_RECEIVED',
    to,
    dates: ['dispute.response'],
    about: { aspect },
  }))

/**
 * R-SGN-01, R-DSP-01. One party's yes or no to one aspect. The last yes opens the sign-off; while the plan is with the panel it waits there.
 * It reads the plan but not the other answers, so that two parties who answer at once do not spoil each other's.
 */
const recordAgreement = defineStep<RecordAgreementFacts>()({
  name: 'recordAgreement',
  title: 'Record an answer to the plan',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER', 'CITIZEN', 'CARER', 'REPRESENTATIVE', 'ADVOCATE'],
  from: ['AGREEING', 'PANEL'],
  reads: ['planning', 'advocacy', 'capacity'],
  rules: [
    isAboutCurrentVersion,
    isPartyOfThePlan,
    maySpeakFor,
    onBehalfHasEvidence,
    councilRefusesInWriting,
    personDecidesOrAuthority,
    capacityIsOnRecord('AGREEING_TO_THE_PLAN', (facts: RecordAgreementFacts) =>
      facts.party === 'PERSON' && facts.agreed ? facts : undefined,
    ),
  ],
  happens: (journey, { facts, by: { role }, receivedAt }) => {
    const { party, aspect, agreed, planVersion, authority } = facts
    const onBehalf = isOnBehalf(role, party)
    return {
      event: {
        type: 'AgreementRecorded',
        party,
        aspect,
        agreed,
        planVersion,
        onBehalf,
        ...(authority && { authority }),
      },
      clocks: [
        ...(completes(journey, facts) ? [met('plan.agreement', 'AgreementRecorded')] : []),
        ...answerClocks(journey, facts, receivedAt),
      ],
      messages: disagrees(facts) && !hasSaidNo(journey, facts) ? received(aspect, [party]) : [],
    }
  },
})

/** R-DSP-01. Back to the part in dispute; support goes on as it is. An answer that is due already keeps its date. A plan that is with the panel is withdrawn from it. */
const raiseDispute = defineStep<RaiseDisputeFacts>()({
  name: 'raiseDispute',
  title: 'Record a disagreement with the plan',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER', 'CITIZEN', 'CARER', 'REPRESENTATIVE', 'ADVOCATE'],
  from: ['AGREEING', 'PANEL', 'SIGN_OFF'],
  reads: ['planning'],
  rules: [isAboutCurrentVersion, isPartyOfThePlan, maySpeakFor],
  happens: (journey, { facts: { party, aspect, planVersion }, receivedAt }) => ({
    event: { type: 'PlanDisputed', party, aspect, planVersion },
    clocks: [
      cancel('plan.agreement', 'PlanDisputed'),
      ...leavesPanel('PlanDisputed'),
      ...(isAnswerOwed(journey) ? [] : [start('dispute.response', receivedAt)]),
    ],
    messages: isAnswerOwed(journey) && hasSaidNo(journey, { party, aspect }) ? [] : received(aspect, [party]),
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
  // Also of a plan that no longer holds, wherever the journey went on to.
  from: STAGES,
  reads: ['agreement'],
  rules: [disputeIsOpen, answerFitsPlan],
  happens: ({ agreement }, { facts: { outcome } }) => {
    const { disputes = [] } = agreement ?? {}
    const disputedAgain = disputes.find(({ again }) => again === true)
    const cannotAgree = outcome === 'PLAN_STAYS' && disputedAgain !== undefined
    const dates = ['plan.agree'] as const
    const answer = (to: Recipient): MessageIntent => ({ template: 'DISPUTE_ANSWER', to, dates, about: { outcome } })
    const route = (to: Recipient): readonly MessageIntent[] =>
      cannotAgree ? [{ template: 'COMPLAINTS_ROUTE', to, about: { aspect: disputedAgain.aspect } }] : []
    const concerned = thoseConcerned(disputes.map(({ party }) => party))
    return {
      event: { type: 'DisputeAnswered', outcome, cannotAgree },
      clocks: [met('dispute.response', 'DisputeAnswered')],
      messages: concerned.flatMap((to) => [answer(to), ...route(to)]),
    }
  },
})

export const agreementSteps = [recordAgreement, raiseDispute, answerDispute] as const
