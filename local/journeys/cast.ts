import { ROLES, type Role } from '../../domain/roles/roles.ts'
import type { Caller } from '../../use-cases/step-command.ts'
import { readDemoStaff, type DemoPerson } from '../demo-staff.ts'

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
  if (member !== undefined) return { ...member, ...placeOf(member, staff) }
  const role = ROLES.find((each) => each === word)
  return role !== undefined && OUTSIDE.includes(role) ? outsider(role) : undefined
}

/** Whose teams they lead, and which work in their area, as the directory works it out. */
const placeOf = ({ id, area }: DemoPerson, staff: readonly DemoPerson[]): Pick<Caller, 'leads' | 'areaTeams'> => ({
  leads: staff.filter(({ managerId }) => managerId === id).map(({ team }) => team),
  areaTeams: area === 'ALL' ? 'ALL' : staff.filter((each) => each.area === area).map(({ team }) => team),
})

/** Staff by name, for the terminal. */
export const nameOf = ({ id, roles }: Caller): string =>
  readDemoStaff().find((member) => member.id === id)?.name ?? (roles[0] ?? id).toLowerCase()
