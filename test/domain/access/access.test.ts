import { describe, expect, it } from '@jest/globals'
import { groundsFor, rolesFor } from '../../../domain/access/access.ts'
import type { ActingFor, Looker } from '../../../domain/access/acting-for.ts'
import { supervisesTeam, teamsOfRole } from '../../../domain/access/lists.ts'
import { REACH } from '../../../domain/access/reach.ts'
import { RELATIONSHIPS, type JourneyFacts, type Relationship } from '../../../domain/access/relationships.ts'
import { ROLES, type Role } from '../../../domain/roles/roles.ts'

const AT = '2026-06-01T09:00:00Z'

const DAY = { officeClosed: false, now: AT }

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
  ADMITTED: { of: { access: { restricted: { since: AT, admitted: ['staff-one'] } } } },
  EMERGENCY: { of: { access: { looks: [{ by: 'staff-one', at: AT, until: '2026-06-01T13:00:00Z' }] } } },
}

const letsIn = (role: Role, to: Relationship): readonly Relationship[] => {
  const { by, of, night } = STANDS[to]
  const grounds = groundsFor([somebody(role, by)], journey(of), { officeClosed: night === true, now: AT })
  return grounds.map(({ because }) => because)
}

describe('R-GEN-07 who is let to a journey', () => {
  const cells = ROLES.flatMap((role) => RELATIONSHIPS.map((to) => [role, to] as const))

  it.each(cells)('%s where it is %s: as the table says', (role, to) => {
    const { to: reached, evenRestricted } = REACH[role]
    const everybody = to !== 'ADMITTED' || evenRestricted ? (['EVERYBODY'] as const) : []
    // Whoever works in a team leads it where their role leads teams at all.
    const also = to === 'TEAM' && reached.includes('LEADS') ? (['LEADS'] as const) : []
    const expected = reached.filter((each) => [to, ...everybody, ...also].includes(each))
    expect(letsIn(role, to)).toEqual(expected.slice(0, 1))
  })

  it('TK-09 a role on one journey gives nothing on another', () => {
    const both = [somebody('PRACTITIONER', { roles: ['PRACTITIONER', 'CONTACT_OFFICER'] })] as const
    const grounds = groundsFor(both, journey(), DAY)
    expect(rolesFor(grounds, 'SEE')).toEqual(['CONTACT_OFFICER'])
    expect(rolesFor(grounds, { takenBy: ['PRACTITIONER', 'TEAM_MANAGER'] })).toEqual([])
  })

  it('whoever stands in for somebody has their grounds, in their team and under their name', () => {
    const away = somebody('TEAM_MANAGER', { id: 'staff-away', team: 'TEAM-NORTH' })
    const looker: Looker = [somebody('PRACTITIONER'), away]
    expect(groundsFor(looker, journey(), DAY)).toEqual([{ by: away, role: 'TEAM_MANAGER', because: 'LEADS' }])
    expect(groundsFor([looker[0]], journey(), DAY)).toEqual([])
  })

  it('a plan that was taken back from the panel is no item of it any more', () => {
    const { panel } = STANDS.PANEL_ITEM.of ?? {}
    const back = journey({ panel: { ...panel, withdrawnAt: AT } as NonNullable<JourneyFacts['panel']> })
    expect(groundsFor([somebody('PANEL_CHAIR')], back, DAY)).toEqual([])
  })

  it('a journey of no team yet is nobody’s by team', () => {
    expect(groundsFor([somebody('PRACTITIONER', { team: '' })], { id: 'journey-2' }, DAY)).toEqual([])
    expect(groundsFor([somebody('SERVICE_MANAGER', { areaTeams: 'ALL' })], { id: 'journey-2' }, DAY)).toHaveLength(1)
  })
})

describe('R-GEN-07 restricted journeys, and people who are kept from one', () => {
  const restricted = journey({ access: { restricted: { since: AT, admitted: [] } } })
  const lets = (by: ActingFor, of: JourneyFacts) => groundsFor([by], of, DAY).map(({ because }) => because)

  it.each(ROLES)('a restricted journey is there for a %s by need, and not by breadth', (role) => {
    const { evenRestricted } = REACH[role]
    const all = somebody(role, { team: 'TEAM-SOUTH', areaTeams: 'ALL' })
    expect(lets(all, restricted)).toEqual(evenRestricted ? ['EVERYBODY'] : [])
  })

  it('it stays there for its worker and for the manager of its team, not for the rest of the team', () => {
    const mine = { ...restricted, allocation: { team: 'TEAM-NORTH', worker: 'staff-one' } }
    expect(lets(somebody('PRACTITIONER', { team: 'TEAM-NORTH' }), mine)).toEqual(['WORKER'])
    expect(lets(somebody('PRACTITIONER', { team: 'TEAM-NORTH' }), restricted)).toEqual([])
    expect(lets(somebody('TEAM_MANAGER', { team: 'TEAM-NORTH' }), restricted)).toEqual(['LEADS'])
  })

  const excluded = [{ staff: 'staff-one', because: 'RELATIVE' as const, since: AT }]

  it.each(ROLES)('a %s who is kept from a journey by name is let to it by nothing', (role) => {
    for (const { by, of } of Object.values(STANDS)) {
      const kept = journey({ ...of, access: { ...of?.access, excluded } })
      expect(groundsFor([somebody(role, by)], kept, { officeClosed: true, now: AT })).toEqual([])
    }
  })

  it('neither is somebody who stands in for them, nor do they come in for somebody else', () => {
    const kept = journey({ access: { excluded } })
    const relative = somebody('TEAM_MANAGER', { team: 'TEAM-NORTH' })
    const other = somebody('TEAM_MANAGER', { id: 'staff-two', team: 'TEAM-NORTH' })
    expect(groundsFor([somebody('PRACTITIONER', { id: 'staff-three' }), relative], kept, DAY)).toEqual([])
    expect(groundsFor([relative, other], kept, DAY)).toEqual([])
    expect(groundsFor([other], kept, DAY)).toHaveLength(1)
  })

  it('an emergency is over at its end, to the second', () => {
    const opened = journey({ access: { looks: [{ by: 'staff-one', at: AT, until: '2026-06-01T13:00:00Z' }] } })
    const at = (now: string) => groundsFor([somebody('PRACTITIONER')], opened, { officeClosed: false, now }).length
    expect([at('2026-06-01T12:59:59Z'), at('2026-06-01T13:00:00Z')]).toEqual([1, 0])
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
