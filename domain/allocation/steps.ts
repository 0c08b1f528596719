import { RUNNING_ASSESSMENT_CLOCKS } from '../assessment/clocks.ts'
import { workerHasExpertise, type CheckedExpertise } from '../assessment/specialist.ts'
import { isUnderWay } from '../conversations/short-term.ts'
import type { Journey } from '../journey/journey.ts'
import { OPEN_STAGES } from '../journey/stage.ts'
import { defineStep, type Rule, type Step } from '../journey/step.ts'
import type { StaffId } from '../roles/roles.ts'
import { waitingEndsFor } from '../waiting/begin.ts'
import { ALLOCATION_REFUSALS, allocationNeedsReasons } from './refusals.ts'

export interface AllocateCaseFacts extends CheckedExpertise {
  readonly worker: StaffId
}

/** The handover note itself is personal; the form does not go in without it. */
export type ReallocateCaseFacts = AllocateCaseFacts

/** R-OPS-01. Only to somebody who is there and may do the work. */
const workerIsAvailable: Rule<AllocateCaseFacts> = (_journey, { standing }) =>
  standing.workerAvailable === true ? undefined : ALLOCATION_REFUSALS.WORKER_NOT_AVAILABLE

/** R-OPS-01. Leave, caseload, locality and language are weighed; a manager may decide otherwise, with reasons. */
const concernsAreWeighed: Rule<AllocateCaseFacts> = (_journey, { standing: { allocationConcerns = [] }, given }) =>
  allocationConcerns.length === 0 || given.includes('/overrideReasons')
    ? undefined
    : allocationNeedsReasons(allocationConcerns)

const hasNoWorker: Rule<AllocateCaseFacts> = ({ allocation }) =>
  allocation?.worker === undefined ? undefined : ALLOCATION_REFUSALS.ALREADY_ALLOCATED

const hasAnotherWorker: Rule<ReallocateCaseFacts> = ({ allocation }, { facts }) => {
  if (allocation?.worker === undefined) return ALLOCATION_REFUSALS.NOT_YET_ALLOCATED
  return allocation.worker === facts.worker ? ALLOCATION_REFUSALS.SAME_WORKER : undefined
}

/** R-3CV-01. Whoever begins short-term or crisis work stays with it; a change in the middle of it has reasons. */
const workerStays: Rule<ReallocateCaseFacts> = (journey, { given }) =>
  isUnderWay(journey) && !given.includes('/overrideReasons')
    ? ALLOCATION_REFUSALS.WORKER_STAYS_WITH_SHORT_TERM_WORK
    : undefined

const toWorker = ({ allocation }: Journey, { facts, standing }: Step<AllocateCaseFacts>) => ({
  worker: facts.worker,
  team: standing.workerTeam ?? allocation?.team ?? '',
  ...(facts.expertise === undefined ? {} : { expertise: facts.expertise }),
  ...((standing.allocationConcerns ?? []).length === 0 ? {} : { despite: standing.allocationConcerns }),
})

const allocateCase = defineStep<AllocateCaseFacts>()({
  name: 'allocateCase',
  title: 'Allocate to a worker',
  roles: ['TEAM_MANAGER'],
  from: ['WAITING', 'SHORT_TERM', 'ASSESSING'],
  reads: ['allocation'],
  standing: ['workerAvailable', 'workerTeam', 'allocationConcerns'],
  rules: [hasNoWorker, workerIsAvailable, workerHasExpertise, concernsAreWeighed],
  happens: (journey, step) => ({
    event: { type: 'Allocated', ...toWorker(journey, step) },
    clocks: waitingEndsFor(journey, 'Allocated', 'ASSESSMENT'),
    messages: [
      { template: 'WORKER_NAMED', to: 'PERSON', dates: RUNNING_ASSESSMENT_CLOCKS },
      { template: 'JOURNEY_ALLOCATED', to: 'WORKER', dates: RUNNING_ASSESSMENT_CLOCKS },
    ],
  }),
})

const reallocateCase = defineStep<ReallocateCaseFacts>()({
  name: 'reallocateCase',
  title: 'Reallocate to another worker',
  roles: ['TEAM_MANAGER'],
  from: OPEN_STAGES.filter((stage) => stage !== 'CONTACT' && stage !== 'TRIAGE'),
  reads: ['allocation', 'conversations'],
  standing: ['workerAvailable', 'workerTeam', 'allocationConcerns'],
  rules: [hasAnotherWorker, workerIsAvailable, workerHasExpertise, workerStays, concernsAreWeighed],
  happens: (journey, step) => ({
    event: { type: 'Reallocated', ...toWorker(journey, step), from: journey.allocation?.worker ?? '' },
    messages: [
      { template: 'WORKER_CHANGED', to: 'PERSON' },
      { template: 'JOURNEY_ALLOCATED', to: 'WORKER', dates: RUNNING_ASSESSMENT_CLOCKS },
      { template: 'JOURNEY_HANDED_OVER', to: 'NAMED', about: { staff: journey.allocation?.worker ?? '' } },
    ],
  }),
})

export const allocationSteps = [allocateCase, reallocateCase] as const
