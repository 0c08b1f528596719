import { describe, expect, it } from '@jest/globals'
import type { StaffMember } from '../../prisma/staff.ts'
import { standingFor, type StandingQuestion } from '../../use-cases/standing.ts'

const member = (over: Partial<StaffMember> = {}): StaffMember => ({
  id: 'panel-b',
  roles: ['PANEL_MEMBER'],
  team: 'TEAM-NORTH',
  leads: [],
  areaTeams: [],
  signOffLimitPence: 0,
  panelTrainedUntil: '2026-01-10',
  qualified: true,
  active: true,
  ...over,
})

const trained = async (receivedAt: string, over: Partial<StaffMember> = {}) => {
  const question = {
    facts: { members: ['panel-b'] },
    receivedAt,
    staff: { find: () => Promise.resolve(member(over)) },
  } as unknown as StandingQuestion
  return (await standingFor(['panelMembersTrained'], question)).panelMembersTrained
}

describe('R-PAN-02 until when a member’s training counts', () => {
  it.each([
    ['five days before', '2026-01-05T10:00:00Z', ['panel-b']],
    ['in the last minute of the last day', '2026-01-10T23:59:00Z', ['panel-b']],
    ['in the first of the next', '2026-01-11T00:00:00Z', []],
  ])('%s', async (_when, at, expected) => {
    expect(await trained(at)).toEqual(expected)
  })

  it('by the day in London, not in UTC', async () => {
    const until = { panelTrainedUntil: '2026-06-10' }
    expect(await trained('2026-06-10T22:59:00Z', until)).toEqual(['panel-b'])
    expect(await trained('2026-06-10T23:30:00Z', until)).toEqual([])
  })

  it.each([
    ['who was never trained', { panelTrainedUntil: '' }],
    ['who has left', { active: false }],
    ['who is no member of the panel', { roles: ['PRACTITIONER'] }],
  ] as const)('never of somebody %s', async (_who, over) => {
    expect(await trained('2026-01-05T10:00:00Z', over)).toEqual([])
  })
})
