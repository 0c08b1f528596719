import type { Instant } from '../shared/time.ts'
import type { ConversationLevel } from '../triage/state.ts'

/** Who does what was agreed in a conversation. */
export const ACTION_DOERS = ['PERSON', 'FAMILY_OR_FRIEND', 'COUNCIL', 'COMMUNITY', 'OTHER_SERVICE'] as const
export type ActionDoer = (typeof ACTION_DOERS)[number]

/** How the short-term work goes. */
export const SHORT_TERM_PROGRESS = ['ON_TRACK', 'NOT_WORKING', 'CRISIS'] as const
export type ShortTermProgress = (typeof SHORT_TERM_PROGRESS)[number]

/** R-3CV-03. Short-term work ends, or longer-term work follows. */
export const SHORT_TERM_ENDINGS = ['COMPLETE', 'STEP_UP'] as const
export type ShortTermEnding = (typeof SHORT_TERM_ENDINGS)[number]

/** How the national return counts a conversation: the first contact is a request, a later one an assessment (R-3CV-05). */
export const CONVERSATION_COUNTS = ['REQUEST', 'ASSESSMENT'] as const
export type ConversationCount = (typeof CONVERSATION_COUNTS)[number]

/** Short-term or crisis work with a plan of its own; somebody stays with the person. */
export interface ShortTermWork {
  readonly since: Instant
  readonly planWritten: boolean
  readonly lastCheckAt?: Instant
  /** The limit has passed and longer-term work is proposed; a person decides (R-3CV-03). */
  readonly longerTermProposed?: boolean
  readonly ended?: ShortTermEnding
}

export interface ConversationsState {
  readonly held: number
  readonly level?: ConversationLevel
  readonly shortTerm?: ShortTermWork
}
