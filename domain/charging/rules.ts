import { affordable, outcomeOf } from '../finance/outcome.ts'
import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import { lineInForce } from '../managing/lines.ts'
import type { LineKind } from '../managing/state.ts'
import type { Refusal } from '../shared/refusal.ts'
import type { RecordReablementEndedFacts, RecordReablementStartedFacts, SetChargeFacts } from './facts.ts'
import { CHARGING_REFUSALS } from './refusals.ts'
import { chargedPence } from './total.ts'

const freeSupportRuns = ({ charging }: Journey): boolean =>
  charging?.reablement !== undefined && charging.reablement.endedOn === undefined

/** R-CHG-05. One period of free weeks at a time. */
export const noneRunsYet: Rule<unknown> = (journey) =>
  freeSupportRuns(journey) ? CHARGING_REFUSALS.FREE_SUPPORT_RUNS_ALREADY : undefined

export const oneRuns: Rule<unknown> = (journey) =>
  freeSupportRuns(journey) ? undefined : CHARGING_REFUSALS.NO_FREE_SUPPORT_RUNS

/** R-CLS-03. The journey does not close over support that runs. */
export const freeSupportIsOver: Rule<unknown> = (journey) =>
  freeSupportRuns(journey) ? CHARGING_REFUSALS.FREE_SUPPORT_STILL_RUNS : undefined

/** R-CHG-05. The first day is recorded, not foretold. */
export const startHasCome: Rule<RecordReablementStartedFacts> = (_journey, { facts, standing }) =>
  facts.startedOn <= (standing.receivedOn ?? '') ? undefined : CHARGING_REFUSALS.FREE_SUPPORT_DAY_IMPOSSIBLE

/** R-CHG-05. Two periods of free weeks do not run into each other, and what lies further back than three months is no start to count from. */
export const startIsNotTooEarly: Rule<RecordReablementStartedFacts> = ({ charging }, { facts, standing }) => {
  const isOfThePeriodBefore = facts.startedOn <= (charging?.reablement?.endedOn ?? '')
  const isFarBack = facts.startedOn < (standing.earliestStartOn ?? '')
  return isOfThePeriodBefore || isFarBack ? CHARGING_REFUSALS.FREE_SUPPORT_STARTED_TOO_EARLY : undefined
}

/** R-CHG-05. An early first day takes free weeks away from the person, so somebody says why it was not recorded sooner. */
export const earlyStartHasReason: Rule<RecordReablementStartedFacts> = (_journey, { facts, given, standing }) =>
  facts.startedOn < (standing.freeSupportUnexplainedFrom ?? '') && !given.includes('/lateReason')
    ? CHARGING_REFUSALS.EARLY_START_NEEDS_REASON
    : undefined

/** R-CHG-05. */
export const endIsPossible: Rule<RecordReablementEndedFacts> = ({ charging }, { facts, standing }) => {
  const startedOn = charging?.reablement?.startedOn ?? ''
  return startedOn <= facts.endedOn && facts.endedOn <= (standing.receivedOn ?? '')
    ? undefined
    : CHARGING_REFUSALS.FREE_SUPPORT_DAY_IMPOSSIBLE
}

/** R-BUD-05. Only a signed plan is charged for. */
export const lineIsSigned: Rule<SetChargeFacts> = (journey, { facts }) =>
  journey.signOff?.inForce === undefined || lineInForce(journey, facts.line) === undefined
    ? CHARGING_REFUSALS.NO_PLAN_TO_CHARGE_FOR
    : undefined

/** What is free whatever the person has, and why a charge for it is refused. */
export const FREE: Readonly<Partial<Record<LineKind, Refusal>>> = {
  SECTION_117: CHARGING_REFUSALS.SECTION_117_LINE_IS_FREE,
  EQUIPMENT_OR_MINOR_ADAPTATION: CHARGING_REFUSALS.EQUIPMENT_IS_FREE,
  CARE_GIVEN_TO_ADULT: CHARGING_REFUSALS.CARER_IS_NOT_CHARGED,
}

