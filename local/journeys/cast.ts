import { ROLES, type Role } from '../../domain/roles/roles.ts'
import type { Caller } from '../../use-cases/step-command.ts'
import { readDemoStaff } from '../demo-staff.ts'

/** People who are not staff, and so are in no directory. */
const OUTSIDE: readonly Role[] = ['CITIZEN', 'CARER', 'REPRESENTATIVE', 'ADVOCATE', 'PROVIDER']

const outsider = (role: Role): Caller => ({
  id: `outside-${role.toLowerCase()}`,
  roles: [role],
  team: 'OUTSIDE',
  signOffLimitPence: 0,
  qualified: false,
})

/** True for somebody whom the demonstration's sign-in does not know. */
export const isOutsider = ({ id }: Caller): boolean => id.startsWith('outside-')

/** Who is meant: a staff id of the demonstration's directory, or the first person there who holds a role. */
export function findCaller(word: string): Caller | undefined {
  const staff = readDemoStaff().filter(({ active }) => active)
  const member =
    staff.find(({ id }) => id === word) ?? staff.find(({ roles }) => (roles as readonly string[]).includes(word))
  if (member !== undefined) return member
  const role = ROLES.find((each) => each === word)
  return role !== undefined && OUTSIDE.includes(role) ? outsider(role) : undefined
}

/** Staff by name, for the terminal. */
export const nameOf = ({ id, roles }: Caller): string =>
  readDemoStaff().find((member) => member.id === id)?.name ?? (roles[0] ?? id).toLowerCase()
