import { teamsOfRole } from '../../domain/access/lists.ts'
import type { Role } from '../../domain/roles/roles.ts'
import { EVERY, readWorkCounts, type WorkCount } from '../../prisma/queries/work-counts.ts'
import { lookerOf } from '../access/narrowed.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import { recordView, type Viewer } from '../viewer.ts'
import type { Caller } from '../step-command.ts'
import { awayFor, isOutOfHoursList, maySee } from './lists.ts'

/** One list, and how much stands on it. */
export interface CountedList {
  readonly list: 'MINE' | 'TEAM' | 'UNASSIGNED' | 'ROLE' | 'PERSON'
  readonly role?: string
  readonly worker?: string
  readonly items: number
  readonly overdue: number
  /** Where the list is. */
  readonly href: string
}

/**
 * How much stands on each list of the viewer, and for supervisors on those of a team and of everybody in it.
 * @throws Failure LIST_NOT_YOURS
 */
export async function countWork(
  door: Pick<DoorDependencies, 'database'>,
  viewer: Viewer,
  { team = viewer.caller.team }: { readonly team?: string | undefined },
): Promise<readonly CountedList[]> {
  const { caller } = viewer
  if (!maySee(caller, { list: 'TEAM', team })) throw new Failure('LIST_NOT_YOURS')
  const counts = await readWorkCounts(door.database, {
    workers: [caller.id, ...awayFor(caller)],
    team,
    roles: caller.roles,
    teamsOfRoles: caller.roles.flatMap((role) => teamsIn(caller, role)),
  })
  await recordView(door, viewer, 'VIEW_WORKLIST_COUNTS')
  const ofTeam = isOutOfHoursList(caller, { list: 'TEAM', team })
    ? []
    : [{ list: 'TEAM' as const, ...sum(counts, (row) => row.team === team), href: `/v1/worklists/team?team=${team}` }]
  return [
    { list: 'MINE', ...sum(counts, ({ worker }) => worker === caller.id), href: '/v1/worklists/mine' },
    ...ofTeam,
    {
      list: 'UNASSIGNED',
      ...sum(counts, (row) => row.team === team && row.worker === ''),
      href: `/v1/worklists/unassigned?team=${team}`,
    },
    ...caller.roles.map((role) => ({
      list: 'ROLE' as const,
      role,
      ...sum(counts, ofRole(caller, role)),
      href: `/v1/worklists/role?role=${role}`,
    })),
    ...standInLists(caller, counts),
    ...workersIn(counts, team)
      .filter((worker) => !awayFor(caller).includes(worker))
      .map((worker) => ({
        list: 'PERSON' as const,
        worker,
        ...sum(counts, (row) => row.team === team && row.worker === worker),
        href: `/v1/worklists/team?team=${team}&worker=${encodeURIComponent(worker)}`,
      })),
  ]
}

const teamsIn = (caller: Caller, role: Role): readonly string[] => {
  const teams = teamsOfRole(lookerOf(caller), role)
  return teams === 'ALL' ? [] : teams
}

/** What a role has to do in the teams in which the viewer has it. */
function ofRole(caller: Caller, role: Role): (row: WorkCount) => boolean {
  const teams = teamsOfRole(lookerOf(caller), role)
  return (row) => row.role === role && (teams === 'ALL' ? row.team === EVERY : teams.includes(row.team))
}

/** R-OPS-01. The lists of those who are away and for whom the viewer stands in. */
const standInLists = ({ standsInFor = [] }: Caller, counts: readonly WorkCount[]): readonly CountedList[] =>
  standsInFor.map(({ id }) => ({
    list: 'PERSON',
    worker: id,
    ...sum(counts, ({ worker }) => worker === id),
    href: `/v1/worklists/person?worker=${encodeURIComponent(id)}`,
  }))

const sum = (counts: readonly WorkCount[], belongs: (row: WorkCount) => boolean) => {
  const rows = counts.filter(belongs)
  const total = (of: (row: WorkCount) => number): number => rows.reduce((all, row) => all + of(row), 0)
  return { items: total(({ items }) => items), overdue: total(({ overdue }) => overdue) }
}

/** Everybody with something to do in a team, by their id. */
const workersIn = (counts: readonly WorkCount[], team: string): readonly string[] => [
  ...new Set(
    counts.filter((row) => row.team === team && row.worker !== '' && row.items > 0).map(({ worker }) => worker),
  ),
]
