import { asksByChoice, directPaymentIsOpen, requestBegins } from '../direct-payments/choice.ts'
import { MONEY_STAGES } from '../finance/consequences.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep, type Step } from '../journey/step.ts'
import { agreementSteps } from './agreement-steps.ts'
import { adultAgreesToBreak, breakForFinance, breakIsInItsPlan } from './break-rules.ts'
import { changeSteps } from './change-steps.ts'
import type { CheckOutsideServiceFacts, ChooseManagementModeFacts, ReleaseBudgetFacts } from './facts.ts'
import { asWanted, isUnchanged, lineInForce, managingOf, modeOf } from './lines.ts'
import * as rules from './rules.ts'
import type { BudgetLine } from './state.ts'

/**
 * R-MGT-07. Each service from outside the list has a date by which the council has looked at it. A line that is bought as before
 * keeps its date, or what was found; choosing again does not put the look off.
 */
function checksWanted(
  journey: Journey,
  { facts, receivedAt }: Step<ChooseManagementModeFacts>,
): readonly ClockIntent[] {
  const { lines: before, outsideChecks } = managingOf(journey)
  const outside = facts.lines.filter(({ outsideCouncilList }) => outsideCouncilList)
  const isAsBefore = (line: BudgetLine): boolean =>
    before.some((old) => old.line === line.line && isUnchanged(old, line))
  const running = journey.clocks.flatMap(({ key, instance }) =>
    key === 'managing.outsideCheck' && instance !== undefined ? [instance] : [],
  )
  const goesOn = outside.filter((line) => isAsBefore(line) && running.includes(line.line)).map(({ line }) => line)
  const isDone = (line: BudgetLine): boolean => isAsBefore(line) && outsideChecks?.[line.line] !== undefined
  const stop = {
    do: 'stop',
    key: 'managing.outsideCheck',
    outcome: 'CANCELLED',
    cause: 'ManagementModeChosen',
  } as const
  return [
    ...running.filter((line) => !goesOn.includes(line)).map((instance) => ({ ...stop, instance })),
    ...outside
      .filter((line) => !goesOn.includes(line.line) && !isDone(line))
      .map(({ line }) => ({ do: 'start', key: 'managing.outsideCheck', instance: line, from: receivedAt }) as const),
  ]
}

/** R-MGT-01, R-MGT-05. The person chooses for each line of the budget who looks after the money. */
const chooseManagementMode = defineStep<ChooseManagementModeFacts>()({
  name: 'chooseManagementMode',
  title: 'Choose how the money is managed',
  roles: ['CITIZEN', 'REPRESENTATIVE', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'BROKER'],
  from: ['PLANNING', 'AGREEING', 'PANEL', 'SIGN_OFF'],
  reads: ['planning', 'managing', 'eligibility', 'directPayment'],
  standing: ['offersServiceFunds'],
  rules: [
    rules.choiceIsThePersons,
    rules.hasCapacityOrAuthority,
    rules.eachLineOnce,
    rules.managersAreNamed,
    rules.serviceFundsAreOffered(({ lines }: ChooseManagementModeFacts) => lines),
    directPaymentIsOpen(({ lines }: ChooseManagementModeFacts) => lines),
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
  from: MONEY_STAGES,
  reads: ['managing', 'signOff'],
  rules: [rules.planIsSigned, rules.lineIsToBeReleased, rules.needsAreMet],
  happens: (journey, { facts: { purpose, line } }) => {
    const signed = purpose === 'PLAN' ? lineInForce(journey, line) : undefined
    if (signed === undefined) return { event: { type: 'BudgetReleased', purpose } }
    const { mode, manager, weeklyPence } = asWanted(signed)
    const managed = { mode, ...(manager && { manager }), weeklyPence }
    return {
      event: { type: 'BudgetReleased', purpose, line: signed.line, ...managed },
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
