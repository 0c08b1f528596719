import type { Role } from '../../domain/roles/roles.ts'
import type { KeptEntry, StaffEntry } from '../../prisma/staff-records.ts'

/** An entry as it is sent; with its version it is taken only while nobody else has changed it. */
export type SentEntry = StaffEntry & { readonly version?: number }

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
  readonly entry: SentEntry
  /** Everybody as they would be afterwards. */
  readonly after: ReadonlyMap<string, StaffEntry>
  /** Ids that stand in the file before this line. */
  readonly before: ReadonlySet<string>
  readonly was: KeptEntry | undefined
}

type Check = readonly [field: keyof KeptEntry, wrong: (grounds: Grounds) => boolean, detail: string]

const isAnotherActive = (id: string | null, { entry, after }: Grounds): boolean =>
  id === null || (id !== entry.id && after.get(id)?.active === true)

const deputyIsAway = ({ entry, after }: Grounds): boolean => {
  const deputy = entry.deputyId === null ? undefined : after.get(entry.deputyId)
  return deputy !== undefined && overlaps(entry, deputy)
}

/** Somebody without a last day is away until further notice. */
const overlaps = (a: StaffEntry, b: StaffEntry): boolean =>
  a.absentFrom !== null && b.absentFrom !== null && a.absentFrom <= lastDay(b) && b.absentFrom <= lastDay(a)

const lastDay = ({ absentUntil }: StaffEntry): string => absentUntil ?? '9999'

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

/** R-GEN-06. Nobody makes themselves the one who stands in for somebody else, nor gives themselves more days of it. */
const appointsThemselves = ({ entry, was, by }: Grounds): boolean => {
  if (entry.deputyId !== by) return false
  if (was?.deputyId !== by || was.absentFrom === null || entry.absentFrom === null) return true
  return entry.absentFrom < was.absentFrom || lastDay(entry) > lastDay(was)
}

/** R-GEN-06. A deputy has the roles and limits of whoever is away, and not everybody may give these away. */
const mayNotAppoint = ({ entry, was, by, role }: Grounds): boolean =>
  entry.deputyId !== null &&
  !standsInAlready(entry, was) &&
  role !== 'POLICY_ADMIN' &&
  by !== entry.id &&
  by !== entry.managerId

const standsInAlready = (entry: StaffEntry, was: StaffEntry | undefined): boolean =>
  (['deputyId', 'absentFrom', 'absentUntil'] as const).every((field) => entry[field] === was?.[field])

const CHECKS: readonly Check[] = [
  ['id', ({ entry, before }) => before.has(entry.id), 'The same person stands in an earlier line'],
  [
    'version',
    ({ entry: { version }, was }) => version !== undefined && version !== (was?.version ?? 0),
    'Somebody has changed this entry since: look at it again',
  ],
  ['managerId', (grounds) => !isAnotherActive(grounds.entry.managerId, grounds), 'Name another person who is active'],
  ['deputyId', (grounds) => !isAnotherActive(grounds.entry.deputyId, grounds), 'Name another person who is active'],
  [
    'deputyId',
    ({ entry }) => entry.deputyId !== null && entry.absentFrom === null,
    'Nobody stands in for somebody who is not away: enter the first day of the absence',
  ],
  ['deputyId', appointsThemselves, 'Nobody makes themselves a deputy: let somebody else do it'],
  ['deputyId', mayNotAppoint, 'Whoever is away, their manager or the administrator says who stands in'],
  ['deputyId', deputyIsAway, 'The deputy is away on some of the same days'],
  [
    'absentUntil',
    ({ entry: { absentFrom, absentUntil } }) =>
      absentUntil !== null && (absentFrom === null || absentUntil < absentFrom),
    'The last day of an absence is its first day or a later one',
  ],
  [
    'panelTrainedUntil',
    ({ entry: { panelTrainedUntil, roles } }) =>
      panelTrainedUntil !== null && !roles.some((role) => role === 'PANEL_MEMBER' || role === 'PANEL_CHAIR'),
    'Only members and chairs of the panel have panel training',
  ],
  ['roles', givesThemselves, 'Nobody gives themselves a role, a limit or a training: let somebody else do it'],
]

/** Everything that is wrong with the lines, each at its place; empty when all of them can be taken. */
export function problemsIn(
  entries: readonly SentEntry[],
  known: ReadonlyMap<string, KeptEntry>,
  keeper: Keeper,
): readonly DirectoryProblem[] {
  const after = new Map<string, StaffEntry>([...known, ...entries.map((entry) => [entry.id, entry] as const)])
  const before = new Set<string>()
  return entries.flatMap((entry, line) => {
    const grounds = { ...keeper, entry, after, before: new Set(before), was: known.get(entry.id) }
    before.add(entry.id)
    return CHECKS.filter(([, wrong]) => wrong(grounds)).map(([field, , detail]) => ({ line, field, detail }))
  })
}
