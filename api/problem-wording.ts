import type { RuleId } from '../domain/rulebook/rule-ids.ts'

/** What a problem says when nothing more is known about the case at hand. */
export interface ProblemWording {
  readonly status: number
  readonly title: string
  /** The rule that decided, when one did. */
  readonly rule?: RuleId
  readonly detail: string
  readonly whatToDo: string
  readonly retryAfterSeconds?: number
}

/** What a person has to know first of all when a write did not go through. */
export const NOTHING_DONE = 'Nothing was done and nothing will happen.'
