import { isPaying } from '../direct-payments/paying.ts'
import { PAYING_REFUSALS } from '../direct-payments/paying-refusals.ts'
import type { Journey } from '../journey/journey.ts'
import type { Refusal } from '../shared/refusal.ts'
import { managingOf } from './lines.ts'
import { MANAGING_REFUSALS } from './refusals.ts'
import type { BudgetLine, LineTerms, ManagementMode } from './state.ts'
import { termsInForce } from './terms.ts'

type Need = (journey: Journey, line: BudgetLine) => Refusal | undefined

/** Money flows on the plan in force, so its terms count. */
const terms = (journey: Journey): LineTerms => termsInForce(managingOf(journey))

/** R-MGT-03. Person, holder and council have signed. */
const serviceFundIsAgreed: Need = (journey, { line }) =>
  terms(journey).agreements?.[line]?.for === 'ISF' ? undefined : MANAGING_REFUSALS.SERVICE_FUND_AGREEMENT_MISSING

/** R-MGT-04. The agreement is with the one who manages the money now, not with somebody before them. */
const decisionMakingIsAgreed: Need = (journey, { line, manager }) => {
  const agreement = terms(journey).agreements?.[line]
  return agreement?.for === 'THIRD_PARTY' && agreement.manager === manager
    ? undefined
    : MANAGING_REFUSALS.DECISION_AGREEMENT_MISSING
}

/** R-DPY-04, R-DPY-05. The first payment has been made; of somebody new who gets the money, terms and account are there as well. */
const paymentRuns: Need = (journey) => {
  const { agreement, channel } = journey.directPayment ?? {}
  if (!isPaying(journey)) return MANAGING_REFUSALS.DIRECT_PAYMENT_STARTS_APART
  if (agreement?.signedAt === undefined) return PAYING_REFUSALS.PAYMENT_AGREEMENT_NOT_SIGNED
  return channel === undefined ? PAYING_REFUSALS.NO_PAYMENT_CHANNEL : undefined
}

/** What each mode needs before money flows. R-MGT-02: where the council arranges and pays, nothing more. */
const MODE_NEEDS: Readonly<Record<ManagementMode, Need>> = {
  LA_MANAGED: () => undefined,
  ISF: serviceFundIsAgreed,
  THIRD_PARTY: decisionMakingIsAgreed,
  DIRECT_PAYMENT: paymentRuns,
}

/** R-MGT-06. Shares and exit are settled with everybody who pools. */
const poolIsAgreed: Need = (journey, { line, pooled }) =>
  pooled && terms(journey).pools?.[line] === undefined ? MANAGING_REFUSALS.POOL_AGREEMENT_MISSING : undefined

/** R-MGT-07. The council has checked what it does not know. */
const outsideServiceIsChecked: Need = (journey, { line, outsideCouncilList }) =>
  outsideCouncilList && terms(journey).outsideChecks?.[line] !== true
    ? MANAGING_REFUSALS.OUTSIDE_SERVICE_NOT_CHECKED
    : undefined

const first = (needs: readonly Need[], journey: Journey, line: BudgetLine): Refusal | undefined =>
  needs.map((need) => need(journey, line)).find((refusal) => refusal !== undefined)

const WHATEVER_THE_MODE: readonly Need[] = [poolIsAgreed, outsideServiceIsChecked]

/** R-MGT-06, R-MGT-07. What a line lacks that no mode makes needless. */
export const missingInAnyMode = (journey: Journey, line: BudgetLine): Refusal | undefined =>
  first(WHATEVER_THE_MODE, journey, line)

/** R-MGT-02, R-MGT-03, R-MGT-04, R-MGT-06, R-MGT-07. The first thing that is missing before money may flow on this line. */
export const missingBeforePayment = (journey: Journey, line: BudgetLine): Refusal | undefined =>
  first([MODE_NEEDS[line.mode], ...WHATEVER_THE_MODE], journey, line)
