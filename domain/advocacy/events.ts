import type { AdvocacyScreen } from './screen.ts'
import type { AdvocacyEnding, AdvocateNews } from './state.ts'

export interface AdvocacyRequested {
  readonly type: 'AdvocacyRequested'
  /** True when it joined a wish that nobody had looked at yet. */
  readonly joined: boolean
}

export interface AdvocacyScreened extends AdvocateNews {
  readonly type: 'AdvocacyScreened'
  readonly screen: AdvocacyScreen
  /** R-ADV-02. Substantial difficulty, and nobody suitable: an advocate must be arranged. */
  readonly needed: boolean
}

export interface AdvocateInstructed {
  readonly type: 'AdvocateInstructed'
  /** Another service, because the first has not confirmed anybody. */
  readonly again: boolean
  readonly byWish?: true
}

export interface AdvocateConfirmed {
  readonly type: 'AdvocateConfirmed'
}

export interface AdvocacyEnded {
  readonly type: 'AdvocacyEnded'
  readonly ending: AdvocacyEnding
  /** The person must have an advocate all the same, so another one is looked for. */
  readonly anotherNeeded: boolean
}

export type AdvocacyEvent =
  AdvocacyRequested | AdvocacyScreened | AdvocateInstructed | AdvocateConfirmed | AdvocacyEnded
