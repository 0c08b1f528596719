import { describe, expect, it } from '@jest/globals'
import { SPECIALIST_NEEDS, type SpecialistNeed } from '../../../domain/assessment/specialist.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { aJourney, aStep, refusalOf, taking } from '../../support/domain.ts'
import { allSections, anAssessment, completeFacts, informed, startFacts } from '../../support/front-line.ts'

const recording = (...needs: readonly SpecialistNeed[]) =>
  aStep('recordSpecialistNeeds', { needs }, { role: 'TRIAGE_WORKER' })

const unallocated = aJourney({ stage: 'ASSESSING', allocation: { team: 'TEAM-NORTH' } })
const withNeeds = (journey: Journey, ...needs: readonly SpecialistNeed[]) =>
  taking(journey, recording(...needs)).journey

const giving = (
  name: 'allocateCase' | 'reallocateCase',
  expertise?: readonly SpecialistNeed[],
  worker = 'staff-practitioner-2',
) =>
  aStep(
    name,
    { worker, ...(expertise === undefined ? {} : { expertise }) },
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

  const complete = aStep('completeAssessment', completeFacts, { standing: { actorQualified: true } })
  const beginning = aStep('startAssessment', startFacts)
  const confirming = (...expertise: readonly SpecialistNeed[]) =>
    aStep('confirmExpertise', { expertise }, { role: 'TEAM_MANAGER', id: 'staff-manager' })
  const ready = aJourney({ stage: 'ASSESSING', preparation: informed })
  const underWay = aJourney({ stage: 'ASSESSING', assessment: anAssessment({ sections: allSections }) })

  it.each([
    ['begun', ready, beginning],
    ['completed', underWay, complete],
  ])(
    'a need that is seen late: the assessment is not %s before a manager has looked at the worker',
    (_what, journey, step) => {
      expect(refusalOf(withNeeds(journey, 'DEAFBLIND'), step)).toMatchObject({
        code: 'WORKER_LACKS_EXPERTISE',
        rule: 'R-ASM-06',
      })
      const looked = taking(withNeeds(journey, 'DEAFBLIND'), confirming('DEAFBLIND')).journey
      expect(looked).toMatchObject({ specialist: { needs: ['DEAFBLIND'] }, allocation: { expertise: ['DEAFBLIND'] } })
      expect(taking(looked, step).event.type).toMatch(/^Assessment/)
      expect(taking(withNeeds(journey), step).event.type).toMatch(/^Assessment/)
    },
  )

  it.each([
    ['begins', ready, beginning],
    ['completes', underWay, complete],
  ])('nobody else %s the assessment than the worker whom the manager looked at', (_what, journey, step) => {
    const looked = taking(withNeeds(journey, 'AUTISM'), confirming('AUTISM')).journey
    const colleague = { ...step, by: { id: 'staff-practitioner-2', role: 'PRACTITIONER' } as const }
    expect(refusalOf(looked, colleague)).toMatchObject({ code: 'ASSESSOR_IS_ANOTHER', rule: 'R-ASM-06' })
    expect(taking(journey, colleague).event.type).toMatch(/^Assessment/)
  })

  it('what was known when the worker got the journey has been looked at; a further need has not', () => {
    const given = taking(withNeeds(unallocated, 'AUTISM'), giving('allocateCase', ['AUTISM'])).journey
    expect(withNeeds(given, 'AUTISM').specialist).toEqual({ needs: ['AUTISM'] })
    const more = withNeeds(given, 'AUTISM', 'DEAFBLIND')
    expect(more.specialist).toEqual({ needs: ['AUTISM', 'DEAFBLIND'], unchecked: ['DEAFBLIND'] })
    expect(withNeeds(more, 'AUTISM', 'DEAFBLIND').specialist?.unchecked).toEqual(['DEAFBLIND'])
    const handedOver = taking(more, giving('reallocateCase', ['AUTISM', 'DEAFBLIND'], 'staff-practitioner-3')).journey
    expect(handedOver).toMatchObject({ allocation: { worker: 'staff-practitioner-3' } })
    expect(handedOver.specialist).toEqual({ needs: ['AUTISM', 'DEAFBLIND'] })
  })

  it('what the manager made sure of beyond the needs counts when one is seen later', () => {
    const given = taking(withNeeds(unallocated), giving('allocateCase', ['DEAFBLIND'])).journey
    expect(withNeeds(given, 'DEAFBLIND').specialist).toEqual({ needs: ['DEAFBLIND'] })
  })

  it('a journey that was allocated before this was kept goes on', () => {
    const before = aJourney({ stage: 'ASSESSING', preparation: informed, specialist: { needs: ['AUTISM'] } })
    expect(taking(before, beginning).event.type).toBe('AssessmentStarted')
  })

  it('the manager confirms every need, of a worker who has the journey', () => {
    const late = withNeeds(ready, 'AUTISM', 'DEAFBLIND')
    expect(refusalOf(late, confirming('AUTISM'))).toMatchObject({ code: 'WORKER_LACKS_EXPERTISE', rule: 'R-ASM-06' })
    expect(refusalOf(withNeeds(unallocated, 'AUTISM'), confirming('AUTISM')).code).toBe('NOT_YET_ALLOCATED')
    expect(refusalOf(late, { ...confirming('AUTISM', 'DEAFBLIND'), by: { id: 'x', role: 'PRACTITIONER' } }).kind).toBe(
      'ROLE',
    )
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
