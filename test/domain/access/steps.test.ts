import { describe, expect, it } from '@jest/globals'
import { IN_EMERGENCY } from '../../../domain/access/steps.ts'
import type { AccessState } from '../../../domain/access/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'

const manager = { role: 'TEAM_MANAGER', id: 'staff-manager' } as const

const withAccess = (access: AccessState, over: Partial<Journey> = {}): Journey =>
  aJourney({ allocation: { team: 'TEAM-NORTH', worker: 'staff-worker' }, access, ...over })

const restrict = (...admitted: string[]) => aStep('restrictAccess', { admitted }, manager)
const exclude = (staff: string) => aStep('excludeStaff', { staff, because: 'RELATIVE' }, manager)
const end = (staff: string, by: object = manager) => aStep('endExclusion', { staff }, by)
const open = aStep('openInEmergency', {}, { role: 'EDT_WORKER', id: 'staff-night' })
const review = (by: object = manager) => aStep('reviewEmergencyLooks', { found: 'JUSTIFIED' }, by)

const excluded = [{ staff: 'staff-relative', because: 'RELATIVE', since: NOW }] as const
const look = { by: 'staff-night', at: NOW, until: '2099-01-01T00:00:00Z' }

describe('R-GEN-07 restricting a journey', () => {
  it('names who is admitted; naming others later keeps its beginning', () => {
    const { journey, event } = taking(withAccess({}), restrict('staff-one'))
    expect(event).toEqual({ type: 'AccessRestricted', admitted: ['staff-one'] })
    expect(taking(journey, restrict('staff-two')).journey.access?.restricted).toEqual({
      since: NOW,
      admitted: ['staff-two'],
    })
  })

  it('is refused where nothing would change, in whatever order they are named', () => {
    const journey = withAccess({ restricted: { since: NOW, admitted: ['staff-one', 'staff-two'] } })
    expect(refusalOf(journey, restrict('staff-two', 'staff-one')).code).toBe('RESTRICTED_ALREADY')
    expect(taking(journey, restrict('staff-one')).event.type).toBe('AccessRestricted')
  })

  it('admits nobody who is kept from it by name', () => {
    expect(refusalOf(withAccess({ excluded }), restrict('staff-relative')).code).toBe('ADMITTED_IS_EXCLUDED')
  })

  it('is lifted where it is in force, and nowhere else', () => {
    const lift = aStep('liftRestriction', {}, manager)
    const { journey } = taking(withAccess({ restricted: { since: NOW, admitted: [] } }), lift)
    expect(journey.access?.restricted).toBeUndefined()
    expect(refusalOf(journey, lift).code).toBe('NOT_RESTRICTED')
  })
})

describe('R-GEN-07 keeping somebody from a journey by name', () => {
  it('is recorded once', () => {
    const { journey } = taking(withAccess({}), exclude('staff-relative'))
    expect(journey.access?.excluded).toEqual(excluded)
    expect(refusalOf(journey, exclude('staff-relative')).code).toBe('EXCLUDED_ALREADY')
  })

  it('waits until they have nothing of it, so that nothing waits for somebody who cannot see it', () => {
    expect(refusalOf(withAccess({}), exclude('staff-worker')).code).toBe('EXCLUDED_HAS_IT')
    const held = { work: [{ item: 'TRIAGE', worker: 'staff-relative', since: NOW }] }
    expect(refusalOf(withAccess({}, { held }), exclude('staff-relative')).code).toBe('EXCLUDED_HAS_IT')
  })

  it('R-GEN-06 is ended by somebody else, and by no deputy of theirs', () => {
    const journey = withAccess({ excluded })
    expect(refusalOf(journey, end('staff-relative', { ...manager, id: 'staff-relative' })).code).toBe('OWN_EXCLUSION')
    const deputy = { by: { ...manager, insteadOf: ['staff-relative'] } }
    expect(refusalOf(journey, { ...end('staff-relative'), ...deputy }).code).toBe('OWN_EXCLUSION')
    expect(taking(journey, end('staff-relative')).journey.access?.excluded).toEqual([])
    expect(refusalOf(journey, end('staff-other')).code).toBe('NOT_EXCLUDED')
  })
})

describe('R-GEN-07 opening a journey in an emergency', () => {
  it('lasts four hours, tells the manager, and waits for them to look into it', () => {
    const { journey, event, clocks, messages } = taking(withAccess({}), open)
    expect(event.type === 'OpenedInEmergency' && Date.parse(event.until) - Date.parse(NOW)).toBe(4 * 3_600_000)
    expect(journey.access?.looks).toMatchObject([{ by: 'staff-night', at: NOW }])
    expect(clocks).toEqual([{ do: 'start', key: 'access.review', from: NOW }])
    expect(messages).toMatchObject([{ template: 'OPENED_IN_EMERGENCY', to: 'TEAM_MANAGER' }])
    expect(taking(journey, open).clocks).toEqual([])
  })

  it.each(['AUDITOR', 'DATA_OFFICER', 'POLICY_ADMIN', 'HOSPITAL_LIAISON', 'CITIZEN'] as const)(
    'a %s has no emergency',
    (role) => {
      expect(IN_EMERGENCY).not.toContain(role)
      expect(refusalOf(withAccess({}), aStep('openInEmergency', {}, { role, id: 'staff-x' })).code).toBe('ROLE_MAY_NOT')
    },
  )

  it('is looked into once, for all that there are', () => {
    const journey = withAccess({ looks: [look, { ...look, by: 'staff-second' }] })
    const after = taking(journey, review())
    expect(after.journey.access?.looks?.map(({ found }) => found)).toEqual(['JUSTIFIED', 'JUSTIFIED'])
    expect(after.clocks).toMatchObject([{ do: 'stop', key: 'access.review', outcome: 'MET' }])
    expect(refusalOf(after.journey, review()).code).toBe('NO_LOOK_TO_REVIEW')
  })

  it('R-GEN-06 by nobody who opened it, and by no deputy of theirs', () => {
    const journey = withAccess({ looks: [look] })
    expect(refusalOf(journey, review({ ...manager, id: 'staff-night' })).code).toBe('OWN_LOOK')
    const deputy = { by: { ...manager, insteadOf: ['staff-night'] } }
    expect(refusalOf(journey, { ...review(), ...deputy }).code).toBe('OWN_LOOK')
  })
})
