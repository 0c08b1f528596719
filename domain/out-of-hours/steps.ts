import { CLOCKS, type ClockKey } from '../clock-catalogue/catalogue.ts'
import { met } from '../journey/clock-intents.ts'
import type { RunningClock } from '../journey/running-clock.ts'
import { OPEN_STAGES, STAGES } from '../journey/stage.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import { OUT_OF_HOURS_REFUSALS } from './refusals.ts'
import type { EdtResponse, OutOfHoursState } from './state.ts'
import { takeOverClocks, takeOverMessages, takeOverOf } from './take-over.ts'
import { workerOrTeam } from '../messages/recipient.ts'

export interface RecordOutOfHoursContactFacts {
  readonly urgent: boolean
}

export interface RecordEdtResponseFacts {
  readonly response: EdtResponse
  /** Somebody is still in danger after the response. */
  readonly stillInDanger: boolean
}

export interface HandBackFromEdtFacts {
  /** The local team has to do something on the same day. */
  readonly actionToday: boolean
}

/** R-REF-05. One response to one urgent call. */
const urgentCallIsOpen: Rule<unknown> = ({ outOfHours }) =>
  outOfHours?.urgent === true && outOfHours.response === undefined
    ? undefined
    : OUT_OF_HOURS_REFUSALS.NO_URGENT_CALL_OPEN

/** Somebody was called, and what it was about was done before anybody answered. */
const isMoot = ({ byCallOnly }: OutOfHoursState, clocks: readonly RunningClock[]): boolean =>
  byCallOnly === true && clocks.every(({ key }) => key !== 'edt.handback')

/** R-REF-06. What the out-of-hours team has, and has not handed back. */
const somethingIsOpen: Rule<unknown> = ({ outOfHours, clocks }) =>
  outOfHours === undefined || outOfHours.handedBackAt !== undefined || isMoot(outOfHours, clocks)
    ? OUT_OF_HOURS_REFUSALS.NOTHING_TO_HAND_BACK
    : undefined

/** R-REF-05. An urgent call is answered by the team that has it, not passed on to the next morning. */
const respondedFirst: Rule<unknown> = ({ outOfHours }) =>
  outOfHours?.urgent === true && outOfHours.response === undefined
    ? OUT_OF_HOURS_REFUSALS.RESPOND_BEFORE_HANDING_BACK
    : undefined

/** R-REF-05, R-REF-06. Somebody who has a journey, whatever its stage, reaches the out-of-hours team. */
const recordOutOfHoursContact = defineStep<RecordOutOfHoursContactFacts>()({
  name: 'recordOutOfHoursContact',
  title: 'Record a contact outside office hours',
  roles: ['EDT_WORKER'],
  from: OPEN_STAGES,
  reads: [],
  standing: ['inOfficeHours'],
  rules: [],
  happens: (journey, step) => {
    const outOfHours = takeOverOf(step.facts.urgent, step) ?? { urgent: false }
    return {
      event: { type: 'OutOfHoursContactRecorded', outOfHours },
      clocks: takeOverClocks(journey, outOfHours, step.receivedAt),
      messages: takeOverMessages(outOfHours),
    }
  },
})

/** R-REF-05. Somebody spoke to the person, went there, or sent the emergency services. */
const recordEdtResponse = defineStep<RecordEdtResponseFacts>()({
  name: 'recordEdtResponse',
  title: 'Record the response of the out-of-hours team',
  roles: ['EDT_WORKER'],
  from: OPEN_STAGES,
  reads: ['outOfHours'],
  rules: [urgentCallIsOpen],
  happens: (_journey, { facts }) => ({
    event: { type: 'EdtResponded', ...facts },
    clocks: [met('edt.response', 'EdtResponded')],
    messages: facts.stillInDanger ? [{ template: 'EDT_STILL_IN_DANGER', to: 'EDT_MANAGER' }] : [],
  }),
})

/** R-REF-06. The dates that ran through the night go back with it. */
const goingBack = (clocks: readonly RunningClock[]): readonly ClockKey[] =>
  clocks.filter(({ key }) => CLOCKS[key].weekendRota === true).map(({ key }) => key)

/** R-REF-06. The local team gets it back, with a note of what happened and what is left to do. */
const handBackFromEdt = defineStep<HandBackFromEdtFacts>()({
  name: 'handBackFromEdt',
  title: 'Hand back to the local team',
  roles: ['EDT_WORKER'],
  // A concern outlives the journey's end, and what the team did about it is handed back.
  from: STAGES,
  reads: ['outOfHours'],
  rules: [somethingIsOpen, respondedFirst],
  happens: ({ allocation, clocks: running }, { facts }) => {
    const clocks = goingBack(running)
    const note = { template: 'EDT_HANDED_BACK', to: workerOrTeam(allocation), about: { ...facts, clocks } } as const
    return {
      event: { type: 'EdtHandedBack', ...facts },
      clocks: [met('edt.handback', 'EdtHandedBack')],
      messages: [clocks.length === 0 ? note : { ...note, dates: clocks }],
    }
  },
})

export const outOfHoursSteps = [recordOutOfHoursContact, recordEdtResponse, handBackFromEdt] as const
