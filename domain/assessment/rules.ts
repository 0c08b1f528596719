import { staleVersion } from '../journey/refusals.ts'
import type { Rule } from '../journey/step.ts'
import type { StaffId } from '../roles/roles.ts'
import { ASSESSMENT_REFUSALS, sectionsMissing } from './refusals.ts'
import { ASSESSMENT_SECTIONS, type AssessmentSection, type AssessmentTerms, type RecordCopyRecipient } from './state.ts'

/** The advocacy screen may be left open in the form; the rule then says what is missing. */
export interface StartAssessmentFacts
  extends Omit<AssessmentTerms, 'advocacyScreen'>, Partial<Pick<AssessmentTerms, 'advocacyScreen'>> {
  readonly reuse: readonly AssessmentSection[]
}

export interface SaveAssessmentSectionFacts {
  readonly section: AssessmentSection
  readonly reusedFromVersion?: number
}

export interface CompleteAssessmentFacts {
  readonly commentChanceGiven: boolean
  readonly countersignedBy?: StaffId
  readonly copiesTo: readonly RecordCopyRecipient[]
}

/** One assessment at a time. */
export const noneIsOpen: Rule<unknown> = ({ assessment }) =>
  assessment !== undefined && assessment.completed === undefined
    ? ASSESSMENT_REFUSALS.ASSESSMENT_OPEN_ALREADY
    : undefined

export const oneIsOpen: Rule<unknown> = ({ assessment }) =>
  assessment === undefined || assessment.completed !== undefined ? ASSESSMENT_REFUSALS.NO_ASSESSMENT_OPEN : undefined

/** R-ASM-03. Information goes before the first session wherever that is practicable. */
export const informationCameFirst: Rule<StartAssessmentFacts> = (_journey, { facts, given }) => {
  const excused = facts.information === 'NOT_PRACTICABLE' && given.includes('/informationReason')
  return facts.information === 'SENT' || excused ? undefined : ASSESSMENT_REFUSALS.INFORMATION_NOT_SENT
}

/** R-ASM-04. The offer to lead one's own assessment comes before any assessment. */
export const selfAssessmentWasOffered: Rule<StartAssessmentFacts> = (_journey, { facts: { type, selfAssessment } }) => {
  if (selfAssessment === 'NOT_OFFERED') return ASSESSMENT_REFUSALS.SELF_ASSESSMENT_NOT_OFFERED
  return type === 'SUPPORTED_SELF' && selfAssessment !== 'ACCEPTED'
    ? ASSESSMENT_REFUSALS.SELF_ASSESSMENT_NOT_ACCEPTED
    : undefined
}

/** R-ADV-01. Screened anew for each stage that involves the person. */
export const advocacyWasScreened: Rule<StartAssessmentFacts> = (_journey, { facts }) =>
  facts.advocacyScreen === undefined ? ASSESSMENT_REFUSALS.ASSESSMENT_ADVOCACY_SCREEN_NEEDED : undefined

/** R-CAR-04. Combined only when each of the two consents. */
export const bothConsentToCombine: Rule<StartAssessmentFacts> = (_journey, { facts: { type, consentsToCombine } }) =>
  type === 'COMBINED' && !(consentsToCombine?.person === true && consentsToCombine.carer)
    ? ASSESSMENT_REFUSALS.CONSENT_TO_COMBINE_NEEDED
    : undefined

/** R-RAS-02. What is still right is reused; what was never written cannot be. */
export const reusedSectionsExist: Rule<StartAssessmentFacts> = ({ assessment }, { facts }) =>
  facts.reuse.every((section) => assessment?.sections[section] !== undefined)
    ? undefined
    : ASSESSMENT_REFUSALS.NOTHING_TO_REUSE

/** R-ASM-05. A section is written, or taken over from where it was. */
export const sectionHasContent: Rule<SaveAssessmentSectionFacts> = (
  journey,
  { facts: { reusedFromVersion }, given },
) => {
  if (reusedFromVersion === undefined) {
    return given.includes('/content') ? undefined : ASSESSMENT_REFUSALS.SECTION_IS_EMPTY
  }
  return reusedFromVersion > journey.version ? ASSESSMENT_REFUSALS.REUSED_VERSION_UNKNOWN : undefined
}

/** Two people may write two sections at once; the same section only one after the other. */
export const sectionIsFresh: Rule<SaveAssessmentSectionFacts> = (
  { assessment, recent },
  { facts: { section }, expectedVersion },
) => {
  const written = assessment?.sections[section] ?? 0
  return expectedVersion !== undefined && written > expectedVersion
    ? staleVersion(recent.filter(({ version }) => version > expectedVersion))
    : undefined
}

/** R-ASM-05. All sections are there. */
export const sectionsAreComplete: Rule<unknown> = ({ assessment }) => {
  const missing = ASSESSMENT_SECTIONS.filter((section) => assessment?.sections[section] === undefined)
  return missing.length === 0 ? undefined : sectionsMissing(missing)
}

/** R-ASM-09. The person could correct it before it was finished. */
export const personCouldComment: Rule<CompleteAssessmentFacts> = (_journey, { facts }) =>
  facts.commentChanceGiven ? undefined : ASSESSMENT_REFUSALS.NO_CHANCE_TO_COMMENT

/** R-GEN-06. The work of somebody who is not registered is countersigned by somebody else who is. */
export const countersignedWhereNeeded: Rule<CompleteAssessmentFacts> = (_journey, { facts, by, standing }) => {
  const { countersignedBy } = facts
  if (countersignedBy === undefined) {
    return standing.actorQualified === true ? undefined : ASSESSMENT_REFUSALS.COUNTERSIGNATURE_NEEDED
  }
  return countersignedBy !== by.id && standing.countersignerQualified === true
    ? undefined
    : ASSESSMENT_REFUSALS.COUNTERSIGNER_MAY_NOT
}
