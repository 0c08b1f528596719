import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep } from '../journey/step.ts'
import type { Instant } from '../shared/time.ts'
import { PLAN_MAY_BE_IN_FORCE } from '../reviews/rules.ts'
import { CONTACT_CLOCKS, ratingNow, waitingEndsFor } from '../waiting/begin.ts'
import { serviceStartClocks } from './clocks.ts'
import type { RecordServiceDelayFacts, RecordServiceStartedFacts } from './facts.ts'
import { planIsInForce } from './rules.ts'
import {
  hasNotStartedYet,
  interimIsArranged,
  newStartIsToCome,
  startHasCome,
  startIsOfThisPlan,
} from './service-rules.ts'

/** R-WTW-06. Whoever waits for support to start is in touch with somebody as on every list; who is on one keeps that rhythm. */
const contactBegins = (journey: Journey, at: Instant): readonly ClockIntent[] =>
  journey.waiting === undefined ? [start(CONTACT_CLOCKS[ratingNow(journey)], at)] : []

/** R-SGN-06, R-WTW-06. Support cannot start as planned: what bridges the time, and the new day, are told at once. `service.start` goes on. */
const recordServiceDelay = defineStep<RecordServiceDelayFacts>()({
  name: 'recordServiceDelay',
  title: 'Record that support cannot start yet',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'BROKER', 'PROVIDER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['signOff', 'waiting'],
  standing: ['receivedOn', 'latestStartOn'],
  rules: [planIsInForce, hasNotStartedYet, interimIsArranged, newStartIsToCome],
  happens: (journey, { facts: { cause, newStartOn }, receivedAt }) => ({
    event: { type: 'ServiceDelayed', cause, newStartOn },
    clocks: [
      cancel('service.newStart', 'ServiceDelayed'),
      { do: 'start', key: 'service.newStart', from: receivedAt, facts: { agreedDate: newStartOn } },
      ...contactBegins(journey, receivedAt),
    ],
    messages: [
      {
        template: 'SERVICE_DELAYED',
        to: 'PERSON',
        dates: [CONTACT_CLOCKS[ratingNow(journey)]],
        about: { cause, newStartOn },
      },
      { template: 'SERVICE_DELAYED_FOR_STAFF', to: 'TEAM_MANAGER', about: { newStartOn } },
    ],
  }),
})

/** R-PLN-06, R-SGN-06. Support has really begun. */
const recordServiceStarted = defineStep<RecordServiceStartedFacts>()({
  name: 'recordServiceStarted',
  title: 'Record that support has started',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'BROKER', 'PROVIDER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['signOff'],
  standing: ['receivedOn', 'planSignedOn'],
  rules: [planIsInForce, hasNotStartedYet, startHasCome, startIsOfThisPlan],
  happens: (journey, { facts: { startedOn } }) => ({
    event: { type: 'ServiceStarted', startedOn },
    clocks: [
      ...serviceStartClocks(journey.signOff?.inForce, startedOn),
      ...waitingEndsFor(journey, 'ServiceStarted', 'SUPPORT_START'),
    ],
  }),
})

export const serviceSteps = [recordServiceDelay, recordServiceStarted] as const
