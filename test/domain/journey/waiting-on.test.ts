import { describe, expect, it } from '@jest/globals'
import { stepDefinition } from '../../../domain/journey/machine.ts'
import { isLive } from '../../../domain/journey/liveness.ts'
import { OPEN_STAGES, STAGES } from '../../../domain/journey/stage.ts'
import { waitingOn, work } from '../../../domain/journey/waiting-on.ts'
import type { FailedTry } from '../../../domain/waiting/state.ts'
import { aJourney, NOW } from '../../support/domain.ts'
import { aProposal } from '../../support/front-line.ts'
import { aLine } from '../../support/plans.ts'
import { aClock, anOpenReview, withPlan } from '../../support/reviewing.ts'

describe('design section 4: every open journey waits for somebody or for a date', () => {
  it.each(STAGES)('at %s the role named may take the steps named, from there', (stage) => {
    const { role, steps, words } = waitingOn(aJourney({ stage }))
    expect(words).toMatch(/^[A-Z].*\.$/)
    for (const step of steps) {
      expect(stepDefinition(step)?.roles).toContain(role)
      expect(stepDefinition(step)?.from).toContain(stage)
    }
  })

  it.each(OPEN_STAGES)('at %s a journey without any clock is live and on somebody’s list', (stage) => {
    const journey = aJourney({ stage, clocks: [] })
    expect(waitingOn(journey).role).not.toBe('SYSTEM')
    expect(isLive(journey)).toBe(true)
    expect(work(journey)).toHaveLength(1)
  })

  it('a closed journey waits for nobody', () => {
    const journey = aJourney({ stage: 'CLOSED', clocks: [aClock('retention.case')] })
    expect(waitingOn(journey)).toMatchObject({ role: 'SYSTEM', steps: [] })
    expect(work(journey)).toEqual([])
  })
})

