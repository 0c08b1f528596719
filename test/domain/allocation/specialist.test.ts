import { describe, expect, it } from '@jest/globals'
import { SPECIALIST_NEEDS, type SpecialistNeed } from '../../../domain/assessment/specialist.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { aJourney, aStep, refusalOf, taking } from '../../support/domain.ts'

const recording = (...needs: readonly SpecialistNeed[]) =>
  aStep('recordSpecialistNeeds', { needs }, { role: 'TRIAGE_WORKER' })

const unallocated = aJourney({ stage: 'ASSESSING', allocation: { team: 'TEAM-NORTH' } })
const withNeeds = (journey: Journey, ...needs: readonly SpecialistNeed[]) =>
  taking(journey, recording(...needs)).journey

const giving = (name: 'allocateCase' | 'reallocateCase', expertise?: readonly SpecialistNeed[]) =>
  aStep(
    name,
    { worker: 'staff-practitioner-2', ...(expertise === undefined ? {} : { expertise }) },
    {
      role: 'TEAM_MANAGER',
      id: 'staff-manager',
      standing: { workerAvailable: true, workerTeam: 'TEAM-NORTH' },
    },
  )

describe('R-ASM-06 needs that ask for a specialist assessor', () => {
  it('are kept, and replaced by what is recorded later', () => {
    const journey = withNeeds(unallocated, 'DEAFBLIND')
    expect(journey.specialist).toEqual({ needs: ['DEAFBLIND'] })
    expect(withNeeds(journey, 'AUTISM').specialist).toEqual({ needs: ['AUTISM'] })
    expect(withNeeds(journey).specialist).toEqual({ needs: [] })
  })

  it.each(SPECIALIST_NEEDS)('%s: nobody without the expertise gets the journey', (need) => {
    const journey = withNeeds(unallocated, need)
    const others = SPECIALIST_NEEDS.filter((other) => other !== need)
    for (const expertise of [undefined, [], others]) {
      const refusal = refusalOf(journey, giving('allocateCase', expertise))
      expect(refusal).toMatchObject({ code: 'WORKER_LACKS_EXPERTISE', rule: 'R-ASM-06' })
      expect(refusal.detail).toContain(need)
    }
    expect(taking(journey, giving('allocateCase', [need])).journey.allocation?.worker).toBe('staff-practitioner-2')
  })

  it('every one of several needs counts', () => {
    const journey = withNeeds(unallocated, 'DEAFBLIND', 'AUTISM')
    expect(refusalOf(journey, giving('allocateCase', ['AUTISM'])).detail).toMatch(/DEAFBLIND\.$/)
    expect(taking(journey, giving('allocateCase', ['AUTISM', 'DEAFBLIND'])).journey.allocation?.worker).toBeDefined()
  })

  it('what the manager made sure of is in the record', () => {
    const { event } = taking(withNeeds(unallocated, 'AUTISM'), giving('allocateCase', ['AUTISM']))
    expect(event).toMatchObject({ type: 'Allocated', expertise: ['AUTISM'] })
  })

  it('also when the journey is handed over', () => {
    const journey = withNeeds(aJourney({ stage: 'ASSESSING' }), 'COMPLEX')
    expect(refusalOf(journey, giving('reallocateCase', [])).code).toBe('WORKER_LACKS_EXPERTISE')
  })

  it('somebody without such needs goes to any worker', () => {
    expect(taking(unallocated, giving('allocateCase')).journey.allocation?.worker).toBeDefined()
    expect(taking(withNeeds(unallocated), giving('allocateCase')).journey.allocation?.worker).toBeDefined()
  })

  it.each([
    ['somebody has a worker', aJourney({ stage: 'ASSESSING' }), ['AUTISM'], 1],
    ['nobody has the journey yet', unallocated, ['AUTISM'], 0],
    ['there is no such need after all', aJourney({ stage: 'ASSESSING' }), [], 0],
  ] as const)('when %s the manager hears so many times: %#', (_when, journey, needs, times) => {
    const { messages } = taking(journey, recording(...needs))
    expect(messages.filter(({ to }) => to === 'TEAM_MANAGER')).toHaveLength(times)
  })
})
