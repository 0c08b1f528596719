import type { ChoiceAuthority } from '../managing/state.ts'
import type { Answer } from './held.ts'
import type { DisputeOutcome, Party, PlanAspect } from './state.ts'

export interface AgreementRecorded extends Answer {
  readonly type: 'AgreementRecorded'
  readonly planVersion: number
  /** True when somebody else recorded what the party said, with evidence. */
  readonly onBehalf: boolean
  /** R-SGN-02. Who decided for a person without capacity for it; absent where they decided themselves. */
  readonly authority?: ChoiceAuthority
}

export interface PlanDisputed {
  readonly type: 'PlanDisputed'
  readonly party: Party
  readonly aspect: PlanAspect
  readonly planVersion: number
}

export interface DisputeAnswered {
  readonly type: 'DisputeAnswered'
  readonly outcome: DisputeOutcome
  /** R-DSP-03. True when one further try has not brought agreement and the plan stays; absent in older events. */
  readonly cannotAgree?: boolean
}

export type AgreementEvent = AgreementRecorded | PlanDisputed | DisputeAnswered
