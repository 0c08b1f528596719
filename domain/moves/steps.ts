import { commonSteps } from './common-steps.ts'
import { exchangeSteps } from './exchange-steps.ts'
import { incomingSteps } from './incoming-steps.ts'
import { outgoingSteps } from './outgoing-steps.ts'

export const movesSteps = [...outgoingSteps, ...incomingSteps, ...commonSteps, ...exchangeSteps] as const
