import { ALLOCATION_REFUSALS } from '../allocation/refusals.ts'
import { OPEN_STAGES } from '../journey/stage.ts'
import { defineStep, type Rule } from '../journey/step.ts'

/** R-ASM-06. Needs whose assessment asks for expertise. */
export const SPECIALIST_NEEDS = ['DEAFBLIND', 'AUTISM', 'LEARNING_DISABILITY', 'COMPLEX'] as const
export type SpecialistNeed = (typeof SPECIALIST_NEEDS)[number]

/** Absent while nobody has seen such a need. */
export interface SpecialistState {
  readonly needs: readonly SpecialistNeed[]
}

export interface SpecialistNeedsRecorded {
  readonly type: 'SpecialistNeedsRecorded'
  readonly needs: readonly SpecialistNeed[]
}

export interface RecordSpecialistNeedsFacts {
  readonly needs: readonly SpecialistNeed[]
}

/** What the manager has made sure of about the worker; the directory of staff does not hold it. */
export interface CheckedExpertise {
  readonly expertise?: readonly SpecialistNeed[]
}

/** R-ASM-06. The assessor has the expertise that the person's needs ask for. */
export const workerHasExpertise: Rule<CheckedExpertise> = ({ specialist }, { facts: { expertise = [] } }) => {
  const missing = (specialist?.needs ?? []).filter((need) => !expertise.includes(need))
  return missing.length === 0
    ? undefined
    : {
        ...ALLOCATION_REFUSALS.WORKER_LACKS_EXPERTISE,
        detail: `Nobody has made sure that the worker has the expertise for this assessment: ${missing.join(', ')}.`,
      }
}

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
        : [{ template: 'SPECIALIST_ASSESSOR_NEEDED', to: 'TEAM_MANAGER', about: { needs } }],
  }),
})

export const specialistSteps = [recordSpecialistNeeds] as const
