import type { TakeOver } from '../out-of-hours/take-over.ts'
import type { ContactState } from './state.ts'

export interface ContactRecorded extends ContactState {
  readonly type: 'ContactRecorded'
  readonly team: string
  /** The out-of-hours team has it (R-REF-05, R-REF-06). */
  readonly outOfHours?: TakeOver
}

export type ContactEvent = ContactRecorded
