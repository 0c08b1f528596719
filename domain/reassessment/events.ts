import type { ReassessmentGround, ReassessmentRequester } from './state.ts'

export interface ReassessmentRequested {
  readonly type: 'ReassessmentRequested'
  readonly requestedBy: ReassessmentRequester
  readonly grounds: ReassessmentGround
  /** A request was open already; its date stands. */
  readonly joined: boolean
}

export interface ReassessmentAccepted {
  readonly type: 'ReassessmentAccepted'
  /** False when the needs were being assessed anew already. */
  readonly opensAssessment: boolean
}

export interface ReassessmentRefused {
  readonly type: 'ReassessmentRefused'
}

export type ReassessmentEvent = ReassessmentRequested | ReassessmentAccepted | ReassessmentRefused
