import type { TakeOverJourneyFacts } from './facts.ts'

/** A journey that was open in another system goes on here. Its facts are what that system had; nothing of it was done here. */
export interface JourneyTakenOver extends TakeOverJourneyFacts {
  readonly type: 'JourneyTakenOver'
}

export type TakingOverEvent = JourneyTakenOver
