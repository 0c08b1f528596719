import type { Journey } from '../journey/journey.ts'
import type { Stage } from '../journey/stage.ts'

/** A review or a revision is finished first, and then leads to the assessment. */
const FINISHED_FIRST: readonly Stage[] = ['REVIEWING', 'REVISING']

export const leadsToAssessment = ({ stage }: Pick<Journey, 'stage'>): boolean => FINISHED_FIRST.includes(stage)

/** R-RAS-02. A new assessment was promised and has not begun. */
export const isPromised = ({ reassessment }: Pick<Journey, 'reassessment'>): boolean =>
  reassessment?.acceptedAt !== undefined
