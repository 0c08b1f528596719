import type { Role } from '../../domain/roles/roles.ts'
import type { ListOf } from '../../prisma/queries/worklist.ts'
import type { Caller } from '../step-command.ts'

/** Which list somebody asks for; their own unless another is named. */
export type ListAsked =
  | { readonly list: 'MINE' }
  | { readonly list: 'ALL' }
  | { readonly list: 'PERSON'; readonly worker: string }
  | { readonly list: 'TEAM' | 'UNASSIGNED'; readonly team?: string | undefined }
  | { readonly list: 'ROLE'; readonly role: Role }

/** They answer for others' work, or look at all of it (rulebook section 2). */
const SUPERVISORS: readonly Role[] = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE', 'AUDITOR', 'DATA_OFFICER']

export const isSupervisor = ({ roles }: Pick<Caller, 'roles'>): boolean =>
  roles.some((role) => SUPERVISORS.includes(role))

/** R-GEN-07. Everybody sees their own list and those of their team, of their roles and of whoever they stand in for; supervisors see all of them. */
export function maySee(caller: Caller, asked: ListAsked): boolean {
  if (isSupervisor(caller)) return true
  if (asked.list === 'ALL') return false
  if (asked.list === 'PERSON') return [caller.id, ...awayFor(caller)].includes(asked.worker)
  if (asked.list === 'ROLE') return caller.roles.includes(asked.role)
  return asked.list === 'MINE' || (asked.team ?? caller.team) === caller.team
}

/** Those who are away and for whom somebody stands in. */
export const awayFor = ({ standsInFor = [] }: Caller): readonly string[] => standsInFor.map(({ id }) => id)

/** The list as the database knows it. */
export function listOf(caller: Caller, asked: ListAsked): ListOf {
  if (asked.list === 'ALL') return { list: 'ALL' }
  if (asked.list === 'MINE') return { list: 'PERSON', value: caller.id }
  if (asked.list === 'PERSON') return { list: 'PERSON', value: asked.worker }
  if (asked.list === 'ROLE') return { list: 'ROLE', value: asked.role }
  return { list: asked.list, value: asked.team ?? caller.team }
}

/** The out-of-hours team’s own list holds what is its role’s, whose team the journey is; so it depends on the hour. */
export const isOutOfHoursList = ({ roles, team }: Caller, asked: ListAsked): boolean =>
  asked.list === 'TEAM' && roles.includes('EDT_WORKER') && (asked.team ?? team) === team
