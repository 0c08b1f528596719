import type { SpecialistNeed } from '../assessment/specialist.ts'

/** R-OPS-01. What speaks against giving this journey to this worker now. A manager weighs it, and may do so all the same with reasons. */
export const ALLOCATION_CONCERNS = [
  'ON_LEAVE',
  'CASELOAD_FULL',
  'OTHER_AREA',
  'OTHER_LANGUAGE',
  'OTHER_SKILLS',
] as const
export type AllocationConcern = (typeof ALLOCATION_CONCERNS)[number]

/** The concerns in plain words, to follow “The worker”. */
export const CONCERN_WORDS: Readonly<Record<AllocationConcern, string>> = {
  ON_LEAVE: 'is on leave',
  CASELOAD_FULL: 'has as many journeys as they can carry',
  OTHER_AREA: 'works in another area',
  OTHER_LANGUAGE: 'does not speak the person’s language, and no interpreter is arranged',
  OTHER_SKILLS: 'is not trained to assess what this person needs',
}

/** What the directory and the caseload say of a worker, on the day of receipt. */
export interface Capacity {
  readonly onLeave: boolean
  /** Open journeys that they have. */
  readonly caseload: number
  /** The most they can carry; absent when nobody has set it. */
  readonly caseloadLimit?: number
  readonly area: string
  readonly languages: readonly string[]
  /** What they are trained to assess; absent is nothing. */
  readonly skills?: readonly SpecialistNeed[]
}

/** What the journey asks of its worker. */
export interface Wanted {
  /** The area of the team that has it; absent when nobody of that team is known. */
  readonly area?: string
  /** The person's language; absent when they speak English or an interpreter comes. */
  readonly language?: string
  /** R-ASM-06. What whoever assesses has to be trained for; absent where nobody has seen such a need, or a manager makes sure of it. */
  readonly needs?: readonly SpecialistNeed[]
}

/** Somebody of this area works in all of them. */
const EVERY_AREA = 'ALL'

/** R-OPS-01. Leave, caseload, locality, language and skills, in the order in which a manager should hear of them. */
export function concernsAbout(
  { onLeave, caseload, caseloadLimit, ...worker }: Capacity,
  wanted: Wanted,
): readonly AllocationConcern[] {
  const holds: Readonly<Record<AllocationConcern, boolean>> = {
    ON_LEAVE: onLeave,
    CASELOAD_FULL: caseloadLimit !== undefined && caseload >= caseloadLimit,
    OTHER_AREA: wanted.area !== undefined && worker.area !== EVERY_AREA && wanted.area !== worker.area,
    OTHER_LANGUAGE: wanted.language !== undefined && !worker.languages.includes(wanted.language),
    OTHER_SKILLS: (wanted.needs ?? []).some((need) => worker.skills?.includes(need) !== true),
  }
  return ALLOCATION_CONCERNS.filter((concern) => holds[concern])
}
