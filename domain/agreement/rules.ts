import { capacityGap, latestScreen, type CapacityGap, type DecisionCapacity } from '../advocacy/capacity.ts'
import type { Rule } from '../journey/step.ts'
import { planOf } from '../planning/plan.ts'
import { PLANNING_REFUSALS } from '../planning/refusals.ts'
import type { Role } from '../roles/roles.ts'
import type { Refusal } from '../shared/refusal.ts'
import type { UrgentSupportEnding } from '../urgent-support/state.ts'
import { AGREEMENT_REFUSALS } from './refusals.ts'
import { isAnswerOwed } from './owed.ts'
import type { DisputeOutcome, Party } from './state.ts'

/** What a step says about one party. */
interface AboutParty {
  readonly party: Party
}

/** Workers who may record an answer for anybody. For the council it is their own. */
const WORKERS: readonly Role[] = ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER']

/** People outside the council answer for one party only. */
const SPEAKS_FOR: Readonly<Partial<Record<Role, Party>>> = {
  CITIZEN: 'PERSON',
  REPRESENTATIVE: 'PERSON',
  CARER: 'CARER',
  ADVOCATE: 'ADVOCATE',
}

/** True when the actor is not the party: a worker who writes down what was said, or a representative with authority (R-SGN-02). */
export const isOnBehalf = (role: Role, party: Party): boolean =>
  WORKERS.includes(role) ? party !== 'COUNCIL' : role === 'REPRESENTATIVE'

/** R-SGN-01. An answer is to the version that was submitted last, or to nothing. */
export const isAboutCurrentVersion: Rule<{ readonly planVersion: number }> = (journey, { facts }) => {
  const { version } = planOf(journey)
  return facts.planVersion === version
    ? undefined
    : {
        ...PLANNING_REFUSALS.PLAN_VERSION_NOT_CURRENT,
        detail: `This is about version ${String(facts.planVersion)}; the submitted version is ${String(version)}.`,
      }
}

/** R-SGN-01. Only those the plan names as parties are asked. */
export const isPartyOfThePlan: Rule<AboutParty> = ({ agreement }, { facts }) =>
  agreement?.parties.includes(facts.party) === true ? undefined : AGREEMENT_REFUSALS.PARTY_NOT_IN_THE_PLAN

/** R-DSP-02. A council that does not agree refuses the plan, with its reasons in writing and by a date; a bare no would owe nobody anything. */
export const councilRefusesInWriting: Rule<AboutParty & { readonly agreed: boolean }> = (_journey, { facts }) =>
  facts.party === 'COUNCIL' && !facts.agreed ? AGREEMENT_REFUSALS.COUNCIL_REFUSES_IN_WRITING : undefined

/** R-SGN-01. Each for themselves; a worker for anybody. */
export const maySpeakFor: Rule<AboutParty> = (_journey, { facts, by: { role } }) =>
  WORKERS.includes(role) || SPEAKS_FOR[role] === facts.party ? undefined : AGREEMENT_REFUSALS.MAY_NOT_SPEAK_FOR_PARTY

/** R-SGN-01, R-SGN-02. Who did not answer themselves needs evidence behind the record. */
export const onBehalfHasEvidence: Rule<AboutParty> = (_journey, { facts, by: { role }, given }) =>
  isOnBehalf(role, facts.party) && !given.includes('/evidence')
    ? AGREEMENT_REFUSALS.ANSWER_ON_BEHALF_NEEDS_EVIDENCE
    : undefined

/** What an answer says of capacity; nothing means that the person has it, as the law presumes. */
interface AboutCapacity extends AboutParty, DecisionCapacity {
  readonly agreed: boolean
}

const CAPACITY_REFUSALS = {
  NOT_ASKED: AGREEMENT_REFUSALS.ANSWER_CAPACITY_NOT_ASKED,
  NO_AUTHORITY: AGREEMENT_REFUSALS.ANSWER_NEEDS_AUTHORITY,
} as const satisfies Record<CapacityGap, Refusal>

/**
 * R-SGN-02. Without capacity for this decision, an attorney, a deputy or a best-interests decision answers for the person. Where a screen
 * has found a difficulty, a yes needs somebody who has asked; a no is heard from everybody.
 */
export const personDecidesOrAuthority: Rule<AboutCapacity> = (journey, { facts, by }) => {
  if (facts.party !== 'PERSON') return undefined
  const screen = facts.agreed ? latestScreen(journey) : undefined
  const gap = capacityGap(facts, { screen, by: by.role })
  return gap === undefined ? undefined : CAPACITY_REFUSALS[gap]
}

/** R-DSP-01. There is something to answer; once the journey has closed, as long as an answer is owed. */
export const disputeIsOpen: Rule<unknown> = (journey) => {
  const isOpen = journey.agreement?.disputes !== undefined && (journey.stage !== 'CLOSED' || isAnswerOwed(journey))
  return isOpen ? undefined : AGREEMENT_REFUSALS.NO_DISPUTE_TO_ANSWER
}

/** R-DSP-01. The answer is about the plan that was disagreed with. */
export const answerFitsPlan: Rule<{ readonly outcome: DisputeOutcome }> = ({ agreement }, { facts: { outcome } }) => {
  const isVoid = (agreement?.disputes ?? []).every(({ voided }) => voided === true)
  if (outcome === 'PLAN_MADE_ANEW') return isVoid ? undefined : AGREEMENT_REFUSALS.DISPUTED_PLAN_STILL_HOLDS
  return isVoid ? AGREEMENT_REFUSALS.DISPUTED_PLAN_NO_LONGER_HOLDS : undefined
}

/** R-DSP-04. While a disagreement is open, support goes on as it is, unless the person themselves wants it to end. */
export const supportHoldsWhileDisputed: Rule<{ readonly personsChoice: boolean }> = ({ agreement }, { facts }) =>
  agreement?.disputes === undefined || facts.personsChoice ? undefined : AGREEMENT_REFUSALS.SUPPORT_MAY_NOT_DROP

/** R-DSP-04. Extra support that a plan held ready is support too. */
export const extraSupportHoldsWhileDisputed: Rule<{ readonly personsChoice?: boolean }> = (journey, step) =>
  supportHoldsWhileDisputed(journey, { ...step, facts: { personsChoice: step.facts.personsChoice === true } })

/** R-DSP-04. Interim support is support: while a disagreement is open, only the person ends it. */
export const interimSupportHoldsWhileDisputed: Rule<{ readonly ending: UrgentSupportEnding }> = (journey, step) =>
  supportHoldsWhileDisputed(journey, { ...step, facts: { personsChoice: step.facts.ending === 'PERSONS_CHOICE' } })
