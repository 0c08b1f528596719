import { groundsFor, rolesFor, type Asked } from '../../domain/access/access.ts'
import type { Looker } from '../../domain/access/acting-for.ts'
import type { AccessMoment, JourneyFacts } from '../../domain/access/relationships.ts'
import type { Caller } from '../step-command.ts'

/** For whom somebody acts: for themselves, and for those for whom they stand in. */
export function lookerOf({ actsFor, takesPartIn, leads = [], areaTeams = [], ...caller }: Caller): Looker {
  const { id, roles, team, signOffLimitPence } = caller
  const themselves = { id, roles, team, leads, areaTeams, signOffLimitPence }
  return actsFor ?? [{ ...themselves, ...(takesPartIn === undefined ? {} : { takesPartIn }) }]
}

/**
 * R-GEN-07. The same person, with the roles and the limit that they have on this journey and no other; undefined where it is not
 * there for them.
 */
export function narrowedTo(
  caller: Caller,
  journey: JourneyFacts,
  moment: AccessMoment,
  asked: Asked = 'SEE',
): Caller | undefined {
  const grounds = groundsFor(lookerOf(caller), journey, moment)
  if (rolesFor(grounds, asked).length === 0) return undefined
  const signOffLimitPence = Math.max(0, ...grounds.map(({ by }) => by.signOffLimitPence))
  return { ...caller, roles: rolesFor(grounds, 'SEE'), signOffLimitPence }
}
