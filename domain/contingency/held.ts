import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { Contingency, ContingencyKind } from '../planning/details.ts'
import type { ContingencyInUse, ContingencyState } from './state.ts'

const NOTHING_HELD: ContingencyState = { inForce: [], inUse: [], uses: 0 }

/** What the plan in force holds ready for a crisis, and what of it runs. */
export const held = ({ contingency }: Pick<Journey, 'contingency'>): ContingencyState => contingency ?? NOTHING_HELD

/** R-SGN-04. What is signed is in force; its uses are counted anew. Extra support that runs is for a person to end. */
export const contingenciesSigned = (journey: Journey): Changes => ({
  contingency: { ...held(journey), inForce: journey.planning?.details?.contingencies ?? [], uses: 0 },
})

/** R-REV-03. A review has looked at how often extra support was needed. */
export const usesReviewed = (journey: Journey): Changes =>
  journey.contingency === undefined ? {} : { contingency: { ...journey.contingency, uses: 0 } }

export const inForceOf = (journey: Pick<Journey, 'contingency'>, kind: ContingencyKind): Contingency | undefined =>
  held(journey).inForce.find(({ kinds }) => kinds.includes(kind))

export const inUseOf = (journey: Journey, kind: ContingencyKind): ContingencyInUse | undefined =>
  held(journey).inUse.find((use) => use.kind === kind)
