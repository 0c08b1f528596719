import { describe, expect, it } from '@jest/globals'
import type { RecentEvent } from '../../../domain/journey/journey.ts'
import { OPEN_STAGES } from '../../../domain/journey/stage.ts'
import { supervisorDetails, supervisorSummary } from '../../../domain/journey/supervisor-details.ts'
import { TEMPLATES } from '../../../domain/messages/templates.ts'
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

const journey = () => ({
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
})

describe('what a supervisor reads in the Temporal UI', () => {
  const shown = (): string => supervisorDetails(journey(), NOW)

  it('says where the journey stands and whom it waits for', () => {
    expect(shown()).toContain('**Plan in force** (ASC-2026-000001-K, version 10)')
    expect(shown()).toContain('**Practitioner (allocated).** The worker starts the review.')
  })

  it('gives every running clock with its date and its sentence, the earliest first', () => {
    expect(shown()).toContain('- **Complete the yearly review of the plan** (2026-03-01 23:59 UTC): A yearly')
    expect(shown()).toContain('(2026-03-01 23:59 UTC): A yearly review is due after 12 months.')
    expect(shown().indexOf('2026-01-01 00:00 UTC')).toBeLessThan(shown().indexOf('2026-01-02 17:00 UTC'))
    expect(shown().indexOf('2026-01-02 17:00 UTC')).toBeLessThan(shown().indexOf('2026-03-01 23:59 UTC'))
  })

  it('marks a missed limit, an opened window and a paused clock', () => {
    expect(shown()).toContain('(2026-01-02 17:00 UTC) **missed**: Copies go out in 5 days.')
    expect(shown()).toContain('(2026-01-01 00:00 UTC) **open**: It opens before.')
    const paused = withPlan({}, { clocks: [aClock('review.annual', { paused: true })] })
    expect(supervisorDetails(paused, NOW)).toContain('**paused**')
  })

  it('says what needs attention: what the workflow reports, and what was missed', () => {
    expect(supervisorDetails(journey(), NOW, ['COMMIT_FAILING'])).toMatch(/- Commit failing\n- Missed: /)
    expect(supervisorDetails(aJourney(), NOW)).toContain('Nothing needs attention.')
  })

  it('tells the last three things, the newest first, by role and not by name', () => {
    const last = shown().slice(shown().indexOf('### What happened last'))
    expect(last).toBe(
      [
        '### What happened last\n',
        '- Clock fired, by the system (2026-01-04 09:00 UTC)',
        '- Review opened, by the system (2026-01-03 09:00 UTC)',
        '- Plan copies sent, by the system (2026-01-02 09:00 UTC)',
      ].join('\n'),
    )
    expect(shown()).not.toContain('staff-')
  })

  it('says so where no date runs, nothing has happened, and nobody is allocated', () => {
    const text = supervisorDetails(aJourney({ stage: 'WAITING', allocation: { team: 'TEAM-NORTH' } }), NOW)
    expect(text).toBe(
      [
        '### Where it stands',
        '**Waiting to be allocated** (ASC-2026-000001-K, version 10)',
        '### Waiting for',
        '**Team manager.** A team manager allocates a worker.',
        '### Dates',
        'No date is running.',
        '### Attention',
        'Nothing needs attention.',
        '### What happened last',
        'Nothing has happened yet.',
      ].join('\n\n'),
    )
  })

  it('puts nobody’s name before a wait for a date', () => {
    const paused = { reason: 'AWAY', since: NOW, until: '2026-02-01' } as const
    const waitsForDate = withPlan({ open: anOpenReview(), pause: paused }, { clocks: [aClock('review.pause.ends')] })
    expect(supervisorDetails(waitsForDate, NOW)).toContain('\n\nThe review is paused and carries on by itself.\n\n')
    expect(supervisorSummary(waitsForDate)).toBe(
      'ASC-2026-000001-K: Plan in force. The review is paused and carries on by itself.',
    )
    expect(supervisorSummary(aJourney({ stage: 'WAITING' }))).toBe(
      'ASC-2026-000001-K: Waiting to be allocated. Waits for team manager.',
    )
  })

  it('R-GEN-03 lists three letters to produce, with the date by which each is wanted, and counts the others', () => {
    const toProduce = [0, 1, 2, 3].map((place) => ({
      reference: `018f0000-0000-7000-8000-000000000001-9-${String(place)}`,
      template: 'REFERRAL_ACKNOWLEDGEMENT' as const,
      handedOverAt: `2026-01-0${String(place + 1)}T10:00:00Z`,
    }))
    const text = supervisorDetails(aJourney({ letters: { toProduce, produced: [] } }), NOW)
    const letters = text.slice(text.indexOf('### Letters'), text.indexOf('### Dates')).trimEnd()
    const lines = [1, 2, 3].map(
      (day) =>
        `- **${TEMPLATES.REFERRAL_ACKNOWLEDGEMENT.title}**, handed over to be produced (2026-01-0${String(day)} 10:00 UTC)`,
    )
    expect(letters).toBe(`### Letters to produce and post\n\n${[...lines, '- and 1 more'].join('\n')}`)
  })

  it('is Markdown without tables, far below the 20 kB that Temporal takes', () => {
    expect(shown()).not.toContain('|')
    expect(shown().length).toBeLessThan(4000)
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
