import { capacityGap, latestScreen } from '../advocacy/capacity.ts'
import type { Rule } from '../journey/step.ts'
import { ELIGIBILITY_REFUSALS } from './refusals.ts'
import type { DutyGround, DutyToMeet, OrdinaryResidence } from './state.ts'

export type EstablishDutyToMeetFacts = DutyToMeet

/**
 * R-CAP-01, R-CAP-02. A no ends what the council would do, so it is theirs only with capacity to say it; without capacity somebody with
 * authority decides. A yes needs no more than being asked.
 */
export const noIsTheirs: Rule<EstablishDutyToMeetFacts> = (
  journey,
  { facts: { wantsCouncilToMeet, wish = {} }, by },
) => {
  if (wantsCouncilToMeet) return undefined
  const gap = capacityGap(wish, { screen: latestScreen(journey), by: by.role })
  if (gap === undefined) return undefined
  return gap === 'NOT_ASKED' ? ELIGIBILITY_REFUSALS.WISH_CAPACITY_NOT_ASKED : ELIGIBILITY_REFUSALS.WISH_NEEDS_AUTHORITY
}

const OWED_TO: readonly OrdinaryResidence[] = ['HERE', 'NO_SETTLED_HOME']

/** What a person can afford is often found out later, and nobody waits for their plan because of it. */
const GROUNDS_OF_DUTY: readonly DutyGround[] = [
  'NO_CHARGE',
  'RESOURCES_UNDER_LIMIT',
  'OVER_LIMIT_AND_ASKS',
  'LACKS_CAPACITY_NOBODY_TO_ARRANGE',
  'RESOURCES_NOT_YET_KNOWN',
]

/** R-ELG-09. Owed to somebody who lives here or has no settled home, on one of the grounds of section 18; to a carer by section 20. */
export const isDuty = ({ residence, ground }: Pick<DutyToMeet, 'residence' | 'ground'>): boolean =>
  OWED_TO.includes(residence) && GROUNDS_OF_DUTY.includes(ground)

/** R-ELG-05. The different ways of meeting the needs come before any figure. */
export const waysWereConsidered: Rule<EstablishDutyToMeetFacts> = (_journey, { facts }) =>
  facts.waysConsidered ? undefined : ELIGIBILITY_REFUSALS.WAYS_NOT_CONSIDERED

/** R-ELG-08, R-ELG-09. A power is used with its reasons, and not in place of a duty. */
export const powerIsNeededAndExplained: Rule<EstablishDutyToMeetFacts> = ({ eligibility }, { facts, given }) => {
  if (!facts.byPower) return undefined
  if (isDuty(facts) && eligibility?.metByChoice !== true) return ELIGIBILITY_REFUSALS.DUTY_NOT_POWER
  return given.includes('/reasons') ? undefined : ELIGIBILITY_REFUSALS.POWER_NEEDS_REASONS
}

/** R-ELG-05, R-ELG-09. No figure before it is established that, and why, the council meets these needs. */
export const needsAreToBeMet: Rule<unknown> = ({ eligibility }) => {
  const duty = eligibility?.dutyToMeet
  if (duty === undefined) return ELIGIBILITY_REFUSALS.DUTY_NOT_ESTABLISHED
  if (!duty.wantsCouncilToMeet) return ELIGIBILITY_REFUSALS.PERSON_DOES_NOT_WANT_IT
  const owed = isDuty(duty) && eligibility?.metByChoice !== true
  return owed || duty.byPower ? undefined : ELIGIBILITY_REFUSALS.NO_DUTY_AND_NO_POWER_USED
}
