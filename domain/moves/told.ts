import type { MoveIdentity } from '../custody/ledger.ts'
import type { SealedMessage } from '../custody/message.ts'
import type { MoveNews } from './facts.ts'
import type { BundleDocument } from './papers.ts'
import type { Instant } from '../shared/time.ts'

/** What belongs to a word, as it goes to the other council. */
type ToldAbout = Omit<MoveNews, 'planSignedOn'> & { readonly planSignedAt?: Instant }

/** What the system of one council tells that of another about somebody who moves. The whole of it is signed. */
export interface AuthorityMoveMessage {
  /** The council that it is meant for. */
  readonly to: string
  readonly move: MoveIdentity
  /** As it stands in the sender's ledger. */
  readonly message: SealedMessage
  readonly about: ToldAbout
  /** When it was said, in the time of the sender's journey. */
  readonly saidAt: Instant
  /** Who moves, with the first message only. */
  readonly person?: {
    readonly fullName: string
    readonly dateOfBirth: string
    readonly nhsNumber?: string
    readonly preferredName?: string
    readonly address?: string
    readonly postcode?: string
    readonly email?: string
    readonly phone?: string
  }
  /** R-MOV-04. Whom the person and the other council can call at the sender's. */
  readonly contact?: string
  /** Why, in words that the person can read. */
  readonly reasons?: string
  readonly documents?: Readonly<Partial<Record<BundleDocument, string>>>
}
