import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep, type Rule, type Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { ratingOf, type Risk, type RiskRating } from '../shared/risk-matrix.ts'
import { CONTACT_CLOCKS } from './begin.ts'
import { WAITING_REFUSALS } from './refusals.ts'
import type { WaitingContactOutcome } from './state.ts'

export interface RecordWaitingContactFacts {
  readonly outcome: WaitingContactOutcome
  /** The matrix as it is now; needed when the person was reached. */
  readonly risk?: Risk
  /** Something is not safe and nothing covers it yet. */
  readonly unmetRisk: boolean
}

type WaitingContact = Step<RecordWaitingContactFacts>

/** R-WTW-03. A contact asks whether things got worse: reaching somebody without looking at the risk again is no contact. */
const riskLookedAtAgain: Rule<RecordWaitingContactFacts> = (_journey, { facts }) =>
  facts.outcome === 'REACHED' && facts.risk === undefined ? WAITING_REFUSALS.WAITING_RE_SCREEN_NEEDED : undefined

/** The rating that held before this contact. */
const ratingBefore = (journey: Journey): RiskRating => journey.waiting?.rating ?? journey.triage?.rating ?? 'RED'

const ratingNow = (journey: Journey, { risk }: RecordWaitingContactFacts): RiskRating =>
  risk === undefined ? ratingBefore(journey) : ratingOf(risk)

/** R-WTW-03. The next contact counts from this one; a new rating alone changes the rhythm but not where it counts from. */
function contactClocks(journey: Journey, { facts, receivedAt }: WaitingContact): readonly ClockIntent[] {
  const [before, now] = [CONTACT_CLOCKS[ratingBefore(journey)], CONTACT_CLOCKS[ratingNow(journey, facts)]]
  if (facts.outcome === 'REACHED') return [met(before, 'WaitingContactRecorded'), start(now, receivedAt)]
  if (before === now) return []
  const lastContactAt = journey.waiting?.lastContactAt ?? journey.waiting?.since ?? receivedAt
  return [cancel(before, 'RE_RATED'), start(now, lastContactAt)]
}

/** R-WTW-04. Risk that has gone up to red, or that nothing covers, is a task for the manager on the same day. */
function managerTask(journey: Journey, { facts }: WaitingContact): readonly MessageIntent[] {
  const rating = ratingNow(journey, facts)
  const turnedRed = rating === 'RED' && ratingBefore(journey) !== 'RED'
  const about = { rating, unmetRisk: facts.unmetRisk }
  return turnedRed || facts.unmetRisk ? [{ template: 'WAITING_RISK_UP', to: 'TEAM_MANAGER', about }] : []
}

/** R-WTW-03, R-WTW-04. Somebody on the waiting list was called, or it was tried. */
const recordWaitingContact = defineStep<RecordWaitingContactFacts>()({
  name: 'recordWaitingContact',
  title: 'Record a contact while waiting',
  roles: ['PRACTITIONER', 'TRIAGE_WORKER'],
  from: ['WAITING'],
  reads: ['waiting'],
  rules: [riskLookedAtAgain],
  happens: (journey, step) => ({
    event: { type: 'WaitingContactRecorded', ...step.facts, rating: ratingNow(journey, step.facts) },
    clocks: contactClocks(journey, step),
    messages: managerTask(journey, step),
  }),
})

export const waitingSteps = [recordWaitingContact] as const
