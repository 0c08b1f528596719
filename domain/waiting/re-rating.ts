import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { RiskRating } from '../shared/risk-matrix.ts'
import type { Instant } from '../shared/time.ts'
import { CONTACT_CLOCKS, ratingNow, waitingBegins } from './begin.ts'
import { redRiskClocks } from './red-risk.ts'

const LETTER = 'waitingWell.letter'

/** R-WTW-04. A new rating alone changes the rhythm of contacts, but not the day from which it counts; red is somebody's to decide about. */
export function reRated(journey: Journey, rating: RiskRating, at: Instant): readonly ClockIntent[] {
  const { waiting } = journey
  const before = ratingNow(journey)
  if (waiting === undefined || before === rating) return []
  return [
    cancel(CONTACT_CLOCKS[before], 'RE_RATED'),
    start(CONTACT_CLOCKS[rating], waiting.lastContactAt ?? waiting.since),
    ...redRiskClocks(journey, rating, at),
  ]
}

/** R-WTW-04. Risk that has gone up to red is a task for the manager on the same day, whoever found it out and how. */
export const turnedRed = (journey: Journey, rating: RiskRating): readonly MessageIntent[] =>
  journey.waiting !== undefined && rating === 'RED' && ratingNow(journey) !== 'RED'
    ? [{ template: 'WAITING_RISK_UP', to: 'TEAM_MANAGER', about: { rating, unmetRisk: false } }]
    : []

/** R-WTW-01. One letter has the date: where another one follows, the date is that of the newest. */
const letterFollows = ({ clocks }: Journey, at: Instant): readonly ClockIntent[] => [
  ...(clocks.some(({ key }) => key === LETTER) ? [cancel(LETTER, 'ANOTHER_LETTER_FOLLOWS')] : []),
  start(LETTER, at),
]

/** R-WTW-06. One rhythm for each person, however many queues they are in: who waits already is re-rated, not counted anew. */
export const joinsList = (journey: Journey, rating: RiskRating, at: Instant): readonly ClockIntent[] =>
  journey.waiting === undefined || journey.stage === 'CLOSED'
    ? waitingBegins(rating, at)
    : [...letterFollows(journey, at), ...reRated(journey, rating, at)]
