import type { EdtResponse } from './state.ts'
import type { TakeOver } from './take-over.ts'

/** Somebody who has a journey called the out-of-hours team, or was called about. */
export interface OutOfHoursContactRecorded {
  readonly type: 'OutOfHoursContactRecorded'
  readonly outOfHours: TakeOver
}

export interface EdtResponded {
  readonly type: 'EdtResponded'
  readonly response: EdtResponse
  readonly stillInDanger: boolean
}

export interface EdtHandedBack {
  readonly type: 'EdtHandedBack'
  readonly actionToday: boolean
}

export type OutOfHoursEvent = OutOfHoursContactRecorded | EdtResponded | EdtHandedBack
