import type { LocalDate } from '../shared/time.ts'
import type {
  CloseReason,
  CorrectionCause,
  DeathConfirmation,
  EndingGround,
  OpenMatter,
  ReopenGround,
} from './state.ts'

export interface RecordDeathFacts {
  /** Coded, because keeping the record counts from it (R-RET-01). */
  readonly diedOn: LocalDate
  readonly confirmedBy: DeathConfirmation
}

export interface CorrectDeathFacts {
  readonly cause: CorrectionCause
}

export interface GiveEndingNoticeFacts {
  readonly ground: EndingGround
  readonly adviceGiven: boolean
}

export interface CloseJourneyFacts {
  readonly reason: CloseReason
  /** The person asked for this ending or agreed to it. */
  readonly personsChoice: boolean
  readonly adviceGiven: boolean
  readonly openMatters: readonly OpenMatter[]
  /** R-DPY-12. Where a direct payment is paid: the needs are met in another way from then on. */
  readonly alternativeInPlace?: boolean
  /** False when a letter would be unsafe or unwanted. */
  readonly letterAllowed: boolean
}

export interface ReopenJourneyFacts {
  readonly grounds: ReopenGround
}
