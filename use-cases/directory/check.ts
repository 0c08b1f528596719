import { isDeepStrictEqual } from 'node:util'
import type { Role } from '../../domain/roles/roles.ts'
import type { KeptEntry, StaffAbsence, StaffEntry } from '../../prisma/staff-records.ts'
import { absenceProblems } from './check-absences.ts'

/**
 * An entry as it is sent; with its version it is taken only while nobody else has changed it. Without absences, the ones that it has
 * stay: leave is booked by others than those who send the file.
 */
export type SentEntry = Omit<StaffEntry, 'absences'> & {
  readonly version?: number
  readonly absences?: readonly StaffAbsence[]
}

/** An entry as it would be. */
export type WantedEntry = StaffEntry & { readonly version?: number }

/** Something that keeps a directory from being as it was sent: which line, counted from 0, which field, and why. */
export interface DirectoryProblem {
  readonly line: number
  readonly field: keyof KeptEntry
  readonly detail: string
}

/** Who changes the directory, and in which role. */
export interface Keeper {
  readonly by: string
  readonly role: Role
}

interface Grounds extends Keeper {
  readonly entry: WantedEntry
  /** Everybody as they would be afterwards. */
  readonly after: ReadonlyMap<string, StaffEntry>
  /** Ids that stand in the file before this line. */
  readonly before: ReadonlySet<string>
  readonly was: KeptEntry | undefined
}

type Check = readonly [field: keyof KeptEntry, wrong: (grounds: Grounds) => boolean, detail: string]

const isAnotherActive = (id: string | null, { entry, after }: Grounds): boolean =>
  id === null || (id !== entry.id && after.get(id)?.active === true)

/** R-GEN-06. What gives somebody power is given by somebody else. */
const givesThemselves = ({ entry, was, by }: Grounds): boolean => {
  if (entry.id !== by || was === undefined) return false
  return (
    entry.signOffLimitPence > was.signOffLimitPence ||
    entry.roles.some((role) => !was.roles.includes(role)) ||
    entry.skills.some((skill) => !was.skills.includes(skill)) ||
    (entry.qualified && !was.qualified) ||
    (entry.panelTrainedUntil ?? '') > (was.panelTrainedUntil ?? '')
  )
}

/** R-GEN-06. Whoever takes their own access away may be the last who could give it back. */
const takesOwnAccess = ({ entry, was, by }: Grounds): boolean =>
  entry.id === by && was?.active === true && (!entry.active || losesAdministration(entry, was))

const losesAdministration = (entry: StaffEntry, was: StaffEntry): boolean =>
  was.roles.includes('POLICY_ADMIN') && !entry.roles.includes('POLICY_ADMIN')

/** What decides what somebody may see and do, and who decides for them. */
const RIGHTS = [
  'roles',
  'team',
  'area',
  'managerId',
  'signOffLimitPence',
  'panelTrainedUntil',
  'qualified',
  'active',
] as const satisfies readonly (keyof StaffEntry)[]

/** R-GEN-06. Changing people is one right, giving them rights is another. */
const givesRights = ({ entry, was, role }: Grounds): boolean =>
  role !== 'POLICY_ADMIN' && RIGHTS.some((field) => !isDeepStrictEqual(entry[field], was?.[field]))

const CHECKS: readonly Check[] = [
  ['id', ({ entry, before }) => before.has(entry.id), 'The same person stands in an earlier line'],
  [
    'version',
    ({ entry: { version }, was }) => version !== undefined && version !== (was?.version ?? 0),
    'Somebody has changed this entry since: look at it again',
  ],
  ['managerId', (grounds) => !isAnotherActive(grounds.entry.managerId, grounds), 'Name another person who is active'],
  [
    'panelTrainedUntil',
    ({ entry: { panelTrainedUntil, roles } }) =>
      panelTrainedUntil !== null && !roles.some((role) => role === 'PANEL_MEMBER' || role === 'PANEL_CHAIR'),
    'Only members and chairs of the panel have panel training',
  ],
  ['active', takesOwnAccess, 'Nobody takes away their own access: let another administrator do it'],
  ['roles', givesRights, 'Only an administrator enters people, and gives or takes roles, limits, teams and training'],
  ['roles', givesThemselves, 'Nobody gives themselves a role, a limit or a training: let somebody else do it'],
]

/** Everything that is wrong with the lines, each at its place; empty when all of them can be taken. */
export function problemsIn(
  entries: readonly WantedEntry[],
  known: ReadonlyMap<string, KeptEntry>,
  keeper: Keeper,
): readonly DirectoryProblem[] {
  const after = new Map<string, StaffEntry>([...known, ...entries.map((entry) => [entry.id, entry] as const)])
  const before = new Set<string>()
  return entries.flatMap((entry, line) => {
    const grounds = { ...keeper, entry, after, before: new Set(before), was: known.get(entry.id) }
    before.add(entry.id)
    return [
      ...CHECKS.filter(([, wrong]) => wrong(grounds)).map(([field, , detail]) => ({ line, field, detail })),
      ...absenceProblems(grounds).map((detail) => ({ line, field: 'absences' as const, detail })),
    ]
  })
}
