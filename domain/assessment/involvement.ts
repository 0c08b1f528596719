import type { AssessmentType } from './state.ts'

/** R-GEN-02. How much the person takes part is their choice. */
export const INVOLVEMENT_LEVELS = ['LEADS', 'TAKES_PART', 'THROUGH_SOMEBODY', 'CHOSE_NOT_TO'] as const
export type InvolvementLevel = (typeof INVOLVEMENT_LEVELS)[number]

/** Who else can take part in an assessment. */
export const PARTICIPANTS = [
  'CARER',
  'FAMILY_OR_FRIEND',
  'ADVOCATE',
  'REPRESENTATIVE',
  'PROFESSIONAL',
  'OTHER',
] as const
export type Participant = (typeof PARTICIPANTS)[number]

/** On what footing somebody else takes part. */
export const PARTICIPATION_FOOTINGS = ['CONSENT', 'BEST_INTERESTS', 'NONE'] as const
export type ParticipationFooting = (typeof PARTICIPATION_FOOTINGS)[number]

/** R-GEN-02. Who takes part in an assessment, as the person wants it. */
export interface Involvement {
  readonly person: InvolvementLevel
  readonly others: readonly { readonly who: Participant; readonly footing: ParticipationFooting }[]
}

export const takesPart = (involvement: Involvement | undefined, who: Participant): boolean =>
  involvement?.others.some((other) => other.who === who) === true

/** R-CAR-01. A carer takes part, or is assessed together with the person: so there is one, and they have a right of their own. */
export const bringsCarer = ({
  type,
  involvement,
}: {
  readonly type: AssessmentType
  readonly involvement?: Involvement
}): boolean => type === 'COMBINED' || (type !== 'CARER' && takesPart(involvement, 'CARER'))
