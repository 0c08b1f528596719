import { ASSESSMENT_CLOCKS } from '../assessment/clocks.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep, type Rule, type Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { ratingOf } from '../shared/risk-matrix.ts'
import { waitingBegins, waitingLetter } from '../waiting/begin.ts'
import type { TriageDecided } from './events.ts'
import { TRIAGE_REFUSALS } from './refusals.ts'
import type { TriageState } from './state.ts'

/** The screens may be left open in the form; the rules then say what is missing. */
export interface RecordTriageDecisionFacts
  extends
    Omit<TriageState, 'decidedAt' | 'rating' | 'safeguardingScreen' | 'advocacyScreen'>,
    Partial<Pick<TriageState, 'safeguardingScreen' | 'advocacyScreen'>> {}

type Triage = Step<RecordTriageDecisionFacts>

/** R-REF-04. Nobody leaves triage before somebody has asked whether they are safe. */
const safeguardingScreened: Rule<RecordTriageDecisionFacts> = (_journey, { facts }) =>
  facts.safeguardingScreen === undefined ? TRIAGE_REFUSALS.SAFEGUARDING_SCREEN_NEEDED : undefined

/** R-ADV-01. The advocacy screen is answered at the first contact that counts. */
const advocacyScreened: Rule<RecordTriageDecisionFacts> = (_journey, { facts }) =>
  facts.advocacyScreen === undefined ? TRIAGE_REFUSALS.TRIAGE_ADVOCACY_SCREEN_NEEDED : undefined

/** The event: the rating is worked out here, never typed in. Both screens are answered, or the rules had refused. */
function triageDecided({ facts }: Triage): TriageDecided {
  const { safeguardingScreen, advocacyScreen, ...decision } = facts
  if (safeguardingScreen === undefined || advocacyScreen === undefined) throw new Error('A screen is not answered')
  return { type: 'TriageDecided', ...decision, safeguardingScreen, advocacyScreen, rating: ratingOf(facts.risk) }
}

/** R-ASM-02. The assessment counts from the referral's receipt; the start of a priority 1 assessment from this decision. */
function assessmentBegins(journey: Journey, { facts, receivedAt }: Triage): readonly ClockIntent[] {
  if (facts.route === 'ADVICE_ONLY') return []
  const finish = start(ASSESSMENT_CLOCKS[facts.priority], journey.referral?.receivedAt ?? receivedAt)
  return facts.priority === 'P1' ? [start('assessment.needs.p1.start', receivedAt), finish] : [finish]
}

const triageClocks = (journey: Journey, step: Triage): readonly ClockIntent[] => [
  met('triage.standard', 'TriageDecided'),
  met('triage.urgent', 'TriageDecided'),
  ...assessmentBegins(journey, step),
  ...(step.facts.route === 'WAITING' ? waitingBegins(ratingOf(step.facts.risk), step.receivedAt) : []),
]

/** R-REF-04. The person hears the route and by when; with priority 1 somebody calls them as well. */
function triageMessages({ facts }: Triage): readonly MessageIntent[] {
  const { route, priority, risk, safeguardingScreen } = facts
  const dates = route === 'ADVICE_ONLY' ? [] : [ASSESSMENT_CLOCKS[priority]]
  const letter: MessageIntent =
    route === 'WAITING'
      ? waitingLetter(ratingOf(risk), dates)
      : { template: 'TRIAGE_DECISION', to: 'PERSON', dates, about: { route, priority } }
  const callNow: MessageIntent = { template: 'TRIAGE_CALL_NOW', to: 'TEAM', dates, about: { route } }
  const concern: MessageIntent = { template: 'TRIAGE_SAFEGUARDING_CONCERN', to: 'TEAM_MANAGER' }
  return [letter, ...(priority === 'P1' ? [callNow] : []), ...(safeguardingScreen === 'CONCERN' ? [concern] : [])]
}

/** R-REF-04, R-3CV-01. How urgent it is, how risky, and where the journey goes. */
const recordTriageDecision = defineStep<RecordTriageDecisionFacts>()({
  name: 'recordTriageDecision',
  title: 'Record the triage decision',
  roles: ['TRIAGE_WORKER'],
  from: ['TRIAGE'],
  reads: ['referral', 'triage'],
  rules: [safeguardingScreened, advocacyScreened],
  happens: (journey, step) => ({
    event: triageDecided(step),
    clocks: triageClocks(journey, step),
    messages: triageMessages(step),
  }),
})

export const triageSteps = [recordTriageDecision] as const
