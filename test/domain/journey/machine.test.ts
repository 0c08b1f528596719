import { describe, expect, it } from '@jest/globals'
import { CLOCK_KEYS } from '../../../domain/clock-catalogue/catalogue.ts'
import type { Firing } from '../../../domain/journey/clock-intent.ts'
import { nextDueAt, nextWakeUp, isOverdue } from '../../../domain/journey/due.ts'
import type { RecentEvent } from '../../../domain/journey/journey.ts'
import { awaitsDelivery, hearDelivery } from '../../../domain/journey/machine.ts'
import { nextSteps } from '../../../domain/journey/next-steps.ts'
import { FIRINGS } from '../../../domain/journey/parts.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { aJourney, aStep, fire, NOW, refusalOf } from '../../support/domain.ts'
import { agreeing } from '../../support/plans.ts'
import { aClock, aFiring, withPlan } from '../../support/reviewing.ts'

const anEvent = (version: number, type: string): RecentEvent => ({
  version,
  type,
  at: `2026-01-0${String(version - 5)}T09:00:00Z`,
  by: { id: 'staff-manager', role: 'TEAM_MANAGER' },
})
const recent = [anEvent(8, 'CaseAllocated'), anEvent(9, 'PlanDrafted'), anEvent(10, 'PlanSectionWritten')]

describe('a step that was based on an earlier version', () => {
  const journey = agreeing({ recent, touched: { planning: 9 } })
  const start = (expectedVersion: number) =>
    aStep('raiseDispute', { party: 'CARER', aspect: 'HOW', planVersion: 1 }, { expectedVersion, given: ['/reasons'] })

  it('is told what has happened since, and nothing older', () => {
    expect(refusalOf(journey, start(8))).toMatchObject({ code: 'STALE_VERSION', kind: 'STALE' })
    expect(refusalOf(journey, start(8)).detail).toBe(
      'Something this step depends on has changed since you last looked. Meanwhile: ' +
        'PlanDrafted by staff-manager (TEAM_MANAGER) at 2026-01-04T09:00:00Z; ' +
        'PlanSectionWritten by staff-manager (TEAM_MANAGER) at 2026-01-05T09:00:00Z.',
    )
  })

  it('is told no history where none is kept', () => {
    expect(refusalOf({ ...journey, recent: [] }, start(8)).detail).toMatch(/you last looked\.$/)
  })

  it('is not stale for what happened at that very version', () => {
    expect(refusalOf(journey, start(9)).kind).not.toBe('STALE')
  })

  it('is refused for a version that is yet to come', () => {
    expect(refusalOf(journey, start(11)).code).toBe('VERSION_UNKNOWN')
    expect(refusalOf(journey, start(10)).kind).not.toBe('STALE')
  })
})

describe('a step that is not possible now', () => {
  const refusal = aStep('refusePlan', { planVersion: 1 }, { role: 'TEAM_MANAGER' })

  it('says what it was, where the journey stands, and what happened last', () => {
    const { detail } = refusalOf(aJourney({ stage: 'WAITING', recent }), refusal)
    expect(detail).toBe(
      '"Refuse to sign the plan" is not possible while the journey stands at WAITING. It is at version 10; ' +
        'the last event was PlanSectionWritten by staff-manager (TEAM_MANAGER) at 2026-01-05T09:00:00Z.',
    )
    expect(refusalOf(aJourney({ stage: 'WAITING' }), refusal).detail).toMatch(/stands at WAITING\.$/)
  })

  it('names everybody who may, to somebody who may not', () => {
    const { code, whatToDo } = refusalOf(aJourney({ stage: 'PLANNING' }), {
      ...refusal,
      by: { id: 'staff-finance', role: 'FINANCE_OFFICER' },
    })
    expect(code).toBe('ROLE_MAY_NOT')
    expect(whatToDo).toBe('Ask somebody who is TEAM_MANAGER or SERVICE_MANAGER or HEAD_OF_SERVICE.')
  })
})

describe('the last events', () => {
  it('are eight, the newest last', () => {
    const many = Array.from({ length: 8 }, (_none, place) => anEvent(place + 6, `Event${String(place)}`))
    const { journey } = hearDelivery(
      aJourney({ version: 13, recent: many }),
      { reference: 'j-10-0', template: 'REFERRAL_ACKNOWLEDGEMENT' },
      NOW,
    )
    expect(journey.recent).toHaveLength(8)
    expect(journey.recent[0]?.type).toBe('Event1')
    expect(journey.recent.at(-1)).toMatchObject({ version: 14, type: 'MessageDelivered', at: NOW })
  })
})

