import { describe, expect, it } from '@jest/globals'
import type { SaveAssessmentSectionFacts } from '../../../domain/assessment/rules.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aJourney, aStep, refusalOf, taking } from '../../support/domain.ts'
import { aCompletedAssessment, anAssessment, sectionFacts } from '../../support/front-line.ts'

const assessing = aJourney({ stage: 'ASSESSING', assessment: anAssessment({ sections: { RISKS: 8, NEEDS: 9 } }) })

const saving = (facts: Partial<SaveAssessmentSectionFacts> = {}, over: Partial<Step> = {}) =>
  aStep('saveAssessmentSection', { ...sectionFacts, ...facts }, { given: ['/content'], ...over })

describe('R-ASM-05 writing a section', () => {
  it('keeps the version in which it was written, and no content', () => {
    const { journey, event } = taking(assessing, saving({ section: 'HOUSING' }))
    expect(event).toEqual({ type: 'AssessmentSectionSaved', section: 'HOUSING' })
    expect(journey.assessment?.sections).toEqual({ RISKS: 8, NEEDS: 9, HOUSING: 11 })
    expect(journey.stage).toBe('ASSESSING')
  })

  it('writing it again replaces it', () => {
    expect(taking(assessing, saving()).journey.assessment?.sections).toEqual({ RISKS: 11, NEEDS: 9 })
  })

  it('is refused without content', () => {
    expect(refusalOf(assessing, saving({}, { given: [] }))).toMatchObject({
      code: 'SECTION_IS_EMPTY',
      rule: 'R-ASM-05',
    })
  })

  it.each([
    ['no assessment was started', undefined],
    ['it is completed', aCompletedAssessment()],
  ])('is refused when %s', (_when, assessment) => {
    const journey = aJourney({ stage: 'ASSESSING', assessment })
    expect(refusalOf(journey, saving()).code).toBe('NO_ASSESSMENT_OPEN')
  })

  it.each(['TRIAGE', 'WAITING', 'DETERMINING', 'PLANNING'] as const)('is not possible in %s', (stage) => {
    expect(refusalOf({ ...assessing, stage }, saving()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })
})

describe('two people write at the same time', () => {
  it('two sections: both are kept', () => {
    const { journey } = taking(assessing, saving({ section: 'HOUSING' }, { expectedVersion: 10 }))
    const both = taking(journey, saving({ section: 'CARER' }, { expectedVersion: 10 })).journey
    expect(both.assessment?.sections).toMatchObject({ HOUSING: 11, CARER: 12 })
  })

  it('the same section: the second is told who wrote it meanwhile', () => {
    const { journey } = taking(assessing, saving({}, { expectedVersion: 10 }))
    const refusal = refusalOf(journey, saving({}, { expectedVersion: 10 }))
    expect(refusal).toMatchObject({ code: 'STALE_VERSION', kind: 'STALE' })
    expect(refusal.detail).toContain('AssessmentSectionSaved by staff-practitioner')
  })

  it('the same section after reading it again', () => {
    const { journey } = taking(assessing, saving())
    expect(taking(journey, saving({}, { expectedVersion: 11 })).journey.version).toBe(12)
  })
})
