import type { StaffId } from '../roles/roles.ts'

/** A clock of a journey. */
export interface NamedClock {
  readonly journeyId: string
  readonly clockId: string
}

/** R-GEN-06. Whoever proposed a change of the rules does not approve it, and does not reject it for somebody else. */
export const isSecondPerson = (by: StaffId, proposedBy: StaffId): boolean => by !== proposedBy

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
