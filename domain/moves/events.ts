import type { Message } from '../custody/message.ts'
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

/** What one council told the other with this event, as it stands in the ledger of custody. */
interface Told {
  readonly message: Message
}

export interface MoveDeclared {
  readonly type: 'MoveDeclared'
  readonly council: CouncilCode
  readonly moveOn?: LocalDate
  readonly carerMoves: boolean
  readonly placement: Placement
}

export interface SecondAuthorityNotified extends Told {
  readonly type: 'SecondAuthorityNotified'
}

export interface MoveConfirmationReceived extends Told {
  readonly type: 'MoveConfirmationReceived'
  readonly verdict: Verdict
}

export interface TransferBundleSent extends Told {
  readonly type: 'TransferBundleSent'
  readonly papers: readonly Paper[]
}

export interface ProgressContactRecorded {
  readonly type: 'ProgressContactRecorded'
  readonly informed: readonly Informed[]
  readonly message?: Message
}

export interface ContractAdviceGiven {
  readonly type: 'ContractAdviceGiven'
  readonly contracts: readonly Contract[]
}

export interface MoveHandedOver extends Told {
  readonly type: 'MoveHandedOver'
  readonly theirPlanSignedOn: LocalDate
}

/** The other council does not take custody. */
export interface HandoverRefusalReceived extends Told {
  readonly type: 'HandoverRefusalReceived'
  readonly ground: RefusalGround
}

export interface NamedContactsSet {
  readonly type: 'NamedContactsSet'
  /** OURS while the other council has not named its own. */
  readonly named: 'OURS' | 'BOTH'
}

export interface MoveDateSet {
  readonly type: 'MoveDateSet'
  readonly moveOn: LocalDate
  readonly message?: Message
}

export interface MoveDateChanged {
  readonly type: 'MoveDateChanged'
  readonly moveOn: LocalDate
  readonly from: LocalDate
  readonly message?: Message
}

export interface MoveCancelled {
  readonly type: 'MoveCancelled'
  readonly cause: CancelCause
  readonly message?: Message
}

export interface ResidenceDisputeDated {
  readonly type: 'ResidenceDisputeDated'
  readonly on: LocalDate
  readonly lead: OursOrTheirs
}

export interface ResidenceDisputeReferred {
  readonly type: 'ResidenceDisputeReferred'
}

export interface ResidenceDisputeResolved {
  readonly type: 'ResidenceDisputeResolved'
  readonly residence: OursOrTheirs
  readonly by: 'AGREEMENT' | 'SECRETARY_OF_STATE'
}

export type MovesEvent =
  | MoveDeclared
  | SecondAuthorityNotified
  | MoveConfirmationReceived
  | TransferBundleSent
  | ProgressContactRecorded
  | ContractAdviceGiven
  | MoveHandedOver
  | HandoverRefusalReceived
  | NamedContactsSet
  | MoveDateSet
  | MoveDateChanged
  | MoveCancelled
  | ResidenceDisputeDated
  | ResidenceDisputeReferred
  | ResidenceDisputeResolved
