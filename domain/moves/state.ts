import type { CustodyLedger } from '../custody/ledger.ts'
import type { Instant, LocalDate } from '../shared/time.ts'

/** A council by its national code, `E06000099`. */
export type CouncilCode = string

/** R-MOV-14. Accommodation that the first council arranged in the area of the second; residence then stays with the first. */
export const PLACEMENTS = ['NONE', 'CARE_HOME', 'SHARED_LIVES', 'SUPPORTED_LIVING'] as const
export type Placement = (typeof PLACEMENTS)[number]

/** R-MOV-02. What the second council found about the intention. */
export const VERDICTS = ['GENUINE', 'NOT_YET', 'NO'] as const
export type Verdict = (typeof VERDICTS)[number]

/** R-MOV-02. Who told this council that somebody is going to move here. */
export const TOLD_BY = ['COUNCIL', 'PERSON', 'CARER'] as const
export type ToldBy = (typeof TOLD_BY)[number]

/** R-MOV-02. What shows that somebody means to move. */
export const MOVE_EVIDENCE = ['TENANCY', 'FAMILY', 'JOB', 'STATEMENT', 'OTHER'] as const
export type MoveEvidence = (typeof MOVE_EVIDENCE)[number]

/** R-MOV-06. What became of the assessment of a carer for the move. */
export const CARERS_ASSESSED = ['ASSESSED', 'NOT_WANTED', 'NO_CARER'] as const
export type CarersAssessed = (typeof CARERS_ASSESSED)[number]

/** R-MOV-05. What the first council can send. */
export const PAPERS = [
  'PLAN',
  'CARERS_PLAN',
  'ASSESSMENT',
  'CARERS_ASSESSMENT',
  'FINANCE',
  'RISKS',
  'CAPACITY',
  'SAFEGUARDING',
  'DIRECT_PAYMENT_AGREEMENT',
  'EQUIPMENT',
] as const
export type Paper = (typeof PAPERS)[number]

/** R-MOV-10. What can bind somebody who pays for support out of a direct payment. */
export const CONTRACTS = ['AGENCY', 'RENT', 'PERSONAL_ASSISTANT', 'OTHER'] as const
export type Contract = (typeof CONTRACTS)[number]

/** R-MOV-08. Who hears how the move is going. */
export const INFORMED = ['PERSON', 'CARER', 'OTHER_COUNCIL'] as const
export type Informed = (typeof INFORMED)[number]

/** Why a move does not take place. */
export const CANCEL_CAUSES = ['PERSON_STAYS', 'PERSON_DID_NOT_COME', 'PERSON_WENT_BACK', 'ENTERED_BY_MISTAKE'] as const
export type CancelCause = (typeof CANCEL_CAUSES)[number]

/** Why an offer of custody is not accepted. */
export const REFUSAL_GROUNDS = ['ASKED_BACK', 'PERSON_NOT_COMING', 'RESIDENCE_DISPUTED'] as const
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number]

export const OURS_OR_THEIRS = ['OURS', 'THEIRS'] as const
export type OursOrTheirs = (typeof OURS_OR_THEIRS)[number]

/** R-MOV-13. How far a disagreement has come, as one council's system tells the other's. */
export const DISPUTE_NEWS = ['RAISED', 'REFERRED', 'SETTLED'] as const
export type DisputeNews = (typeof DISPUTE_NEWS)[number]

/** R-MOV-13. The councils disagree; whoever meets the needs now goes on doing so. */
export interface ResidenceDispute {
  readonly on: LocalDate
  readonly lead: OursOrTheirs
  readonly referred?: true
}

/** R-MOV-04. Whose contact the person knows. */
export type ContactsNamed = OursOrTheirs | 'BOTH'

export interface AnyMove {
  readonly other: CouncilCode
  /** Absent while nobody knows the day. */
  readonly moveOn?: LocalDate
  readonly carerMoves: boolean
  /** When the move was found to be meant: progress is told every week from here. */
  readonly confirmedAt?: Instant
  /** R-MOV-04. Who they are is written down and kept sealed. */
  readonly contactsNamed?: ContactsNamed
  readonly dispute?: ResidenceDispute
  readonly custody: CustodyLedger
  /** The other council's system speaks for itself; absent where staff write down what it says. */
  readonly exchange?: true
}

/** The person leaves; this is the first council. */
export interface OutgoingMove extends AnyMove {
  readonly direction: 'OUTGOING'
  readonly is: 'DECLARED' | 'VERIFYING' | 'CONFIRMED' | 'HANDED_OVER' | 'NOT_GENUINE' | 'RESIDENCE_STAYS' | 'CANCELLED'
  /** What the other council has been sent. */
  readonly sent: readonly Paper[]
}

/** R-MOV-07. The support of the old plan, carried on here. It has no end date: a signed plan of our own ends it. */
export interface Continuity {
  readonly since: Instant
  readonly endedAt?: Instant
}

/** The person comes; this is the second council. */
export interface IncomingMove extends AnyMove {
  readonly direction: 'INCOMING'
  readonly is: 'VERIFYING' | 'CONFIRMED' | 'HANDED_OVER' | 'NOT_GENUINE' | 'RESIDENCE_STAYS' | 'CANCELLED'
  readonly notifiedAt: Instant
  readonly healthNeeds: boolean
  /** What the other council has sent. */
  readonly received: readonly Paper[]
  /** The budget of the old plan, in pence a week. */
  readonly weeklyPenceThere?: number
  readonly assessed?: { readonly at: Instant; readonly needsDiffer: boolean }
  readonly continuity?: Continuity
  /** R-MOV-09. The version of the plan whose difference has been explained in writing. */
  readonly explained?: number
}

export type MoveState = OutgoingMove | IncomingMove
