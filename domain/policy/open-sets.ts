import type { PolicySet } from '../clocks/policy.ts'

/** The policy versions among these that reach the clocks of one journey. */
export const setsFor = (openSets: readonly PolicySet[], journeyId: string): readonly PolicySet[] =>
  openSets.filter(({ openJourneys }) => openJourneys?.includes(journeyId) !== false)
