import { ALLOCATION_REFUSALS } from '../allocation/refusals.ts'
import type { Journey } from '../journey/journey.ts'
import { OPEN_STAGES } from '../journey/stage.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import type { StaffId } from '../roles/roles.ts'
import type { Refusal } from '../shared/refusal.ts'

/** R-ASM-06. Needs whose assessment asks for expertise. */
export const SPECIALIST_NEEDS = ['DEAFBLIND', 'AUTISM', 'LEARNING_DISABILITY', 'COMPLEX'] as const
export type SpecialistNeed = (typeof SPECIALIST_NEEDS)[number]

/** Absent while nobody has seen such a need. */
export interface SpecialistState {
  readonly needs: readonly SpecialistNeed[]
  /** Those that were seen only after somebody had the journey, until a manager has looked at who that is. */
  readonly unchecked?: readonly SpecialistNeed[]
}

export interface SpecialistNeedsRecorded {
  readonly type: 'SpecialistNeedsRecorded'
  readonly needs: readonly SpecialistNeed[]
}

export interface ExpertiseConfirmed {
  readonly type: 'ExpertiseConfirmed'
  readonly worker: StaffId
  readonly expertise: readonly SpecialistNeed[]
}

export interface RecordSpecialistNeedsFacts {
  readonly needs: readonly SpecialistNeed[]
}

/** What the manager has made sure of about the worker: the directory says what somebody is trained for, and no more. */
export interface CheckedExpertise {
  readonly expertise?: readonly SpecialistNeed[]
}

const workerLacks = (missing: readonly SpecialistNeed[]): Refusal => ({
  ...ALLOCATION_REFUSALS.WORKER_LACKS_EXPERTISE,
  detail: `Nobody has made sure that the worker has the expertise for this assessment: ${missing.join(', ')}.`,
})

/** R-ASM-06. The assessor has the expertise that the person's needs ask for. */
export const workerHasExpertise: Rule<CheckedExpertise> = ({ specialist }, { facts: { expertise = [] } }) => {
  const missing = (specialist?.needs ?? []).filter((need) => !expertise.includes(need))
  return missing.length === 0 ? undefined : workerLacks(missing)
}

/** The needs as they are now recorded; whoever has the journey was looked at for those that were known when they got it. */
export function needsRecorded({ specialist, allocation }: Journey, needs: readonly SpecialistNeed[]): SpecialistState {
  if (allocation?.worker === undefined) return { needs }
  const { needs: known = [], unchecked: open = [] } = specialist ?? {}
  const checked = [...known.filter((need) => !open.includes(need)), ...(allocation.expertise ?? [])]
  const unchecked = needs.filter((need) => !checked.includes(need))
  return unchecked.length === 0 ? { needs } : { needs, unchecked }
}

/** The needs once a manager has looked at who has the journey. */
export const needsChecked = ({ specialist }: Journey): { readonly specialist?: SpecialistState } =>
  specialist === undefined ? {} : { specialist: { needs: specialist.needs } }

/** R-ASM-06. Nobody begins or concludes an assessment for which the manager has not made sure of their expertise. */
export const assessorHasExpertise: Rule<unknown> = ({ specialist, allocation }, { by }) => {
  const { needs = [], unchecked = [] } = specialist ?? {}
  if (needs.length === 0) return undefined
  if (unchecked.length > 0) return workerLacks(unchecked)
  return allocation?.worker === by.id ? undefined : ALLOCATION_REFUSALS.ASSESSOR_IS_ANOTHER
}

/** R-ASM-06. Somebody has the journey, whose expertise can be looked at. */
const somebodyHasIt: Rule<unknown> = ({ allocation }) =>
  allocation?.worker === undefined ? ALLOCATION_REFUSALS.NOT_YET_ALLOCATED : undefined

/** R-ASM-06. A need that was seen late: the manager looks at the worker who has the journey, and leaves it with them. */
const confirmExpertise = defineStep<{ readonly expertise: readonly SpecialistNeed[] }>()({
  name: 'confirmExpertise',
  title: 'Confirm that the worker has the expertise',
  roles: ['TEAM_MANAGER'],
  from: OPEN_STAGES,
  reads: ['specialist', 'allocation'],
  rules: [somebodyHasIt, workerHasExpertise],
  happens: ({ allocation }, { facts: { expertise } }) => ({
    event: { type: 'ExpertiseConfirmed', worker: allocation?.worker ?? '', expertise },
  }),
})

/** R-ASM-06. Whoever sees it records it. Somebody who has a worker already gets a manager's look at who that is. */
const recordSpecialistNeeds = defineStep<RecordSpecialistNeedsFacts>()({
  name: 'recordSpecialistNeeds',
  title: 'Record needs that ask for a specialist assessor',
  roles: ['CONTACT_OFFICER', 'TRIAGE_WORKER', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER'],
  from: OPEN_STAGES,
  reads: ['specialist'],
  rules: [],
  happens: ({ allocation }, { facts: { needs } }) => ({
    event: { type: 'SpecialistNeedsRecorded', needs },
    messages:
      needs.length === 0 || allocation?.worker === undefined
        ? []
        : [{ template: 'SPECIALIST_ASSESSOR_NEEDED', to: 'TEAM_MANAGER' }],
  }),
})

export const specialistSteps = [recordSpecialistNeeds, confirmExpertise] as const
