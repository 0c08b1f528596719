import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import { planOf } from '../planning/plan.ts'
import type { Role } from '../roles/roles.ts'
import type {
  AboutLine,
  AgreeDecisionMakingFacts,
  AgreePoolFacts,
  AgreeServiceFundFacts,
  CheckOutsideServiceFacts,
  ChooseManagementModeFacts,
  LeavePoolFacts,
  ReleaseBudgetFacts,
} from './facts.ts'
import { asWanted, lineInForce, linesNamed, managingOf, sumOf } from './lines.ts'
import { missingBeforePayment } from './needs-before-payment.ts'
import { MANAGING_REFUSALS } from './refusals.ts'
import { FUND_SIGNATORIES, type BudgetLine, type Management } from './state.ts'
import { termsInForce } from './terms.ts'

const CHOOSES_ALONE: readonly Role[] = ['CITIZEN', 'REPRESENTATIVE']

/** True when a worker writes down what the person chose. */
export const isOnBehalf = (role: Role): boolean => !CHOOSES_ALONE.includes(role)

/** R-MGT-01. It is the person's choice. */
export const choiceIsThePersons: Rule<unknown> = (_journey, { by: { role }, given }) =>
  isOnBehalf(role) && !given.includes('/evidence') ? MANAGING_REFUSALS.CHOICE_NEEDS_EVIDENCE : undefined

/** R-SGN-02. Without capacity for this choice, somebody with authority makes it. */
export const hasCapacityOrAuthority: Rule<ChooseManagementModeFacts> = (_journey, { facts }) =>
  facts.hasCapacity || facts.authority !== undefined ? undefined : MANAGING_REFUSALS.CHOICE_NEEDS_AUTHORITY

/** R-MGT-05. Each line has exactly one mode. */
export const eachLineOnce: Rule<ChooseManagementModeFacts> = (_journey, { facts: { lines } }) =>
  new Set(lines.map(({ line }) => line)).size === lines.length ? undefined : MANAGING_REFUSALS.LINE_NAMED_TWICE

const fits = ({ mode, manager }: Management): boolean => (mode === 'THIRD_PARTY') === (manager !== undefined)

/** R-MGT-04. Whose hands the money is in is never left open. */
export const managersAreNamed: Rule<ChooseManagementModeFacts> = (_journey, { facts: { lines } }) =>
  lines.every(fits) ? undefined : MANAGING_REFUSALS.MANAGER_AND_MODE_DO_NOT_FIT

/** R-MGT-04. The same for one line. */
export const managerIsNamed: Rule<Management> = (_journey, { facts }) =>
  fits(facts) ? undefined : MANAGING_REFUSALS.MANAGER_AND_MODE_DO_NOT_FIT

/** R-MGT-03. Individual service funds are a choice where the council has them. */
export const serviceFundsAreOffered =
  <Facts>(managements: (facts: Facts) => readonly Management[]): Rule<Facts> =>
  (_journey, { facts, standing }) =>
    standing.offersServiceFunds !== true && managements(facts).some(({ mode }) => mode === 'ISF')
      ? MANAGING_REFUSALS.SERVICE_FUNDS_NOT_OFFERED
      : undefined

const isBeingAgreed = ({ stage }: Journey): boolean => stage !== 'PLANNING'

/** R-MGT-05. What others are asked to agree to stays as it is; a plan that went out without any choice can still get one. */
export const isStillOpen: Rule<unknown> = (journey) =>
  isBeingAgreed(journey) && managingOf(journey).lines.length > 0 ? MANAGING_REFUSALS.MODES_AGREED_ALREADY : undefined

/** R-MGT-05. Once the amount is submitted, the lines come to it. */
export const addsUpToSubmitted: Rule<ChooseManagementModeFacts> = (journey, { facts }) =>
  isBeingAgreed(journey) && sumOf(facts.lines) !== planOf(journey).weeklyPence
    ? MANAGING_REFUSALS.LINES_DO_NOT_ADD_UP
    : undefined

/** R-MGT-05. */
export const lineIsKnown: Rule<AboutLine> = (journey, { facts }) =>
  linesNamed(journey, facts.line).length === 0 ? MANAGING_REFUSALS.LINE_UNKNOWN : undefined

const lineIs =
  <Facts extends AboutLine>(isMeant: (line: BudgetLine, facts: Facts) => boolean): Rule<Facts> =>
  (journey, { facts }) =>
    linesNamed(journey, facts.line).some((line) => isMeant(line, facts))
      ? undefined
      : MANAGING_REFUSALS.AGREEMENT_DOES_NOT_FIT

/** R-MGT-03. */
export const lineIsServiceFund: Rule<AgreeServiceFundFacts> = lineIs(({ mode }) => mode === 'ISF')

