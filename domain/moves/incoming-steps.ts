import { cancel, met, start } from '../journey/clock-intents.ts'
import { OPEN_STAGES, STAGES } from '../journey/stage.ts'
import { defineStep } from '../journey/step.ts'
import { confirmedClocks, confirmedDates, moveClocksEnd, papersAwaited, unverifiedDates } from './clocks.ts'
import { continuityBegins, isReady, ownPlan } from './continuity.ts'
import type {
  AssessBeforeMoveFacts,
  HandoverRefusalFacts,
  IssueDifferenceExplanationFacts,
  ReceiveMoveNotificationFacts,
  ReceiveTransferBundleFacts,
  VerifyMoveIntentionFacts,
} from './facts.ts'
import { toOtherCouncil } from './exchange.ts'
import * as incomingRules from './incoming-rules.ts'
import * as rules from './rules.ts'
import { firstHeard, firstSaid, heardAtFirst, SAID, tell, told, WORKERS } from './telling.ts'

/** R-MOV-02, R-MOV-14. Another council, or the person, tells us that somebody is going to live here. */
export const receiveMoveNotification = defineStep<ReceiveMoveNotificationFacts>()({
  name: 'receiveMoveNotification',
  title: 'Record that somebody is going to move here',
  roles: ['CONTACT_OFFICER', 'TRIAGE_WORKER', ...WORKERS],
  from: OPEN_STAGES,
  reads: ['move'],
  standing: ['earliestMoveOn', 'latestMoveOn'],
  rules: [rules.noMoveIsUnderWay, rules.isAnotherCouncil, rules.dayCanBeMeant],
  happens: (journey, { facts, receivedAt }) => {
    const stays = facts.placement !== 'NONE'
    return {
      event: { type: 'MoveNotificationReceived', ...facts, ...heardAtFirst(journey, facts) },
      clocks: stays ? [] : [start('move.verify', receivedAt), ...unverifiedDates(receivedAt, facts.moveOn)],
      messages: [
        stays
          ? { template: 'MOVE_RESIDENCE_ELSEWHERE', to: 'PERSON' }
          : { template: 'MOVE_HERE_RECEIVED', to: 'PERSON', dates: ['move.verify'] },
      ],
    }
  },
})

/** R-MOV-02. We make sure that the move is meant, and tell both; where we are not sure yet, we ask again. */
const verifyMoveIntention = defineStep<VerifyMoveIntentionFacts>()({
  name: 'verifyMoveIntention',
  title: 'Record whether the move is meant',
  roles: WORKERS,
  from: OPEN_STAGES,
  reads: ['move'],
  rules: [
    rules.moveIsUnderWay,
    incomingRules.isToBeVerified,
    incomingRules.genuineIsShown,
    incomingRules.noHasReasons,
    incomingRules.firstCouncilIsTold,
    incomingRules.nobodyWhoIsHereIsDenied,
  ],
  happens: (journey, step) => {
    const { verdict, evidence } = step.facts
    const at = step.receivedAt
    const verified = met('move.verify', 'MoveVerified')
    const message = tell(journey, { says: SAID[verdict] })
    return {
      event: { type: 'MoveVerified', verdict, evidence, message },
      clocks: {
        GENUINE: [
          verified,
          start('move.localInfo', at),
          ...papersAwaited(journey, at),
          ...confirmedClocks(at),
          ...confirmedDates(journey, at),
        ],
        NOT_YET: [verified, start('move.verify', at)],
        NO: moveClocksEnd(journey, 'MoveVerified'),
      }[verdict],
      messages: [
        ...told(
          journey,
          step,
          {
            template: 'MOVE_VERIFIED',
            dates: ['move.localInfo', 'move.assessBefore', 'move.verify'],
            about: { verdict },
          },
          ['OTHER'],
        ),
        ...toOtherCouncil(journey, message),
      ],
    }
  },
})

/** R-MOV-03. What there is here, for the person and for a carer who comes along. */
const sendLocalInformation = defineStep<object>()({
  name: 'sendLocalInformation',
  title: 'Send information about services here',
  roles: ['CONTACT_OFFICER', ...WORKERS],
  from: OPEN_STAGES,
  reads: ['move'],
  rules: [rules.moveIsConfirmed, incomingRules.personComes, incomingRules.carerGetsTheirs],
  happens: (journey, step) => ({
    event: { type: 'LocalInformationSent', toCarer: step.given.includes('/carerRecipient') },
    clocks: [met('move.localInfo', 'LocalInformationSent')],
    messages: told(journey, step, { template: 'LOCAL_INFORMATION' }, ['CARER']),
  }),
})

/** R-MOV-05. The first council's papers have come. With the first of them it offers the person to us. */
export const receiveTransferBundle = defineStep<ReceiveTransferBundleFacts>()({
  name: 'receiveTransferBundle',
  title: 'Record the papers of the other council',
  roles: ['CONTACT_OFFICER', ...WORKERS],
  from: OPEN_STAGES,
  reads: ['move'],
  rules: [rules.moveIsUnderWay, incomingRules.personComes, rules.nobodySpeaksForThem, incomingRules.oldBudgetIsSaid],
  happens: (journey, { facts }) => ({
    event: {
      type: 'TransferBundleReceived',
      ...facts,
      message: firstHeard(journey, 'OFFERED', 'PROGRESS'),
    },
    clocks: [met('move.bundleAwaited', 'TransferBundleReceived')],
    messages: [{ template: 'TRANSFER_BUNDLE_RECEIVED', to: 'PERSON', about: { papers: facts.papers } }],
  }),
})

