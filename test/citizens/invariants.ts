import { isDeepStrictEqual } from 'node:util'
import { evolve } from '../../domain/journey/machine.ts'
import type { JourneyEvent } from '../../domain/journey/events.ts'
import { newJourney, type Journey } from '../../domain/journey/journey.ts'
import { isLive } from '../../domain/journey/liveness.ts'
import { waitingOn } from '../../domain/journey/waiting-on.ts'
import type { Refusal } from '../../domain/shared/refusal.ts'
import type { Citizen, Moved, Recorded } from './citizen.ts'

/** Something that must hold in every life; the answer says what is wrong. */
type Invariant = (moved: Moved, record: readonly Recorded[]) => string | undefined

const openJourneyWaits: Invariant = ({ after }) =>
  isLive(after) ? undefined : `at ${after.stage} it waits for nothing dated and nobody: ${waitingOn(after).words}`

const versionsHaveNoHoles: Invariant = ({ before, after, recorded }, record) =>
  after.version === before.version + 1 && recorded.happened.version === record.length
    ? undefined
    : `version ${String(after.version)} follows ${String(before.version)}`

/** Events that may end support: what a person decided. */
const ENDS_SUPPORT: readonly JourneyEvent['type'][] = ['JourneyClosed', 'DeathRecorded', 'JourneyReopened']

const planInForceIsKept: Invariant = ({ before, after, recorded: { event } }) => {
  const [was, is] = [before.signOff?.inForce, after.signOff?.inForce]
  if (was === undefined || ENDS_SUPPORT.includes(event.type)) return undefined
  if (is === undefined) return `${event.type} lost the plan in force`
  const isReplaced = is.planVersion !== was.planVersion
  return isReplaced && event.type !== 'PlanSignedOff' ? `${event.type} replaced the plan in force` : undefined
}

const timerEndsNothing: Invariant = ({ before, after, cause, recorded: { event } }) => {
  if (cause === 'STEP') return undefined
  if (before.stage !== 'CLOSED' && after.stage === 'CLOSED') return `${event.type} closed the journey by itself`
  if (!isDeepStrictEqual(before.eligibility, after.eligibility))
    return `${event.type} changed the eligibility by itself`
  return isDeepStrictEqual(before.signOff, after.signOff)
    ? undefined
    : `${event.type} changed the signed plan by itself`
}

/** Pairs of which the first is needed for some only: an assessor who is not registered has a countersignature. */
const FOR_SOME: readonly JourneyEvent['type'][] = ['AssessmentCompleted']

/** R-GEN-06. What one person did, another had to do before. */
const TWO_PEOPLE: readonly (readonly [JourneyEvent['type'], JourneyEvent['type']])[] = [
  ['EligibilityProposed', 'EligibilityDetermined'],
  ['PlanSubmitted', 'PlanSignedOff'],
  ['AssessmentCountersigned', 'AssessmentCompleted'],
]

const twoPeople: Invariant = ({ recorded }, record) => {
  const pair = TWO_PEOPLE.find(([, second]) => second === recorded.event.type)
  if (pair === undefined) return undefined
  const first = record.slice(0, -1).findLast(({ event }) => event.type === pair[0])
  if (first === undefined) return FOR_SOME.includes(pair[1]) ? undefined : `${pair[1]} without ${pair[0]}`
  return first.happened.by.id === recorded.happened.by.id
    ? `${first.happened.by.id} did both halves of ${pair[1]}`
    : undefined
}

const oneOpenReview: Invariant = ({ before, after, recorded: { event } }) => {
  const [was, is] = [before.reviews?.open, after.reviews?.open]
  if (was === undefined || is === undefined || was.type === is.type) return undefined
  return is.type === 'UNPLANNED' || event.type === 'ReviewCompleted'
    ? undefined
    : `${event.type} put ${is.type} in the place of ${was.type}`
}

const nothingAfterTheEnd: Invariant = ({ before, after, recorded: { event }, cause }) =>
  cause === 'STEP' && before.stage === 'CLOSED' && before.closure?.reason === 'DIED' && event.type !== 'DeathCorrected'
    ? after.stage === 'CLOSED'
      ? undefined
      : `${event.type} went on after a death`
    : undefined

const clocksAreTheirOwn: Invariant = ({ after }) => {
  const ids = after.clocks.map(({ id }) => id)
  return new Set(ids).size === ids.length ? undefined : 'a clock runs twice'
}

const INVARIANTS: Readonly<Record<string, Invariant>> = {
  'an open journey waits on something dated or on somebody': openJourneyWaits,
  'versions have no holes': versionsHaveNoHoles,
  'a plan in force is never lost': planInForceIsKept,
  'a timer ends nothing and decides nothing': timerEndsNothing,
  'two people where the rule asks (R-GEN-06)': twoPeople,
  'one open review at a time': oneOpenReview,
  'nothing goes on after a death': nothingAfterTheEnd,
  'a clock runs once': clocksAreTheirOwn,
}

/** Everything that does not hold after a transition. */
export const brokenBy = (moved: Moved, record: readonly Recorded[]): readonly string[] =>
  Object.entries(INVARIANTS).flatMap(([name, invariant]) => {
    const wrong = invariant(moved, record)
    return wrong === undefined ? [] : [`${name}: ${wrong}`]
  })

/** A refusal tells its rule, in words, and a way out. A guard of role, state or version has no rule of the rulebook. */
export function unhelpful({ code, kind, rule, detail, whatToDo }: Refusal): readonly string[] {
  if (detail.trim() === '' || whatToDo.trim() === '') return [`${code} has no words or no way out`]
  return kind === 'RULE' && rule === undefined ? [`${code} names no rule`] : []
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
