import { describe, expect, it } from '@jest/globals'
import { hearDelivery } from '../../../domain/journey/machine.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aCompletedAssessment, allSections, anAssessment, aProposal } from '../../support/front-line.ts'

const determining = aJourney({ stage: 'DETERMINING', assessment: aCompletedAssessment(), eligibility: aProposal() })
const correcting = (
  copiesTo: readonly ('CARER' | 'OTHER')[] = [],
  given: readonly string[] = ['/content', '/reason'],
) => aStep('correctAssessmentRecord', { section: 'HOUSING', copiesTo }, { given })

describe('R-ASM-09 the person finds something wrong in the record', () => {
  it('is put right, and the rest stays', () => {
    const { journey, event } = taking(determining, correcting())
    expect(event).toEqual({ type: 'AssessmentSectionSaved', section: 'HOUSING', correction: true })
    expect(journey.assessment?.sections).toEqual({ ...allSections, HOUSING: 11 })
    expect(journey.assessment?.completed).toEqual(determining.assessment?.completed)
    expect(journey.stage).toBe('DETERMINING')
  })

  it('goes out anew as it is now, and its delivery is waited for', () => {
    const { journey, clocks, messages } = taking(determining, correcting(['CARER']))
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['ASSESSMENT_RECORD', 'PERSON'],
      ['ASSESSMENT_RECORD_COPY', 'CARER'],
    ])
    expect(clocks).toEqual([{ do: 'start', key: 'assessment.record', from: NOW }])
    const receipt = { reference: 'M-1', template: 'ASSESSMENT_RECORD' } as const
    expect(hearDelivery(journey, receipt, NOW).clocks).toMatchObject([{ key: 'assessment.record', outcome: 'MET' }])
  })

  it('does not move a date that runs already', () => {
    const clock = {
      id: 'assessment.record@9',
      key: 'assessment.record',
      startedAt: NOW,
      dueAt: '2026-01-12T17:00:00Z',
      breached: false,
      paused: false,
      because: 'Because.',
    } as const
    expect(taking({ ...determining, clocks: [clock] }, correcting()).clocks).toEqual([])
  })

  it('whoever decides on the old record hears that it has changed', () => {
    const { journey } = taking(determining, correcting())
    const authorising = aStep('authoriseEligibility', {}, { role: 'TEAM_MANAGER', id: 'manager', expectedVersion: 10 })
    expect(refusalOf(journey, authorising).code).toBe('STALE_VERSION')
  })

  it.each([
    ['no assessment was made', undefined],
    ['it is under way', anAssessment()],
  ])('is refused when %s', (_when, assessment) => {
    expect(refusalOf({ ...determining, assessment }, correcting())).toMatchObject({
      code: 'NO_RECORD_TO_CORRECT',
      rule: 'R-ASM-09',
    })
  })

  it('R-CLS-01 is refused once the person has died: nothing is sent to them, and no date runs for it', () => {
    const closed = { ...determining, stage: 'CLOSED' } as const
    expect(refusalOf({ ...closed, closure: { reason: 'DIED', at: NOW } }, correcting())).toMatchObject({
      code: 'PERSON_HAS_DIED',
      rule: 'R-CLS-01',
    })
    expect(taking({ ...closed, closure: { reason: 'DECLINED', at: NOW } }, correcting()).clocks).toHaveLength(1)
  })

  it('sends no copy to nobody in particular', () => {
    expect(refusalOf(determining, correcting(['OTHER'])).code).toBe('RECORD_COPY_NOT_NAMED')
    expect(taking(determining, correcting(['OTHER'], ['/otherRecipient'])).messages).toHaveLength(2)
  })
})
