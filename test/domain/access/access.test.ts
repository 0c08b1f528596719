import { describe, expect, it } from '@jest/globals'
import { groundsFor, rolesFor } from '../../../domain/access/access.ts'
import type { ActingFor, Looker } from '../../../domain/access/acting-for.ts'
import { supervisesTeam, teamsOfRole } from '../../../domain/access/lists.ts'
import { REACH } from '../../../domain/access/reach.ts'
import { RELATIONSHIPS, type JourneyFacts, type Relationship } from '../../../domain/access/relationships.ts'
import { ROLES, type Role } from '../../../domain/roles/roles.ts'

const AT = '2026-06-01T09:00:00Z'

const somebody = (role: Role, over: Partial<ActingFor> = {}): ActingFor => ({
  id: 'staff-one',
  roles: [role],
  team: 'TEAM-FAR',
  leads: [],
  areaTeams: [],
  signOffLimitPence: 0,
  ...over,
})

const journey = (over: Partial<JourneyFacts> = {}): JourneyFacts => ({
  id: 'journey-1',
  allocation: { team: 'TEAM-NORTH' },
  ...over,
})

/** Of each relationship somebody and a journey that stand so to each other, and in no other way. */
const STANDS: Readonly<
  Record<Relationship, { readonly by?: Partial<ActingFor>; readonly of?: Partial<JourneyFacts>; readonly night?: true }>
> = {
  TAKES_PART: { by: { takesPartIn: ['journey-1'] } },
  WORKER: { of: { allocation: { team: 'TEAM-NORTH', worker: 'staff-one' } } },
  BY_NAME: { of: { held: { work: [{ item: 'TRIAGE', worker: 'staff-one', since: AT }] } } },
  TEAM: { by: { team: 'TEAM-NORTH' } },
  LEADS: { by: { leads: ['TEAM-NORTH'] } },
  AREA: { by: { areaTeams: ['TEAM-NORTH'] } },
  PANEL_ITEM: {
    of: {
      panel: { planVersion: 1, weeklyPence: 1, trigger: 'UNUSUAL_PLAN', referredBy: 'staff-two', referredAt: AT },
    },
  },
  DECIDED_NEEDS: { of: { eligibility: { proposedBy: 'staff-two' } as NonNullable<JourneyFacts['eligibility']> } },
  DISCHARGE: { of: { hospital: {} as NonNullable<JourneyFacts['hospital']> } },
  MOVE: { of: { move: {} as NonNullable<JourneyFacts['move']> } },
  CONCERN: { of: { safeguarding: {} as NonNullable<JourneyFacts['safeguarding']> } },
  NIGHT: { night: true },
  BEGAN_AT_NIGHT: { of: { outOfHours: { since: AT, urgent: true } } },
  EVERYBODY: {},
}

const letsIn = (role: Role, to: Relationship): readonly Relationship[] => {
  const { by, of, night } = STANDS[to]
  const grounds = groundsFor([somebody(role, by)], journey(of), { officeClosed: night === true })
  return grounds.map(({ because }) => because)
}

describe('R-GEN-07 who is let to a journey', () => {
  const cells = ROLES.flatMap((role) => RELATIONSHIPS.map((to) => [role, to] as const))

  it.each(cells)('%s where it is %s: as the table says', (role, to) => {
    const { to: reached } = REACH[role]
    // Whoever works in a team leads it where their role leads teams at all.
    const also = to === 'TEAM' && reached.includes('LEADS') ? (['LEADS'] as const) : []
    const expected = reached.filter((each) => [to, 'EVERYBODY', ...also].includes(each))
    expect(letsIn(role, to)).toEqual(expected.slice(0, 1))
  })

  it('TK-09 a role on one journey gives nothing on another', () => {
    const both = [somebody('PRACTITIONER', { roles: ['PRACTITIONER', 'CONTACT_OFFICER'] })] as const
    const grounds = groundsFor(both, journey(), { officeClosed: false })
    expect(rolesFor(grounds, 'SEE')).toEqual(['CONTACT_OFFICER'])
    expect(rolesFor(grounds, { takenBy: ['PRACTITIONER', 'TEAM_MANAGER'] })).toEqual([])
  })

  it('whoever stands in for somebody has their grounds, in their team and under their name', () => {
    const away = somebody('TEAM_MANAGER', { id: 'staff-away', team: 'TEAM-NORTH' })
    const looker: Looker = [somebody('PRACTITIONER'), away]
    expect(groundsFor(looker, journey(), { officeClosed: false })).toEqual([
      { by: away, role: 'TEAM_MANAGER', because: 'LEADS' },
    ])
    expect(groundsFor([looker[0]], journey(), { officeClosed: false })).toEqual([])
  })

  it('a plan that was taken back from the panel is no item of it any more', () => {
    const { panel } = STANDS.PANEL_ITEM.of ?? {}
    const back = journey({ panel: { ...panel, withdrawnAt: AT } as NonNullable<JourneyFacts['panel']> })
    expect(groundsFor([somebody('PANEL_CHAIR')], back, { officeClosed: false })).toEqual([])
  })

  it('a journey of no team yet is nobody’s by team', () => {
    expect(groundsFor([somebody('PRACTITIONER', { team: '' })], { id: 'journey-2' }, { officeClosed: false })).toEqual(
      [],
    )
    expect(
      groundsFor([somebody('SERVICE_MANAGER', { areaTeams: 'ALL' })], { id: 'journey-2' }, { officeClosed: false }),
    ).toHaveLength(1)
  })
})

describe('R-GEN-07 whose lists are whose', () => {
  it('a role that works by teams has its work in these, and every other role everywhere', () => {
    expect(teamsOfRole([somebody('PRACTITIONER', { leads: ['TEAM-NORTH'] })], 'PRACTITIONER')).toEqual(['TEAM-FAR'])
    expect(teamsOfRole([somebody('TEAM_MANAGER', { leads: ['TEAM-NORTH'] })], 'TEAM_MANAGER')).toEqual([
      'TEAM-FAR',
      'TEAM-NORTH',
    ])
    expect(teamsOfRole([somebody('SERVICE_MANAGER', { areaTeams: 'ALL' })], 'SERVICE_MANAGER')).toBe('ALL')
    expect(teamsOfRole([somebody('FINANCE_OFFICER')], 'FINANCE_OFFICER')).toBe('ALL')
  })

  it('a manager supervises the teams that they lead, an auditor all of them, a practitioner none', () => {
    expect(supervisesTeam([somebody('TEAM_MANAGER', { leads: ['TEAM-NORTH'] })], 'TEAM-NORTH')).toBe(true)
    expect(supervisesTeam([somebody('TEAM_MANAGER')], 'TEAM-NORTH')).toBe(false)
    expect(supervisesTeam([somebody('AUDITOR')], 'TEAM-NORTH')).toBe(true)
    expect(supervisesTeam([somebody('PRACTITIONER', { team: 'TEAM-NORTH' })], 'TEAM-NORTH')).toBe(false)
  })
})
