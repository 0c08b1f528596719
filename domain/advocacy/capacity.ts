import type { Journey } from '../journey/journey.ts'
import type { ChoiceAuthority } from '../managing/state.ts'
import type { Role } from '../roles/roles.ts'
import { toMs, type Instant } from '../shared/time.ts'
import type { AdvocacyScreen } from './screen.ts'

/** What is said of the person's capacity for one decision, at this time. */
export interface DecisionCapacity {
  /** Absent: nobody has doubted it, and the law presumes that they have it. */
  readonly hasCapacity?: boolean
  /** Who decides for a person without it. */
  readonly authority?: ChoiceAuthority
}

/** What a yes of the person still lacks. */
export type CapacityGap = 'NOT_ASKED' | 'NO_AUTHORITY'

/** They speak for themselves; whether there is capacity is looked at by staff. */
const SPEAKS_FOR_THEMSELVES: readonly Role[] = ['CITIZEN']

interface Screened {
  readonly at: Instant
  readonly screen: AdvocacyScreen
}

const screenedAt = (at: Instant | undefined, screen: AdvocacyScreen | undefined): readonly Screened[] =>
  at === undefined || screen === undefined ? [] : [{ at, screen }]

const beforeAnyPlan = ({ triage, assessment }: Journey): readonly Screened[] => [
  ...screenedAt(triage?.againAt ?? triage?.decidedAt, triage?.advocacyScreen),
  ...screenedAt(assessment?.startedAt, assessment?.advocacyScreen),
]

const sinceThen = ({ planning, advocacy }: Journey): readonly Screened[] => [
  ...screenedAt(planning?.terms?.begunAt, planning?.terms?.advocacyScreen),
  ...screenedAt(advocacy?.screenedAt, advocacy?.screen),
]

/** The latest answers about the abilities, wherever they were asked for. */
export const latestScreen = (journey: Journey): AdvocacyScreen | undefined =>
  [...beforeAnyPlan(journey), ...sinceThen(journey)].toSorted(inTime).at(-1)?.screen

const inTime = (one: Screened, other: Screened): number => toMs(one.at) - toMs(other.at)

/**
 * A yes stands on capacity for this very decision, or on somebody with authority. Where a screen has found a difficulty somebody has
 * asked; a difficulty alone is no lack of capacity.
 */
export function capacityGap(
  { hasCapacity, authority }: DecisionCapacity,
  { screen, by }: { readonly screen: AdvocacyScreen | undefined; readonly by: Role },
): CapacityGap | undefined {
  const isDoubted = (screen?.difficulties.length ?? 0) > 0
  const said = SPEAKS_FOR_THEMSELVES.includes(by) ? undefined : hasCapacity
  if (isDoubted && said === undefined) return 'NOT_ASKED'
  return hasCapacity === false && authority === undefined ? 'NO_AUTHORITY' : undefined
}
