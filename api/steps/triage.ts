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
    appearanceOfNeed: z.boolean().exactOptional().meta({
      description: 'Needs for care and support appear, however small; needed where advice is to be enough',
    }),
    assessmentDeclined: z.boolean().exactOptional().meta({
      description: 'An assessment was offered, and the person does not want one now',
    }),
    reasons: personal(4000, 'Why, in words that the person can be told'),
  }),
  triageAgain: z.strictObject({
    priority: z.enum(PRIORITIES),
    risk,
    safeguardingScreen: z.enum(SAFEGUARDING_SCREENS).exactOptional(),
    advocacyScreen: advocacyScreen.exactOptional(),
    reasons: personal(4000, 'Why, in words that the person can be told'),
  }),
}
