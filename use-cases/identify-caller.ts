import type { Hospital } from '../prisma/hospitals.ts'
import type { StaffMember } from '../prisma/staff.ts'
import type { DoorDependencies } from './door.ts'
import type { Caller } from './step-command.ts'

/**
 * Who signs in under this id: an active member of staff as the council's directory has them now, or the system of a hospital;
 * undefined when it is neither.
 */
export async function identifyCaller(
  { staff, hospitals }: Pick<DoorDependencies, 'staff' | 'hospitals'>,
  id: string,
): Promise<Caller | undefined> {
  const member = await staff.find(id)
  if (member === undefined) {
    const hospital = await hospitals.find(id)
    return hospital?.active === true ? hospitalCaller(hospital) : undefined
  }
  if (!member.active) return undefined
  return staffCaller(member)
}

/** R-OPS-01. A deputy has the roles and the limits of whoever is away, on the days of the absence and on no other. */
function staffCaller({ id, team, leads, areaTeams, qualified, standsInFor = [], ...own }: StaffMember): Caller {
  const roles = [...new Set([...own.roles, ...standsInFor.flatMap((away) => away.roles)])]
  const limits = standsInFor.map(({ signOffLimitPence }) => signOffLimitPence)
  const signOffLimitPence = Math.max(own.signOffLimitPence, ...limits)
  const { roles: ownRoles, signOffLimitPence: ownLimit } = own
  const themselves = { id, roles: ownRoles, team, leads, areaTeams, signOffLimitPence: ownLimit }
  return {
    ...{ id, roles, team, leads, areaTeams, signOffLimitPence, qualified },
    ...(standsInFor.length === 0 ? {} : { standsInFor, actsFor: [themselves, ...standsInFor] }),
  }
}

/** R-HOS-01. The system of a hospital acts as its liaison, and sees nothing but what it has sent. */
export const hospitalCaller = ({ id, team, siteCode, name }: Hospital): Caller => ({
  id,
  team,
  roles: ['HOSPITAL_LIAISON'],
  signOffLimitPence: 0,
  qualified: false,
  hospital: { siteCode, name },
})
