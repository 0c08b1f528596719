import type { advocacySteps } from '../advocacy/steps.ts'
import type { Decision } from './table.ts'

const ADVOCACY = {
  law: 'Care Act 2014 sections 67 and 68; SI 2014/2889; council policy',
  rules: ['R-ADV-01', 'R-ADV-02', 'R-ADV-05'],
  reasons: '/reasons',
} as const

/** R-GEN-01. The steps about an independent advocate, with the law on which those that decide something rest. */
export const advocacyDecisions: Readonly<Record<(typeof advocacySteps)[number]['name'], Decision | undefined>> = {
  requestAdvocate: undefined,
  screenAdvocacy: ADVOCACY,
  instructAdvocate: ADVOCACY,
  confirmAdvocate: undefined,
  endAdvocacy: ADVOCACY,
}
