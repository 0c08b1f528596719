import type { DoorDependencies } from './door.ts'
import type { Caller } from './step-command.ts'

/** The active member of staff with this id, as the council's directory has them now; undefined when there is none. */
export async function identifyCaller(
  { staff }: Pick<DoorDependencies, 'staff'>,
  id: string,
): Promise<Caller | undefined> {
  const member = await staff.find(id)
  if (member?.active !== true) return undefined
  const { roles, team, signOffLimitPence, qualified } = member
  return { id, roles, team, signOffLimitPence, qualified }
}
