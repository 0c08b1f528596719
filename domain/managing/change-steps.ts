import {
  asksByChoice,
  authorisedPersonIsAskedFor,
  changeWaitsForDecision,
  directPaymentIsOpen,
  requestBegins,
} from '../direct-payments/choice.ts'
import { met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import { isOutForAgreement } from '../planning/plan.ts'
import { PLAN_MAY_BE_IN_FORCE } from '../reviews/rules.ts'
import type { DecideModeChangeFacts, RequestModeChangeFacts } from './facts.ts'
import { managingOf } from './lines.ts'
import { REVIEW_BEGINS, reviewClocks } from './review.ts'
import * as changes from './change-rules.ts'
import * as rules from './rules.ts'

/** R-MGT-08. Another mode, or somebody else to manage the money, can be asked for at any time. */
const requestModeChange = defineStep<RequestModeChangeFacts>()({
  name: 'requestModeChange',
  title: 'Ask for a change in how the money is managed',
  roles: ['CITIZEN', 'REPRESENTATIVE', 'ADVOCATE', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'FINANCE_OFFICER', 'BROKER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['managing', 'directPayment'],
  standing: ['offersServiceFunds'],
  rules: [
    rules.lineIsSigned,
    rules.managerIsNamed,
    rules.serviceFundsAreOffered((facts: RequestModeChangeFacts) => [facts]),
    directPaymentIsOpen((facts: RequestModeChangeFacts) => [facts]),
    changes.noChangeIsOpen,
    changes.isAnotherWay,
    changes.somebodyAsksForThem,
    authorisedPersonIsAskedFor((facts: RequestModeChangeFacts) => [facts]),
  ],
  happens: (journey, { facts: { line, mode, manager, ...said }, receivedAt }) => {
    const wanted = { mode, ...(manager && { manager }) }
    const asks = asksByChoice(journey, [wanted], said.hasCapacity === false ? 'AUTHORISED_PERSON' : 'PERSON')
    const request = requestBegins(asks, receivedAt)
    return {
      event: { type: 'ModeChangeRequested', line, ...wanted, ...said, ...(asks && { asksForDirectPayment: asks }) },
      clocks: [start('managing.modeChange', receivedAt), ...request.clocks],
      messages: [
        { template: 'MODE_CHANGE_RECEIVED', to: 'PERSON', dates: ['managing.modeChange'], about: wanted },
        ...request.messages,
      ],
    }
  },
})

/** R-MGT-08. A plan that people are being asked to agree to has the old way; the worker hears of it. */
const besidePlan = (journey: Journey): readonly MessageIntent[] =>
  isOutForAgreement(journey) ? [{ template: 'MODE_CHANGED_BESIDE_PLAN', to: workerOrTeam(journey.allocation) }] : []

/** R-MGT-08. Yes, or a review first. What is there goes on until the new way is ready. */
const decideModeChange = defineStep<DecideModeChangeFacts>()({
  name: 'decideModeChange',
  title: 'Decide about a change in how the money is managed',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['managing', 'directPayment', 'advocacy', 'capacity'],
  rules: [
    changes.changeIsOpen,
    changes.bigChangeIsReviewed,
    changes.changeIsTheirs,
    changes.changeRestsOnRecord,
    changeWaitsForDecision,
    changes.changeHasAuthorisedPerson,
  ],
  happens: (journey, { facts: { decision, bigChange: _big, ...said }, receivedAt }) => {
    const { line = '', mode = 'LA_MANAGED', manager } = managingOf(journey).change ?? {}
    return {
      event: { type: 'ModeChangeDecided', line, decision, ...said },
      clocks: [
        met('managing.modeChange', 'ModeChangeDecided'),
        ...(decision === 'REVIEW_FIRST' ? reviewClocks(journey, receivedAt) : []),
      ],
      messages: [
        {
          template: 'MODE_CHANGE_DECISION',
          to: 'PERSON',
          dates: REVIEW_BEGINS,
          about: { decision, mode, ...(manager && { manager }) },
        },
        ...(decision === 'AGREED' ? besidePlan(journey) : []),
      ],
    }
  },
})

export const changeSteps = [requestModeChange, decideModeChange] as const
