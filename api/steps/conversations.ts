import { z } from 'zod'
import { ACTION_DOERS, SHORT_TERM_ENDINGS, SHORT_TERM_PROGRESS } from '../../domain/conversations/state.ts'
import { CONVERSATION_LEVELS } from '../../domain/triage/state.ts'
import { personal } from './personal.ts'

const action = z.strictObject({
  by: z.enum(ACTION_DOERS),
  what: personal(1000, 'What was agreed, concretely; it goes into the summary'),
})

export const conversationsBodies = {
  holdConversation: z.strictObject({
    level: z.enum(CONVERSATION_LEVELS),
    crisis: z.boolean().meta({ description: 'There are signs of a crisis; it is then a second conversation (C2)' }),
    actions: z.array(action).max(12),
    strengths: personal(4000, 'What the person can build on, in words they can read').optional(),
    shortPlan: personal(8000, 'The short plan of a second conversation; it goes into the summary').optional(),
    notes: personal(8000, 'What was said'),
  }),
  recordShortTermCheck: z.strictObject({
    progress: z.enum(SHORT_TERM_PROGRESS),
    note: personal(4000, 'What was found'),
  }),
  endShortTermWork: z.strictObject({
    ending: z.enum(SHORT_TERM_ENDINGS),
    reasons: personal(4000, 'What was achieved, or why longer-term work follows; it goes into the letter'),
  }),
}
