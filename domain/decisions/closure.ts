import type { closureSteps } from '../closure/steps.ts'
import type { Decision } from './table.ts'

const REASONS = { reasons: '/reasons' } as const
const NO_DECISION = undefined

const ENDING = { law: 'Care Act 2014 sections 13, 24 and 27; council policy', rules: ['R-CLS-03', 'R-CLS-04'] } as const

/** The steps that end a journey, and those after its end. */
export const closureDecisions: Readonly<Record<(typeof closureSteps)[number]['name'], Decision | undefined>> = {
  recordDeath: NO_DECISION,
  recordAfterDeath: NO_DECISION,
  correctDeath: NO_DECISION,
  giveEndingNotice: { ...ENDING, ...REASONS },
  withdrawEndingNotice: { ...ENDING, ...REASONS },
  closeJourney: { ...ENDING, ...REASONS },
  reopenJourney: { ...ENDING, ...REASONS },
}
