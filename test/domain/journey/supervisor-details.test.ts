import { describe, expect, it } from '@jest/globals'
import type { RecentEvent } from '../../../domain/journey/journey.ts'
import { OPEN_STAGES } from '../../../domain/journey/stage.ts'
import { supervisorDetails, supervisorSummary } from '../../../domain/journey/supervisor-details.ts'
import { aJourney, NOW } from '../../support/domain.ts'
import { aClock, anOpenReview, withPlan } from '../../support/reviewing.ts'

const recent: readonly RecentEvent[] = ['PlanSignedOff', 'PlanCopiesSent', 'ReviewOpened', 'ClockFired'].map(
  (type, place) => ({
    version: 7 + place,
    type,
    at: `2026-01-0${String(place + 1)}T09:00:00Z`,
    by: type === 'PlanSignedOff' ? { id: 'staff-manager', role: 'TEAM_MANAGER' } : { id: 'SYSTEM', role: 'SYSTEM' },
  }),
)

const journey = {
  ...withPlan(
    { open: anOpenReview() },
    {
      clocks: [
        aClock('review.annual', { dueAt: '2026-03-01T23:59:59Z', because: 'A yearly review is due after 12 months.' }),
        aClock('plan.copies', { dueAt: '2026-01-02T17:00:00Z', breached: true, because: 'Copies go out in 5 days.' }),
        aClock('review.annual.windowOpens', { dueAt: '2026-01-01T00:00:00Z', because: 'It opens before.' }),
      ],
    },
  ),
  recent,
}

describe('what a supervisor reads in the Temporal UI', () => {
  const text = supervisorDetails(journey, NOW)

  it('says where the journey stands and whom it waits for', () => {
    expect(text).toContain('**Plan in force** (ASC-2026-000001-K, version 10)')
    expect(text).toContain('**Practitioner (allocated).** The worker starts the review.')
  })

  it('gives every running clock with its date and its sentence, the earliest first', () => {
    expect(text).toContain('- **Complete the yearly review of the plan** (2026-03-01 23:59 UTC): A yearly')
    expect(text).toContain('(2026-03-01 23:59 UTC): A yearly review is due after 12 months.')
    expect(text.indexOf('2026-01-01 00:00 UTC')).toBeLessThan(text.indexOf('2026-01-02 17:00 UTC'))
    expect(text.indexOf('2026-01-02 17:00 UTC')).toBeLessThan(text.indexOf('2026-03-01 23:59 UTC'))
  })

  it('marks a missed limit, an opened window and a paused clock', () => {
    expect(text).toContain('(2026-01-02 17:00 UTC) **missed**: Copies go out in 5 days.')
    expect(text).toContain('(2026-01-01 00:00 UTC) **open**: It opens before.')
    const paused = withPlan({}, { clocks: [aClock('review.annual', { paused: true })] })
    expect(supervisorDetails(paused, NOW)).toContain('**paused**')
  })

  it('says what needs attention: what the workflow reports, and what was missed', () => {
    expect(supervisorDetails(journey, NOW, ['COMMIT_FAILING'])).toMatch(/- Commit failing\n- Missed: /)
    expect(supervisorDetails(aJourney(), NOW)).toContain('Nothing needs attention.')
  })

  it('tells the last three things, the newest first, by role and not by name', () => {
    const last = text.slice(text.indexOf('### What happened last'))
    expect(last).toBe(
      [
        '### What happened last\n',
        '- Clock fired, by the system (2026-01-04 09:00 UTC)',
        '- Review opened, by the system (2026-01-03 09:00 UTC)',
        '- Plan copies sent, by the system (2026-01-02 09:00 UTC)',
      ].join('\n'),
    )
    expect(text).not.toContain('staff-')
  })

  it('is Markdown without tables, far below the 20 kB that Temporal takes', () => {
    expect(text).not.toContain('|')
    expect(text.length).toBeLessThan(4000)
  })

  it('says why a journey is closed', () => {
    const closed = aJourney({ stage: 'CLOSED', closure: { reason: 'NEEDS_MET_BY_OTHERS', at: NOW } })
    expect(supervisorDetails(closed, NOW)).toContain('**Closed**, because: needs met by others')
  })

  it.each([...OPEN_STAGES, 'CLOSED'] as const)('has a summary of 200 bytes at most at %s', (stage) => {
    const summary = supervisorSummary(aJourney({ stage }))
    expect(summary).toContain('ASC-2026-000001-K')
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(200)
  })
})