describe('R-GEN-04, R-GEN-05 whom a clock tells', () => {
  const told = (kind: Firing['kind'], index = 0, key: Firing['key'] = 'plan.copies') =>
    fire(withPlan(), { ...aFiring(key, kind), index }, NOW).messages

  it('a reminder is for the worker, with its date', () => {
    expect(told('REMINDER')).toEqual([
      { template: 'CLOCK_REMINDER', to: 'WORKER', dates: ['plan.copies'], about: { clock: 'plan.copies' } },
    ])
  })

  it('a reminder is for the team while nobody is allocated', () => {
    const journey = { ...withPlan(), allocation: { team: 'TEAM-NORTH' } }
    expect(fire(journey, aFiring('plan.copies', 'REMINDER'), NOW).messages.map(({ to }) => to)).toEqual(['TEAM'])
  })

  it('a missed date is for worker and manager, then for one rung after the other', () => {
    const missed = { template: 'CLOCK_MISSED', dates: ['plan.copies'], about: { clock: 'plan.copies' } }
    expect(told('BREACH')).toEqual(['WORKER', 'TEAM_MANAGER'].map((to) => ({ ...missed, to })))
    expect(told('ESCALATION', 0)).toEqual([{ ...missed, to: 'SERVICE_MANAGER' }])
    expect(told('ESCALATION', 1)).toEqual([{ ...missed, to: 'HEAD_OF_SERVICE' }])
    expect(told('ESCALATION', 2)).toEqual([])
  })

  it('the person hears of a missed date under the clock’s own name', () => {
    expect(told('BREACH', 0, 'review.first')).toContainEqual({
      template: 'DATE_MISSED',
      to: 'PERSON',
      dates: ['review.first', 'review.newDay'],
      about: { clock: 'review.first' },
    })
  })

  const KINDS = ['REMINDER', 'BREACH', 'ESCALATION', 'OPENING'] as const
  const plain = CLOCK_KEYS.flatMap((key) => KINDS.map((kind) => [key, kind] as const)).filter(
    ([key, kind]) => FIRINGS[key]?.[kind] === undefined,
  )

  it('no clock that only tells people changes where the journey stands', () => {
    const journey = withPlan()
    const moved = plain.filter(([key, kind]) => fire(journey, aFiring(key, kind), NOW).journey.stage !== journey.stage)
    expect(moved).toEqual([])
  })

  it('a firing is the next event of the journey, by the system', () => {
    const { journey, happened } = fire(withPlan(), aFiring('plan.copies', 'BREACH'), NOW)
    expect([journey.version, happened.version, happened.by.role]).toEqual([11, 11, 'SYSTEM'])
  })
})

describe('the post’s news', () => {
  const receipt = { reference: 'j-10-0', template: 'REFERRAL_ACKNOWLEDGEMENT' } as const

  it('is the next event of the journey', () => {
    expect(hearDelivery(aJourney(), receipt, NOW).journey.version).toBe(11)
  })

  it.each([
    ['no clock runs', [], false],
    ['another clock runs', [aClock('review.annual')], false],
    ['its clock runs', [aClock('review.annual'), aClock('referral.acknowledge')], true],
  ] as const)('matters to the journey: %s', (_when, clocks, matters) => {
    expect(awaitsDelivery(aJourney({ clocks }), receipt)).toBe(matters)
  })

  it('of a letter that stops no clock never matters', () => {
    const note = { reference: 'j-10-0', template: 'CLOCK_REMINDER' } as const
    expect(awaitsDelivery(aJourney({ clocks: [aClock('review.annual')] }), note)).toBe(false)
  })
})

describe('the dates of a journey', () => {
  const late = aClock('review.annual', {
    dueAt: '2026-03-01T23:59:59Z',
    next: { kind: 'REMINDER', at: '2026-02-20T09:00:00Z', index: 0 },
  })
  const soon = aClock('plan.copies', {
    dueAt: '2026-01-09T17:00:00Z',
    next: { kind: 'BREACH', at: '2026-01-09T17:00:01Z', index: 0 },
  })
  const { next: _none, ...opened } = aClock('review.annual.windowOpens', { dueAt: '2026-01-01T00:00:00Z' })

  it('the next limit is the earliest that somebody can be late for', () => {
    expect(nextDueAt({ clocks: [late, opened, soon] })).toBe(soon.dueAt)
    expect(nextDueAt({ clocks: [opened] })).toBeUndefined()
  })

  it('the next wake-up is the earliest of any clock that still has one', () => {
    expect(nextWakeUp({ clocks: [late, opened, soon] })).toEqual(soon.next)
    expect(nextWakeUp({ clocks: [opened] })).toBeUndefined()
  })

  it('one missed limit makes it overdue', () => {
    expect(isOverdue(aJourney({ clocks: [late, { ...soon, breached: true }] }))).toBe(true)
    expect(isOverdue(aJourney({ clocks: [late, soon] }))).toBe(false)
  })
})

describe('what is offered next', () => {
  const offered = (roles: readonly Role[]) => nextSteps({ stage: 'CONTACT' }, roles)

  it('never the first contact again, and nothing to somebody without a role in it', () => {
    const names = offered(['CONTACT_OFFICER']).map(({ name }) => name)
    expect(names).toContain('createReferral')
    expect(names).not.toContain('recordContact')
    expect(offered(['AUDITOR'])).toEqual([])
  })

  it('each with its title and the role in which it would be taken', () => {
    const [first] = offered(['AUDITOR', 'CONTACT_OFFICER']).filter(({ name }) => name === 'createReferral')
    expect(first).toEqual({ name: 'createReferral', title: expect.stringMatching(/^[A-Z]/), role: 'CONTACT_OFFICER' })
  })
})
