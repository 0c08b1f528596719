import { describe, expect, it } from '@jest/globals'
import { assessmentBodies } from '../../../api/steps/assessment.ts'
import type { SaveAssessmentSectionFacts } from '../../../domain/assessment/rules.ts'
import type { StartAssessmentFacts } from '../../../domain/assessment/start-rules.ts'
import type { AssessmentState } from '../../../domain/assessment/state.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aJourney, aStep, refusalOf, taking } from '../../support/domain.ts'
import { aCompletedAssessment, anAssessment, informed, sectionFacts, startFacts } from '../../support/front-line.ts'

/** Finished; risks were written at version 4, housing at 6. */
const before = aCompletedAssessment({ sections: { RISKS: 4, HOUSING: 6 }, earlier: { RISKS: 2, CARER: 3 } })

const toStart = (assessment: AssessmentState | undefined) =>
  aJourney({ stage: 'ASSESSING', preparation: informed, assessment })

const starting = (facts: Partial<StartAssessmentFacts>) =>
  aStep('startAssessment', { ...startFacts, reuseConfirmedBy: 'PERSON', ...facts })

describe('R-RAS-02 taking sections over at the start', () => {
  it('keeps the version in which they were written, and who confirmed them', () => {
    const { journey, event } = taking(toStart(before), starting({ reuse: ['HOUSING'] }))
    expect(journey.assessment).toMatchObject({ sections: { HOUSING: 6 } })
    expect(journey.assessment?.completed).toBeUndefined()
    expect(event).toMatchObject({ type: 'AssessmentStarted', reuse: ['HOUSING'], reuseConfirmedBy: 'PERSON' })
    expect(event).not.toHaveProperty('terms.reuseConfirmedBy')
  })

  it('remembers each section as it last was, also from the assessment before the last', () => {
    const { journey } = taking(toStart(before), starting({}))
    expect(journey.assessment).toMatchObject({ sections: {}, earlier: { RISKS: 4, HOUSING: 6, CARER: 3 } })
  })

  it('remembers a section as it was corrected, and not what was wrong', () => {
    const step = aStep(
      'correctAssessmentRecord',
      { section: 'RISKS', copiesTo: [] },
      { given: ['/content', '/reason'] },
    )
    const corrected = taking({ ...toStart(before), stage: 'DETERMINING' }, step).journey
    const { journey } = taking({ ...toStart(corrected.assessment), version: 12 }, starting({}))
    expect(journey.assessment?.earlier).toMatchObject({ RISKS: 11 })
  })

  it('R-CLS-05 takes over from before the journey was reopened, and only what was assessed alike', () => {
    const earlierRound = { type: 'NEEDS', sections: { HOUSING: 6, RISKS: 4 } } as const
    const journey = { ...toStart(undefined), earlierRound }
    const started = taking(journey, starting({ reuse: ['HOUSING'] })).journey.assessment
    expect(started).toMatchObject({ sections: { HOUSING: 6 }, earlier: { HOUSING: 6, RISKS: 4 } })
    expect(refusalOf(journey, starting({ reuse: ['NHS_NEEDS'] })).code).toBe('NOTHING_TO_REUSE')
    const ofCarer = { ...journey, earlierRound: { ...earlierRound, type: 'CARER' as const } }
    expect(refusalOf(ofCarer, starting({ reuse: ['HOUSING'] })).code).toBe('NOTHING_TO_REUSE')
  })

  it.each([
    ['the section was never written', before],
    ['there was no assessment before', undefined],
    ['the assessment before was about a carer', { ...before, type: 'CARER' as const }],
  ])('is refused when %s', (_when, assessment) => {
    const reuse = assessment?.type === 'CARER' ? (['HOUSING'] as const) : (['NHS_NEEDS'] as const)
    expect(refusalOf(toStart(assessment), starting({ reuse }))).toMatchObject({
      code: 'NOTHING_TO_REUSE',
      rule: 'R-RAS-02',
    })
  })

  it.each([
    ['a carer’s assessment is reused for a carer', 'CARER', 'CARER', true],
    ['a needs assessment is reused for a self-assessment', 'NEEDS', 'SUPPORTED_SELF', true],
    ['a needs assessment is not reused for a carer', 'NEEDS', 'CARER', false],
    ['a carer’s assessment is reused in a reassessment', 'CARER', 'REASSESSMENT', true],
    ['a combined assessment is reused for a carer', 'COMBINED', 'CARER', true],
  ] as const)('%s', (_which, type, next, isReused) => {
    const journey = toStart({ ...before, type })
    const step = starting({
      type: next,
      reuse: ['HOUSING'],
      ...(next === 'SUPPORTED_SELF' && { selfAssessment: 'ACCEPTED' }),
    })
    if (isReused) expect(taking(journey, step).journey.assessment?.sections).toEqual({ HOUSING: 6 })
    else expect(refusalOf(journey, step).code).toBe('NOTHING_TO_REUSE')
  })

  it('is refused while nobody has said that it is still right', () => {
    const { reuseConfirmedBy: _by, ...facts } = { ...startFacts, reuse: ['HOUSING'] as const, reuseConfirmedBy: 0 }
    expect(refusalOf(toStart(before), aStep('startAssessment', facts))).toMatchObject({
      code: 'REUSE_NOT_CONFIRMED',
      rule: 'R-RAS-02',
    })
  })

  it('with nothing to take over, nobody has to confirm anything', () => {
    expect(taking(toStart(before), aStep('startAssessment', startFacts)).event.type).toBe('AssessmentStarted')
  })
})