describe('whom a journey waits for', () => {
  it('names the worker only where it is the worker’s act', () => {
    expect(waitingOn(aJourney({ stage: 'PLANNING' })).worker).toBe('staff-practitioner')
    expect(waitingOn(aJourney({ stage: 'WAITING' }))).not.toHaveProperty('worker')
  })

  it('waits for allocation first when nobody has the assessment', () => {
    const journey = aJourney({ stage: 'ASSESSING', allocation: { team: 'TEAM-NORTH' } })
    expect(waitingOn(journey)).toMatchObject({ role: 'TEAM_MANAGER', steps: ['allocateCase'] })
  })

  it('waits for finance before the sign-off, for the choice of who manages the money, and then for the manager', () => {
    const finance = {
      result: 'NIL_CHARGE',
      weeklyContributionPence: 0,
      effectiveFrom: '2026-01-05',
      completedAt: NOW,
    } as const
    expect(waitingOn(aJourney({ stage: 'SIGN_OFF' })).role).toBe('FINANCE_OFFICER')
    expect(waitingOn(aJourney({ stage: 'SIGN_OFF', finance })).steps).toEqual(['chooseManagementMode'])
    const managing = { lines: [aLine()] }
    expect(waitingOn(aJourney({ stage: 'SIGN_OFF', finance, managing })).steps).toContain('signOffPlan')
  })

  it.each([
    ['a request is undecided', { request: { at: NOW, by: ['PERSON'] } }, 'TEAM_MANAGER', 'decideReviewRequest'],
    ['a review is open', { open: anOpenReview() }, 'PRACTITIONER', 'startReview'],
    [
      'a day is agreed',
      { appointment: { type: 'PLANNED_FIRST', on: '2026-02-10', method: 'PHONE', invitees: ['PERSON'] } },
      'PRACTITIONER',
      'startReview',
    ],
    [
      'a review found that support should end',
      {
        lastCompleted: {
          type: 'PLANNED_ANNUAL',
          result: 'END',
          outcomesAchieved: 'FULL',
          budgetChange: 'UNCHANGED',
          at: NOW,
        },
      },
      'TEAM_MANAGER',
      'giveEndingNotice',
    ],
    ['no review is dated', {}, 'PRACTITIONER', 'scheduleReview'],
  ] as const)('with a plan in force, when %s', (_case, reviews, role, step) => {
    expect(waitingOn(withPlan(reviews))).toMatchObject({ role, steps: expect.arrayContaining([step]) })
  })

  it('with a plan in force and a review ahead, only for the date', () => {
    const journey = withPlan({}, { clocks: [aClock('review.annual')] })
    expect(waitingOn(journey)).toMatchObject({ role: 'SYSTEM', steps: [] })
    expect(isLive(journey)).toBe(true)
  })

  it('with a plan in force and the first review ahead, for the worker to agree its day', () => {
    const clocks = [aClock('review.first.windowOpens'), aClock('review.first')]
    expect(waitingOn(withPlan({}, { clocks }))).toMatchObject({ role: 'PRACTITIONER', steps: ['scheduleReview'] })
  })

  it('with a change that nobody has looked at, for the worker to do so', () => {
    const changes = { open: [{ kind: 'HOME', at: NOW, by: ['PERSON'] }] } as const
    expect(waitingOn({ ...withPlan(), changes }).steps).toEqual(['triageChange'])
  })

  it('with a review that is paused, only for the end of the pause', () => {
    const pause = { reason: 'AWAY', since: NOW, until: '2026-02-01' } as const
    const journey = withPlan({ open: anOpenReview(), pause }, { clocks: [aClock('review.pause.ends')] })
    expect(waitingOn(journey)).toMatchObject({ role: 'SYSTEM', steps: [] })
    expect(isLive(journey)).toBe(true)
  })

  it('with a plan in force and a window that opened while the plan was changed, for the worker', () => {
    const { next: _next, ...opened } = aClock('review.first.windowOpens')
    const journey = withPlan({}, { clocks: [opened, aClock('review.first')] })
    expect(waitingOn(journey)).toMatchObject({ role: 'PRACTITIONER', worker: 'staff-practitioner' })
    expect(waitingOn(journey).steps[0]).toBe('startReview')
  })

  it('with a plan in force and a review clock that nothing wakes any more, for the worker', () => {
    const { next: _next, ...silent } = aClock('review.annual')
    expect(waitingOn(withPlan({}, { clocks: [silent] })).role).toBe('PRACTITIONER')
  })
})

