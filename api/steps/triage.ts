import { z } from 'zod'
import { CONVERSATION_LEVELS, PRIORITIES, SAFEGUARDING_SCREENS, TRIAGE_ROUTES } from '../../domain/triage/state.ts'
import { advocacyScreen } from './advocacy-screen.ts'
import { personal } from './personal.ts'
import { risk } from './risk.ts'

export const triageBodies = {
  recordTriageDecision: z.strictObject({
    priority: z.enum(PRIORITIES),
    risk,
    conversationLevel: z.enum(CONVERSATION_LEVELS),
    route: z.enum(TRIAGE_ROUTES),
    safeguardingScreen: z.enum(SAFEGUARDING_SCREENS).exactOptional(),
    advocacyScreen: advocacyScreen.exactOptional(),
    reasons: personal(4000, 'Why, in words that the person can be told'),
  }),
}
