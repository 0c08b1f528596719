import type { ClockIntent } from '../journey/clock-intent.ts'
import type { Journey } from '../journey/journey.ts'
import { openFrom } from '../journey/stage.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import type { Instant } from '../shared/time.ts'
import type { RecordPoolReviewsFacts } from './facts.ts'
import { managingOf } from './lines.ts'
import { MANAGING_REFUSALS } from './refusals.ts'
import type { LineId, ManagingState, PerLine, PoolShare } from './state.ts'
import { termsInForce } from './terms.ts'

const KEY = 'managing.poolReviews'

/** Every pool that somebody here is in, under the plan in force or the one that is being written. */
const poolsOf = (managing: ManagingState): PerLine<readonly PoolShare[]> => ({
  ...termsInForce(managing).pools,
  ...managing.pools,
})

/** R-MGT-06. For the others in the pool: each of them has a review on their own journey, which this one does not know. */
export const poolReviewsBegin = (journey: Journey, lines: readonly LineId[], at: Instant): readonly ClockIntent[] =>
  lines
    .filter((line) => !journey.clocks.some(({ key, instance }) => key === KEY && instance === line))
    .map((instance) => ({ do: 'start', key: KEY, instance, from: at }) as const)

/** R-MGT-06. Somebody calls for the reviews of the others by a date; the manager hears if nobody does. */
export const wordOfLeftPool = (journey: Journey, lines: readonly LineId[]): readonly MessageIntent[] =>
  lines.length === 0 ? [] : [{ template: 'POOL_LEFT', to: workerOrTeam(journey.allocation), dates: [KEY] }]

/** R-MGT-06. The pools that the plan which is signed now has no more: with the signature the person has left them. */
export function poolsLeftBySignature(managing: ManagingState): readonly LineId[] {
  const { pools: signed = {} } = termsInForce(managing)
  const stays = (id: LineId): boolean =>
    managing.lines.some(({ line, pooled }) => line === id && pooled) && managing.pools?.[id] !== undefined
  const wasSigned = (id: LineId): boolean => managing.inForce?.some(({ line }) => line === id) === true
  return Object.keys(signed).filter((id) => wasSigned(id) && !stays(id))
}

/** R-MGT-06. How many others there are to call for, with those of a pool that was left before on the same line. */
export const toReview = (managing: ManagingState, lines: readonly LineId[]): Pick<ManagingState, 'poolReviews'> => {
  const { poolReviews = {} } = managing
  const others = (line: LineId): number => (poolsOf(managing)[line] ?? []).length + (poolReviews[line] ?? 0)
  return lines.length === 0
    ? {}
    : { poolReviews: { ...poolReviews, ...Object.fromEntries(lines.map((line) => [line, others(line)])) } }
}

/** R-MGT-06, R-CLS-01, R-CLS-03. Whoever has died, or has no plan any more, is in no pool; the others must hear of it all the same. */
export const poolsEndWithJourney = (
  journey: Journey,
  at: Instant,
): { readonly clocks: readonly ClockIntent[]; readonly messages: readonly MessageIntent[] } => {
  const lines = journey.stage === 'CLOSED' ? [] : Object.keys(poolsOf(managingOf(journey)))
  return { clocks: poolReviewsBegin(journey, lines, at), messages: wordOfLeftPool(journey, lines) }
}

/** R-CLS-02. The person lives, and is in the pool still: nobody else has to be reviewed for it. */
export const poolsGoOn = (journey: Journey): readonly ClockIntent[] =>
  Object.keys(poolsOf(managingOf(journey))).map((instance) => ({
    do: 'stop',
    key: KEY,
    instance,
    outcome: 'CANCELLED',
    cause: 'DeathCorrected',
  }))

const othersWait: Rule<RecordPoolReviewsFacts> = ({ clocks }, { facts: { line } }) =>
  clocks.some(({ key, instance }) => key === KEY && instance === line)
    ? undefined
    : MANAGING_REFUSALS.NO_POOL_REVIEWS_WAIT

/** R-MGT-06. For all of them, not for those who are easily found. */
const nobodyIsForgotten: Rule<RecordPoolReviewsFacts> = (journey, { facts: { line, others } }) => {
  const managing = managingOf(journey)
  const known = managing.poolReviews?.[line] ?? poolsOf(managing)[line]?.length ?? others.length
  return others.length < known ? MANAGING_REFUSALS.POOL_REVIEWS_INCOMPLETE : undefined
}

/** R-MGT-06. A review that was called for can be found; where somebody has no plan here, it is said who looks after it. */
const eachCanBeFound: Rule<RecordPoolReviewsFacts> = (_journey, { facts: { others }, given }) =>
  others.every((_other, place) => given.includes(`/others/${String(place)}/where`))
    ? undefined
    : MANAGING_REFUSALS.POOL_REVIEWS_INCOMPLETE

/** R-MGT-06. The others have their reviews, each on their own journey. */
const recordPoolReviews = defineStep<RecordPoolReviewsFacts>()({
  name: 'recordPoolReviews',
  title: 'Record that reviews were called for everybody else in a pool',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER'],
  from: [...openFrom('TRIAGE'), 'CLOSED'],
  reads: ['managing'],
  rules: [othersWait, nobodyIsForgotten, eachCanBeFound],
  happens: (_journey, { facts: { line, others } }) => ({
    event: { type: 'PoolReviewsRecorded', line, others },
    clocks: [{ do: 'stop', key: KEY, instance: line, outcome: 'MET', cause: 'PoolReviewsRecorded' }],
  }),
})

export const poolReviewSteps = [recordPoolReviews] as const
