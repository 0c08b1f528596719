import type { RecordBestInterestsFacts, RecordCapacityFacts } from './facts.ts'

export interface CapacityRecorded extends RecordCapacityFacts {
  readonly type: 'CapacityRecorded'
}

export interface BestInterestsRecorded extends RecordBestInterestsFacts {
  readonly type: 'BestInterestsRecorded'
}

export type CapacityEvent = CapacityRecorded | BestInterestsRecorded
