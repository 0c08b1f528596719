import type { ContingencyKind } from '../planning/details.ts'

export interface OneContingencyFacts {
  readonly kind: ContingencyKind
}
