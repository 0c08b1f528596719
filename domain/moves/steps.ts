import { commonSteps } from './common-steps.ts'
import { incomingSteps } from './incoming-steps.ts'
import { outgoingSteps } from './outgoing-steps.ts'

export const movesSteps = [...outgoingSteps, ...incomingSteps, ...commonSteps] as const
