import type { StaffId } from '../roles/roles.ts'

/** A clock of a journey. */
export interface NamedClock {
  readonly journeyId: string
  readonly clockId: string
}

/** Who wants to decide, with those for whom they stand in today. */
export interface Decider {
  readonly id: StaffId
  readonly standsInFor?: readonly { readonly id: StaffId }[]
}

/**
 * R-GEN-06. Whoever proposed something that takes two people does not approve it, and does not reject it for somebody else; nor does
 * their deputy.
 */
export const isSecondPerson = ({ id, standsInFor = [] }: Decider, proposedBy: StaffId): boolean =>
  id !== proposedBy && standsInFor.every((away) => away.id !== proposedBy)

/**
 * 0.4.10. The effects with the acceptance of those that are named. Nobody is late by a change unless somebody accepts it by name,
 * and only what would be late at once can be accepted.
 * @returns those that were named and would not be late at once, when there are any
 */
export function withAccepted<Effect extends NamedClock & { readonly effect: string }>(
  effects: readonly Effect[],
  accepted: readonly NamedClock[],
): { readonly effects: readonly (Effect & { readonly accepted: boolean })[]; readonly notLate: readonly NamedClock[] } {
  const name = ({ journeyId, clockId }: NamedClock): string => `${journeyId}/${clockId}`
  const late = new Set(effects.filter(({ effect }) => effect === 'LATE_AT_ONCE').map(name))
  const named = new Set(accepted.map(name))
  return {
    effects: effects.map((effect) => ({ ...effect, accepted: late.has(name(effect)) && named.has(name(effect)) })),
    notLate: accepted.filter((clock) => !late.has(name(clock))),
  }
}
