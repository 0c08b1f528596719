import type { Role } from '../roles/roles.ts'
import type { ActingFor, Looker } from './acting-for.ts'
import { REACH } from './reach.ts'
import { stands, type AccessMoment, type JourneyFacts, type Relationship } from './relationships.ts'

/** What lets somebody to a journey. */
export interface Ground {
  readonly by: ActingFor
  readonly role: Role
  readonly because: Relationship
}

/**
 * R-GEN-07. Every ground on which this person is let to this journey; without one it is not there for them. What they may do on it
 * they may do in the roles of these grounds and in no other: a role that they have for one journey gives nothing on another.
 */
export const groundsFor = (looker: Looker, journey: JourneyFacts, moment: AccessMoment): readonly Ground[] =>
  looker.flatMap((by) =>
    by.roles.flatMap((role) => {
      const because = REACH[role].to.find((relationship) => stands(relationship, by, journey, moment))
      return because === undefined ? [] : [{ by, role, because }]
    }),
  )

/** What is asked of a journey: to look at it, or to take a step that names these roles. */
export type Asked = 'SEE' | { readonly takenBy: readonly Role[] }

/** R-GEN-07. The roles in which this may be done; none where the journey is not there for them. */
export function rolesFor(grounds: readonly Ground[], asked: Asked): readonly Role[] {
  const roles = [...new Set(grounds.map(({ role }) => role))]
  return asked === 'SEE' ? roles : roles.filter((role) => asked.takenBy.includes(role))
}
