import type { AdvocacyScreen } from './screen.ts'

export interface AdvocacyRequested {
  readonly type: 'AdvocacyRequested'
  /** True when it joined a wish that nobody had looked at yet. */
  readonly joined: boolean
}

export interface AdvocacyScreened {
  readonly type: 'AdvocacyScreened'
  readonly screen: AdvocacyScreen
  /** R-ADV-02. Substantial difficulty, and nobody suitable: an advocate must be arranged. */
  readonly needed: boolean
}

export type AdvocacyEvent = AdvocacyRequested | AdvocacyScreened
