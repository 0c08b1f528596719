import type { ClockIntent } from '../journey/clock-intent.ts'
import { met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { ratingOf, type RiskRating } from '../shared/risk-matrix.ts'
import { flagClocks } from '../urgent-support/flag.ts'
import { CONTACT_CLOCKS, ratingNow } from './begin.ts'
import type { WaitingContactRecorded } from './events.ts'
import { interimHelpClocks } from './interim-help.ts'
import { reRated } from './re-rating.ts'
import { redRiskClocks } from './red-risk.ts'
import type { RecordWaitingContactFacts } from './rules.ts'
import type { FailedTry } from './state.ts'
import { triedEnough } from './tries.ts'

export type WaitingContact = Step<RecordWaitingContactFacts>

const ratingAfter = (journey: Journey, { risk }: RecordWaitingContactFacts): RiskRating =>
  risk === undefined ? ratingNow(journey) : ratingOf(risk)

/** When and how it was tried; nothing when somebody was reached. */
function failedTry({ facts: { outcome, way }, standing }: WaitingContact): FailedTry | undefined {
  const { receivedOn, receivedPartOfDay } = standing
  return outcome === 'REACHED' || way === undefined || receivedOn === undefined || receivedPartOfDay === undefined
    ? undefined
    : { on: receivedOn, part: receivedPartOfDay, way }
}

export function contactRecorded(journey: Journey, step: WaitingContact): WaitingContactRecorded {
  const { way: _way, ...facts } = step.facts
  const attempt = failedTry(step)
  return {
    type: 'WaitingContactRecorded',
    ...facts,
    rating: ratingAfter(journey, facts),
    ...(attempt === undefined ? {} : { failedTry: attempt }),
  }
}

/** R-WTW-05. Reached: nothing is left to try. Not reached: the first try starts the days within which it is tried three times. */
function clocksOfTries(
  { clocks }: Journey,
  { facts: { outcome }, receivedAt }: WaitingContact,
): readonly ClockIntent[] {
  if (outcome === 'REACHED') return [met('waitingWell.noContact', 'WaitingContactRecorded')]
  return clocks.some(({ key }) => key === 'waitingWell.noContact') ? [] : [start('waitingWell.noContact', receivedAt)]
}

/** R-WTW-03. The next contact counts from this one; a new rating alone changes the rhythm but not where it counts from. */
export function contactClocks(journey: Journey, step: WaitingContact): readonly ClockIntent[] {
  const { facts, receivedAt } = step
  const now = ratingAfter(journey, facts)
  const rhythm =
    facts.outcome === 'REACHED'
      ? [
          met(CONTACT_CLOCKS[ratingNow(journey)], 'WaitingContactRecorded'),
          start(CONTACT_CLOCKS[now], receivedAt),
          ...redRiskClocks(journey, now, receivedAt),
        ]
      : reRated(journey, now, receivedAt)
  return [
    ...rhythm,
    ...clocksOfTries(journey, step),
    ...interimHelpClocks(journey, facts.interimHelp, receivedAt),
    ...(facts.unmetRisk ? flagClocks(journey, receivedAt) : []),
  ]
}

/** R-WTW-04. Risk that has gone up to red, or that nothing covers, is a task for the manager on the same day. */
function riskTask(journey: Journey, { facts }: WaitingContact): readonly MessageIntent[] {
  const rating = ratingAfter(journey, facts)
  const turnedRed = rating === 'RED' && ratingNow(journey) !== 'RED'
  const about = { rating, unmetRisk: facts.unmetRisk }
  return turnedRed || facts.unmetRisk ? [{ template: 'WAITING_RISK_UP', to: 'TEAM_MANAGER', about }] : []
}

/** R-WTW-05. Once it was tried enough, and not again for every try after that. */
function welfareTask(journey: Journey, step: WaitingContact): readonly MessageIntent[] {
  const before = journey.waiting?.failedTries ?? []
  const attempt = failedTry(step)
  const isEnough = attempt !== undefined && triedEnough([...before, attempt]) && !triedEnough(before)
  return isEnough ? [{ template: 'WELFARE_CHECK_TO_DECIDE', to: 'TEAM_MANAGER' }] : []
}

/** R-WTW-03. Who was reached gets in writing when we are in touch next; help that they want now is somebody's task. */
function reachedMessages(journey: Journey, { facts }: WaitingContact): readonly MessageIntent[] {
  if (facts.outcome !== 'REACHED') return []
  const dates = ['assessment.needs.p1', 'assessment.needs.p2', 'assessment.needs.standard'] as const
  const letter: MessageIntent = {
    template: 'WAITING_CONTACT_SUMMARY',
    to: 'PERSON',
    dates: [...dates, CONTACT_CLOCKS[ratingAfter(journey, facts)]],
  }
  return facts.interimHelp === 'WANTED'
    ? [letter, { template: 'WAITING_INTERIM_HELP_WANTED', to: 'TEAM', dates: ['waitingWell.interimHelp'] }]
    : [letter]
}

export const contactMessages = (journey: Journey, step: WaitingContact): readonly MessageIntent[] => [
  ...riskTask(journey, step),
  ...welfareTask(journey, step),
  ...reachedMessages(journey, step),
]
