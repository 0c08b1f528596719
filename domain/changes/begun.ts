import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { without } from '../shared/without.ts'

/** R-HLT-01. The assessment that a change asked for has begun. */
export const assessmentBegun = ({ changes }: Journey): Changes =>
  changes === undefined ? {} : { changes: without(changes, 'assessmentFor') }
