import type { WaitingQueue } from '../waiting/state.ts'
import type { AssessmentTerms } from './state.ts'

/** R-WTW-06. What somebody has waited for when their assessment begins: for the assessment, and for the therapist who does it. */
export const queuesEndedBy = ({ type }: Pick<AssessmentTerms, 'type'>): readonly WaitingQueue[] =>
  type === 'OT' ? ['ASSESSMENT', 'OCCUPATIONAL_THERAPY'] : ['ASSESSMENT']
