import type { Instant } from '../shared/time.ts'
import type { AdvocacyScreen } from './screen.ts'

/** R-ADV-05. What happened besides the screens that other steps ask for; those stay facts of their steps. */
export interface AdvocacyState {
  /** When somebody asked for an advocate; absent once it has been screened. */
  readonly askedAt?: Instant
  /** The latest answers that somebody's wish brought about. */
  readonly screen?: AdvocacyScreen
  readonly screenedAt?: Instant
}
