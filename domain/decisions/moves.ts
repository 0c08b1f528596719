import type { movesSteps } from '../moves/steps.ts'
import type { Decision } from './table.ts'

const REASONS = { reasons: '/reasons' } as const
const NO_DECISION = undefined

const MOVE = { law: 'Care Act 2014 section 37', rules: ['R-MOV-02'] } as const
const CONTINUITY = { law: 'Care Act 2014 section 38; SI 2014/2825', rules: ['R-MOV-07'] } as const
const RESIDENCE_OR_MOVE = { law: 'Care Act 2014 sections 37 to 40', rules: ['R-MOV-13', 'R-MOV-15'] } as const
const RESIDENCE = { law: 'Care Act 2014 sections 39 and 40; SI 2014/2829', rules: ['R-MOV-13'] } as const

/** The steps of a move to another council. */
export const movesDecisions: Readonly<Record<(typeof movesSteps)[number]['name'], Decision | undefined>> = {
  declareMove: NO_DECISION,
  notifySecondAuthority: NO_DECISION,
  receiveMoveConfirmation: NO_DECISION,
  sendTransferBundle: NO_DECISION,
  adviseOnContracts: NO_DECISION,
  confirmHandover: NO_DECISION,
  recordHandoverRefused: NO_DECISION,
  receiveMoveNotification: NO_DECISION,
  verifyMoveIntention: { ...MOVE, ...REASONS, withoutReasons: 'WHEN_GRANTED' },
  sendLocalInformation: NO_DECISION,
  receiveTransferBundle: NO_DECISION,
  assessBeforeMove: NO_DECISION,
  startContinuity: NO_DECISION,
  issueDifferenceExplanation: NO_DECISION,
  endContinuity: { ...CONTINUITY, ...REASONS },
  acceptHandover: NO_DECISION,
  refuseHandover: { ...RESIDENCE_OR_MOVE, ...REASONS },
  hearOtherCouncil: NO_DECISION,
  nameContact: NO_DECISION,
  recordProgressContact: NO_DECISION,
  setMoveDate: NO_DECISION,
  cancelMove: NO_DECISION,
  raiseResidenceDispute: NO_DECISION,
  referResidenceDispute: NO_DECISION,
  settleResidenceDispute: { ...RESIDENCE, ...REASONS },
}
