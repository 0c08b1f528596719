import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { OutOfHoursState } from '../out-of-hours/state.ts'
import { without } from '../shared/without.ts'
import type { Instant } from '../shared/time.ts'
import type { OnCallCalled, OnCallEvent, OnCallNotReached } from './events.ts'
import type { Call } from './state.ts'

const callAbout = ({ onCall }: Journey, clock: ClockKey): Call | undefined =>
  onCall?.calls.find((call) => call.clock === clock)

/** Something that the team did, or was asked, and that nobody has handed back. */
const isOpen = (outOfHours: OutOfHoursState | undefined): boolean =>
  outOfHours !== undefined && outOfHours.handedBackAt === undefined && outOfHours.byCallOnly !== true

/** The last call about a clock stands for all before it; the out-of-hours team has the journey, if it did not before. */
function withCall(journey: Journey, { takesOver }: OnCallCalled | OnCallNotReached, call: Call, at: Instant): Changes {
  const others = (journey.onCall?.calls ?? []).filter(({ clock }) => clock !== call.clock)
  return {
    onCall: { calls: [...others, call] },
    ...(takesOver === true && !isOpen(journey.outOfHours)
      ? { outOfHours: { since: at, urgent: false, byCallOnly: true } }
      : {}),
  }
}

/** Those who were called before about the same limit; a first call begins anew. */
const calledBefore = (journey: Journey, clock: ClockKey, times: number): Call['called'] =>
  times === 0 ? [] : (callAbout(journey, clock)?.called ?? [])

export const onCallEvolvers: Evolvers<OnCallEvent> = {
  OnCallCalled: (journey, event, { at }) => {
    const { clock, clockId, staff, attempt } = event
    const called = [...calledBefore(journey, clock, attempt - 1), { staff, at }]
    return withCall(journey, event, { clock, clockId, called }, at)
  },
  OnCallNotReached: (journey, event, { at }) => {
    const { clock, clockId, tried } = event
    return withCall(
      journey,
      event,
      { clock, clockId, called: calledBefore(journey, clock, tried), nobodySince: at },
      at,
    )
  },
  OnCallAcknowledged: ({ onCall, outOfHours }, { clocks }, { at, by }) => {
    const calls = (onCall?.calls ?? []).map((call) =>
      call.acknowledged === undefined && clocks.includes(call.clock)
        ? { ...call, acknowledged: { by: by.id, at } }
        : call,
    )
    return {
      onCall: { calls },
      ...(outOfHours === undefined ? {} : { outOfHours: without(outOfHours, 'byCallOnly') }),
    }
  },
}