describe('what is on whose list', () => {
  it('has one item for each limit, with date, step and the worker’s name in code', () => {
    const clock = aClock('assessment.needs.standard')
    expect(work(aJourney({ stage: 'ASSESSING', clocks: [clock] }))[0]).toEqual({
      id: clock.id,
      title: 'Finish the assessment',
      role: 'PRACTITIONER',
      worker: 'staff-practitioner',
      team: 'TEAM-NORTH',
      clockId: clock.id,
      dueAt: clock.dueAt,
      step: 'completeAssessment',
    })
  })

  it('adds the stage’s own step when no clock has it', () => {
    const items = work(aJourney({ stage: 'DETERMINING', clocks: [aClock('assessment.record', { breached: true })] }))
    expect(items.map(({ id, step }) => [id, step])).toEqual([
      ['assessment.record@5', 'recordToldOtherwise'],
      ['DETERMINING', 'proposeEligibility'],
    ])
  })

  it('does not say the same twice when a clock has it', () => {
    expect(work(aJourney({ stage: 'TRIAGE', clocks: [aClock('triage.standard')] }))).toHaveLength(1)
  })

  it.each(['triage.standard', 'triage.urgent'] as const)(
    'R-REF-07 asks for %s to be met by triaging again once triage has decided',
    (key) => {
      const step = (stage: 'TRIAGE' | 'WAITING' | 'ACTIVE') =>
        work(aJourney({ stage, clocks: [aClock(key)] })).find(({ clockId }) => clockId !== undefined)?.step
      expect([step('TRIAGE'), step('WAITING'), step('ACTIVE')]).toEqual([
        'recordTriageDecision',
        'triageAgain',
        'triageAgain',
      ])
      expect(stepDefinition('triageAgain')?.from).toContain('ACTIVE')
    },
  )

  it.each([
    ['NOT_ELIGIBLE', 'sendNotEligibleLetter'],
    ['BUDGETING', undefined],
    ['CLOSED', undefined],
  ] as const)('R-ELG-06 at %s asks for the letter about no eligible needs: %s', (stage, step) => {
    const items = work(aJourney({ stage, clocks: [aClock('eligibility.letter')] }))
    expect(items.find(({ clockId }) => clockId !== undefined)?.step).toBe(step)
  })

  it.each([
    ['ASSESSING', undefined, 'PRACTITIONER', 'completeAssessment'],
    ['DETERMINING', undefined, 'PRACTITIONER', 'proposeEligibility'],
    ['DETERMINING', aProposal(), 'TEAM_MANAGER', 'authoriseEligibility'],
  ] as const)('R-GEN-06 at %s a returned proposal waits for whose turn it is', (stage, eligibility, role, step) => {
    const clocks = [aClock('eligibility.afterReturn')]
    const items = work(aJourney({ stage, clocks, ...(eligibility && { eligibility }) }))
    expect(items.find(({ clockId }) => clockId !== undefined)).toMatchObject({ role, step })
  })

  it('R-HOS-04 asks somebody who may to tell a hospital that its notice came', () => {
    const [item] = work(aJourney({ stage: 'CONTACT', clocks: [aClock('hospital.receipt')] }))
    expect(item).toMatchObject({ role: 'CONTACT_OFFICER', step: 'confirmHospitalReceipt' })
    expect(stepDefinition('confirmHospitalReceipt')?.roles).toContain('CONTACT_OFFICER')
  })

  it('gives staff the date of a clock that waits for somebody outside', () => {
    const outside = aClock('plan.agreement')
    const items = work(aJourney({ stage: 'AGREEING', clocks: [outside] }))
    expect(items.find(({ role }) => role === 'PRACTITIONER')).toMatchObject({
      step: 'recordAgreement',
      dueAt: outside.dueAt,
    })
  })

  it.each([
    ['opens by itself', aClock('review.annual.windowOpens')],
    ['is only the record’s keeping', aClock('retention.case')],
    ['stands still', aClock('review.annual', { paused: true })],
  ])('leaves out a clock that %s', (_case, clock) => {
    expect(work(aJourney({ stage: 'CLOSED', clocks: [clock] }))).toEqual([])
  })

  it('gives every item of a journey its own id', () => {
    const clocks = [aClock('plan.copies'), aClock('service.start'), aClock('review.first')]
    const ids = work(withPlan({ open: anOpenReview() }, { clocks })).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(4)
  })
})

describe('R-WTW-05 whose list somebody is on whom nobody can reach', () => {
  const tries = [
    { on: '2026-01-05', part: 'MORNING', way: 'PHONE' },
    { on: '2026-01-06', part: 'EVENING', way: 'PHONE' },
    { on: '2026-01-07', part: 'MORNING', way: 'VISIT' },
  ] as const
  const unreached = (failedTries: readonly FailedTry[], breached = false) =>
    work(
      aJourney({
        stage: 'WAITING',
        waiting: { rating: 'RED', since: NOW, failedTries },
        clocks: [{ ...aClock('waitingWell.noContact'), breached }],
      }),
    ).find(({ clockId }) => clockId !== undefined)

  it.each([
    [
      'after two tries the team goes on trying',
      tries.slice(0, 2),
      false,
      { role: 'TRIAGE_WORKER', step: 'recordWaitingContact' },
    ],
    ['after three the manager decides', tries, false, { role: 'TEAM_MANAGER', step: 'decideWelfareCheck' }],
    [
      'so they do when the days for trying are over',
      tries.slice(0, 1),
      true,
      { role: 'TEAM_MANAGER', step: 'decideWelfareCheck' },
    ],
  ] as const)('%s', (_what, failedTries, breached, whose) => {
    expect(unreached(failedTries, breached)).toMatchObject(whose)
    expect(stepDefinition(whose.step)?.roles).toContain(whose.role)
  })
})