/** R-MGT-03. The agreement has three sides. */
export const allThreeSigned: Rule<AgreeServiceFundFacts> = (_journey, { facts: { signedBy } }) =>
  FUND_SIGNATORIES.every((signatory) => signedBy.includes(signatory))
    ? undefined
    : MANAGING_REFUSALS.THREE_SIGNATURES_NEEDED

/** R-MGT-04. The agreement is with the one that the person chose. */
export const lineHasThisManager: Rule<AgreeDecisionMakingFacts> = lineIs(
  ({ mode, manager }, facts) => mode === 'THIRD_PARTY' && manager === facts.manager,
)

/** R-MGT-04. The council agrees the person. */
export const councilAgreesToManager: Rule<AgreeDecisionMakingFacts> = (_journey, { facts }) =>
  facts.councilAgrees ? undefined : MANAGING_REFUSALS.COUNCIL_MUST_AGREE_TO_MANAGER

/** R-MGT-04. Which decisions they may take, and which they may not. */
export const decisionsAreSettled: Rule<AgreeDecisionMakingFacts> = (_journey, { facts }) => {
  const { mayDecide, mayNotDecide } = facts
  const settled = mayDecide.length > 0 && mayNotDecide.length > 0
  return settled && !mayDecide.some((decision) => mayNotDecide.includes(decision))
    ? undefined
    : MANAGING_REFUSALS.DECISIONS_NOT_SETTLED
}

/** R-MGT-06. */
export const lineIsPooled: Rule<AgreePoolFacts> = lineIs(({ pooled }) => pooled)

/** R-MGT-06. Each pooler consents, the person among them. */
export const everybodyConsents: Rule<AgreePoolFacts> = (_journey, { facts: { shares, personConsents } }) =>
  personConsents && shares.every(({ consents }) => consents) ? undefined : MANAGING_REFUSALS.POOLER_WITHOUT_CONSENT

/** R-MGT-06. Nobody is put together with others without a way out. */
export const exitIsAgreed: Rule<AgreePoolFacts> = (_journey, { facts }) =>
  facts.exitAgreed ? undefined : MANAGING_REFUSALS.POOL_EXIT_NOT_AGREED

/** R-MGT-06. */
export const poolExists: Rule<LeavePoolFacts> = (journey, { facts: { line } }) => {
  const managing = managingOf(journey)
  const pool = managing.pools?.[line] ?? termsInForce(managing).pools?.[line]
  return pool === undefined ? MANAGING_REFUSALS.NO_POOL : undefined
}

/** R-MGT-07. */
export const needsCheck: Rule<CheckOutsideServiceFacts> = (journey, { facts }) =>
  linesNamed(journey, facts.line).some(({ outsideCouncilList }) => outsideCouncilList)
    ? undefined
    : MANAGING_REFUSALS.NOTHING_TO_CHECK

/** R-BUD-05. Nothing is paid or ordered before the signature; what cannot wait is the exception, and says why. */
export const planIsSigned: Rule<ReleaseBudgetFacts> = ({ signOff }, { facts, given }) => {
  if (facts.purpose === 'PLAN')
    return signOff?.inForce === undefined ? MANAGING_REFUSALS.BUDGET_NOT_YET_FINAL : undefined
  return given.includes('/reasons') ? undefined : MANAGING_REFUSALS.RELEASE_NEEDS_REASONS
}

/** R-BUD-05. Money belongs to a line of the signed plan, and is released once for each way of managing it. */
export const lineIsToBeReleased: Rule<ReleaseBudgetFacts> = (journey, { facts: { purpose, line } }) => {
  if (purpose !== 'PLAN') return undefined
  const signed = lineInForce(journey, line)
  if (signed === undefined) return MANAGING_REFUSALS.LINE_NOT_IN_SIGNED_PLAN
  const isReleased = managingOf(journey).released?.includes(signed.line) === true
  return isReleased && signed.next === undefined ? MANAGING_REFUSALS.RELEASED_ALREADY : undefined
}

/** R-MGT-02 to R-MGT-04, R-MGT-06, R-MGT-07. Whatever the line needs is there before the first payment. */
export const needsAreMet: Rule<ReleaseBudgetFacts> = (journey, { facts: { purpose, line } }) => {
  const signed = lineInForce(journey, line)
  return purpose === 'PLAN' && signed !== undefined ? missingBeforePayment(journey, asWanted(signed)) : undefined
}

/** R-MGT-08. A change is of the plan in force. */
export const lineIsSigned: Rule<AboutLine> = (journey, { facts }) =>
  lineInForce(journey, facts.line) === undefined ? MANAGING_REFUSALS.LINE_NOT_IN_SIGNED_PLAN : undefined
