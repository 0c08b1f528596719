import type { DelaySplit } from '../hospital/delay.ts'
import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { LocalDate } from '../shared/time.ts'
import type {
  AfterDeath,
  CloseReason,
  CorrectionCause,
  DeathConfirmation,
  EndingGround,
  ReopenGround,
} from './state.ts'

export interface DeathRecorded {
  readonly type: 'DeathRecorded'
  readonly diedOn: LocalDate
  readonly confirmedBy: DeathConfirmation
  /** The clocks that it stopped, in case it was recorded wrongly (R-CLS-02). */
  readonly stopped: readonly ClockKey[]
  /** R-HOS-08. How long the discharge had been late. */
  readonly delay?: DelaySplit
}

/** R-CLS-01. Somebody has seen to what the death leaves. */
export interface AfterDeathRecorded extends AfterDeath {
  readonly type: 'AfterDeathRecorded'
}

/** R-CLS-02. The death was recorded wrongly: everything goes on with its own dates. */
export interface DeathCorrected {
  readonly type: 'DeathCorrected'
  readonly cause: CorrectionCause
}

/** R-CLS-04. The person is told that the support is going to end. */
export interface EndingNoticeGiven {
  readonly type: 'EndingNoticeGiven'
  readonly ground: EndingGround
}

export interface EndingNoticeWithdrawn {
  readonly type: 'EndingNoticeWithdrawn'
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

export type ClosureEvent =
  | DeathRecorded
  | AfterDeathRecorded
  | DeathCorrected
  | EndingNoticeGiven
  | EndingNoticeWithdrawn
  | JourneyClosed
  | JourneyReopened
