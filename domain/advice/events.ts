import type { LetterFormat } from '../contact/state.ts'
import type { AdviceWay } from '../eligibility/state.ts'
import type { PreventionConsidered as Considered } from '../planning/details.ts'
import type { AdviceFollowUpOutcome, AdviceTopic } from './state.ts'

export interface AdviceGiven {
  readonly type: 'AdviceGiven'
  readonly advice: readonly { readonly topic: AdviceTopic; readonly way: AdviceWay }[]
  readonly format: LetterFormat
  /** The advice is all that is needed for now: the journey goes to, or stays at, `ADVICE_ONLY`. */
  readonly needMet: boolean
  readonly followUpAgreed: boolean
}

export interface AdviceFollowUpRecorded {
  readonly type: 'AdviceFollowUpRecorded'
  readonly outcome: AdviceFollowUpOutcome
}

export interface PreventionConsidered {
  readonly type: 'PreventionConsidered'
  readonly options: readonly Considered[]
}

export type AdviceEvent = AdviceGiven | AdviceFollowUpRecorded | PreventionConsidered
