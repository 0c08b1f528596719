import type { Looker } from '../domain/access/acting-for.ts'
import type { Role, StaffId } from '../domain/roles/roles.ts'
import type { Instant } from '../domain/shared/time.ts'

/** Who is asking, as the sign-in and the staff directory say. */
export interface Caller {
  readonly id: StaffId
  readonly roles: readonly Role[]
  readonly team: string
  readonly signOffLimitPence: number
  readonly qualified: boolean
  /** The teams of those who report to them, and those of the area in which they work; absent for whoever is no member of staff. */
  readonly leads?: readonly string[]
  readonly areaTeams?: readonly string[] | 'ALL'
  /** Those for whom they stand in today, with the roles that they have for it. */
  readonly standsInFor?: readonly { readonly id: StaffId; readonly roles: readonly Role[] }[]
  /** On the journey at hand: it is there for them only because they have opened it in an emergency. */
  readonly inEmergency?: true
  /** Of somebody from outside: the journeys in which they take part. */
  readonly takesPartIn?: readonly string[]
  /** For whom they act, themselves first; absent where it is for nobody else. */
  readonly actsFor?: Looker
  /** For the system of a hospital: which one. */
  readonly hospital?: { readonly siteCode: string; readonly name: string }
}

/** A request to take a step, after its body has been parsed and split. */
export interface StepRequest {
  readonly journeyId: string
  readonly name: string
  /** The caller's Idempotency-Key: also the Temporal update id. */
  readonly key: string
  readonly facts: unknown
  /** Personal fields by JSON pointer. They are sealed before they are stored. */
  readonly personal: Readonly<Record<string, string>>
  readonly expectedVersion?: number
  readonly caller: Caller
  /** When the door got it, by its own clock; the journey's virtual time is added to it. */
  readonly arrivedAt: Instant
  /** The body as it came, for telling a repeat from another request under the same key. */
  readonly body: string
}

/** What the commit kept as the answer of an accepted step. */
export interface StepAnswer {
  readonly journey: {
    readonly id: string
    readonly reference: string
    readonly version: number
    readonly stage: string
  }
  readonly events: readonly object[]
  readonly clocks: readonly object[]
  readonly messages: readonly object[]
  readonly nextSteps: readonly object[]
}

/** DONE: both stores have it. PENDING: it was sent, and its outcome is not known yet; ask by its key. */
export type StepResult =
  { readonly kind: 'DONE'; readonly answer: StepAnswer } | { readonly kind: 'PENDING'; readonly key: string }

/** Seals personal fields and makes keyed hashes; see adapters/seal.ts. */
export interface Sealing {
  readonly close: (fields: Readonly<Record<string, string>>) => Uint8Array<ArrayBuffer>
  readonly open: (sealed: Uint8Array) => Readonly<Record<string, string>>
  readonly hash: (text: string) => string
}
