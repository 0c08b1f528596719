import type { DecisionCapacity } from '../advocacy/capacity.ts'
import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import type { Refusal } from '../shared/refusal.ts'
import type { RecordBestInterestsFacts } from './facts.ts'
import { CAPACITY_REFUSALS } from './refusals.ts'
import type { CapacityDecision, Consulted } from './state.ts'

type Known = Pick<Journey, 'capacity'>

/** R-CAP-01, R-CAP-02. What a decision rests on is on record before it: how the lack of capacity was found, and what is best. */
function gapInRecord(
  { capacity }: Known,
  decision: CapacityDecision,
  { hasCapacity, authority }: DecisionCapacity,
): Refusal | undefined {
  const record = capacity?.[decision]
  const lacks = record?.outcome === 'LACKS_CAPACITY'
  if (hasCapacity !== false) return lacks ? CAPACITY_REFUSALS.CAPACITY_RECORDED_OTHERWISE : undefined
  if (!lacks) return CAPACITY_REFUSALS.CAPACITY_NOT_RECORDED
  return authority === 'BEST_INTERESTS_DECISION' && record.bestInterests === undefined
    ? CAPACITY_REFUSALS.BEST_INTERESTS_NOT_RECORDED
    : undefined
}

/**
 * R-CAP-01, R-CAP-02. The rule of a step that takes the person's word about this decision.
 * @param said what the step says of their capacity; undefined where it takes no word of theirs that binds
 */
export const capacityIsOnRecord =
  <Facts>(
    decision: CapacityDecision,
    said: (facts: Facts, journey: Journey) => DecisionCapacity | undefined,
  ): Rule<Facts> =>
  (journey, { facts }) => {
    const word = said(facts, journey)
    return word === undefined ? undefined : gapInRecord(journey, decision, word)
  }

type BestInterestsRule = Rule<RecordBestInterestsFacts>

/** R-CAP-01. Whoever can decide does; nobody decides for them, however unwise it seems. */
export const capacityIsLacking: BestInterestsRule = ({ capacity }, { facts: { decision } }) =>
  capacity?.[decision]?.outcome === 'LACKS_CAPACITY' ? undefined : CAPACITY_REFUSALS.NO_LACK_OF_CAPACITY

/** R-CAP-02. Attorney and deputy come first. */
export const nobodyElseDecides: BestInterestsRule = (_journey, { facts: { attorneyOrDeputy } }) =>
  attorneyOrDeputy === 'HAS_AUTHORITY' ? CAPACITY_REFUSALS.ATTORNEY_OR_DEPUTY_DECIDES : undefined

/** R-CAP-02. */
export const somebodyWasConsulted: BestInterestsRule = (_journey, { facts: { consulted } }) =>
  consulted.length === 0 ? CAPACITY_REFUSALS.NOBODY_CONSULTED : undefined

/** Those who are not there because they are paid to be. */
const BEFRIENDS: readonly Consulted[] = ['FAMILY_OR_FRIEND', 'CARER', 'ATTORNEY_FOR_OTHER_MATTERS']

/** R-CAP-02. Somebody without family or friends to ask has an independent advocate where the law gives them one. */
export const unbefriendedHaveAdvocate: BestInterestsRule = (_journey, { facts: { consulted, callsForImca } }) => {
  const isBefriended = consulted.some((one) => BEFRIENDS.includes(one))
  return callsForImca && !isBefriended && !consulted.includes('MENTAL_CAPACITY_ADVOCATE')
    ? CAPACITY_REFUSALS.IMCA_NEEDED
    : undefined
}
