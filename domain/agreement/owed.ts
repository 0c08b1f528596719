import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { Instant } from '../shared/time.ts'
import { PLAN_ASPECTS, type AgreementState, type Dispute, type Party } from './state.ts'

/** R-DSP-01. Whoever said no was told a date, and until somebody answers it runs. */
export const isAnswerOwed = ({ clocks }: Pick<Journey, 'clocks'>): boolean =>
  clocks.some(({ key }) => key === 'dispute.response')

/** Each no that nobody has written down as a disagreement yet; the council refuses a plan instead (R-DSP-02). */
const unraised = ({ answers, planVersion, disputedBefore = [] }: AgreementState, at: Instant): readonly Dispute[] =>
  Object.entries(answers).flatMap(([party, ofParty]) => {
    const aspect = PLAN_ASPECTS.find((each) => ofParty[each] === 'NO')
    if (aspect === undefined || party === 'COUNCIL') return []
    const again = disputedBefore.includes(aspect)
    return [{ party: party as Party, aspect, planVersion, raisedAt: at, ...(again ? { again } : {}) }]
  })

/** Those that wait for an answer, raised or not. */
function disputesOf(agreement: AgreementState, at: Instant): readonly Dispute[] {
  const { disputes = [] } = agreement
  return [...disputes, ...unraised(agreement, at).filter(({ party }) => disputes.every((each) => each.party !== party))]
}

/**
 * R-DSP-01. What is left of the agreement to a plan that no longer holds: nothing, but the disagreements that wait for an answer. A new
 * plan does not answer them by itself.
 */
export function stillDisputed({ agreement }: Pick<Journey, 'agreement'>, at: Instant): AgreementState | undefined {
  const disputes = agreement === undefined ? [] : disputesOf(agreement, at)
  if (agreement === undefined || disputes.length === 0) return undefined
  const { planVersion, parties } = agreement
  return { planVersion, parties, answers: {}, disputes: disputes.map((dispute) => ({ ...dispute, voided: true })) }
}

/**
 * R-DSP-01. The journey with each no written down as the disagreement that it is: before the answers to a version are cleared, so that
 * whoever said no still gets the answer whose date they were told.
 */
export function noesRaised(journey: Journey, at: Instant): Journey {
  const { agreement } = journey
  if (agreement === undefined) return journey
  const { disputes: before = [], disputedBefore = [] } = agreement
  const disputes = disputesOf(agreement, at)
  if (disputes.length === before.length) return journey
  const aspects = disputes.slice(before.length).map(({ aspect }) => aspect)
  return {
    ...journey,
    agreement: { ...agreement, disputes, disputedBefore: [...new Set([...disputedBefore, ...aspects])] },
  }
}

/** R-DSP-01. The date of an answer goes on while somebody waits for one. */
export const unlessOwed = (journey: Journey, at: Instant, cause: string): readonly ClockIntent[] =>
  isAnswerOwed(journey) && stillDisputed(journey, at) === undefined ? [cancel('dispute.response', cause)] : []
