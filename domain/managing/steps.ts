import { capacityIsOnRecord } from '../capacity/rules.ts'
import {
  asksByChoice,
  authorisedPersonIsAskedFor,
  directPaymentIsOpen,
  requestBegins,
} from '../direct-payments/choice.ts'
import { familyIsAskedForLine } from '../direct-payments/family.ts'
import { MONEY_STAGES } from '../finance/consequences.ts'
import { defineStep } from '../journey/step.ts'
import { OPEN_STAGES } from '../journey/stage.ts'
import { agreementSteps } from './agreement-steps.ts'
import { supportIsArranged } from './before-plan.ts'
import { adultAgreesToBreak, breakForFinance, breakIsInItsPlan } from './break-rules.ts'
import { changeSteps } from './change-steps.ts'
import type { CheckOutsideServiceFacts, ChooseManagementModeFacts, ReleaseBudgetFacts } from './facts.ts'
import { asWanted, lineInForce, modeOf } from './lines.ts'
import { checksWanted } from './outside-checks.ts'
import * as rules from './rules.ts'

/** R-MGT-01, R-MGT-05. The person chooses for each line of the budget who looks after the money. */
const chooseManagementMode = defineStep<ChooseManagementModeFacts>()({
  name: 'chooseManagementMode',
  title: 'Choose how the money is managed',
  roles: ['CITIZEN', 'REPRESENTATIVE', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'BROKER'],
  from: ['PLANNING', 'AGREEING', 'PANEL', 'SIGN_OFF'],
  reads: ['planning', 'managing', 'eligibility', 'directPayment', 'capacity'],
  standing: ['offersServiceFunds'],
  rules: [
    rules.choiceIsThePersons,
    rules.hasCapacityOrAuthority,
    capacityIsOnRecord('WHO_MANAGES_THE_MONEY', (facts: ChooseManagementModeFacts) => facts),
    rules.eachLineOnce,
    rules.managersAreNamed,
    rules.serviceFundsAreOffered(({ lines }: ChooseManagementModeFacts) => lines),
    directPaymentIsOpen(({ lines }: ChooseManagementModeFacts) => lines),
    authorisedPersonIsAskedFor(({ lines }: ChooseManagementModeFacts) => lines),
    breakIsInItsPlan,
    adultAgreesToBreak,
    rules.isStillOpen,
    rules.addsUpToSubmitted,
  ],
  happens: (journey, step) => {
    const { facts, by } = step
    const mode = modeOf(facts.lines)
    const lines = facts.lines.map(({ line, mode: each, manager = 'NOBODY', weeklyPence, kind }) =>
      [line, each, manager, weeklyPence, kind].join(' '),
    )
    const asks = asksByChoice(journey, facts.lines, facts.hasCapacity ? 'PERSON' : 'AUTHORISED_PERSON')
    const request = requestBegins(asks, step.receivedAt)
    return {
      event: {
        type: 'ManagementModeChosen',
        ...facts,
        mode,
        onBehalf: rules.isOnBehalf(by.role),
        ...(asks && { asksForDirectPayment: asks }),
      },
      clocks: [...checksWanted(journey, step), ...request.clocks],
      messages: [
        { template: 'MANAGEMENT_CHOICE', to: 'PERSON', dates: ['managing.outsideCheck'], about: { lines } },
        ...request.messages,
        ...breakForFinance(facts),
      ],
    }
  },
})

/** R-MGT-07. Somebody has looked at a service that the council does not know. */
const checkOutsideService = defineStep<CheckOutsideServiceFacts>()({
  name: 'checkOutsideService',
  title: "Check a service that is not on the council's list",
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER'],
  from: MONEY_STAGES,
  reads: ['managing'],
  rules: [rules.lineIsKnown, rules.needsCheck],
  happens: (_journey, { facts: { line, meetsNeeds } }) => ({
    event: { type: 'OutsideServiceChecked', line, meetsNeeds },
    clocks: [
      {
        do: 'stop',
        key: 'managing.outsideCheck',
        instance: line,
        outcome: 'MET',
        cause: 'OutsideServiceChecked',
      },
    ],
    messages: [{ template: 'OUTSIDE_SERVICE_RESULT', to: 'PERSON', about: { meetsNeeds } }],
  }),
})

/** R-BUD-05. Money flows, or support is ordered, on a line of the signed plan; urgent and interim support need none. */
const releaseBudget = defineStep<ReleaseBudgetFacts>()({
  name: 'releaseBudget',
  title: 'Release money for support',
  roles: ['FINANCE_OFFICER', 'BROKER'],
  // Support that cannot wait is arranged, and paid for, long before anybody speaks of a budget.
  from: OPEN_STAGES,
  reads: [
    'managing',
    'signOff',
    'directPayment',
    'urgentSupport',
    'charging',
    'leavingHospital',
    'panel',
    'contingency',
    'move',
  ],
  rules: [rules.planIsSigned, supportIsArranged, rules.lineIsToBeReleased, rules.needsAreMet, familyIsAskedForLine],
  happens: (journey, { facts: { purpose, line, paysFamilyInHousehold } }) => {
    const signed = purpose === 'PLAN' ? lineInForce(journey, line) : undefined
    if (signed === undefined) return { event: { type: 'BudgetReleased', purpose } }
    const { mode, manager, weeklyPence } = asWanted(signed)
    const managed = { mode, ...(manager && { manager }), weeklyPence }
    return {
      event: {
        type: 'BudgetReleased',
        purpose,
        line: signed.line,
        ...managed,
        ...(paysFamilyInHousehold === undefined ? {} : { paysFamilyInHousehold }),
      },
      messages: [{ template: 'BUDGET_RELEASED', to: 'PERSON', about: managed }],
    }
  },
})

export const managingSteps = [
  chooseManagementMode,
  ...agreementSteps,
  checkOutsideService,
  releaseBudget,
  ...changeSteps,
] as const
