import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockId } from '../journey/clock-intent.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import type { PauseReason } from './reasons.ts'

/** A date that stands still until a day, and then goes on by itself. */
export interface DatePause {
  readonly clockId: ClockId
  readonly clock: ClockKey
  readonly instance?: string
  readonly reason: PauseReason
  readonly since: Instant
  /** The last day of the pause. */
  readonly until: LocalDate
}

/** How often a date got more time. */
interface DateExtended {
  readonly clockId: ClockId
  readonly times: number
}

/** What people did to dates. Those that are over may still be here: whoever reads asks whether the date runs. */
export interface DatesState {
  readonly pauses: readonly DatePause[]
  readonly extended: readonly DateExtended[]
}
