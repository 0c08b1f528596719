import { capacityGap, latestScreen, type CapacityGap, type DecisionCapacity } from '../advocacy/capacity.ts'
import { capacityIsOnRecord } from '../capacity/rules.ts'
import { isForAuthorisedPerson } from '../direct-payments/choice.ts'
import { DIRECT_PAYMENT_REFUSALS } from '../direct-payments/refusals.ts'
import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import type { Refusal } from '../shared/refusal.ts'
import type { DecideModeChangeFacts, RequestModeChangeFacts } from './facts.ts'
import { asWanted, isManagedAlike, lineInForce, managingOf } from './lines.ts'
import { MANAGING_REFUSALS } from './refusals.ts'

/** R-MGT-08. One request at a time has one date. */
export const noChangeIsOpen: Rule<unknown> = (journey) =>
  managingOf(journey).change === undefined ? undefined : MANAGING_REFUSALS.MODE_CHANGE_ALREADY_ASKED

/** R-MGT-08. What is asked for differs from what there is, or is agreed to come. */
export const isAnotherWay: Rule<RequestModeChangeFacts> = (journey, { facts }) => {
  const signed = lineInForce(journey, facts.line)
  return signed !== undefined && isManagedAlike(asWanted(signed), facts)
    ? MANAGING_REFUSALS.MANAGED_SO_ALREADY
    : undefined
}

/** R-MGT-08, R-SGN-02. Where it is said that the person lacks capacity for this, it is said who asks for them. */
export const somebodyAsksForThem: Rule<DecisionCapacity> = (_journey, { facts: { hasCapacity, authority } }) =>
  hasCapacity === false && authority === undefined ? MANAGING_REFUSALS.MODE_CHANGE_NEEDS_AUTHORITY : undefined

export const changeIsOpen: Rule<unknown> = (journey) =>
  managingOf(journey).change === undefined ? MANAGING_REFUSALS.NO_MODE_CHANGE_ASKED : undefined

/** R-MGT-08. A change is allowed at any time; a big one goes through a review first. */
export const bigChangeIsReviewed: Rule<DecideModeChangeFacts> = (_journey, { facts }) =>
  facts.bigChange && facts.decision === 'AGREED' ? MANAGING_REFUSALS.BIG_CHANGE_NEEDS_REVIEW : undefined

/** What is known of the person's capacity for this change: as said now, else with the request. */
const capacityFor = ({ managing }: Journey, { hasCapacity, authority }: DecisionCapacity): DecisionCapacity => {
  const change = managing?.change
  const has = hasCapacity ?? change?.hasCapacity
  const who = authority ?? change?.authority
  return { ...(has === undefined ? {} : { hasCapacity: has }), ...(who && { authority: who }) }
}

const CAPACITY_REFUSALS = {
  NOT_ASKED: MANAGING_REFUSALS.MODE_CHANGE_CAPACITY_NOT_ASKED,
  NO_AUTHORITY: MANAGING_REFUSALS.MODE_CHANGE_NEEDS_AUTHORITY,
} as const satisfies Record<CapacityGap, Refusal>

/**
 * R-MGT-08, R-SGN-02. A change stands on the person's capacity for it, or on somebody with authority. Where a screen has found a
 * difficulty, somebody has asked before it is agreed; a review asks for itself.
 */
export const changeIsTheirs: Rule<DecideModeChangeFacts> = (journey, { facts, by: { role } }) => {
  if (facts.decision !== 'AGREED') return undefined
  const gap = capacityGap(capacityFor(journey, facts), { screen: latestScreen(journey), by: role })
  return gap === undefined ? undefined : CAPACITY_REFUSALS[gap]
}

/** R-CAP-01, R-CAP-02. How the lack of capacity was found, and what is best, is on record before the change is agreed. */
export const changeRestsOnRecord: Rule<DecideModeChangeFacts> = capacityIsOnRecord(
  'WHO_MANAGES_THE_MONEY',
  (facts: DecideModeChangeFacts, journey) => (facts.decision === 'AGREED' ? capacityFor(journey, facts) : undefined),
)

/** R-DPY-02, R-MGT-08. Without capacity for this, the money goes to an authorised person or the line stays as it is. */
export const changeHasAuthorisedPerson: Rule<DecideModeChangeFacts> = (journey, { facts }) => {
  const isPayment = facts.decision === 'AGREED' && managingOf(journey).change?.mode === 'DIRECT_PAYMENT'
  const lacks = capacityFor(journey, facts).hasCapacity === false
  return isPayment && lacks && !isForAuthorisedPerson(journey.directPayment?.agreed)
    ? DIRECT_PAYMENT_REFUSALS.NO_AUTHORISED_PERSON_GETS_IT
    : undefined
}
