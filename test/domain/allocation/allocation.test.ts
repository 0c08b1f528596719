import { describe, expect, it } from '@jest/globals'
import { STAGES, type Stage } from '../../../domain/journey/stage.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'

const available = { workerAvailable: true, workerTeam: 'TEAM-SOUTH' }
const unallocated = { team: 'TEAM-NORTH' }

const waiting = aJourney({
  stage: 'WAITING',
  allocation: unallocated,
  waiting: { rating: 'GREEN', since: NOW },
})

const allocating = (over: Partial<Step> = {}) =>
  aStep(
    'allocateCase',
    { worker: 'staff-other' },
    { role: 'TEAM_MANAGER', id: 'staff-manager', standing: available, ...over },
  )

const reallocating = (worker = 'staff-other', over: Partial<Step> = {}) =>
  aStep('reallocateCase', { worker }, { role: 'TEAM_MANAGER', id: 'staff-manager', standing: available, ...over })

describe('R-OPS-01 allocating a journey', () => {
  it('moves it from the waiting list to assessment, with the worker and their team', () => {
    const { journey, event } = taking(waiting, allocating())
    expect(event).toEqual({ type: 'Allocated', worker: 'staff-other', team: 'TEAM-SOUTH' })
    expect(journey.stage).toBe('ASSESSING')
    expect(journey.allocation).toEqual({ team: 'TEAM-SOUTH', worker: 'staff-other', since: NOW })
    expect(journey.waiting).toBeUndefined()
  })

  it('cancels every clock of the wait', () => {
    const cancelled = taking(waiting, allocating()).clocks
    expect(cancelled).toEqual(
      [
        'waitingWell.letter',
        'waitingWell.contact.red',
        'waitingWell.contact.amber',
        'waitingWell.contact.green',
        'waitingWell.noContact',
        'waitingWell.redRisk',
      ].map((key) => ({ do: 'stop', key, outcome: 'CANCELLED', cause: 'Allocated' })),
    )
  })

  it('tells the person and the worker', () => {
    const told = taking(waiting, allocating()).messages.map(({ template, to }) => [template, to])
    expect(told).toEqual([
      ['WORKER_NAMED', 'PERSON'],
      ['JOURNEY_ALLOCATED', 'WORKER'],
    ])
  })

  it('gives a worker to a journey that went straight to assessment before such journeys waited', () => {
    const assessing = aJourney({ stage: 'ASSESSING', allocation: unallocated })
    const { journey, clocks } = taking(assessing, allocating())
    expect(journey.stage).toBe('ASSESSING')
    expect(journey.allocation?.worker).toBe('staff-other')
    expect(clocks).toEqual([])
    expect(journey.touched).toEqual({ allocation: 11 })
  })

  it('R-WTW-01 ends the wait of a journey that went straight to assessment', () => {
    const { journey, clocks } = taking({ ...waiting, stage: 'ASSESSING' }, allocating())
    expect(journey.waiting).toBeUndefined()
    expect(clocks).toEqual(taking(waiting, allocating()).clocks)
  })

  it('R-3CV-03 gives short-term work its worker where it stands', () => {
    const { journey } = taking(aJourney({ stage: 'SHORT_TERM', allocation: unallocated }), allocating())
    expect(journey.stage).toBe('SHORT_TERM')
    expect(journey.allocation?.worker).toBe('staff-other')
  })

  it('R-WTW-06 ends the wait for the assessment, and no other', () => {
    const queues = [
      { queue: 'ASSESSMENT', since: NOW },
      { queue: 'OCCUPATIONAL_THERAPY', since: NOW },
    ] as const
    const { journey, clocks } = taking({ ...waiting, waiting: { rating: 'GREEN', since: NOW, queues } }, allocating())
    expect(journey.waiting?.queues).toEqual([{ queue: 'OCCUPATIONAL_THERAPY', since: NOW }])
    expect(clocks).toEqual([])
  })

  it('keeps the team when the directory names none', () => {
    const { journey } = taking(waiting, allocating({ standing: { workerAvailable: true } }))
    expect(journey.allocation?.team).toBe('TEAM-NORTH')
  })

  it.each([{}, { workerAvailable: false }])('refuses a worker who is not available: %j', (standing) => {
    expect(refusalOf(waiting, allocating({ standing }))).toMatchObject({
      code: 'WORKER_NOT_AVAILABLE',
      rule: 'R-OPS-01',
    })
  })

  it('refuses a second worker', () => {
    const journey = aJourney({ stage: 'ASSESSING' })
    expect(refusalOf(journey, allocating())).toMatchObject({ code: 'ALREADY_ALLOCATED', kind: 'STATE' })
  })

  it('is for team managers', () => {
    expect(refusalOf(waiting, aStep('allocateCase', { worker: 'staff-other' })).code).toBe('ROLE_MAY_NOT')
  })

  it('is not possible before triage is over', () => {
    expect(refusalOf({ ...waiting, stage: 'TRIAGE' }, allocating()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })
})

describe('R-OPS-01 reallocating a journey', () => {
  const never: readonly Stage[] = ['CONTACT', 'TRIAGE', 'CLOSED']

  it.each(STAGES.filter((stage) => !never.includes(stage)))('changes the worker and nothing else in %s', (stage) => {
    const { journey, event, clocks } = taking(aJourney({ stage }), reallocating())
    expect(event).toEqual({
      type: 'Reallocated',
      worker: 'staff-other',
      team: 'TEAM-SOUTH',
      from: 'staff-practitioner',
    })
    expect(journey.stage).toBe(stage)
    expect(journey.allocation).toEqual({ team: 'TEAM-SOUTH', worker: 'staff-other', since: NOW })
    expect(clocks).toEqual([])
  })

  it.each(never)('is not possible in %s', (stage) => {
    expect(refusalOf(aJourney({ stage }), reallocating()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })

  it('tells the person, the new worker and the one who had it', () => {
    const told = taking(aJourney({ stage: 'PLANNING' }), reallocating()).messages
    expect(told.map(({ template, to }) => [template, to])).toEqual([
      ['WORKER_CHANGED', 'PERSON'],
      ['JOURNEY_ALLOCATED', 'WORKER'],
      ['JOURNEY_HANDED_OVER', 'NAMED'],
    ])
  })

  it.each([
    ['nobody has it yet', unallocated, 'staff-other', 'NOT_YET_ALLOCATED'],
    ['it is with them already', { team: 'TEAM-NORTH', worker: 'staff-other' }, 'staff-other', 'SAME_WORKER'],
  ])('is refused when %s', (_when, allocation, worker, code) => {
    expect(refusalOf(aJourney({ stage: 'PLANNING', allocation }), reallocating(worker)).code).toBe(code)
  })

  it('refuses a worker who is not available', () => {
    const step = reallocating('staff-other', { standing: { workerAvailable: false } })
    expect(refusalOf(aJourney({ stage: 'PLANNING' }), step).code).toBe('WORKER_NOT_AVAILABLE')
  })
})
