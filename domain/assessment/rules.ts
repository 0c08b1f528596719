import { advocateInAssessment } from '../advocacy/arranging.ts'
import { advocateNeeded } from '../advocacy/screen.ts'
import { staleVersion } from '../journey/refusals.ts'
import type { Rule } from '../journey/step.ts'
import type { ReuseConfirmer } from '../reviews/state.ts'
import { actsAs, type Role } from '../roles/roles.ts'
import { ASSESSMENT_REFUSALS, sectionsMissing } from './refusals.ts'
import {
  isOpen,
  sectionsNeeded,
  type AssessmentSection,
  type AssessmentState,
  type CarerWillingness,
  type ConsentGiver,
  type RecordCopyRecipient,
} from './state.ts'

export interface SaveAssessmentSectionFacts {
  readonly section: AssessmentSection
  readonly reusedFromVersion?: number
  /** Who said that what is taken over is still right. */
  readonly confirmedBy?: ReuseConfirmer
}

export interface RecordCarerWillingnessFacts extends Omit<CarerWillingness, 'recordedAt'> {
  readonly carerSpokenTo: boolean
}

export interface WithdrawConsentToCombineFacts {
  readonly withdrawnBy: ConsentGiver
}

export interface CompleteAssessmentFacts {
  readonly commentChanceGiven: boolean
  readonly copiesTo: readonly RecordCopyRecipient[]
}

export const oneIsOpen: Rule<unknown> = ({ assessment }) =>
  isOpen(assessment) ? undefined : ASSESSMENT_REFUSALS.NO_ASSESSMENT_OPEN

/** R-ASM-05. A section is written, or taken over from where it was. */
export const sectionHasContent: Rule<SaveAssessmentSectionFacts> = (_journey, { facts, given }) =>
  facts.reusedFromVersion === undefined && !given.includes('/content')
    ? ASSESSMENT_REFUSALS.SECTION_IS_EMPTY
    : undefined

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

/** R-ASM-04. People write in their own assessment when they have chosen to lead it, of whatever kind it is; staff finish it with them. */
export const writesInOwnAssessment: Rule<unknown> = ({ assessment }, { by }) =>
  WITHDRAWS_AS[by.role] === 'PERSON' && assessment?.selfAssessment !== 'ACCEPTED'
    ? ASSESSMENT_REFUSALS.NOT_A_SELF_ASSESSMENT
    : undefined

/** R-CAR-03. Only the carer can say whether they are willing. */
export const carerWasAsked: Rule<RecordCarerWillingnessFacts> = (_journey, { facts }) =>
  facts.carerSpokenTo ? undefined : ASSESSMENT_REFUSALS.CARER_NOT_SPOKEN_TO

/** R-CAR-03. Now and in future: an end is not before its beginning. */
export const willingnessEndsAfterItBegins: Rule<RecordCarerWillingnessFacts> = (
  _journey,
  { facts: { from, until } },
) => (until !== undefined && until < from ? ASSESSMENT_REFUSALS.WILLINGNESS_ENDS_BEFORE_IT_BEGINS : undefined)

/** R-CAR-04. There is something to split. */
export const isCombined: Rule<unknown> = ({ assessment }) =>
  assessment?.type === 'COMBINED' ? undefined : ASSESSMENT_REFUSALS.NOT_COMBINED

const WITHDRAWS_AS: Readonly<Partial<Record<Role, ConsentGiver>>> = {
  CITIZEN: 'PERSON',
  REPRESENTATIVE: 'PERSON',
  CARER: 'CARER',
}

/** R-CAR-04. Each of the two consents, and takes back, for themselves; staff record what either said. */
export const withdrawsOwnConsent: Rule<WithdrawConsentToCombineFacts> = (_journey, { facts, by }) => {
  const own = WITHDRAWS_AS[by.role]
  return own === undefined || own === facts.withdrawnBy ? undefined : ASSESSMENT_REFUSALS.NOT_YOUR_CONSENT
}

/** R-ASM-05. All sections are there. */
export const sectionsAreComplete: Rule<unknown> = ({ assessment }) => {
  const missing = sectionsNeeded(assessment?.type ?? 'NEEDS').filter(
    (section) => assessment?.sections[section] === undefined,
  )
  return missing.length === 0 ? undefined : sectionsMissing(missing)
}

/** R-CAR-03. An assessment of a carer says whether they are willing and able, now and in future. */
export const carerSaidWhetherWilling: Rule<unknown> = ({ assessment }) =>
  (assessment?.type === 'CARER' || assessment?.type === 'COMBINED') && assessment.carerWillingness === undefined
    ? ASSESSMENT_REFUSALS.CARER_WILLINGNESS_MISSING
    : undefined

/** R-ADV-02. Substantial difficulty and nobody suitable: an advocate took part, or it is recorded why it could not wait. */
export const advocateTookPart: Rule<unknown> = (journey, { given }) => {
  const { advocacyScreen } = journey.assessment ?? {}
  const needed = advocacyScreen !== undefined && advocateNeeded(advocacyScreen)
  return needed && !advocateInAssessment(journey) && !given.includes('/withoutAdvocateReasons')
    ? ASSESSMENT_REFUSALS.ASSESSMENT_NEEDS_ADVOCATE
    : undefined
}

/** R-ASM-09. The person could correct it before it was finished. */
export const personCouldComment: Rule<CompleteAssessmentFacts> = (_journey, { facts }) =>
  facts.commentChanceGiven ? undefined : ASSESSMENT_REFUSALS.NO_CHANCE_TO_COMMENT

/** R-ADV-06. An advocate who took part gets a copy of what came of it. */
export const advocateGetsRecord: Rule<CompleteAssessmentFacts> = (journey, { facts: { copiesTo } }) =>
  advocateInAssessment(journey) && !copiesTo.includes('ADVOCATE') ? ASSESSMENT_REFUSALS.ADVOCATE_GETS_RECORD : undefined

/** R-ASM-09. A copy never goes to nobody in particular. */
export const otherCopyIsNamed: Rule<Pick<CompleteAssessmentFacts, 'copiesTo'>> = (_journey, { facts, given }) =>
  facts.copiesTo.includes('OTHER') && !given.includes('/otherRecipient')
    ? ASSESSMENT_REFUSALS.RECORD_COPY_NOT_NAMED
    : undefined

/** R-GEN-06. Whoever countersigns is registered or senior, and is not the one who carried it out. */
export const mayCountersign: Rule<unknown> = ({ assessment }, { by, standing }) =>
  standing.actorQualified === true && !actsAs(by).some((id) => id === assessment?.startedBy)
    ? undefined
    : ASSESSMENT_REFUSALS.COUNTERSIGNER_MAY_NOT

const coversEverything = ({ countersignature, sections }: AssessmentState): boolean =>
  Object.values(sections).every((version) => version <= (countersignature?.version ?? 0))

/** R-GEN-06. The work of somebody who is not registered is countersigned, as it stands, by somebody else who is. */
export const countersignedWhereNeeded: Rule<unknown> = ({ assessment }, { by, standing }) => {
  if (standing.actorQualified === true) return undefined
  if (assessment?.countersignature === undefined) return ASSESSMENT_REFUSALS.COUNTERSIGNATURE_NEEDED
  const { countersignature } = assessment
  if (countersignature.by === by.id) return ASSESSMENT_REFUSALS.COUNTERSIGNER_MAY_NOT
  return coversEverything(assessment) ? undefined : ASSESSMENT_REFUSALS.WRITTEN_AFTER_COUNTERSIGNATURE
}
