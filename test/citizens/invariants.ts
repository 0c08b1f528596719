import { isDeepStrictEqual } from 'node:util'
import { evolve } from '../../domain/journey/machine.ts'
import { newJourney, type Journey } from '../../domain/journey/journey.ts'
import { JOURNEY_REFUSALS } from '../../domain/journey/refusals.ts'
import type { ClockRefusal } from '../../domain/clocks/refusal.ts'
import type { Refusal } from '../../domain/shared/refusal.ts'
import type { Citizen, Moved, Recorded } from './citizen.ts'
import { littleRunsWhenClosed, nobodyWritesToTheDead, nothingRunsAfterDeath } from './holds/endings.ts'
import { twoPeople } from './holds/four-eyes.ts'
import type { Invariant } from './holds/invariant.ts'
import { letterDatesHaveLetters, listsAreTheirs, listsCanBeDone } from './holds/lists.ts'
import { clocksRunOnce, oneOpenReview, versionsHaveNoHoles } from './holds/one-of-each.ts'
import { nothingAfterTheEnd, planInForceIsKept, supportEndsByItsOwnAct, timerDecidesNothing } from './holds/support.ts'
import { openJourneyWaits, panelDatesRunThere, ratificationIsDated, whoIsAwaitedMayAct } from './holds/waits.ts'

/** What must hold in every life after every step, timer and letter. */
export const INVARIANTS = {
  'an open journey waits on something dated or on somebody': openJourneyWaits,
  'whoever is waited for may act': whoIsAwaitedMayAct,
  'what is on a list can be done': listsCanBeDone,
  'what is on a list is theirs to do': listsAreTheirs,
  'a date that a letter meets has its letter': letterDatesHaveLetters,
  'dates before the panel run only there (R-PAN-04)': panelDatesRunThere,
  'an urgent approval is ratified by a date (R-PAN-02)': ratificationIsDated,
  'versions have no holes': versionsHaveNoHoles,
  'a plan in force is never lost (R-REV-11)': planInForceIsKept,
  'support ends by its own act (R-CLS-04)': supportEndsByItsOwnAct,
  'a timer ends nothing and decides nothing (R-GEN-04)': timerDecidesNothing,
  'two people where the rule asks (R-GEN-06)': twoPeople,
  'one open review at a time (R-REV-03)': oneOpenReview,
  'nothing goes on after a death (R-CLS-01)': nothingAfterTheEnd,
  'nothing runs on after a death (R-CLS-01)': nothingRunsAfterDeath,
  'no letter goes to somebody who has died (R-CLS-01)': nobodyWritesToTheDead,
  'little runs on in a closed journey (R-CLS-03)': littleRunsWhenClosed,
  'a clock runs once': clocksRunOnce,
} as const satisfies Readonly<Record<string, Invariant>>

/** Everything that does not hold after a transition. */
export const brokenBy = (moved: Moved, record: readonly Recorded[]): readonly string[] =>
  Object.entries(INVARIANTS).flatMap(([name, invariant]) => {
    const wrong = invariant(moved, record)
    return wrong === undefined ? [] : [`${name}: ${wrong}`]
  })

/** A clock's no tells its paragraph of the rulebook, in words, and a way out. */
export const unhelpfulClock = ({ code, rule, message, whatToDo }: ClockRefusal): readonly string[] =>
  [rule, message, whatToDo].some((words) => words.trim() === '') ? [`${code} has no rule, no words or no way out`] : []

/** What no rule of the rulebook decides: whose step it is, where the journey stands, and which version the caller saw. */
const GUARDS: readonly string[] = Object.keys(JOURNEY_REFUSALS)

/** A refusal tells its rule, in words, and a way out; only the guards of every step have no rule of the rulebook. */
export function unhelpful({ code, rule, detail, whatToDo }: Refusal): readonly string[] {
  if (detail.trim() === '' || whatToDo.trim() === '') return [`${code} has no words or no way out`]
  return rule === undefined && !GUARDS.includes(code) ? [`${code} names no rule`] : []
}

/** The state is the fold of its events; only the dates of clocks come from elsewhere. */
export function foldDiffers({ journey, record }: Pick<Citizen, 'journey' | 'record'>): readonly string[] {
  const { id, reference, authority } = journey
  const blank = newJourney({ id, reference, authority })
  let folded: Journey = blank
  for (const { event, happened } of record) folded = { ...evolve(folded, event, happened), clocks: [] }
  const plain = (state: Journey): unknown => JSON.parse(JSON.stringify({ ...state, clocks: [] }))
  return isDeepStrictEqual(plain(folded), plain(journey)) ? [] : ['the state is not the fold of its events']
}
