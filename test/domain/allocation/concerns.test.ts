import { describe, expect, it } from '@jest/globals'
import { allocationBodies } from '../../../api/steps/allocation.ts'
import { concernsAbout, type AllocationConcern, type Capacity } from '../../../domain/allocation/concerns.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'

const free: Capacity = { onLeave: false, caseload: 11, caseloadLimit: 12, area: 'NORTH', languages: ['cy'] }

describe('R-OPS-01 what speaks against a worker', () => {
  it.each([
    ['nothing', {}, {}, []],
    ['leave', { onLeave: true }, {}, ['ON_LEAVE']],
    ['a caseload one below the limit', { caseload: 11 }, {}, []],
    ['a caseload at the limit', { caseload: 12 }, {}, ['CASELOAD_FULL']],
    ['a caseload above it', { caseload: 13 }, {}, ['CASELOAD_FULL']],
    ['the same area', {}, { area: 'NORTH' }, []],
    ['another area', {}, { area: 'SOUTH' }, ['OTHER_AREA']],
    ['a language that they speak', {}, { language: 'cy' }, []],
    ['a language that they do not', {}, { language: 'pl' }, ['OTHER_LANGUAGE']],
    ['every area', { area: 'ALL' }, { area: 'SOUTH' }, []],
    ['a need that they are trained for', { skills: ['AUTISM', 'COMPLEX'] }, { needs: ['AUTISM'] }, []],
    ['one of two needs', { skills: ['AUTISM'] }, { needs: ['AUTISM', 'DEAFBLIND'] }, ['OTHER_SKILLS']],
    ['a need, of whom nothing is entered', {}, { needs: ['DEAFBLIND'] }, ['OTHER_SKILLS']],
    [
      'everything at once',
      { onLeave: true, caseload: 40 },
      { area: 'SOUTH', language: 'pl', needs: ['COMPLEX'] },
      ['ON_LEAVE', 'CASELOAD_FULL', 'OTHER_AREA', 'OTHER_LANGUAGE', 'OTHER_SKILLS'],
    ],
  ] as const)('%s', (_what, capacity, wanted, concerns) => {
    expect(concernsAbout({ ...free, ...capacity }, wanted)).toEqual(concerns)
  })

  it('nobody’s caseload is full where no limit is set', () => {
    const { caseloadLimit: _none, ...unlimited } = free
    expect(concernsAbout({ ...unlimited, caseload: 400 }, {})).toEqual([])
  })
})

const waiting = aJourney({
  stage: 'WAITING',
  allocation: { team: 'TEAM-NORTH' },
  waiting: { rating: 'GREEN', since: NOW },
})

const giving = (
  name: 'allocateCase' | 'reallocateCase',
  allocationConcerns: readonly AllocationConcern[],
  given: readonly string[] = [],
) =>
  aStep(
    name,
    { worker: 'staff-other' },
    { role: 'TEAM_MANAGER', given, standing: { workerAvailable: true, workerTeam: 'TEAM-NORTH', allocationConcerns } },
  )

describe('R-OPS-01 a manager may override with a reason', () => {
  it.each([
    ['allocateCase', waiting],
    ['reallocateCase', aJourney({ stage: 'PLANNING' })],
  ] as const)('%s', (name, journey) => {
    expect(refusalOf(journey, giving(name, ['ON_LEAVE', 'CASELOAD_FULL']))).toMatchObject({
      code: 'ALLOCATION_NEEDS_REASONS',
      rule: 'R-OPS-01',
      detail: 'The worker is on leave; has as many journeys as they can carry.',
    })
    const { event } = taking(journey, giving(name, ['CASELOAD_FULL'], ['/overrideReasons']))
    expect(event).toMatchObject({ worker: 'staff-other', despite: ['CASELOAD_FULL'] })
  })

  it('needs no reasons where nothing speaks against the worker', () => {
    expect(taking(waiting, giving('allocateCase', [])).event).not.toHaveProperty('despite')
  })

  it('never gives a journey to somebody who may not do the work', () => {
    const step = aStep(
      'allocateCase',
      { worker: 'staff-leaver' },
      { role: 'TEAM_MANAGER', given: ['/overrideReasons'], standing: { workerAvailable: false } },
    )
    expect(refusalOf(waiting, step).code).toBe('WORKER_NOT_AVAILABLE')
  })

  it('the reasons are written', () => {
    expect(allocationBodies.allocateCase.safeParse({ worker: 'staff-other', overrideReasons: ' ' }).success).toBe(false)
    expect(
      allocationBodies.allocateCase.safeParse({ worker: 'staff-other', overrideReasons: 'Knows her.' }).success,
    ).toBe(true)
  })
})
