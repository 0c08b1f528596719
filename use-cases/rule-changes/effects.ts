import { ClockRefusal } from '../../domain/clocks/refusal.ts'
import { effectOf, RULE_EFFECTS, type ClockEffect, type RulesWithOpen } from '../../domain/clocks/rules-preview.ts'
import { setsFor } from '../../domain/policy/open-sets.ts'
import { fromMs, toMs, type Instant } from '../../domain/shared/time.ts'
import type { Database } from '../../prisma/client.ts'
import { readOpenClocks, type OpenClock } from '../../prisma/queries/rule-change-effects.ts'
import type { JourneyClockEffect } from '../../prisma/rule-changes.ts'
import { Failure } from '../failures.ts'
import type { Candidate } from './candidate.ts'

/** So many clocks are looked at without a pause: a tenth of a millisecond each, in which nobody else is answered. */
const CLOCKS_AT_ONCE = 250

/**
 * What a change would do to every clock that runs: those that would be late at once first, then those that lose time.
 * @throws Failure DATES_CANNOT_BE_WORKED_OUT when a date needs bank holidays that nobody has entered
 */
export async function workOutEffects(
  database: Database,
  candidate: Candidate,
  now: Instant,
): Promise<readonly JourneyClockEffect[]> {
  const { reach } = candidate
  if (reach === undefined) return []
  const found: JourneyClockEffect[] = []
  for (let after = ''; ;) {
    const clocks = await readOpenClocks(database, reach, { after, limit: CLOCKS_AT_ONCE })
    found.push(...clocks.flatMap((clock) => effectsOn(clock, candidate, now)))
    const last = clocks.at(-1)
    if (last === undefined || clocks.length < CLOCKS_AT_ONCE) return inOrder(found)
    after = last.place
  }
}

/** The order in which effects are shown, and by which a page is cut. */
export const inOrder = (effects: readonly JourneyClockEffect[]): readonly JourneyClockEffect[] =>
  effects
    .map((effect) => ({ effect, place: placeOf(effect) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ effect }) => effect)

/** What a page begins after. */
export const placeOf = ({ effect, journeyId, clockId }: JourneyClockEffect): string =>
  `${String(RULE_EFFECTS.indexOf(effect))} ${journeyId}/${clockId}`

function effectsOn(
  { journeyId, reference, aheadByMs, record }: OpenClock,
  { now, then }: Candidate,
  at: Instant,
): readonly JourneyClockEffect[] {
  const forJourney = ({ rules, openSets }: RulesWithOpen): RulesWithOpen => ({
    rules,
    openSets: setsFor(openSets, journeyId),
  })
  try {
    const itsNow = fromMs(toMs(at) + aheadByMs)
    const effect = effectOf(record, { now: forJourney(now), then: forJourney(then) }, itsNow)
    return effect === undefined ? [] : [{ journeyId, reference, ...inFull(effect), accepted: false }]
  } catch (error) {
    if (!(error instanceof ClockRefusal)) throw error
    throw new Failure('DATES_CANNOT_BE_WORKED_OUT', `It is a date of ${reference}: ${error.message}`, error)
  }
}

/** Instants as PostgreSQL gives them back, so that what was approved reads as its preview did. */
const inFull = (effect: ClockEffect): ClockEffect => ({
  ...effect,
  wasDueAt: fromMs(toMs(effect.wasDueAt)),
  dueAt: fromMs(toMs(effect.dueAt)),
})
