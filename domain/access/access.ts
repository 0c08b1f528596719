import type { Role } from '../roles/roles.ts'
import type { ActingFor, Looker } from './acting-for.ts'
import { EVEN_RESTRICTED, REACH } from './reach.ts'
import { stands, type AccessMoment, type JourneyFacts, type Relationship } from './relationships.ts'
import { isExcluded } from './state.ts'

/** What lets somebody to a journey. */
export interface Ground {
  readonly by: ActingFor
  readonly role: Role
  readonly because: Relationship
}

/**
 * R-GEN-07. Every ground on which this person is let to this journey; without one it is not there for them. What they may do on it
 * they may do in the roles of these grounds and in no other: a role that they have for one journey gives nothing on another. Whoever
 * is kept from it by name has none, whatever their roles, and neither has anybody who stands in for them by that.
 */
export function groundsFor(looker: Looker, journey: JourneyFacts, moment: AccessMoment): readonly Ground[] {
  if (isKeptFrom(looker, journey)) return []
  return looker
    .filter(({ id }) => !isExcluded(journey, id))
    .flatMap((by) => by.roles.flatMap((role) => groundOf({ by, role }, journey, moment) ?? []))
}

function groundOf(
  { by, role }: Omit<Ground, 'because'>,
  journey: JourneyFacts,
  moment: AccessMoment,
): Ground | undefined {
  const { to, evenRestricted = false } = REACH[role]
  const isOpen = evenRestricted || journey.access?.restricted === undefined
  const because = to.find((each) => (isOpen || EVEN_RESTRICTED.includes(each)) && stands(each, by, journey, moment))
  return because === undefined ? undefined : { by, role, because }
}

/** R-GEN-07. Kept from a journey by name, also in an emergency. */
export const isKeptFrom = ([themselves]: Looker, journey: Pick<JourneyFacts, 'access'>): boolean =>
  isExcluded(journey, themselves.id)

/** What is asked of a journey: to look at it, or to take a step that names these roles. */
export type Asked = 'SEE' | { readonly takenBy: readonly Role[] }

/** R-GEN-07. The roles in which this may be done; none where the journey is not there for them. */
export function rolesFor(grounds: readonly Ground[], asked: Asked): readonly Role[] {
  const roles = [...new Set(grounds.map(({ role }) => role))]
  return asked === 'SEE' ? roles : roles.filter((role) => asked.takenBy.includes(role))
}
