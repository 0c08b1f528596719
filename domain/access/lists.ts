import type { Role } from '../roles/roles.ts'
import type { ActingFor, Looker } from './acting-for.ts'
import { REACH } from './reach.ts'
import type { Relationship } from './relationships.ts'

const BY_TEAM: readonly Relationship[] = ['TEAM', 'LEADS', 'AREA']

/** In which teams somebody has a role: some, or as many as there are. */
export type TeamsOfRole = readonly string[] | 'ALL'

function teamsOf({ team, leads, areaTeams }: ActingFor, role: Role): TeamsOfRole {
  const { to } = REACH[role]
  // What a role has to do in no team of its own it has to do in all of them.
  if (!to.some((each) => BY_TEAM.includes(each))) return 'ALL'
  if (to.includes('AREA') && areaTeams === 'ALL') return 'ALL'
  return [
    team,
    ...(to.includes('LEADS') ? leads : []),
    ...(to.includes('AREA') && areaTeams !== 'ALL' ? areaTeams : []),
  ]
}

/** R-GEN-07. The teams whose work of a role is on the list that somebody has for it. */
export function teamsOfRole(looker: Looker, role: Role): TeamsOfRole {
  const teams = looker.filter(({ roles }) => roles.includes(role)).map((by) => teamsOf(by, role))
  return teams.includes('ALL') ? 'ALL' : [...new Set(teams.flat())]
}

/** They answer for others' work, or look at all of it (rulebook section 2). */
const SUPERVISING: readonly Role[] = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE', 'AUDITOR', 'DATA_OFFICER']

/** R-GEN-07. Whether somebody answers for a team, or looks at all of them, so that its list and numbers are theirs to see. */
export function supervisesTeam(looker: Looker, team: string): boolean {
  const teams = teamsSupervised(looker)
  return teams === 'ALL' || teams.includes(team)
}

/** The teams for which somebody answers or at which they look. */
export function teamsSupervised(looker: Looker): TeamsOfRole {
  const held = SUPERVISING.filter((role) => looker.some(({ roles }) => roles.includes(role)))
  const teams = held.map((role) => teamsOfRole(looker, role))
  return teams.includes('ALL') ? 'ALL' : [...new Set(teams.flat())]
}

export const supervises = (looker: Looker): boolean =>
  looker.some(({ roles }) => roles.some((role) => SUPERVISING.includes(role)))
