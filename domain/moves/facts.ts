import type { LocalDate } from '../shared/time.ts'
import type {
  CancelCause,
  Contract,
  CouncilCode,
  Informed,
  OursOrTheirs,
  Paper,
  Placement,
  RefusalGround,
  Verdict,
} from './state.ts'

export interface DeclareMoveFacts {
  readonly council: CouncilCode
  readonly moveOn?: LocalDate
  readonly carerMoves: boolean
  /** Where this council has arranged for the person to live there. */
  readonly placement: Placement
}

export interface ReceiveMoveConfirmationFacts {
  readonly verdict: Verdict
}

export interface SendTransferBundleFacts {
  readonly papers: readonly Paper[]
  /** The person agrees to whatever goes beyond what the law says must be sent. */
  readonly personAgrees: boolean
  /** The carer agrees to what is about them. */
  readonly carerAgrees: boolean
}

export interface RecordProgressContactFacts {
  readonly informed: readonly Informed[]
}

export interface AdviseOnContractsFacts {
  readonly contracts: readonly Contract[]
}

export interface ConfirmHandoverFacts {
  /** The day on which the other council signed its own plan. */
  readonly theirPlanSignedOn: LocalDate
}

export interface HandoverRefusalFacts {
  readonly ground: RefusalGround
}

export interface SetMoveDateFacts {
  readonly moveOn: LocalDate
}

export interface CancelMoveFacts {
  readonly cause: CancelCause
}

export interface RaiseResidenceDisputeFacts {
  readonly on: LocalDate
  /** Whose the person's needs are met by now. */
  readonly meetsNeeds: OursOrTheirs
}

export interface SettleResidenceDisputeFacts {
  readonly residence: OursOrTheirs
  readonly by: 'AGREEMENT' | 'SECRETARY_OF_STATE'
}
