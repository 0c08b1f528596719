/** R-ADV-01. The four abilities that a person needs for taking part (Care Act 2014 section 67(4)). */
export const ABILITIES = ['UNDERSTAND', 'RETAIN', 'USE_OR_WEIGH', 'COMMUNICATE'] as const
export type Ability = (typeof ABILITIES)[number]

/**
 * The answers of the advocacy screen. They are facts of the step that needed them until the advocacy region takes them over
 * (docs/decisions).
 */
export interface AdvocacyScreen {
  /** In which abilities the person has substantial difficulty; empty when in none. */
  readonly difficulties: readonly Ability[]
  /** Somebody suitable, not paid to care, can and will support them (R-ADV-03). */
  readonly appropriateIndividual: boolean
}
