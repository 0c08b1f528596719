import { openFrom } from '../journey/stage.ts'
import { defineStep } from '../journey/step.ts'
import type { RecordBestInterestsFacts, RecordCapacityFacts } from './facts.ts'
import * as rules from './rules.ts'

const WORKERS = ['PRACTITIONER', 'SENIOR_PRACTITIONER'] as const

/** R-CAP-01. How it was found whether the person can make this decision now; the law presumes that they can. */
const recordCapacity = defineStep<RecordCapacityFacts>()({
  name: 'recordCapacity',
  title: 'Record whether the person has capacity for a decision',
  roles: WORKERS,
  from: openFrom('TRIAGE'),
  reads: ['capacity'],
  rules: [],
  happens: (_journey, { facts }) => ({ event: { type: 'CapacityRecorded', ...facts } }),
})

/** R-CAP-02. What is best for somebody who cannot decide, and who was asked; the step that it is for goes by it. */
const recordBestInterests = defineStep<RecordBestInterestsFacts>()({
  name: 'recordBestInterests',
  title: 'Record a decision in the best interests of the person',
  roles: [...WORKERS, 'TEAM_MANAGER'],
  from: openFrom('TRIAGE'),
  reads: ['capacity'],
  rules: [rules.capacityIsLacking, rules.nobodyElseDecides, rules.somebodyWasConsulted, rules.unbefriendedHaveAdvocate],
  happens: (_journey, { facts }) => ({ event: { type: 'BestInterestsRecorded', ...facts } }),
})

export const capacitySteps = [recordCapacity, recordBestInterests] as const
