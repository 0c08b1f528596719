import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import { stepDefinition } from '../../../domain/journey/machine.ts'
import { supervisorDetails } from '../../../domain/journey/supervisor-details.ts'
import { waitingOn, work } from '../../../domain/journey/waiting-on.ts'
import { aJourney, NOW } from '../../support/domain.ts'
import { onAgenda, withPanel } from '../../support/panel.ts'
import { aClock, anOpenReview, withPlan } from '../../support/reviewing.ts'

const other = aClock('plan.updateCopy')

describe('whom a journey waits for, whatever else runs', () => {
  it.each([
    [
      'the director of a plan that was put off twice',
      withPanel({ clocks: [other, aClock('panel.director')] }),
      'fixPanelSitting',
    ],
    ['the panel itself', withPanel({ clocks: [other] }), 'recordPanelDecision'],
    ['the day of the first review', withPlan({}, { clocks: [aClock('review.first.windowOpens')] }), 'scheduleReview'],
    ['whoever plans the next review', withPlan({}, { clocks: [other] }), 'scheduleReview'],
  ] as const)('%s', (_whom, journey, step) => {
    expect(waitingOn(journey).steps[0]).toBe(step)
  })

  it('nobody, once the day of the first review is agreed', () => {
    const appointment = { type: 'PLANNED_FIRST', on: '2026-02-10', method: 'VISIT', invitees: ['PERSON'] } as const
    const journey = withPlan({ appointment }, { clocks: [aClock('review.first.windowOpens')] })
    expect(waitingOn(journey).steps[0]).toBe('startReview')
  })

  it('the notice of an ending while it runs, and then the manager (R-CLS-04)', () => {
    const ending = { reason: 'NO_LONGER_NEEDED', givenAt: NOW } as unknown as NonNullable<Journey['ending']>
    const given = (...clocks: Journey['clocks']): Journey => ({ ...withPlan({}, { clocks }), ending })
    const { next: _over, ...runOut } = aClock('close.notice')
    expect(waitingOn(given(other, aClock('close.notice'))).role).toBe('SYSTEM')
    expect(waitingOn(given(other, runOut)).steps[0]).toBe('closeJourney')
    expect(waitingOn(given(other)).steps[0]).toBe('closeJourney')
  })
})

describe('the list of what is to be done', () => {
  it('names the director only for the plan that is before the panel (R-PAN-04)', () => {
    const panel = { ...onAgenda, director: 'staff-head' }
    const heads = (journey: Journey) => work(journey).filter(({ role }) => role === 'HEAD_OF_SERVICE')
    expect(heads(withPanel({ panel, clocks: [aClock('panel.director')] })).map(({ worker }) => worker)).toEqual([
      'staff-head',
    ])
    const chairs = work(withPanel({ panel, clocks: [aClock('panel.sit')] })).filter(
      ({ role }) => role === 'PANEL_CHAIR',
    )
    expect(chairs.length).toBeGreaterThan(0)
    for (const item of chairs) expect(item).not.toHaveProperty('worker')
  })

  it('has the stage’s own step by its title, with the nearest date that waits for it', () => {
    const clocks = [
      aClock('review.annual', { id: 'review.annual@5', dueAt: '2026-03-02T17:00:00Z' }),
      aClock('review.unplanned', { id: 'review.unplanned@6', dueAt: '2026-02-02T17:00:00Z' }),
    ]
    const reviewing = withPlan({ open: anOpenReview({ startedAt: NOW }) }, { stage: 'REVIEWING', clocks })
    const [step] = waitingOn(reviewing).steps
    const items = work(reviewing).filter((item) => item.step === step)
    expect(items.length).toBeGreaterThan(0)
    const alone = work({ ...reviewing, clocks: [] })
    expect(alone.map(({ title }) => title)).toEqual([stepDefinition(step ?? '')?.title])
    expect(alone[0]).not.toHaveProperty('dueAt')
  })
})

describe('what supervisors see', () => {
  it('a window is open from its moment on, and not before', () => {
    const at = (dueAt: string) =>
      supervisorDetails(withPlan({}, { clocks: [aClock('review.annual.windowOpens', { dueAt })] }), NOW)
    expect(at('2026-01-05T10:14:59Z')).toContain('**open**')
    expect(at('2026-01-05T10:15:01Z')).not.toContain('**open**')
  })

  it('only what was missed is called missed, and who did what last', () => {
    const recent = [{ version: 9, type: 'ReviewOpened', at: NOW, by: { id: 'p', role: 'TEAM_MANAGER' } }] as const
    const details = supervisorDetails(
      aJourney({ stage: 'ACTIVE', recent, clocks: [other, aClock('review.annual', { breached: true })] }),
      NOW,
    )
    expect(details.match(/Missed: /g)).toHaveLength(1)
    expect(details).toContain('by team manager')
  })
})
