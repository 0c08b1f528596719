import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { Priority } from '../triage/state.ts'

/** R-ASM-02. By when the assessment has to be finished, by the priority that triage gave. */
export const ASSESSMENT_CLOCKS = {
  P1: 'assessment.needs.p1',
  P2: 'assessment.needs.p2',
  P3: 'assessment.needs.standard',
} as const satisfies Record<Priority, ClockKey>

/** One of these runs from triage, or from the agreement to look again (R-RAS-02), to the end of the assessment. */
export const RUNNING_ASSESSMENT_CLOCKS = [
  ...Object.values(ASSESSMENT_CLOCKS),
  'assessment.reassessment',
  'assessment.newDate',
] as const satisfies readonly ClockKey[]
