/** SI 2015/313 regulation 2(2). The outcomes of an adult. */
export const ADULT_OUTCOMES = [
  'NUTRITION',
  'PERSONAL_HYGIENE',
  'TOILET_NEEDS',
  'APPROPRIATELY_CLOTHED',
  'USE_HOME_SAFELY',
  'HABITABLE_HOME',
  'RELATIONSHIPS',
  'WORK_TRAINING_EDUCATION_VOLUNTEERING',
  'COMMUNITY_FACILITIES',
  'CARING_FOR_CHILD',
] as const

/** SI 2015/313 regulation 3(2)(b). The outcomes of a carer. */
export const CARER_OUTCOMES = [
  'CARING_FOR_CHILD',
  'CARING_FOR_OTHERS',
  'HABITABLE_HOME',
  'NUTRITION',
  'RELATIONSHIPS',
  'WORK_TRAINING_EDUCATION_VOLUNTEERING',
  'COMMUNITY_FACILITIES',
  'RECREATION',
] as const

/** Every outcome of either list. */
export const OUTCOMES = [...ADULT_OUTCOMES, 'CARING_FOR_OTHERS', 'RECREATION'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** The ways of being unable to achieve an outcome: (a) to (d) for adults, (a) to (c) for carers. */
export const UNABLE_TESTS = [
  'NOT_WITHOUT_HELP',
  'SIGNIFICANT_PAIN_DISTRESS_OR_ANXIETY',
  'ENDANGERS_SELF_OR_OTHERS',
  'MUCH_LONGER_THAN_NORMAL',
] as const
export type UnableTest = (typeof UNABLE_TESTS)[number]

/** Care Act 2014 section 1(2). The nine areas of wellbeing. */
export const WELLBEING_AREAS = [
  'DIGNITY',
  'HEALTH',
  'PROTECTION_FROM_ABUSE',
  'CONTROL_OVER_DAILY_LIFE',
  'WORK_EDUCATION_RECREATION',
  'SOCIAL_AND_ECONOMIC',
  'RELATIONSHIPS',
  'ACCOMMODATION',
  'CONTRIBUTION_TO_SOCIETY',
] as const
export type WellbeingArea = (typeof WELLBEING_AREAS)[number]

/** R-ASM-12, R-CAR-05. Who meets a need already. It does not make the need less eligible. */
export const MET_BY = ['CARER', 'FAMILY_OR_COMMUNITY', 'NHS', 'HOUSING', 'OTHER_SERVICE'] as const
export type MetBy = (typeof MET_BY)[number]

/** One outcome as it was judged. No test holds: the person is able to achieve it. */
export interface OutcomeFinding {
  readonly outcome: Outcome
  readonly unable: readonly UnableTest[]
  readonly metBy?: readonly MetBy[]
}

/** The first condition, which differs between an adult and a carer. */
export type CriteriaFor =
  | { readonly of: 'ADULT'; readonly needsFromImpairmentOrIllness: boolean }
  | { readonly of: 'CARER'; readonly needsFromNecessaryCare: boolean; readonly healthDeteriorating: boolean }

/** Everything that the criteria look at. */
export interface EligibilityFinding {
  readonly criteria: CriteriaFor
  readonly outcomes: readonly OutcomeFinding[]
  /** The areas in which there is, or is likely to be, a significant impact in consequence. */
  readonly significantImpactOn: readonly WellbeingArea[]
  readonly fluctuating: boolean
  /** R-ELG-03. Over how many weeks the needs were looked at; recorded when they vary. */
  readonly periodConsideredWeeks?: number
  /** R-ELG-07. Besides the eligible needs others were found, which are met with advice (PC-07, in every plan). */
  readonly otherNeeds?: boolean
}

/** The outcomes that are judged for this criterion. */
export const outcomesOf = ({ of }: CriteriaFor): readonly Outcome[] =>
  of === 'ADULT' ? ADULT_OUTCOMES : CARER_OUTCOMES

/** The outcomes that the person is unable to achieve. */
export const unableOutcomes = ({ outcomes }: EligibilityFinding): readonly Outcome[] =>
  outcomes.filter(({ unable }) => unable.length > 0).map(({ outcome }) => outcome)

/** What the criteria say, whoever meets a need at present (R-ASM-12). It is a proposal: a person decides. */
export function isEligible(finding: EligibilityFinding): boolean {
  const significantImpact = finding.significantImpactOn.length > 0
  return significantImpact && (finding.criteria.of === 'ADULT' ? adultConditions(finding) : carerConditions(finding))
}

/** R-ELG-01. Needs from an impairment or illness, and two outcomes or more that cannot be achieved. */
const adultConditions = (finding: EligibilityFinding): boolean =>
  finding.criteria.of === 'ADULT' &&
  finding.criteria.needsFromImpairmentOrIllness &&
  unableOutcomes(finding).length >= 2

/** R-ELG-02. Needs from necessary care, and health that suffers or any one outcome that cannot be achieved. */
const carerConditions = (finding: EligibilityFinding): boolean =>
  finding.criteria.of === 'CARER' &&
  finding.criteria.needsFromNecessaryCare &&
  (finding.criteria.healthDeteriorating || unableOutcomes(finding).length >= 1)
