import { unlessOwed } from '../agreement/owed.ts'
import { ASSESSMENT_CLOCKS } from '../assessment/clocks.ts'
import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { shortTermEnds } from '../conversations/short-term.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { Stage } from '../journey/stage.ts'
import type { Step } from '../journey/step.ts'
import { datesOfCalledReview } from '../reviews/call.ts'
import { ratingOf } from '../shared/risk-matrix.ts'
import type { Instant } from '../shared/time.ts'
import { ratingNow } from '../waiting/begin.ts'
import { joinsList } from '../waiting/re-rating.ts'
import { PRIORITIES, type Priority } from '../triage/state.ts'
import type { TriageChangeFacts } from './facts.ts'
import { openChange } from './rules.ts'
import { isPastItsAssessment, waitsForNewAssessment } from './stages.ts'
import type { ChangeKind } from './state.ts'

/** Each kind of change has its own date, for they can be open side by side. */
export const triageStarts = (kind: ChangeKind, at: Instant): ClockIntent => ({
  do: 'start',
  key: 'change.triage',
  instance: kind,
  from: at,
})

const triageIsMet = (kind: ChangeKind): ClockIntent => ({
  do: 'stop',
  key: 'change.triage',
  instance: kind,
  outcome: 'MET',
  cause: 'ChangeTriaged',
})

/** R-DSP-01. Not the answer to a disagreement: that is owed to somebody. */
const OF_THE_OLD_PLAN: readonly ClockKey[] = ['budget.indicative', 'plan.agree', 'plan.agreement']

/** R-PAN-05, R-PAN-02. A decision of the panel still reaches the person, and the panel still looks at what was approved without it. */
const OUTLIVES_THE_PLAN: readonly ClockKey[] = ['panel.decisionLetter', 'panel.ratification']

/** Dates of a plan that was being made from an assessment which no longer holds, or of the letter that would say there is none. */
const isOfTheOldPlan = (key: ClockKey, stage: Stage): boolean =>
  OF_THE_OLD_PLAN.includes(key) ||
  (key.startsWith('panel.') && !OUTLIVES_THE_PLAN.includes(key)) ||
  (key === 'eligibility.letter' && stage === 'NOT_ELIGIBLE')

const oldPlanEnds = (journey: Journey, at: Instant): readonly ClockIntent[] => [
  ...[...new Set(journey.clocks.map(({ key }) => key))]
    .filter((key) => isOfTheOldPlan(key, journey.stage))
    .map((key) => cancel(key, 'NEW_ASSESSMENT')),
  ...unlessOwed(journey, at, 'NEW_ASSESSMENT'),
]

/** R-WTW-01. Of a change of risk nobody writes home, so there is no letter to wait for; somebody gets in touch all the same. */
function waits(journey: Journey, { kind, risk }: TriageChangeFacts, at: Instant): readonly ClockIntent[] {
  if (!waitsForNewAssessment(journey)) return []
  const rating = risk === undefined ? ratingNow(journey) : ratingOf(risk)
  return joinsList(journey, rating, at).filter(({ key }) => kind !== 'RISK' || key !== 'waitingWell.letter')
}

/** R-HLT-01, R-3CV-03. What a new assessment puts an end to, by where the journey stands. */
function replaced(journey: Journey, at: Instant): readonly ClockIntent[] {
  if (isPastItsAssessment(journey.stage)) return oldPlanEnds(journey, at)
  if (journey.stage === 'ADVICE_ONLY') return [cancel('advice.followUp', 'ChangeTriaged')]
  return journey.stage === 'SHORT_TERM' ? shortTermEnds('STEP_UP') : []
}

/** R-HLT-01, R-ASM-02. By priority, counted from the day on which the change was reported; an assessment has one date, the nearest. */
function assessmentDates(journey: Journey, priority: Priority, step: Step<TriageChangeFacts>): readonly ClockIntent[] {
  const runs = (key: ClockKey): boolean => journey.clocks.some((clock) => clock.key === key)
  const urgency = PRIORITIES.indexOf(priority)
  const soonEnough = PRIORITIES.slice(0, urgency + 1).some((each) => runs(ASSESSMENT_CLOCKS[each]))
  if (soonEnough) return []
  const reportedAt = openChange(journey, step.facts.kind)?.at ?? step.receivedAt
  return [
    ...PRIORITIES.slice(urgency + 1).map((each) => cancel(ASSESSMENT_CLOCKS[each], 'RE_PRIORITISED')),
    ...(priority === 'P1' ? [start('assessment.needs.p1.start', step.receivedAt)] : []),
    start(ASSESSMENT_CLOCKS[priority], reportedAt),
  ]
}

/** R-HLT-01. The change has been looked at; what follows from it has its dates. */
export function triagedClocks(journey: Journey, step: Step<TriageChangeFacts>): readonly ClockIntent[] {
  const { kind, outcome, priority, risk } = step.facts
  const rating = risk === undefined ? undefined : ratingOf(risk)
  return [
    triageIsMet(kind),
    ...(outcome === 'REVIEW' ? datesOfCalledReview(journey, step.receivedAt, rating) : []),
    ...(outcome === 'NEW_ASSESSMENT'
      ? [...replaced(journey, step.receivedAt), ...waits(journey, step.facts, step.receivedAt)]
      : []),
    ...(priority === undefined ? [] : assessmentDates(journey, priority, step)),
  ]
}
