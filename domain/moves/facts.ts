import type { MoveIdentity } from '../custody/ledger.ts'
import type { SealedMessage } from '../custody/message.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import type {
  CancelCause,
  CarersAssessed,
  Contract,
  CouncilCode,
  DisputeNews,
  Informed,
  MoveEvidence,
  OursOrTheirs,
  Paper,
  Placement,
  RefusalGround,
  ToldBy,
  Verdict,
} from './state.ts'

export interface DeclareMoveFacts {
  readonly council: CouncilCode
  readonly moveOn?: LocalDate
  readonly carerMoves: boolean
  /** Where this council has arranged for the person to live there. */
  readonly placement: Placement
}

export interface ReceiveMoveNotificationFacts {
  /** The council that the person comes from. */
  readonly council: CouncilCode
  readonly toldBy: ToldBy
  readonly moveOn?: LocalDate
  readonly carerMoves: boolean
  readonly healthNeeds: boolean
  /** Where the other council has arranged for the person to live here. */
  readonly placement: Placement
}

export interface VerifyMoveIntentionFacts {
  readonly verdict: Verdict
  readonly evidence: readonly MoveEvidence[]
}

export interface ReceiveTransferBundleFacts {
  readonly papers: readonly Paper[]
  /** The budget of the old plan, in pence a week, where the papers say it. */
  readonly weeklyPence?: number
}

export interface AssessBeforeMoveFacts {
  readonly carer: CarersAssessed
  readonly nhsInvolved: boolean
  /** The needs are seen differently than by the other council. */
  readonly needsDiffer: boolean
}

export interface IssueDifferenceExplanationFacts {
  readonly planVersion: number
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

export interface NotifySecondAuthorityFacts {
  /** The person has health needs that the health service there should know; unsaid counts as yes (R-MOV-11). */
  readonly healthNeeds?: boolean
}

/** What belongs to a word of the other council's system. */
export interface MoveNews {
  readonly carerMoves?: boolean
  readonly healthNeeds?: boolean
  readonly papers?: readonly Paper[]
  /** The budget of the old plan, in pence a week. */
  readonly weeklyPence?: number
  readonly ground?: RefusalGround
  readonly dispute?: DisputeNews
  /** The local date on which the second council signed its own plan. */
  readonly planSignedOn?: LocalDate
}

export interface HearOtherCouncilFacts {
  readonly move: MoveIdentity
  readonly message: SealedMessage
  readonly about: MoveNews
  /** When they said it, in the time of their journey; what follows counts from when it came. Absent in older messages. */
  readonly saidAt?: Instant
  /** Their message holds a field that this build does not know; what it knows is here. */
  readonly saysMore?: boolean
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
