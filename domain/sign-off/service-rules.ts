import type { Rule } from '../journey/step.ts'
import { isBetween, type LocalDate } from '../shared/time.ts'
import type { RecordServiceDelayFacts, RecordServiceStartedFacts } from './facts.ts'
import { SIGN_OFF_REFUSALS } from './refusals.ts'

/** R-PLN-06. A start is recorded, not foretold. */
export const startHasCome: Rule<RecordServiceStartedFacts> = (_journey, { facts, standing }) =>
  facts.startedOn > (standing.receivedOn ?? '') ? SIGN_OFF_REFUSALS.SERVICE_START_IN_THE_FUTURE : undefined

const earlierOf = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b)

/** R-PLN-06. Support begins only on a signed plan: on the day it names, or when it was signed, whichever came first. */
export const startIsOfThisPlan: Rule<RecordServiceStartedFacts> = ({ signOff }, { facts, standing }) => {
  const { startDate } = signOff?.inForce ?? {}
  const first = startDate === undefined ? undefined : earlierOf(startDate, standing.planSignedOn ?? startDate)
  return isBetween(facts.startedOn, first) ? undefined : SIGN_OFF_REFUSALS.SERVICE_START_BEFORE_THE_PLAN
}

/** R-PLN-06. Once for each signed plan. */
export const hasNotStartedYet: Rule<unknown> = ({ signOff }) =>
  signOff?.inForce?.serviceStartedOn === undefined ? undefined : SIGN_OFF_REFUSALS.SERVICE_HAS_STARTED_ALREADY

/** R-SGN-06. Nobody is left without support because somebody else cannot start. */
export const interimIsArranged: Rule<RecordServiceDelayFacts> = (_journey, { facts, given }) =>
  facts.interimArranged && given.includes('/interim') ? undefined : SIGN_OFF_REFUSALS.SERVICE_DELAY_NEEDS_INTERIM

/** R-SGN-06. The person is told a new day, and one that can be meant. */
export const newStartIsToCome: Rule<RecordServiceDelayFacts> = (_journey, { facts: { newStartOn }, standing }) =>
  standing.receivedOn !== undefined && isBetween(newStartOn, standing.receivedOn, standing.latestStartOn)
    ? undefined
    : SIGN_OFF_REFUSALS.NEW_START_NOT_TO_COME
