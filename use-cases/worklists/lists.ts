import {
  supervises,
  supervisesTeam,
  teamsOfRole,
  teamsSupervised,
  type TeamsOfRole,
} from '../../domain/access/lists.ts'
import type { Role } from '../../domain/roles/roles.ts'
import type { ListOf } from '../../prisma/queries/worklist.ts'
import { lookerOf } from '../access/narrowed.ts'
import type { Caller } from '../step-command.ts'

/** Which list somebody asks for; their own unless another is named. */
export type ListAsked =
  | { readonly list: 'MINE' }
  | { readonly list: 'ALL' }
  | { readonly list: 'PERSON'; readonly worker: string }
  | { readonly list: 'TEAM' | 'UNASSIGNED'; readonly team?: string | undefined }
  | { readonly list: 'ROLE'; readonly role: Role }

export const isSupervisor = (caller: Caller): boolean => supervises(lookerOf(caller))

/**
 * R-GEN-07. Everybody sees their own list and those of their team, of their roles and of whoever they stand in for; supervisors see
 * those of the teams that they answer for, and of everything else what is there for them.
 */
export function maySee(caller: Caller, asked: ListAsked): boolean {
  if (asked.list === 'TEAM' || asked.list === 'UNASSIGNED') {
    const { team = caller.team } = asked
    return team === caller.team || supervisesTeam(lookerOf(caller), team)
  }
  if (isSupervisor(caller)) return true
  if (asked.list === 'PERSON') return [caller.id, ...awayFor(caller)].includes(asked.worker)
  if (asked.list === 'ROLE') return caller.roles.includes(asked.role)
  return asked.list === 'MINE'
}

/** Those who are away and for whom somebody stands in. */
export const awayFor = ({ standsInFor = [] }: Caller): readonly string[] => standsInFor.map(({ id }) => id)

/** The list as the database knows it. */
export function listOf(caller: Caller, asked: ListAsked): ListOf {
  if (asked.list === 'ALL') return { list: 'ALL', ...someOf(teamsSupervised(lookerOf(caller))) }
  if (asked.list === 'MINE') return { list: 'PERSON', value: caller.id }
  if (asked.list === 'PERSON') return { list: 'PERSON', value: asked.worker }
  if (asked.list === 'ROLE') return roleList(caller, asked.role)
  return { list: asked.list, value: asked.team ?? caller.team }
}

/** The list of a role in the teams in which the viewer has it; a supervisor looks at that of a role of others. */
function roleList(caller: Caller, role: Role): ListOf {
  const looker = lookerOf(caller)
  const teams = caller.roles.includes(role) ? teamsOfRole(looker, role) : teamsSupervised(looker)
  return { list: 'ROLE', value: role, ...someOf(teams) }
}

const someOf = (teams: TeamsOfRole): { readonly teams?: readonly string[] } => (teams === 'ALL' ? {} : { teams })

/** The out-of-hours team’s own list holds what is its role’s, whose team the journey is; so it depends on the hour. */
export const isOutOfHoursList = ({ roles, team }: Caller, asked: ListAsked): boolean =>
  asked.list === 'TEAM' && roles.includes('EDT_WORKER') && (asked.team ?? team) === team
