/** R-ADV-01. The four abilities that a person needs for taking part (Care Act 2014 section 67(4)). */
export const ABILITIES = ['UNDERSTAND', 'RETAIN', 'USE_OR_WEIGH', 'COMMUNICATE'] as const
export type Ability = (typeof ABILITIES)[number]

/** R-ADV-04. Why there is to be an advocate although somebody suitable is there (SI 2014/2889 regulation 4). */
export const ADVOCATE_ALL_THE_SAME = [
  'NHS_STAY_OF_28_DAYS',
  'CARE_HOME_STAY_OF_8_WEEKS',
  'MATERIAL_DISAGREEMENT',
] as const
export type AdvocateAllTheSame = (typeof ADVOCATE_ALL_THE_SAME)[number]

/** R-ADV-03. What was made sure of about somebody who would support the person instead of an advocate. */
export interface IndividualCheck {
  /** Paid, or a professional, to care for or treat the person. */
  readonly paidToCare: boolean
  /** The person does not want them, and has capacity to say so. */
  readonly personObjects: boolean
  readonly willingAndSuitable: boolean
}

/**
 * The answers of the advocacy screen. They are facts of the step that needs them (docs/decisions/0008); what follows from them for
 * the advocate is the region's.
 */
export interface AdvocacyScreen {
  /** In which abilities the person has substantial difficulty; empty when in none. */
  readonly difficulties: readonly Ability[]
  /** Somebody suitable, not paid to care, can and will support them (R-ADV-03). */
  readonly appropriateIndividual: boolean
  /** Absent where nobody is there, and in answers from before this was asked. */
  readonly individual?: IndividualCheck
  /** R-ADV-04. In the person's best interests; over a disagreement, the council and the individual both say so. */
  readonly allTheSame?: AdvocateAllTheSame
}

/** R-ADV-02, R-ADV-04. Substantial difficulty, and nobody suitable to help, or an advocate all the same. */
export const advocateNeeded = ({ difficulties, appropriateIndividual, allTheSame }: AdvocacyScreen): boolean =>
  difficulties.length > 0 && (!appropriateIndividual || allTheSame !== undefined)
