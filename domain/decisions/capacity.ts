import type { capacitySteps } from '../capacity/steps.ts'
import type { Decision } from './table.ts'

const LAW = 'Mental Capacity Act 2005 sections 1 to 4 and 35 to 41'

/** R-GEN-01. Finding that somebody cannot decide, and deciding for them, are decisions about them. */
export const capacityDecisions: Readonly<Record<(typeof capacitySteps)[number]['name'], Decision | undefined>> = {
  recordCapacity: { law: LAW, rules: ['R-CAP-01'], reasons: '/evidence' },
  recordBestInterests: { law: LAW, rules: ['R-CAP-02'], reasons: '/reasons' },
}
