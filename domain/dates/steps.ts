import type { ByHand, ClockIntent } from '../journey/clock-intent.ts'
import type { Journey } from '../journey/journey.ts'
import { OPEN_STAGES } from '../journey/stage.ts'
import { defineStep, type Consequences, type Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { Instant } from '../shared/time.ts'
import type { DateReason } from './reasons.ts'
import { endOf } from './paused.ts'
import * as rules from './rules.ts'
import type { ExtendClockFacts, OfDate, PauseClockFacts, SetClockDateFacts } from './rules.ts'
import { ACTORS, allowedFor, type DateAct } from './table.ts'

/** What an event says of the dates that it is about. */
const ofDate = (journey: Journey, facts: OfDate) => ({
  clock: facts.clock,
  ...instanceOf(facts),
  clockIds: rules.meant(journey, facts).map(({ id }) => id),
})

const instanceOf = ({ instance }: OfDate) => (instance === undefined ? {} : { instance })

const which = (facts: OfDate) => ({ key: facts.clock, ...instanceOf(facts) })

/** The letter tells this date, and not that of another one of the kind. */
const telling = ({ clock, instance }: OfDate): Pick<MessageIntent, 'dates' | 'instances'> => ({
  dates: [clock],
  ...(instance === undefined ? {} : { instances: { [clock]: instance } }),
})

/** Why, by which rule, and in which role, for the ledger of the date. */
const byHand = (act: DateAct, { facts, by }: Step<OfDate & { readonly reason: DateReason }>): ByHand => ({
  reason: facts.reason,
  rule: rules.ruleNaming(act, facts),
  role: by.role,
})

/** 0.4.11. A manager lets a date stand still because the person cannot take part, until a day on which it goes on by itself. */
const pauseClock = defineStep<PauseClockFacts>()({
  name: 'pauseClock',
  title: 'Let a date stand still',
  roles: ACTORS,
  from: OPEN_STAGES,
  reads: ['dates'],
  standing: ['receivedOn', 'latestDatePauseOn'],
  rules: [
    rules.isNamed('PAUSE'),
    rules.hasNoOwnStep('pause'),
    rules.isByRoleNamed('PAUSE'),
    rules.isRunning,
    rules.runsOn,
    rules.isNotLate,
    rules.riskIsNotRed,
    rules.endsSoonEnough,
  ],
  happens: (journey, step) => {
    const { facts, receivedAt } = step
    const { clock, reason, until } = facts
    const why = byHand('PAUSE', step)
    return {
      event: { type: 'ClockPaused', ...ofDate(journey, facts), reason, until, rule: why.rule },
      clocks: [
        { do: 'pause', ...which(facts), ...why, until },
        { do: 'start', key: 'date.pause.ends', instance: endOf(facts), from: receivedAt, facts: { agreedDate: until } },
      ],
      messages: [
        {
          template: 'DATE_PAUSED',
          to: 'PERSON',
          dates: ['date.pause.ends'],
          instances: { 'date.pause.ends': endOf(facts) },
          about: { clock, reason },
        },
      ],
    }
  },
})

/** What lets a date go on, earlier than planned or because the last day of its pause is over. */
export function goesOn(journey: Journey, facts: OfDate): Consequences {
  return {
    event: { type: 'ClockResumed', ...ofDate(journey, facts) },
    clocks: [
      { do: 'resume', ...which(facts) },
      { do: 'stop', key: 'date.pause.ends', instance: endOf(facts), outcome: 'MET', cause: 'ClockResumed' },
    ],
    messages: [{ template: 'DATE_GOES_ON', to: 'PERSON', ...telling(facts), about: { clock: facts.clock } }],
  }
}

const resumeClock = defineStep<OfDate>()({
  name: 'resumeClock',
  title: 'Let a date go on',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', ...ACTORS],
  from: OPEN_STAGES,
  reads: ['dates'],
  rules: [rules.hasNoOwnStep('resume'), rules.isRunning, rules.standsStill],
  happens: (journey, { facts }) => goesOn(journey, facts),
})

/** R-SAF-07, R-SGN-01, R-CHG-01. More time while there is some left, for the reason that the rule of the date names. */
const extendClock = defineStep<ExtendClockFacts>()({
  name: 'extendClock',
  title: 'Give a date more time',
  roles: ACTORS,
  from: OPEN_STAGES,
  reads: ['dates'],
  rules: [
    rules.isNamed('EXTEND'),
    rules.isByRoleNamed('EXTEND'),
    rules.isRunning,
    rules.runsOn,
    rules.isNotLate,
    rules.isNotTooMuch,
  ],
  happens: (journey, step) => {
    const { facts } = step
    const { clock, reason, byDays } = facts
    const why = byHand('EXTEND', step)
    const isTold = allowedFor('EXTEND', clock).every(({ isNotTold }) => isNotTold !== true)
    return {
      event: { type: 'ClockExtended', ...ofDate(journey, facts), reason, byDays, rule: why.rule },
      clocks: [{ do: 'extend', ...which(facts), ...why, byDays }],
      messages: isTold ? [{ template: 'DATE_MOVED', to: 'PERSON', ...telling(facts), about: { clock, reason } }] : [],
    }
  },
})

/** The end of the day that was named; its rules have made sure that the door said when that is. */
const newDate = ({ standing }: Step<SetClockDateFacts>): Instant => standing.namedDayEndsAt ?? ''

/** R-ASM-02, R-PLN-04, R-IAG-03. Another day than the one that was counted, where the rule of the date leaves that to people. */
const setClockDate = defineStep<SetClockDateFacts>()({
  name: 'setClockDate',
  title: 'Say another day for a date',
  roles: ACTORS,
  from: OPEN_STAGES,
  reads: ['dates'],
  standing: ['receivedOn', 'latestPauseOn', 'namedDayEndsAt'],
  rules: [
    rules.isNamed('SET'),
    rules.isByRoleNamed('SET'),
    rules.isRunning,
    rules.runsOn,
    rules.isNotLate,
    rules.newDayIsPossible,
    rules.newDayIsEarlier,
  ],
  happens: (journey, step) => {
    const { facts } = step
    const { clock, reason, on } = facts
    const why = byHand('SET', step)
    const set: ClockIntent = { do: 'override', ...which(facts), ...why, dueAt: newDate(step) }
    return {
      event: { type: 'ClockDateSet', ...ofDate(journey, facts), reason, on, rule: why.rule },
      clocks: [set],
      messages: [{ template: 'DATE_MOVED', to: 'PERSON', ...telling(facts), about: { clock, reason } }],
    }
  },
})

export const datesSteps = [pauseClock, resumeClock, extendClock, setClockDate] as const
