import { capacityGap, type DecisionCapacity } from '../advocacy/capacity.ts'
import type { Rule } from '../journey/step.ts'
import type { ReuseConfirmer } from '../reviews/state.ts'
import { takesPart } from './involvement.ts'
import { ASSESSMENT_REFUSALS } from './refusals.ts'
import { isOpen, type AssessmentSection, type AssessmentTerms } from './state.ts'

/** What may be left open in the form; the rules then say what is missing. */
type MayBeOpen = 'advocacyScreen' | 'involvement'

export interface StartAssessmentFacts
  extends Omit<AssessmentTerms, MayBeOpen>, Partial<Pick<AssessmentTerms, MayBeOpen>> {
  readonly reuse: readonly AssessmentSection[]
  /** Who said that it is still right. */
  readonly reuseConfirmedBy?: ReuseConfirmer
}

/** One assessment at a time. */
export const noneIsOpen: Rule<unknown> = ({ assessment }) =>
  isOpen(assessment) ? ASSESSMENT_REFUSALS.ASSESSMENT_OPEN_ALREADY : undefined

/** R-ASM-03. Information goes before the first session wherever that is practicable; that it went is a letter, not a claim. */
export const informationCameFirst: Rule<StartAssessmentFacts> = ({ preparation }, { facts, given }) => {
  const sent = facts.information === 'SENT' && preparation !== undefined
  const excused = facts.information === 'NOT_PRACTICABLE' && given.includes('/informationReason')
  return sent || excused ? undefined : ASSESSMENT_REFUSALS.INFORMATION_NOT_SENT
}

/** R-ASM-04. The offer to lead one's own assessment comes before any assessment. */
export const selfAssessmentWasOffered: Rule<StartAssessmentFacts> = (_journey, { facts: { type, selfAssessment } }) => {
  if (selfAssessment === 'NOT_OFFERED') return ASSESSMENT_REFUSALS.SELF_ASSESSMENT_NOT_OFFERED
  return type === 'SUPPORTED_SELF' && selfAssessment !== 'ACCEPTED'
    ? ASSESSMENT_REFUSALS.SELF_ASSESSMENT_NOT_ACCEPTED
    : undefined
}

/** R-CAP-01, R-ASM-04. Nobody is passed over for a lack of capacity of which the screen saw no sign. */
export const capacityIsPresumed: Rule<StartAssessmentFacts> = (
  _journey,
  { facts: { selfAssessment, advocacyScreen } },
) =>
  selfAssessment === 'LACKS_CAPACITY' && advocacyScreen?.difficulties.length === 0
    ? ASSESSMENT_REFUSALS.CAPACITY_IS_PRESUMED
    : undefined

/** R-ADV-01. Screened anew for each stage that involves the person. */
export const advocacyWasScreened: Rule<StartAssessmentFacts> = (_journey, { facts }) =>
  facts.advocacyScreen === undefined ? ASSESSMENT_REFUSALS.ASSESSMENT_ADVOCACY_SCREEN_NEEDED : undefined

/** R-GEN-02. The person was asked how much they want to take part, and who else. */
export const involvementWasChosen: Rule<StartAssessmentFacts> = (_journey, { facts }) =>
  facts.involvement === undefined ? ASSESSMENT_REFUSALS.INVOLVEMENT_NOT_ASKED : undefined

/** R-GEN-02. Nobody else takes part but with the person's consent, or in their best interests where they cannot give it. */
export const othersTakePartWithConsent: Rule<StartAssessmentFacts> = (_journey, { facts: { involvement } }) =>
  involvement?.others.some(({ footing }) => footing === 'NONE') === true
    ? ASSESSMENT_REFUSALS.PARTICIPANT_NEEDS_CONSENT
    : undefined

/** R-GEN-02. A carer who is known takes part, or it is written why not. */
export const carerIsInvolved: Rule<StartAssessmentFacts> = ({ referral, carers }, { facts: { involvement }, given }) =>
  (referral?.carerKnown === true || carers !== undefined) &&
  !takesPart(involvement, 'CARER') &&
  !given.includes('/carerNotInvolvedReason')
    ? ASSESSMENT_REFUSALS.CARER_NOT_INVOLVED
    : undefined

/** R-CAR-04. Combined only when each of the two consents. */
export const bothConsentToCombine: Rule<StartAssessmentFacts> = (_journey, { facts: { type, consentsToCombine } }) =>
  type === 'COMBINED' && !(consentsToCombine?.person === true && consentsToCombine.carer)
    ? ASSESSMENT_REFUSALS.CONSENT_TO_COMBINE_NEEDED
    : undefined

/** R-ASM-11. Together with another body's assessment only as the person agrees. */
export const jointWithConsent: Rule<StartAssessmentFacts> = (_journey, { facts: { jointWith } }) =>
  jointWith?.consent === false ? ASSESSMENT_REFUSALS.JOINT_ASSESSMENT_NEEDS_CONSENT : undefined

const isTogether = ({ type, jointWith }: StartAssessmentFacts): boolean =>
  type === 'COMBINED' || jointWith !== undefined

/** R-CAR-04, R-ASM-11. The person's yes to doing it together is theirs only with capacity for it; else somebody with authority gives it. */
export const personMayConsentToCombine: Rule<StartAssessmentFacts> = (_journey, { facts, by }) => {
  if (!isTogether(facts)) return undefined
  const gap = capacityGap(facts.combining ?? {}, { screen: facts.advocacyScreen, by: by.role })
  if (gap === undefined) return undefined
  return gap === 'NOT_ASKED'
    ? ASSESSMENT_REFUSALS.COMBINING_CAPACITY_NOT_ASKED
    : ASSESSMENT_REFUSALS.COMBINING_NEEDS_AUTHORITY
}

/** R-CAP-01. What was said of the person's capacity to agree that it is done together; nothing where it is not. */
export const wordOnCombining = (facts: StartAssessmentFacts): DecisionCapacity | undefined =>
  isTogether(facts) ? (facts.combining ?? {}) : undefined

/** R-RAS-02. Somebody who asked to be looked at again meets a new pair of eyes where possible. */
export const newAssessorWherePossible: Rule<StartAssessmentFacts> = ({ assessment, reassessment }, { by, given }) =>
  reassessment?.acceptedAt !== undefined && assessment?.startedBy === by.id && !given.includes('/sameAssessorReason')
    ? ASSESSMENT_REFUSALS.SAME_ASSESSOR_NEEDS_REASON
    : undefined
