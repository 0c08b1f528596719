import { groundsFor, isKeptFrom, rolesFor, type Asked } from '../../domain/access/access.ts'
import type { Looker } from '../../domain/access/acting-for.ts'
import type { AccessMoment, JourneyFacts } from '../../domain/access/relationships.ts'
import { fromMs } from '../../domain/shared/time.ts'
import type { Caller } from '../step-command.ts'

/** For whom somebody acts: for themselves, and for those for whom they stand in. */
export function lookerOf({ actsFor, takesPartIn, leads = [], areaTeams = [], ...caller }: Caller): Looker {
  const { id, roles, team, signOffLimitPence } = caller
  const themselves = { id, roles, team, leads, areaTeams, signOffLimitPence }
  return actsFor ?? [{ ...themselves, ...(takesPartIn === undefined ? {} : { takesPartIn }) }]
}

/** The moment at which somebody looks at a journey that is so far ahead of the clock. */
export const momentOf = (aheadByMs: bigint, isClosed: (aheadByMs: bigint) => boolean): AccessMoment => ({
  officeClosed: isClosed(aheadByMs),
  now: fromMs(Date.now() + Number(aheadByMs)),
})

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
  const isEmergency = grounds.every(({ because }) => because === 'EMERGENCY')
  return {
    ...caller,
    roles: rolesFor(grounds, 'SEE'),
    signOffLimitPence,
    ...(isEmergency ? { inEmergency: true as const } : {}),
  }
}

/** R-GEN-07. In an emergency anybody who works on journeys opens one, but for those who are kept from it by name. */
export const inEmergency = (caller: Caller, journey: JourneyFacts): Caller | undefined =>
  isKeptFrom(lookerOf(caller), journey) ? undefined : caller
