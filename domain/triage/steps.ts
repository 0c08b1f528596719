import { clocksOfScreen, newsOfScreen, notesOfScreen, type Looked } from '../advocacy/arranging.ts'
import type { AdvocacyScreen } from '../advocacy/screen.ts'
import { individualIsAppropriate } from '../advocacy/screen-rules.ts'
import { ASSESSMENT_CLOCKS } from '../assessment/clocks.ts'
import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { shortTermBegins } from '../conversations/short-term.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { openFrom } from '../journey/stage.ts'
import { defineStep, type Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import {
  asConcern,
  concernClocks,
  concernWords,
  isAtNight,
  screenedConcern,
  type Raised,
} from '../safeguarding/concern.ts'
import { ratingOf } from '../shared/risk-matrix.ts'
import { CONTACT_CLOCKS, waitingLetter } from '../waiting/begin.ts'
import { joinsList, reRated, turnedRed } from '../waiting/re-rating.ts'
import type { TriageDecided, TriagedAgain } from './events.ts'
import { assessmentBegins, clocksOfNewPriority } from './priority.ts'
import * as rules from './rules.ts'
import type { RecordTriageDecisionFacts, TriageAgainFacts } from './rules.ts'
import type { Priority, SafeguardingScreen, TriageRoute } from './state.ts'

type Triage = Step<RecordTriageDecisionFacts>

/** The event: the rating is worked out here, never typed in. Both screens are answered, or the rules had refused. */
function triageDecided({ facts }: Triage): TriageDecided {
  const { safeguardingScreen, advocacyScreen, ...decision } = facts
  if (safeguardingScreen === undefined || advocacyScreen === undefined) throw new Error('A screen is not answered')
  return { type: 'TriageDecided', ...decision, safeguardingScreen, advocacyScreen, rating: ratingOf(facts.risk) }
}

/** R-ADV-02. What the screen of triage says to whoever arranges an advocate. */
const screenOf = ({ facts, receivedAt }: Step<{ readonly advocacyScreen?: AdvocacyScreen }>): Looked => ({
  screen: facts.advocacyScreen,
  at: receivedAt,
})

const TRIAGE_OVER = (cause: string): readonly ClockIntent[] => [
  met('triage.standard', cause),
  met('triage.urgent', cause),
]

/** R-IAG-01. Advice is said to be enough, and nobody has given any yet: it is on somebody's list with a date. */
const adviceIsDue = ({ advice }: Journey): boolean => advice === undefined

/** R-IAG-01, R-ASM-02, R-3CV-03, R-WTW-01. What begins on the way that was chosen. */
function clocksOfRoute(
  journey: Journey,
  { facts: { route, risk, priority }, receivedAt }: Triage,
): readonly ClockIntent[] {
  if (route === 'ADVICE_ONLY') return adviceIsDue(journey) ? [start('advice.give', receivedAt)] : []
  if (route === 'SHORT_TERM') return shortTermBegins(journey, receivedAt)
  const requested = journey.referral?.receivedAt ?? receivedAt
  return [
    ...assessmentBegins(priority, { receivedAt: requested, decidedAt: receivedAt }),
    ...(rules.routeWaits(journey, route) ? joinsList(journey, ratingOf(risk), receivedAt) : []),
  ]
}

/** R-REF-04. With priority 1 somebody calls the person. */
const alerts = ({ priority }: { readonly priority: Priority }): readonly MessageIntent[] =>
  priority === 'P1' ? [{ template: 'TRIAGE_CALL_NOW', to: 'TEAM', dates: [ASSESSMENT_CLOCKS[priority]] }] : []

/** R-REF-04. What the safeguarding screen found is a concern of its own, with its own dates. */
const concernOf = (
  journey: Journey,
  { facts }: Step<{ readonly safeguardingScreen?: SafeguardingScreen }>,
): Raised | undefined => screenedConcern(journey, 'TRIAGE', facts.safeguardingScreen === 'CONCERN')

function datesOf(route: TriageRoute, priority: Priority): readonly ClockKey[] {
  if (route === 'ADVICE_ONLY') return ['advice.give']
  return route === 'SHORT_TERM' ? [] : [ASSESSMENT_CLOCKS[priority]]
}

/** R-REF-04, R-WTW-01. The person hears the route and by when; until a worker is named, also when somebody gets in touch. */
function triageMessages(journey: Journey, { facts }: Triage): readonly MessageIntent[] {
  const { route, priority, risk } = facts
  const dates = datesOf(route, priority)
  const contact = rules.routeWaits(journey, route) ? [CONTACT_CLOCKS[ratingOf(risk)]] : []
  const letter: MessageIntent =
    route === 'WAITING'
      ? waitingLetter(ratingOf(risk), dates)
      : { template: 'TRIAGE_DECISION', to: 'PERSON', dates: [...dates, ...contact], about: { route } }
  return [letter, ...alerts(facts)]
}

/** R-REF-04, R-3CV-01. How urgent it is and what happens next. */
const recordTriageDecision = defineStep<RecordTriageDecisionFacts>()({
  name: 'recordTriageDecision',
  title: 'Record the triage decision',
  // R-REF-05. An urgent referral that runs on when the office has closed is the out-of-hours team's.
  roles: ['TRIAGE_WORKER', 'EDT_WORKER'],
  from: ['TRIAGE'],
  reads: ['referral', 'urgentSupport', 'allocation', 'safeguarding'],
  standing: ['inOfficeHours'],
  rules: [
    rules.outOfHoursOnlyUrgent,
    rules.safeguardingScreened,
    rules.advocacyScreened,
    individualIsAppropriate,
    rules.assessmentIsNotRefused,
    rules.routeFitsLevel,
  ],
  happens: (journey, step) => {
    const concern = concernOf(journey, step)
    return {
      event: { ...triageDecided(step), ...newsOfScreen(journey, screenOf(step)), ...asConcern(concern) },
      clocks: [
        ...TRIAGE_OVER('TriageDecided'),
        ...clocksOfRoute(journey, step),
        ...clocksOfScreen(journey, screenOf(step)),
        ...concernClocks(concern, step.receivedAt),
      ],
      messages: [
        ...triageMessages(journey, step),
        ...concernWords(concern, isAtNight(step)),
        ...notesOfScreen(journey, screenOf(step)),
      ],
    }
  },
})

function triagedAgain(journey: Journey, { facts }: Step<TriageAgainFacts>): TriagedAgain {
  const { safeguardingScreen, advocacyScreen, priority, risk } = facts
  if (safeguardingScreen === undefined || advocacyScreen === undefined) throw new Error('A screen is not answered')
  const forJoinedReferral = rules.joinedOpen(journey) !== undefined
  const rating = ratingOf(risk)
  return { type: 'TriagedAgain', priority, risk, rating, safeguardingScreen, advocacyScreen, forJoinedReferral }
}

/** From here triage has decided once. */
const AFTER_TRIAGE = openFrom('WAITING')

/** R-REF-07, R-WTW-04, R-ASM-02. For a second request, or because things changed. It moves no stage and takes nothing back. */
const triageAgain = defineStep<TriageAgainFacts>()({
  name: 'triageAgain',
  title: 'Triage again',
  roles: ['TRIAGE_WORKER', 'EDT_WORKER'],
  from: AFTER_TRIAGE,
  reads: ['referral', 'triage', 'waiting', 'safeguarding'],
  standing: ['inOfficeHours'],
  rules: [
    rules.somethingIsNew,
    rules.outOfHoursOnlyUrgent,
    rules.safeguardingScreened,
    rules.advocacyScreened,
    individualIsAppropriate,
  ],
  happens: (journey, step) => {
    const { facts, receivedAt } = step
    const dates = [...Object.values(ASSESSMENT_CLOCKS), ...Object.values(CONTACT_CLOCKS)]
    const concern = concernOf(journey, step)
    return {
      event: { ...triagedAgain(journey, step), ...newsOfScreen(journey, screenOf(step)), ...asConcern(concern) },
      clocks: [
        ...TRIAGE_OVER('TriagedAgain'),
        ...clocksOfNewPriority(journey, facts.priority, receivedAt),
        ...reRated(journey, ratingOf(facts.risk), receivedAt),
        ...clocksOfScreen(journey, screenOf(step)),
        ...concernClocks(concern, receivedAt),
      ],
      messages: [
        { template: 'TRIAGED_AGAIN', to: 'PERSON', dates },
        ...alerts(facts),
        ...concernWords(concern, isAtNight(step)),
        ...turnedRed(journey, ratingOf(facts.risk)),
        ...notesOfScreen(journey, screenOf(step)),
      ],
    }
  },
})

export const triageSteps = [recordTriageDecision, triageAgain] as const
