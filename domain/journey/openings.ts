import type { StepName } from './parts.ts'

/** The steps that open a journey; each has an address of its own. */
export const OPENING_STEPS = ['recordContact', 'takeOverJourney'] as const satisfies readonly StepName[]

export type OpeningStep = (typeof OPENING_STEPS)[number]

export const isOpening = (name: string): name is OpeningStep => OPENING_STEPS.some((step) => step === name)
