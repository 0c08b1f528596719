import type { Journey } from '../journey/journey.ts'
import type { Stage } from '../journey/stage.ts'
import type { Rule } from '../journey/step.ts'
import type { Role } from '../roles/roles.ts'
import { REASSESSMENT_REFUSALS } from './refusals.ts'
import type { ReassessmentDecision, ReassessmentGround, ReassessmentRequester } from './state.ts'

export interface RequestReassessmentFacts {
  readonly requestedBy: ReassessmentRequester
  readonly grounds: ReassessmentGround
}

export interface DecideReassessmentFacts {
  readonly decision: ReassessmentDecision
}

/** Where a budget has been named and can be disagreed with before a plan is signed. */
const BUDGET_IS_OPEN: readonly Stage[] = ['BUDGETING', 'PLANNING', 'AGREEING', 'PANEL', 'SIGN_OFF']

function hasDecision({ stage, eligibility, closure }: Journey): boolean {
  if (eligibility?.determinedAt === undefined) return false
  if (stage === 'CLOSED') return closure?.reason === 'NOT_ELIGIBLE'
  return !eligibility.eligible || BUDGET_IS_OPEN.includes(stage)
}

/** R-RAS-01. Told not eligible, or does not agree with the budget. It is a request and no complaint. */
export const thereIsADecision: Rule<unknown> = (journey) =>
  hasDecision(journey) ? undefined : REASSESSMENT_REFUSALS.NOTHING_TO_LOOK_AT_AGAIN

const ASKS_AS: Readonly<Partial<Record<Role, ReassessmentRequester>>> = {
  CITIZEN: 'PERSON',
  CARER: 'CARER',
  ADVOCATE: 'ADVOCATE',
  REPRESENTATIVE: 'REPRESENTATIVE',
}

/** R-RAS-01. People outside the council ask in their own name; staff record what anybody asked. */
export const asksForThemselves: Rule<RequestReassessmentFacts> = (_journey, { facts, by }) => {
  const own = ASKS_AS[by.role]
  return own === undefined || own === facts.requestedBy ? undefined : REASSESSMENT_REFUSALS.REASSESSMENT_NOT_IN_OWN_NAME
}

/** Nothing is decided for somebody who has died; should the death have been recorded wrongly, the request is still there. */
export const requestIsOpen: Rule<unknown> = ({ reassessment, closure }) =>
  reassessment?.request === undefined || closure?.reason === 'DIED'
    ? REASSESSMENT_REFUSALS.NO_REASSESSMENT_REQUEST
    : undefined

/** R-RAS-01. The reasons of a refusal go to the person in writing. */
export const refusedWithReasons: Rule<DecideReassessmentFacts> = (_journey, { facts, given }) =>
  facts.decision === 'REFUSED' && !given.includes('/reasons')
    ? REASSESSMENT_REFUSALS.REASSESSMENT_REFUSAL_NEEDS_REASONS
    : undefined
