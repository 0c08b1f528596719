import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { clockFired } from '../journey/clock-fired.ts'
import type { FiringKind } from '../journey/clock-intent.ts'
import type { OnFiring } from '../journey/step.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import { endOf, pausedNow } from './paused.ts'
import { goesOn } from './steps.ts'

/** 0.4.11. The last day of the pause is over: the date goes on by itself, so that nobody is forgotten. */
const pauseIsOver: OnFiring = (journey, firing, at) => {
  const instance = journey.clocks.find(({ id }) => id === firing.clockId)?.instance
  const pause = pausedNow(journey).find((each) => endOf(each) === instance)
  if (pause === undefined) return { event: clockFired(firing, at) }
  const { messages = [], ...going } = goesOn(journey, pause)
  return {
    ...going,
    messages: [
      ...messages,
      { template: 'DATE_PAUSE_OVER', to: workerOrTeam(journey.allocation), about: { clock: pause.clock } },
    ],
  }
}

export const datesFirings: Partial<Record<ClockKey, Partial<Record<FiringKind, OnFiring>>>> = {
  'date.pause.ends': { OPENING: pauseIsOver },
}