/** R-MOV-06, R-MOV-11. We have assessed the person, and a carer who comes along, with the health service here where it is needed. */
const assessBeforeMove = defineStep<AssessBeforeMoveFacts>()({
  name: 'assessBeforeMove',
  title: 'Record that the assessment for the move is done',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: OPEN_STAGES,
  reads: ['move', 'assessment'],
  rules: [
    rules.moveIsConfirmed,
    incomingRules.personComes,
    incomingRules.ownAssessmentIsDone,
    incomingRules.carerIsAssessedToo,
    incomingRules.healthServiceIsInvolved,
  ],
  happens: (journey, { facts }) => ({
    event: { type: 'MoveAssessmentCompleted', ...facts },
    clocks: [
      met('move.assessBefore', 'MoveAssessmentCompleted'),
      // The assessment alone is not enough: a plan has to be ready for the day.
      ...(isReady(journey) ? [cancel('move.continuityStart', 'MoveAssessmentCompleted')] : []),
    ],
  }),
})

/** R-MOV-07. The person is here before their day, or before anybody was sure: support goes on from now. */
const startContinuity = defineStep<object>()({
  name: 'startContinuity',
  title: 'Begin to carry on the support that the person had',
  roles: [...WORKERS, 'EDT_WORKER'],
  from: OPEN_STAGES,
  reads: ['move', 'signOff'],
  rules: [rules.moveIsUnderWay, incomingRules.personComes, incomingRules.continuityHasNotBegun],
  happens: (journey) => continuityBegins(journey),
})

/** R-MOV-09. Why the needs or the money are seen differently here, and how the new budget was worked out. */
const issueDifferenceExplanation = defineStep<IssueDifferenceExplanationFacts>()({
  name: 'issueDifferenceExplanation',
  title: 'Explain why the budget or the needs are different here',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER'],
  from: OPEN_STAGES,
  reads: ['move', 'planning'],
  rules: [rules.moveIsUnderWay, incomingRules.personComes, incomingRules.explainsThisPlan],
  happens: (journey, { facts: { planVersion } }) => ({
    event: { type: 'DifferenceExplained', planVersion },
    messages: [{ template: 'MOVE_DIFFERENCE', to: 'PERSON' }],
  }),
})

/** R-MOV-07. Our own plan is signed and its support has begun: the old one need not be carried on any more. */
const endContinuity = defineStep<object>()({
  name: 'endContinuity',
  title: 'End carrying on the old support: our own plan is in place',
  roles: WORKERS,
  from: OPEN_STAGES,
  reads: ['move', 'signOff'],
  rules: [incomingRules.continuityRuns, incomingRules.ownPlanIsSigned, incomingRules.ownStepsAreDone],
  happens: () => ({
    event: { type: 'ContinuityEnded' },
    messages: [{ template: 'CONTINUITY_ENDED', to: 'PERSON' }],
  }),
})

/** R-MOV-15. We accept: from here on the person is ours, and the first council may close. */
const acceptHandover = defineStep<object>()({
  name: 'acceptHandover',
  title: 'Accept the person from the other council',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  from: OPEN_STAGES,
  reads: ['move', 'signOff'],
  rules: [
    incomingRules.offerIsToBeAnswered,
    rules.residenceIsNotDisputed,
    incomingRules.ownPlanIsSigned,
    incomingRules.continuityIsOver,
  ],
  happens: (journey, step) => {
    const message = tell(journey, { says: 'ACCEPTED' })
    const planSignedAt = ownPlan(journey)?.signedAt ?? step.receivedAt
    return {
      event: { type: 'HandoverAccepted', message },
      clocks: [...moveClocksEnd(journey, 'HandoverAccepted')],
      messages: [
        ...told(journey, step, { template: 'HANDOVER_ACCEPTED' }, ['OTHER', 'CARER']),
        ...toOtherCouncil(journey, message, { planSignedAt }),
      ],
    }
  },
})

/** R-MOV-15. We do not take the person over, with reasons. Support that is carried on here goes on all the same. */
const refuseHandover = defineStep<HandoverRefusalFacts>()({
  name: 'refuseHandover',
  title: 'Do not accept the person from the other council',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  // Also after closing: an offer is answered, whatever became of the journey.
  from: STAGES,
  reads: ['move'],
  rules: [incomingRules.offerWaits],
  happens: (journey, step) => {
    const { ground } = step.facts
    const message = tell(journey, { says: firstSaid(journey, 'REFUSED') })
    return {
      event: { type: 'HandoverRefused', ground, message },
      messages: [
        ...told(journey, step, { template: 'HANDOVER_NOT_ACCEPTED', about: { ground } }, ['OTHER']),
        ...toOtherCouncil(journey, message, { ground }),
      ],
    }
  },
})

export const incomingSteps = [
  receiveMoveNotification,
  verifyMoveIntention,
  sendLocalInformation,
  receiveTransferBundle,
  assessBeforeMove,
  startContinuity,
  issueDifferenceExplanation,
  endContinuity,
  acceptHandover,
  refuseHandover,
] as const
