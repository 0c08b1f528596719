import { stepDefinition } from '../domain/journey/machine.ts'
import { isSentToJourney } from '../domain/journey/openings.ts'
import type { StepName } from '../domain/journey/parts.ts'
import type { Role } from '../domain/roles/roles.ts'
import { STEP_BODIES } from './steps/index.ts'

/** `createReferral` as an address has it: `create-referral`. */
export const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The step with which a journey usually opens. */
export const OPENING_STEP = 'recordContact' satisfies StepName

/** The step with which one opens that ran in another system before. */
export const TAKING_OVER = 'takeOverJourney' satisfies StepName

/** The steps that can be taken on a journey that there is, in the order of the main line. */
export const STEP_NAMES = (Object.keys(STEP_BODIES) as readonly StepName[]).filter((name) => isSentToJourney(name))

/** What a step is called, for people. */
export const titleOf = (name: StepName): string => stepDefinition(name)?.title ?? name

/** Who may take a step. */
export const rolesOf = (name: StepName): readonly Role[] => stepDefinition(name)?.roles ?? []
