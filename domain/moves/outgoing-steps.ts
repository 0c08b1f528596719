import type { Message } from '../custody/message.ts'
import { met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { onlyWithPlanInForce, PLAN_MAY_BE_IN_FORCE } from '../reviews/rules.ts'
import { closingIsDue, confirmedClocks, moveClocksEnd } from './clocks.ts'
import type {
  AdviseOnContractsFacts,
  ConfirmHandoverFacts,
  DeclareMoveFacts,
  HandoverRefusalFacts,
  NotifySecondAuthorityFacts,
  ReceiveMoveConfirmationFacts,
  SendTransferBundleFacts,
} from './facts.ts'
import { messageToCouncil, toOtherCouncil } from './exchange.ts'
import * as outgoingRules from './outgoing-rules.ts'
import { enclosedOf, hasDirectPayment } from './papers.ts'
import * as rules from './rules.ts'
import type { Paper } from './state.ts'
import { custodyIn, firstSaid, heard, outgoing, SAID, tell, WORKERS } from './telling.ts'

const dayOf = (moveOn: string | undefined) => (moveOn === undefined ? {} : { moveOn })

/** R-MOV-01, R-MOV-14. The person says that they are going to live in another council's area; support goes on as it is. */
const declareMove = defineStep<DeclareMoveFacts>()({
  name: 'declareMove',
  title: 'Record that the person plans to move to another council’s area',
  roles: ['CITIZEN', 'REPRESENTATIVE', 'CONTACT_OFFICER', ...WORKERS],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['move', 'signOff'],
  standing: ['earliestMoveOn', 'latestMoveOn'],
  rules: [onlyWithPlanInForce, rules.noMoveIsUnderWay, rules.isAnotherCouncil, rules.dayCanBeMeant],
  happens: (journey, { facts, receivedAt }) => {
    const stays = facts.placement !== 'NONE'
    const advice = hasDirectPayment(journey) ? [start('move.contractAdvice', receivedAt)] : []
    return {
      event: { type: 'MoveDeclared', ...facts },
      clocks: stays ? [] : [start('move.notifySecond', receivedAt), ...advice],
      messages: [
        stays
          ? { template: 'MOVE_RESIDENCE_STAYS', to: 'PERSON' }
          : {
              template: 'MOVE_PLANNED',
              to: 'PERSON',
              dates: ['move.notifySecond', 'move.contractAdvice'],
              about: dayOf(facts.moveOn),
            },
      ],
    }
  },
})

/** R-GEN-02. Nothing goes to a council's system where the person does not want it shared: then staff talk to staff. */
const maySpeakBySystem = ({ contactDetails }: Journey): boolean =>
  contactDetails?.notSharedWith?.some((party) => party === 'OTHER') !== true

const noticeToCouncil = ({ move }: Journey, message: Message, { healthNeeds = true }: NotifySecondAuthorityFacts) =>
  move === undefined ? [] : [messageToCouncil(move.custody, message, { carerMoves: move.carerMoves, healthNeeds })]

/** R-MOV-01. The second council hears of the move from us, whether or not the person has told it too. */
const notifySecondAuthority = defineStep<NotifySecondAuthorityFacts>()({
  name: 'notifySecondAuthority',
  title: 'Tell the other council about the move',
  roles: WORKERS,
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['move'],
  standing: ['councilHears'],
  rules: [rules.moveIsUnderWay, outgoingRules.personLeaves, outgoingRules.isNotNotified],
  happens: (journey, { facts, standing }) => {
    const about = dayOf(journey.move?.moveOn)
    const message = tell(journey, { says: 'NOTIFIED', ...about })
    const exchange = standing.councilHears === true && maySpeakBySystem(journey)
    return {
      event: { type: 'SecondAuthorityNotified', message, ...(exchange ? { exchange } : {}) },
      clocks: [met('move.notifySecond', 'SecondAuthorityNotified')],
      messages: [
        { template: 'MOVE_NOTICE', to: 'OTHER', about },
        { template: 'MOVE_NOTICE_SENT', to: 'PERSON', about },
        ...(exchange ? noticeToCouncil(journey, message, facts) : []),
      ],
    }
  },
})

/** R-MOV-02, R-MOV-05. The second council says whether it takes the move for meant; then the papers become due. */
export const receiveMoveConfirmation = defineStep<ReceiveMoveConfirmationFacts>()({
  name: 'receiveMoveConfirmation',
  title: 'Record what the other council says about the move',
  roles: WORKERS,
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['move'],
  rules: [rules.moveIsUnderWay, outgoingRules.personLeaves, rules.nobodySpeaksForThem, outgoingRules.isBeingVerified],
  happens: (journey, { facts: { verdict }, receivedAt }) => ({
    event: { type: 'MoveConfirmationReceived', verdict, message: heard(journey, { says: SAID[verdict] }) },
    clocks: {
      GENUINE: [start('move.bundle', receivedAt), ...confirmedClocks(receivedAt)],
      NOT_YET: [],
      NO: moveClocksEnd(journey, 'MoveConfirmationReceived'),
    }[verdict],
    messages: [{ template: 'MOVE_ANSWERED', to: 'PERSON', dates: ['move.bundle'], about: { verdict } }],
  }),
})

/** R-MOV-05. The papers go, and with the first of them the person is offered to the other council; until it accepts, they stay ours. */
const sendTransferBundle = defineStep<SendTransferBundleFacts>()({
  name: 'sendTransferBundle',
  title: 'Send the papers to the other council',
  roles: WORKERS,
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['move', 'signOff', 'assessment', 'finance', 'carers'],
  rules: [
    rules.moveIsConfirmed,
    outgoingRules.personLeaves,
    rules.residenceIsNotDisputed,
    outgoingRules.papersAreHeld,
    outgoingRules.bundleIsWhole,
    outgoingRules.papersMayGo,
  ],
  happens: (journey, { facts: { papers } }) => {
    const message = tell(journey, { says: firstSaid(journey, 'OFFERED', 'PROGRESS') })
    return {
      event: { type: 'TransferBundleSent', papers, message },
      clocks: [met('move.bundle', 'TransferBundleSent')],
      messages: [
        { template: 'TRANSFER_BUNDLE', to: 'OTHER', about: { papers, ...enclosed(journey, papers) } },
        { template: 'TRANSFER_BUNDLE_SENT', to: 'PERSON', about: { papers } },
        ...toOtherCouncil(journey, message, { papers, ...enclosed(journey, papers), ...budgetOf(journey, papers) }),
      ],
    }
  },
})

/** R-MOV-09. What the plan costs, so that the other council can say where its own differs. */
const budgetOf = ({ signOff }: Journey, papers: readonly string[]) => {
  const weeklyPence = signOff?.inForce?.budget.totalWeeklyPence
  return papers.includes('PLAN') && weeklyPence !== undefined ? { weeklyPence } : {}
}

/** What the product writes itself comes with the letter; the rest goes beside it. */
const enclosed = (journey: Journey, papers: readonly Paper[]) =>
  Object.fromEntries(enclosedOf(journey, papers).map((name) => [name, 'ENCLOSED']))

/** R-MOV-10. How long contracts that are paid from the direct payment bind the person: notice, rent, people they employ. */
const adviseOnContracts = defineStep<AdviseOnContractsFacts>()({
  name: 'adviseOnContracts',
  title: 'Advise about contracts paid from the direct payment',
  roles: [...WORKERS, 'FINANCE_OFFICER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['move', 'managing'],
  rules: [rules.moveIsUnderWay, outgoingRules.personLeaves, outgoingRules.paysOutOfDirectPayment],
  happens: (_journey, { facts: { contracts } }) => ({
    event: { type: 'ContractAdviceGiven', contracts },
    clocks: [met('move.contractAdvice', 'ContractAdviceGiven')],
    messages: [{ template: 'MOVE_CONTRACT_ADVICE', to: 'PERSON' }],
  }),
})

const CLOSE_TODAY: MessageIntent = { template: 'MOVE_TO_CLOSE', to: 'TEAM_MANAGER', dates: ['move.close'] }

/** R-MOV-15. The other council has its own signed plan and has accepted: custody has passed. What ends here ends with the closing. */
export const confirmHandover = defineStep<ConfirmHandoverFacts>()({
  name: 'confirmHandover',
  title: 'Record that the other council has taken the person over',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['move'],
  standing: ['receivedOn'],
  rules: [
    outgoingRules.offerAwaitsAnswer,
    rules.nobodySpeaksForThem,
    rules.residenceIsNotDisputed,
    rules.theirPlanIsSigned,
  ],
  happens: (journey, { facts: { theirPlanSignedOn }, receivedAt }) => ({
    event: { type: 'MoveHandedOver', theirPlanSignedOn, message: heard(journey, { says: 'ACCEPTED' }) },
    clocks: [...moveClocksEnd(journey, 'MoveHandedOver'), ...closingIsDue(journey, receivedAt)],
    messages: [
      { template: 'MOVE_HANDED_OVER', to: 'PERSON', about: { theirPlanSignedOn } },
      ...closingIsDue(journey, receivedAt).map(() => CLOSE_TODAY),
    ],
  }),
})

/** The papers are due again where the move itself goes on. */
const offeredAgain = (journey: Journey, at: string) =>
  outgoing(journey)?.is === 'CONFIRMED' && custodyIn(journey) === 'OURS_OFFERED' ? [start('move.bundle', at)] : []

/** R-MOV-15. The other council does not take the person over, or gives back what was asked back: they stay ours. */
export const recordHandoverRefused = defineStep<HandoverRefusalFacts>()({
  name: 'recordHandoverRefused',
  title: 'Record that the other council does not take the person over',
  roles: WORKERS,
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['move'],
  rules: [outgoingRules.offerAwaitsAnswer, rules.nobodySpeaksForThem],
  happens: (journey, { facts: { ground }, receivedAt }) => ({
    event: { type: 'HandoverRefusalReceived', ground, message: heard(journey, { says: 'REFUSED' }) },
    clocks: offeredAgain(journey, receivedAt),
    messages: [{ template: 'HANDOVER_REFUSED', to: 'PERSON', about: { ground } }],
  }),
})

export const outgoingSteps = [
  declareMove,
  notifySecondAuthority,
  receiveMoveConfirmation,
  sendTransferBundle,
  adviseOnContracts,
  confirmHandover,
  recordHandoverRefused,
] as const
