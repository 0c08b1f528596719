import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import type { ReuseConfirmer } from '../reviews/state.ts'
import type { Role } from '../roles/roles.ts'
import { ASSESSMENT_REFUSALS } from './refusals.ts'
import type { AssessmentSection, AssessmentState, AssessmentTerms, AssessmentType, SectionVersions } from './state.ts'

/** What a section says that is taken over instead of written. */
interface AboutReuse {
  readonly section: AssessmentSection
  readonly reusedFromVersion?: number
  readonly confirmedBy?: ReuseConfirmer
}

interface AboutReuses extends Pick<AssessmentTerms, 'type'> {
  readonly reuse: readonly AssessmentSection[]
  readonly reuseConfirmedBy?: ReuseConfirmer
}

/** These two may be about an adult or about a carer, so they can take over from both. */
const OF_EITHER: readonly AssessmentType[] = ['REASSESSMENT', 'COMBINED']

/** A carer's needs come from caring, an adult's from illness or impairment: the words for one are not right for the other. */
const isOfTheSameKind = (one: AssessmentType, other: AssessmentType): boolean =>
  OF_EITHER.includes(one) || OF_EITHER.includes(other) || (one === 'CARER') === (other === 'CARER')

/**
 * What an assessment of this type can take over: each section as it last was in an assessment of the same kind. A correction has
 * taken the place of what it corrected.
 */
const reusableFor = (type: AssessmentType, before: AssessmentState | undefined): SectionVersions =>
  before !== undefined && isOfTheSameKind(type, before.type) ? { ...before.earlier, ...before.sections } : {}

/** Sections taken over keep the version in which they were written; the others can still be taken over one by one. */
export function takenOver(
  { assessment }: Journey,
  { type }: AssessmentTerms,
  reuse: readonly AssessmentSection[],
): Pick<AssessmentState, 'sections' | 'earlier'> {
  const earlier = reusableFor(type, assessment)
  const sections = Object.fromEntries(
    Object.entries(earlier).filter(([section]) => reuse.some((code) => code === section)),
  )
  return { sections, ...(Object.keys(earlier).length > 0 && { earlier }) }
}

/** R-RAS-02. What is still right is reused; what was never written, or is about something else, cannot be. */
export const reusedSectionsExist: Rule<AboutReuses> = ({ assessment }, { facts: { type, reuse } }) => {
  const earlier = reusableFor(type, assessment)
  return reuse.every((section) => earlier[section] !== undefined) ? undefined : ASSESSMENT_REFUSALS.NOTHING_TO_REUSE
}

/** R-RAS-02, R-ASM-05. A version in which this very section was last written in an earlier assessment, and no other. */
export const reusedVersionIsOfSection: Rule<AboutReuse> = (
  { assessment },
  { facts: { section, reusedFromVersion } },
) =>
  reusedFromVersion === undefined || assessment?.earlier?.[section] === reusedFromVersion
    ? undefined
    : ASSESSMENT_REFUSALS.REUSED_VERSION_UNKNOWN

const CONFIRMS_AS: Readonly<Partial<Record<Role, ReuseConfirmer>>> = {
  CITIZEN: 'PERSON',
  REPRESENTATIVE: 'REPRESENTATIVE',
}

/** R-RAS-02, R-REV-10. What is taken over is still right because somebody said so whose life it is about. */
export const sectionIsStillRight: Rule<AboutReuse> = (_journey, { facts: { reusedFromVersion, confirmedBy }, by }) => {
  if (reusedFromVersion === undefined) return undefined
  if (confirmedBy === undefined) return ASSESSMENT_REFUSALS.REUSE_NOT_CONFIRMED
  const own = CONFIRMS_AS[by.role]
  return own === undefined || own === confirmedBy ? undefined : ASSESSMENT_REFUSALS.REUSE_CONFIRMED_BY_SOMEBODY_ELSE
}

/** R-RAS-02, R-REV-10. The same for all sections that are taken over at the start. */
export const reusedSectionsAreStillRight: Rule<AboutReuses> = (_journey, { facts: { reuse, reuseConfirmedBy } }) =>
  reuse.length > 0 && reuseConfirmedBy === undefined ? ASSESSMENT_REFUSALS.REUSE_NOT_CONFIRMED : undefined