/** R-CHG-04, R-CHG-05, R-CAR-06. What is free whatever the person has. Taking a charge away is always possible. */
export const supportIsNotFree: Rule<SetChargeFacts> = (journey, { facts }) => {
  const kind = lineInForce(journey, facts.line)?.kind
  return facts.weeklyPence === 0 || kind === undefined ? undefined : FREE[kind]
}

/** R-CHG-05. Free up to and with the last free day; a charge may begin on the next. */
export const freeWeeksAreOver: Rule<SetChargeFacts> = (journey, { facts, standing }): Refusal | undefined => {
  if (facts.weeklyPence === 0 || lineInForce(journey, facts.line)?.kind !== 'REABLEMENT') return undefined
  if (standing.lastFreeDayOn === undefined) return CHARGING_REFUSALS.FREE_WEEKS_UNKNOWN
  return facts.from <= standing.lastFreeDayOn ? CHARGING_REFUSALS.FREE_WEEKS_NOT_OVER : undefined
}

/** R-CHG-03. Nothing is taken before the day in the letter about the result. */
export const resultHolds: Rule<SetChargeFacts> = ({ finance }, { facts }) => {
  if (facts.weeklyPence === 0) return undefined
  const outcome = outcomeOf(finance)
  return outcome === undefined || facts.from < outcome.effectiveFrom
    ? CHARGING_REFUSALS.CHARGE_BEFORE_RESULT
    : undefined
}

/** R-CHG-06. "Told in writing" is the letter's arrival, not the wish to send it. */
export const resultHasArrived: Rule<SetChargeFacts> = ({ clocks }, { facts }) =>
  facts.weeklyPence > 0 && clocks.some(({ key }) => key === 'finance.letter')
    ? CHARGING_REFUSALS.RESULT_LETTER_NOT_THERE
    : undefined

/** R-CHG-06. A new or higher charge begins after the day on which it is told; a lower one may begin on any day. */
export const chargeIsToldFirst: Rule<SetChargeFacts> = ({ charging }, { facts, standing }) => {
  const before = charging?.charges?.[facts.line]?.weeklyPence ?? 0
  const isTooSoon = standing.receivedOn === undefined || facts.from <= standing.receivedOn
  return facts.weeklyPence > before && isTooSoon ? CHARGING_REFUSALS.CHARGE_NOT_TOLD_FIRST : undefined
}

/** What the person is charged for the other lines of the plan in force. */
const chargedBeside = (journey: Journey, { line }: SetChargeFacts): number =>
  chargedPence(journey, (other) => other !== line)

/** R-BUD-03. Never more than the line costs. */
export const isWithinLine: Rule<SetChargeFacts> = (journey, { facts }) =>
  facts.weeklyPence > (lineInForce(journey, facts.line)?.weeklyPence ?? 0)
    ? CHARGING_REFUSALS.CHARGE_OVER_LINE
    : undefined

/** R-BUD-03. All charges together stay within the person's share of the signed budget. */
export const isWithinShare: Rule<SetChargeFacts> = (journey, { facts }) => {
  const share = journey.signOff?.inForce?.budget.personPence ?? 0
  return facts.weeklyPence > 0 && chargedBeside(journey, facts) + facts.weeklyPence > share
    ? CHARGING_REFUSALS.CHARGE_OVER_SHARE
    : undefined
}

/**
 * R-CHG-02, R-CHG-03. All charges together stay within what the newest result says the person can afford: the share in the signed
 * plan may be older. A charge that is no higher than before is always possible.
 */
export const isWithinContribution: Rule<SetChargeFacts> = (journey, { facts }) => {
  const before = journey.charging?.charges?.[facts.line]?.weeklyPence ?? 0
  const most = affordable(journey.finance)
  return facts.weeklyPence > before && chargedBeside(journey, facts) + facts.weeklyPence > most
    ? CHARGING_REFUSALS.CHARGE_OVER_CONTRIBUTION
    : undefined
}
