/** A seal over entries of the audit since the one before, and over the events that they stand for. */
export interface AuditHead {
  /** Counted from 1. */
  readonly number: number
  readonly at: string
  readonly entryIds: readonly string[]
  /** Of each entry, in hexadecimal: 32 bytes of what it says, and 32 of the event that it stands for, where there is one. */
  readonly leaves: readonly string[]
  readonly previousHash: string
  readonly hash: string
}

/** What a leaf says of its entry, and of its event. */
export interface Leaf {
  readonly entry: string
  /** Empty where the entry stands for no event. */
  readonly event: string
}

const HEX_OF_ONE = 64

export const partsOf = (leaf: string): Leaf => ({ entry: leaf.slice(0, HEX_OF_ONE), event: leaf.slice(HEX_OF_ONE) })

/** The leaves of a head by the ids of their entries. */
export const leavesOf = ({ entryIds, leaves }: AuditHead): ReadonlyMap<string, Leaf> =>
  new Map(entryIds.map((id, index) => [id, partsOf(leaves[index] ?? '')]))
