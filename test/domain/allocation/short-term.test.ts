import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'

const worker = { team: 'TEAM-NORTH', worker: 'staff-practitioner', since: NOW } as const
const shortTerm = { since: NOW, planWritten: true } as const
const atWork = (over: object = {}): Journey =>
  aJourney({
    stage: 'SHORT_TERM',
    allocation: worker,
    conversations: { held: 1, level: 'C2', shortTerm: { ...shortTerm, ...over } },
  })
const reallocating = (given: readonly string[] = []) =>
  aStep(
    'reallocateCase',
    { worker: 'staff-other' },
    {
      role: 'TEAM_MANAGER',
      id: 'staff-manager',
      given: ['/handoverNote', ...given],
      standing: { workerAvailable: true, workerTeam: 'TEAM-NORTH' },
    },
  )

describe('R-3CV-01 whoever begins short-term work stays with it', () => {
  it('somebody else takes it over in the middle only for a reason', () => {
    expect(refusalOf(atWork(), reallocating())).toMatchObject({
      code: 'WORKER_STAYS_WITH_SHORT_TERM_WORK',
      rule: 'R-3CV-01',
    })
    expect(taking(atWork(), reallocating(['/overrideReasons'])).journey.allocation?.worker).toBe('staff-other')
  })

  it.each([
    ['it has ended', atWork({ ended: 'COMPLETE' })],
    ['there is none', aJourney({ stage: 'ASSESSING', allocation: worker })],
  ])('and freely once %s', (_when, journey) => {
    expect(taking(journey, reallocating()).journey.allocation?.worker).toBe('staff-other')
  })
})
