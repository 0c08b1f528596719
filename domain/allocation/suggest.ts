import type { StaffId } from '../roles/roles.ts'
import { concernsAbout, type AllocationConcern, type Capacity, type Wanted } from './concerns.ts'

/** Somebody to whom a journey could be given, with what they can carry today. */
export interface Candidate extends Capacity {
  readonly id: StaffId
  readonly team: string
}

/** A candidate as a manager should see them: what speaks against them, and what they have already. */
export interface Suggestion {
  readonly worker: StaffId
  readonly team: string
  /** Open journeys that they have. */
  readonly caseload: number
  readonly caseloadLimit?: number
  readonly concerns: readonly AllocationConcern[]
}

/** How full somebody is; without a limit, by the journeys alone and after those who have one and room. */
const fullness = ({ caseload, caseloadLimit }: Suggestion): number =>
  caseloadLimit === undefined || caseloadLimit === 0 ? 1 + caseload : caseload / caseloadLimit

/** R-OPS-01. Whom the tool suggests, best first: whoever has least against them, then whoever has most room. A manager decides. */
export const suggest = (candidates: readonly Candidate[], wanted: Wanted): readonly Suggestion[] =>
  candidates
    .map(({ id, team, ...capacity }) => ({
      worker: id,
      team,
      caseload: capacity.caseload,
      ...(capacity.caseloadLimit === undefined ? {} : { caseloadLimit: capacity.caseloadLimit }),
      concerns: concernsAbout(capacity, wanted),
    }))
    .toSorted(
      (a, b) => a.concerns.length - b.concerns.length || fullness(a) - fullness(b) || (a.worker < b.worker ? -1 : 1),
    )

/** The same for many journeys at once: whoever has been given one has less room for the next. */
export function distribute<Each extends { readonly wanted: Wanted }>(
  journeys: readonly Each[],
  candidates: readonly Candidate[],
): readonly (Each & { readonly suggestion?: Suggestion })[] {
  const given = new Map<StaffId, number>()
  return journeys.map((each) => {
    const now = candidates.map((one) => ({ ...one, caseload: one.caseload + (given.get(one.id) ?? 0) }))
    const [suggestion] = suggest(now, each.wanted)
    if (suggestion === undefined) return each
    given.set(suggestion.worker, (given.get(suggestion.worker) ?? 0) + 1)
    return { ...each, suggestion }
  })
}
