import type { Moved, Recorded } from '../citizen.ts'

/** Something that must hold in every life; the answer says what is wrong. The record ends with what has moved. */
export type Invariant = (moved: Moved, record: readonly Recorded[]) => string | undefined
