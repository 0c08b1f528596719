import { commonSteps } from './common-steps.ts'
import { outgoingSteps } from './outgoing-steps.ts'

export const movesSteps = [...outgoingSteps, ...commonSteps] as const
