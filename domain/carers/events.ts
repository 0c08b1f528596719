import type { CarerAssessmentWay, CarerId, CarersPlan, OfferAnswer } from './state.ts'

interface OfCarer {
  readonly carer: CarerId
}

export interface CarerIdentified extends OfCarer {
  readonly type: 'CarerIdentified'
}

export interface CarerAssessmentOffered extends OfCarer {
  readonly type: 'CarerAssessmentOffered'
  readonly answer: OfferAnswer
}

export interface CarerAssessmentRequested extends OfCarer {
  readonly type: 'CarerAssessmentRequested'
}

export interface CarerAssessmentDeclined extends OfCarer {
  readonly type: 'CarerAssessmentDeclined'
}

export interface CarerAssessmentCompleted extends OfCarer {
  readonly type: 'CarerAssessmentCompleted'
  readonly way: CarerAssessmentWay
}

export interface CarersPlanRecorded extends OfCarer {
  readonly type: 'CarersPlanRecorded'
  readonly plan: CarersPlan | 'ENDED'
}

export type CarersEvent =
  | CarerIdentified
  | CarerAssessmentOffered
  | CarerAssessmentRequested
  | CarerAssessmentDeclined
  | CarerAssessmentCompleted
  | CarersPlanRecorded
