import type { AdvocacyScreen } from '../advocacy/screen.ts'
import type { Risk, RiskRating } from '../shared/risk-matrix.ts'
import type { Instant } from '../shared/time.ts'

/** How soon the assessment has to be finished (R-ASM-02). */
export const PRIORITIES = ['P1', 'P2', 'P3'] as const
export type Priority = (typeof PRIORITIES)[number]

/** R-3CV-01. C1: listen and connect. C2: short-term or crisis work. C3: longer-term support. */
export const CONVERSATION_LEVELS = ['C1', 'C2', 'C3'] as const
export type ConversationLevel = (typeof CONVERSATION_LEVELS)[number]

/** Where the journey goes from triage; each is the stage it leads to. */
export const TRIAGE_ROUTES = ['ADVICE_ONLY', 'SHORT_TERM', 'WAITING', 'ASSESSING'] as const
export type TriageRoute = (typeof TRIAGE_ROUTES)[number]

/** What the safeguarding screen found. */
export const SAFEGUARDING_SCREENS = ['NO_CONCERN', 'CONCERN'] as const
export type SafeguardingScreen = (typeof SAFEGUARDING_SCREENS)[number]

/** What triage decided. Reasons are kept encrypted. */
export interface TriageState {
  readonly decidedAt: Instant
  readonly priority: Priority
  readonly risk: Risk
  readonly rating: RiskRating
  readonly conversationLevel: ConversationLevel
  readonly route: TriageRoute
  readonly safeguardingScreen: SafeguardingScreen
  readonly advocacyScreen: AdvocacyScreen
  /** R-REF-03. Whether needs for care and support appear; answered where advice is to be enough. */
  readonly appearanceOfNeed?: boolean
  /** R-REF-03. An assessment was offered and the person does not want one now. */
  readonly assessmentDeclined?: boolean
  /** When it was last triaged again, for a new request or a new rating. */
  readonly againAt?: Instant
}
