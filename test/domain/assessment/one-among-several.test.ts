import { describe, expect, it } from '@jest/globals'
import type { SpecialistNeed } from '../../../domain/assessment/specialist.ts'
import { aJourney, aStep, fire, NOW, taking } from '../../support/domain.ts'
import { aCompletedAssessment, allSections, anAssessment, sectionFacts } from '../../support/front-line.ts'
import { aClock, aFiring } from '../../support/reviewing.ts'

const assessing = aJourney({ stage: 'ASSESSING', assessment: anAssessment() })

describe('R-ASM-02 the day on which an assessment is late', () => {
  const missed = aFiring('assessment.needs.standard', 'BREACH')
  const told = (clocks: readonly ReturnType<typeof aClock>[]) =>
    fire({ ...assessing, clocks }, missed, NOW).messages.some(({ template }) => template === 'ASSESSMENT_DELAYED')

  it('is told to the person unless a new date was agreed, whatever else runs', () => {
    expect(told([aClock('review.annual')])).toBe(true)
    expect(told([aClock('assessment.newDate')])).toBe(false)
  })
})

describe('R-ASM-09 the record', () => {
  it('has its date whatever else runs', () => {
    const done = aJourney({
      stage: 'DETERMINING',
      assessment: aCompletedAssessment(),
      clocks: [aClock('review.annual')],
    })
    const correct = aStep(
      'correctAssessmentRecord',
      { section: 'HOUSING', copiesTo: [] },
      { given: ['/content', '/reasons', '/correction'] },
    )
    expect(taking(done, correct).clocks).toContainEqual({ do: 'start', key: 'assessment.record', from: NOW })
  })

  it('of one section that somebody wrote meanwhile leaves the others open to writing', () => {
    const assessment = anAssessment({ sections: { ...allSections, NEEDS: 12 } })
    const journey = aJourney({ stage: 'ASSESSING', assessment, version: 12 })
    const save = aStep('saveAssessmentSection', sectionFacts, { given: ['/content'], expectedVersion: 10 })
    expect(taking(journey, save).journey.assessment?.sections.RISKS).toBe(13)
  })
})

describe('R-ASM-06 expertise', () => {
  const recording = (needs: readonly SpecialistNeed[]) =>
    aStep('recordSpecialistNeeds', { needs }, { role: 'TRIAGE_WORKER' })

  it('what was not looked at yet stays so when the needs are recorded again', () => {
    const once = taking(aJourney({ stage: 'ASSESSING' }), recording(['AUTISM'])).journey
    expect(once.specialist).toEqual({ needs: ['AUTISM'], unchecked: ['AUTISM'] })
    expect(taking(once, recording(['AUTISM'])).journey.specialist).toEqual({ needs: ['AUTISM'], unchecked: ['AUTISM'] })
  })
})
