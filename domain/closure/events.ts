import type { LocalDate } from '../shared/time.ts'
import type { CloseReason, DeathConfirmation, ReopenGround } from './state.ts'

export interface DeathRecorded {
  readonly type: 'DeathRecorded'
  readonly diedOn: LocalDate
  readonly confirmedBy: DeathConfirmation
}

export interface JourneyClosed {
  readonly type: 'JourneyClosed'
  readonly reason: CloseReason
  readonly personsChoice: boolean
}

export interface JourneyReopened {
  readonly type: 'JourneyReopened'
  readonly grounds: ReopenGround
}

export type ClosureEvent = DeathRecorded | JourneyClosed | JourneyReopened
