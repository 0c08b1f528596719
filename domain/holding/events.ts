import type { StaffId } from '../roles/roles.ts'

interface OfItem {
  readonly item: string
  readonly step?: string
}

/** Somebody has taken a thing to do from the list of their role. */
export interface WorkClaimed extends OfItem {
  readonly type: 'WorkClaimed'
  readonly worker: StaffId
}

/** A manager has given a thing to do to somebody. */
export interface WorkAssigned extends OfItem {
  readonly type: 'WorkAssigned'
  readonly worker: StaffId
  /** Who had it until then. */
  readonly from?: StaffId
}

/** It is on the list of the role again, and nobody's by name. */
export interface WorkReleased extends OfItem {
  readonly type: 'WorkReleased'
  readonly from: StaffId
}

export type HoldingEvent = WorkClaimed | WorkAssigned | WorkReleased
