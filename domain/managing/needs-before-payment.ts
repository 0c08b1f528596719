import { isPaying } from '../direct-payments/paying.ts'
import type { Journey } from '../journey/journey.ts'
import type { Refusal } from '../shared/refusal.ts'
import { managingOf } from './lines.ts'
import { MANAGING_REFUSALS } from './refusals.ts'
import type { BudgetLine, ManagementMode } from './state.ts'

type Need = (journey: Journey, line: BudgetLine) => Refusal | undefined

/** R-MGT-03. Person, holder and council have signed. */
const serviceFundIsAgreed: Need = (journey, { line }) =>
  managingOf(journey).agreements?.[line]?.for === 'ISF' ? undefined : MANAGING_REFUSALS.SERVICE_FUND_AGREEMENT_MISSING

/** R-MGT-04. The agreement is with the one who manages the money now, not with somebody before them. */
const decisionMakingIsAgreed: Need = (journey, { line, manager }) => {
  const agreement = managingOf(journey).agreements?.[line]
  return agreement?.for === 'THIRD_PARTY' && agreement.manager === manager
    ? undefined
    : MANAGING_REFUSALS.DECISION_AGREEMENT_MISSING
}

/** What each mode needs before money flows. R-MGT-02: where the council arranges and pays, nothing more. */
const MODE_NEEDS: Readonly<Record<ManagementMode, Need>> = {
  LA_MANAGED: () => undefined,
  ISF: serviceFundIsAgreed,
  THIRD_PARTY: decisionMakingIsAgreed,
  DIRECT_PAYMENT: (journey) => (isPaying(journey) ? undefined : MANAGING_REFUSALS.DIRECT_PAYMENT_STARTS_APART),
}

/** R-MGT-06. Shares and exit are settled with everybody who pools. */
const poolIsAgreed: Need = (journey, { line, pooled }) =>
  pooled && managingOf(journey).pools?.[line] === undefined ? MANAGING_REFUSALS.POOL_AGREEMENT_MISSING : undefined

/** R-MGT-07. The council has checked what it does not know. */
const outsideServiceIsChecked: Need = (journey, { line, outsideCouncilList }) =>
  outsideCouncilList && managingOf(journey).outsideChecks?.[line] !== true
    ? MANAGING_REFUSALS.OUTSIDE_SERVICE_NOT_CHECKED
    : undefined

/** R-MGT-02, R-MGT-03, R-MGT-04, R-MGT-06, R-MGT-07. The first thing that is missing before money may flow on this line. */
export function missingBeforePayment(journey: Journey, line: BudgetLine): Refusal | undefined {
  const needs: readonly Need[] = [MODE_NEEDS[line.mode], poolIsAgreed, outsideServiceIsChecked]
  return needs.map((need) => need(journey, line)).find((refusal) => refusal !== undefined)
}
