import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { managingOf } from '../managing/lines.ts'
import { raised } from '../safeguarding/concern.ts'
import type { Instant } from '../shared/time.ts'
import { without } from '../shared/without.ts'
import { flagged } from '../urgent-support/flag.ts'
import { offList, onList } from './begin.ts'
import type { WaitingContactRecorded, WaitingEvent } from './events.ts'
import type { WaitingState } from './state.ts'

/** Somebody was reached: tries and what was decided about them are over. Nobody was: the try is kept. */
function contacted({ waiting }: Journey, event: WaitingContactRecorded, at: Instant): WaitingState {
  const { outcome, rating, failedTry } = event
  const now: WaitingState = { since: at, ...waiting, rating }
  if (outcome === 'REACHED') return { ...without(without(now, 'failedTries'), 'welfareCheck'), lastContactAt: at }
  return failedTry === undefined ? now : { ...now, failedTries: [...(now.failedTries ?? []), failedTry] }
}

/** Nobody has the journey any more; the team does. */
const backToWaiting = ({ allocation }: Journey): Changes => ({
  stage: 'WAITING',
  ...(allocation === undefined ? {} : { allocation: { team: allocation.team } }),
})

export const waitingEvolvers: Evolvers<WaitingEvent> = {
  PlacedOnWaitingList: (journey, { queue, rating }, { at }) => ({
    ...(queue === 'ASSESSMENT' ? backToWaiting(journey) : {}),
    ...onList(journey, { queue, at, rating }),
  }),
  WaitingContactRecorded: (journey, event, { at }) => ({
    waiting: contacted(journey, event, at),
    ...(event.unmetRisk ? flagged(journey, at) : {}),
  }),
  InterimHelpRecorded: (journey, { outcome }, { at }) =>
    outcome === 'ARRANGED' ? { managing: { ...managingOf(journey), interimHelpSince: at } } : {},
  RedRiskDecided: (journey, { urgentNeed, concern }, { at }) => ({
    ...(urgentNeed ? flagged(journey, at) : {}),
    ...raised(journey, concern, at),
  }),
  WelfareCheckDecided: ({ waiting }, { decision }, { at }) => ({
    waiting: {
      rating: 'RED',
      since: at,
      ...(waiting === undefined ? {} : without(waiting, 'failedTries')),
      welfareCheck: decision,
    },
  }),
  LeftWaitingList: (journey, { queue }) => offList(journey, queue),
}
