import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import type { ReuseConfirmer } from '../reviews/state.ts'
import type { Role } from '../roles/roles.ts'
import { ASSESSMENT_REFUSALS } from './refusals.ts'
import type {
  AssessmentSection,
  AssessmentState,
  AssessmentTerms,
  AssessmentType,
  EarlierRound,
  SectionVersions,
} from './state.ts'

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
const reusableFor = (type: AssessmentType, before: Before | undefined): SectionVersions =>
  before !== undefined && isOfTheSameKind(type, before.type) ? everySection(before) : {}

type Before = Pick<AssessmentState, 'type' | 'sections' | 'earlier'>

const everySection = ({ earlier, sections }: Before): SectionVersions => ({ ...earlier, ...sections })

/** The assessment before: of this round, else of the one before the journey was reopened (R-CLS-05). */
const before = ({ assessment, earlierRound }: Pick<Journey, 'assessment' | 'earlierRound'>): Before | undefined =>
  assessment ?? earlierRound

/** R-CLS-05. A new round begins: what was written stays at hand, and is taken over only where somebody says that it is still right. */
export function leftForNextRound(journey: Pick<Journey, 'assessment' | 'earlierRound'>): EarlierRound | undefined {
  const last = before(journey)
  return last === undefined ? undefined : { type: last.type, sections: everySection(last) }
}

/** Sections taken over keep the version in which they were written; the others can still be taken over one by one. */
export function takenOver(
  journey: Pick<Journey, 'assessment' | 'earlierRound'>,
  { type }: AssessmentTerms,
  reuse: readonly AssessmentSection[],
): Pick<AssessmentState, 'sections' | 'earlier'> {
  const earlier = reusableFor(type, before(journey))
  const sections = Object.fromEntries(
    Object.entries(earlier).filter(([section]) => reuse.some((code) => code === section)),
  )
  return { sections, ...(Object.keys(earlier).length > 0 && { earlier }) }
}

/** R-RAS-02, R-CLS-05. What is still right is reused; what was never written, or is about something else, cannot be. */
export const reusedSectionsExist: Rule<AboutReuses> = (journey, { facts: { type, reuse } }) => {
  const earlier = reusableFor(type, before(journey))
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
