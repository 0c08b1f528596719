import type { Instant } from '../shared/time.ts'
import type { AdvocacyScreen } from './screen.ts'

/** R-ADV-02. Where the arranging of an advocate stands. */
export interface Arranging {
  readonly is: 'NEEDED' | 'INSTRUCTED' | 'ACTIVE' | 'ENDED'
  readonly since: Instant
  /** No screen asked for one: the person wished it, and the council agreed. */
  readonly byWish?: true
}

/** What a screen made of the arranging; an event says nothing of it where it changed nothing. */
export interface AdvocateNews {
  readonly advocate?: 'NEEDED' | 'ACTIVE' | 'NO_LONGER_NEEDED'
}

/** Why somebody is the person's advocate no more. */
export const ADVOCACY_ENDINGS = ['NO_LONGER_NEEDED', 'PERSONS_CHOICE', 'ADVOCATE_LEFT'] as const
export type AdvocacyEnding = (typeof ADVOCACY_ENDINGS)[number]

/** R-ADV-05, R-ADV-02. What happened besides the screens that other steps ask for; those stay facts of their steps. */
export interface AdvocacyState {
  /** When somebody asked for an advocate; absent once it has been screened. */
  readonly askedAt?: Instant
  /** The latest answers that somebody's wish brought about. */
  readonly screen?: AdvocacyScreen
  readonly screenedAt?: Instant
  /** Absent while none was needed. */
  readonly arranging?: Arranging
}
