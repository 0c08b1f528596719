import type { ConversationLevel } from '../triage/state.ts'
import type { ActionDoer, ConversationCount, ShortTermEnding, ShortTermProgress } from './state.ts'

export interface ConversationHeld {
  readonly type: 'ConversationHeld'
  readonly level: ConversationLevel
  readonly crisis: boolean
  readonly actionsBy: readonly ActionDoer[]
  readonly planWritten: boolean
  /** Where the main line goes because of it; absent when it stays. */
  readonly leadsTo?: 'SHORT_TERM' | 'ASSESSING' | 'WAITING'
  readonly countsAs: ConversationCount
}

export interface ShortTermWorkChecked {
  readonly type: 'ShortTermWorkChecked'
  readonly progress: ShortTermProgress
}

export interface ShortTermWorkEnded {
  readonly type: 'ShortTermWorkEnded'
  readonly ending: ShortTermEnding
  readonly leadsTo?: 'ASSESSING' | 'WAITING'
}

/** The limit of short-term work has passed. It proposes; it moves nobody (R-3CV-03). */
export interface LongerTermWorkProposed {
  readonly type: 'LongerTermWorkProposed'
}

export type ConversationsEvent = ConversationHeld | ShortTermWorkChecked | ShortTermWorkEnded | LongerTermWorkProposed