const writing = aJourney({
  stage: 'ASSESSING',
  assessment: anAssessment({ sections: { NEEDS: 9 }, earlier: { RISKS: 4, HOUSING: 6 } }),
})

const reusing = (facts: Partial<SaveAssessmentSectionFacts>, over: Partial<Step> = {}) =>
  aStep('saveAssessmentSection', { ...sectionFacts, confirmedBy: 'PERSON', ...facts }, over)

describe('R-ASM-05, R-RAS-02 taking one section over', () => {
  it('names the version in which it last stood, and who says that it is still right', () => {
    const { event, journey } = taking(writing, reusing({ reusedFromVersion: 4 }))
    expect(event).toEqual({
      type: 'AssessmentSectionSaved',
      section: 'RISKS',
      reusedFromVersion: 4,
      confirmedBy: 'PERSON',
    })
    expect(journey.assessment?.sections).toEqual({ NEEDS: 9, RISKS: 11 })
  })

  it.each([
    ['in which another section was written', 6],
    ['of the assessment that is being written', 9],
    ['in which something else happened', 5],
    ['that has not come yet', 11],
  ])('is refused for a version %s', (_which, reusedFromVersion) => {
    expect(refusalOf(writing, reusing({ reusedFromVersion }))).toMatchObject({
      code: 'REUSED_VERSION_UNKNOWN',
      rule: 'R-RAS-02',
    })
  })

  it('is refused where there was no assessment before', () => {
    const journey = aJourney({ stage: 'ASSESSING', assessment: anAssessment({ sections: { RISKS: 4 } }) })
    expect(refusalOf(journey, reusing({ reusedFromVersion: 4 })).code).toBe('REUSED_VERSION_UNKNOWN')
  })

  it('is refused while nobody has said that it is still right', () => {
    const step = aStep('saveAssessmentSection', { ...sectionFacts, reusedFromVersion: 4 })
    expect(refusalOf(writing, step).code).toBe('REUSE_NOT_CONFIRMED')
  })

  it.each([
    ['CITIZEN', 'PERSON', true],
    ['CITIZEN', 'ADVOCATE', false],
    ['REPRESENTATIVE', 'REPRESENTATIVE', true],
    ['REPRESENTATIVE', 'PERSON', false],
    ['PRACTITIONER', 'ADVOCATE', true],
  ] as const)('%s who names %s as having confirmed it: %s', (role, confirmedBy, isTaken) => {
    const journey = {
      ...writing,
      assessment: { ...anAssessment(), ...writing.assessment, type: 'SUPPORTED_SELF', selfAssessment: 'ACCEPTED' },
    } as const
    const step = reusing({ reusedFromVersion: 4, confirmedBy }, { by: { id: 'somebody', role } })
    if (isTaken) expect(taking(journey, step).event).toMatchObject({ confirmedBy })
    else expect(refusalOf(journey, step).code).toBe('REUSE_CONFIRMED_BY_SOMEBODY_ELSE')
  })
})

describe('the body of either', () => {
  it.each([
    ['saveAssessmentSection', { section: 'RISKS', reusedFromVersion: 4, confirmedBy: 'ADVOCATE' }, true],
    ['saveAssessmentSection', { section: 'RISKS', reusedFromVersion: 4, confirmedBy: 'NEIGHBOUR' }, false],
    ['startAssessment', { ...startFacts, reuse: ['RISKS'], reuseConfirmedBy: 'REPRESENTATIVE' }, true],
    ['startAssessment', { ...startFacts, reuse: ['RISKS'], reuseConfirmedBy: 'NOBODY' }, false],
  ] as const)('%s %#', (step, body, isValid) => {
    expect(assessmentBodies[step].safeParse(body).success).toBe(isValid)
  })
})
