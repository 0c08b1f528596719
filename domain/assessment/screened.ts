import type { Looked } from '../advocacy/arranging.ts'
import type { Instant } from '../shared/time.ts'
import { takesPart } from './involvement.ts'
import type { AssessmentTerms } from './state.ts'

/** R-ADV-02. What the screen of an assessment says to whoever arranges an advocate. */
export const screenOf = (
  { advocacyScreen: screen, involvement }: Partial<Pick<AssessmentTerms, 'advocacyScreen' | 'involvement'>>,
  at: Instant,
): Looked => ({ screen, isThere: takesPart(involvement, 'ADVOCATE'), at })
