import type { StepName } from './parts.ts'

/** The steps that open a journey; each has an address of its own. */
export const OPENING_STEPS = ['recordContact', 'takeOverJourney'] as const satisfies readonly StepName[]

export type OpeningStep = (typeof OPENING_STEPS)[number]

export const isOpening = (name: string): name is OpeningStep => OPENING_STEPS.some((step) => step === name)

/** What approving a repair records; nobody sends it by itself. */
const RECORDED_BY_APPROVAL: StepName = 'recordRepair'

/** Whether a step can be sent to a journey that there is, under its own name. */
export const isSentToJourney = (name: string): boolean => !isOpening(name) && name !== RECORDED_BY_APPROVAL
