import type { MoveIdentity } from '../custody/ledger.ts'
import type { Message } from '../custody/message.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import type {
  CancelCause,
  CarersAssessed,
  ContactsNamed,
  Contract,
  CouncilCode,
  Informed,
  MoveEvidence,
  OursOrTheirs,
  Paper,
  Placement,
  RefusalGround,
  ToldBy,
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
  /** From here on the two councils' systems speak with each other. */
  readonly exchange?: true
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
  readonly named: ContactsNamed
  readonly message?: Message
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
  readonly message?: Message
}

export interface ResidenceDisputeReferred {
  readonly type: 'ResidenceDisputeReferred'
  readonly message?: Message
}

export interface ResidenceDisputeResolved {
  readonly type: 'ResidenceDisputeResolved'
  readonly residence: OursOrTheirs
  readonly by: 'AGREEMENT' | 'SECRETARY_OF_STATE'
  readonly message?: Message
}

export interface MoveNotificationReceived {
  readonly type: 'MoveNotificationReceived'
  readonly council: CouncilCode
  readonly toldBy: ToldBy
  readonly moveOn?: LocalDate
  readonly carerMoves: boolean
  readonly healthNeeds: boolean
  readonly placement: Placement
  readonly message?: Message
  /** What the other council's system calls the move; absent where staff write down what it says. */
  readonly move?: MoveIdentity
}

/** The other council's system said something that moves nothing but its ledger, the day, or the end of a move that is not to be. */
export interface OtherCouncilHeard extends Told {
  readonly type: 'OtherCouncilHeard'
  readonly move: MoveIdentity
  readonly moveOn?: LocalDate
  readonly ends?: true
  /** R-MOV-04. They say whom to call there; whose contact is known from now on. */
  readonly named?: ContactsNamed
}

export interface MoveVerified extends Told {
  readonly type: 'MoveVerified'
  readonly verdict: Verdict
  readonly evidence: readonly MoveEvidence[]
}

export interface LocalInformationSent {
  readonly type: 'LocalInformationSent'
  readonly toCarer: boolean
}

export interface TransferBundleReceived extends Told {
  readonly type: 'TransferBundleReceived'
  readonly papers: readonly Paper[]
  readonly weeklyPence?: number
}

export interface MoveAssessmentCompleted {
  readonly type: 'MoveAssessmentCompleted'
  readonly carer: CarersAssessed
  readonly nhsInvolved: boolean
  readonly needsDiffer: boolean
}

/** R-MOV-07. At 00:00 on the day of the move, or when somebody says that the person is here. */
export interface ContinuityStarted {
  readonly type: 'ContinuityStarted'
  /** The first second of the day of the move, however late it was noticed; absent where somebody began it when they said so. */
  readonly since?: Instant
}

/** R-MOV-02. Nobody found out in time whether the move is meant: the question stays open, and the first council's system hears that. */
export interface VerdictStillOpen extends Told {
  readonly type: 'VerdictStillOpen'
}

export interface DifferenceExplained {
  readonly type: 'DifferenceExplained'
  readonly planVersion: number
}

export interface ContinuityEnded {
  readonly type: 'ContinuityEnded'
}

export interface HandoverAccepted extends Told {
  readonly type: 'HandoverAccepted'
}

export interface HandoverRefused extends Told {
  readonly type: 'HandoverRefused'
  readonly ground: RefusalGround
}

export type MovesEvent =
  | MoveNotificationReceived
  | OtherCouncilHeard
  | MoveVerified
  | LocalInformationSent
  | TransferBundleReceived
  | MoveAssessmentCompleted
  | ContinuityStarted
  | VerdictStillOpen
  | DifferenceExplained
  | ContinuityEnded
  | HandoverAccepted
  | HandoverRefused
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
