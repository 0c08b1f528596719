import type { PreventionConsidered, PreventionOption } from '../planning/details.ts'
import type { Instant } from '../shared/time.ts'

/** What a piece of advice is about (R-IAG-01). */
export const ADVICE_TOPICS = [
  'HOW_CARE_AND_SUPPORT_WORKS',
  'STAYING_INDEPENDENT',
  'HOME_AND_EQUIPMENT',
  'HEALTH',
  'MONEY_AND_BENEFITS',
  'CARERS',
  'COMMUNITY',
  'SAFETY',
  'OTHER',
] as const
export type AdviceTopic = (typeof ADVICE_TOPICS)[number]

/** R-IAG-03. What came of asking whether the advice helped. */
export const ADVICE_FOLLOW_UP_OUTCOMES = ['HELPED', 'MORE_HELP_WANTED', 'NOT_REACHED'] as const
export type AdviceFollowUpOutcome = (typeof ADVICE_FOLLOW_UP_OUTCOMES)[number]

/** Advice given, and whether it helped. */
export interface AdviceState {
  readonly givenAt: Instant
  /** Tries to ask that reached nobody; after two a manager may close (R-IAG-03). */
  readonly tries: number
  readonly followUp?: Exclude<AdviceFollowUpOutcome, 'NOT_REACHED'>
}

/** R-IAG-04. What was done about each thing that can prevent or delay needs, at whatever stage it came up. */
export type PreventionState = Readonly<Partial<Record<PreventionOption, PreventionConsidered['result']>>>
