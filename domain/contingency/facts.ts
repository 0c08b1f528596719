import type { ContingencyKind } from '../planning/details.ts'

export interface OneContingencyFacts {
  readonly kind: ContingencyKind
}

export interface EndContingencyFacts extends OneContingencyFacts {
  /** The person wants it to end; absent where that was not asked. */
  readonly personsChoice?: boolean
}
