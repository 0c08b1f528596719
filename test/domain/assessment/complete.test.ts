import { describe, expect, it } from '@jest/globals'
import { CLOCKS } from '../../../domain/clock-catalogue/catalogue.ts'
import { clockIdOf, type Firing, type FiringKind } from '../../../domain/journey/clock-intent.ts'
import { fire, hearDelivery } from '../../../domain/journey/machine.ts'
import type { CompleteAssessmentFacts } from '../../../domain/assessment/rules.ts'
import { ASSESSMENT_SECTIONS } from '../../../domain/assessment/state.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aCompletedAssessment, allSections, anAssessment, completeFacts } from '../../support/front-line.ts'

const assessing = aJourney({ stage: 'ASSESSING', assessment: anAssessment() })
const qualified = { actorQualified: true }

const completing = (facts: Partial<CompleteAssessmentFacts> = {}, over: Partial<Step> = {}) =>
  aStep('completeAssessment', { ...completeFacts, ...facts }, { standing: qualified, ...over })

describe('R-ASM-05 completing the assessment', () => {
  it('leads to the eligibility decision', () => {
    const { journey, event } = taking(assessing, completing())
    expect(event).toEqual({ type: 'AssessmentCompleted', copiesTo: [] })
    expect(journey.stage).toBe('DETERMINING')
    expect(journey.assessment?.completed).toEqual({ at: NOW, by: 'staff-practitioner' })
  })

  it.each(ASSESSMENT_SECTIONS)('is refused while %s is missing', (section) => {
    const sections = Object.fromEntries(Object.entries(allSections).filter(([code]) => code !== section))
    const refusal = refusalOf(aJourney({ stage: 'ASSESSING', assessment: anAssessment({ sections }) }), completing())
    expect(refusal).toMatchObject({ code: 'SECTIONS_MISSING', rule: 'R-ASM-05' })
  })

  it('names every section that is missing', () => {
    const assessment = anAssessment({ sections: { ...allSections, HOUSING: undefined, NHS_NEEDS: undefined } as never })
    const refusal = refusalOf(aJourney({ stage: 'ASSESSING', assessment }), completing())
    expect(refusal.detail).toBe('The assessment is not complete. Missing: housing, NHS needs.')
  })

  it.each([
    ['never started', undefined],
    ['completed before', aCompletedAssessment()],
  ])('is refused when it was %s', (_when, assessment) => {
    expect(refusalOf(aJourney({ stage: 'ASSESSING', assessment }), completing()).code).toBe('NO_ASSESSMENT_OPEN')
  })

  it('is refused when a section was rewritten since it was read', () => {
    const journey = { ...assessing, touched: { assessment: 10 } }
    expect(refusalOf(journey, completing({}, { expectedVersion: 9 })).code).toBe('STALE_VERSION')
  })
})

describe('R-ASM-09 the person’s chance to correct, and the record', () => {
  it('is refused when the person had no chance to comment', () => {
    expect(refusalOf(assessing, completing({ commentChanceGiven: false }))).toMatchObject({
      code: 'NO_CHANCE_TO_COMMENT',
      rule: 'R-ASM-09',
    })
  })

  it('sends the record to the person and a copy to everybody they name', () => {
    const { messages } = taking(assessing, completing({ copiesTo: ['CARER', 'ADVOCATE'] }))
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['ASSESSMENT_RECORD', 'PERSON'],
      ['ASSESSMENT_RECORD_COPY', 'CARER'],
      ['ASSESSMENT_RECORD_COPY', 'ADVOCATE'],
    ])
  })

  it('says which version of each section the record holds', () => {
    const [record] = taking(assessing, completing()).messages
    expect(record?.about?.['sections']).toEqual(ASSESSMENT_SECTIONS.map((section) => `${section}@5`))
  })

  it('starts the clock of the record, and the person’s receipt stops it', () => {
    const { journey, clocks } = taking(assessing, completing())
    expect(clocks).toContainEqual({ do: 'start', key: 'assessment.record', from: NOW })
    const receipt = { reference: 'M-1', template: 'ASSESSMENT_RECORD' } as const
    expect(hearDelivery(journey, receipt, NOW).clocks).toEqual([
      { do: 'stop', key: 'assessment.record', outcome: 'MET', cause: 'MessageDelivered' },
    ])
  })

  it('a copy’s receipt does not stop it', () => {
    const receipt = { reference: 'M-2', template: 'ASSESSMENT_RECORD_COPY' } as const
    expect(hearDelivery(assessing, receipt, NOW).clocks).toEqual([])
  })
})

describe('R-GEN-06 countersignature for unqualified staff', () => {
  const countersignedBy = 'staff-senior'
  const signed = { actorQualified: false, countersignerQualified: true }

  it.each([{}, { actorQualified: false }])('is needed with standing %j', (standing) => {
    expect(refusalOf(assessing, completing({}, { standing }))).toMatchObject({
      code: 'COUNTERSIGNATURE_NEEDED',
      rule: 'R-GEN-06',
    })
  })

  it('is kept with the assessment', () => {
    const { journey } = taking(assessing, completing({ countersignedBy }, { standing: signed }))
    expect(journey.assessment?.completed).toEqual({ at: NOW, by: 'staff-practitioner', countersignedBy })
  })

  it.each([
    ['oneself', 'staff-practitioner', signed],
    ['somebody who is not registered or senior', countersignedBy, { ...signed, countersignerQualified: false }],
    ['somebody unknown', countersignedBy, { actorQualified: true }],
  ])('is not given by %s', (_who, id, standing) => {
    expect(refusalOf(assessing, completing({ countersignedBy: id }, { standing })).code).toBe('COUNTERSIGNER_MAY_NOT')
  })
})

const firing = (key: Firing['key'], kind: FiringKind): Firing => ({
  clockId: clockIdOf(key, 4),
  key,
  kind,
  at: NOW,
  index: 0,
})

describe('R-ASM-02 the clocks of the assessment', () => {
  it.each(['assessment.needs.p1', 'assessment.needs.p2', 'assessment.needs.standard'] as const)(
    'completing stops %s',
    (key) => {
      expect(taking(assessing, completing()).clocks).toContainEqual({
        do: 'stop',
        key,
        outcome: 'MET',
        cause: 'AssessmentCompleted',
      })
    },
  )

  it.each(['assessment.needs.p1', 'assessment.needs.p2', 'assessment.needs.standard'] as const)(
    'missing %s tells the person as well as the ladder, and decides nothing',
    (key) => {
      const { journey, event, messages } = fire(assessing, firing(key, 'BREACH'), NOW)
      expect(event).toEqual({ type: 'ClockFired', ...firing(key, 'BREACH'), late: false })
      expect(journey.stage).toBe('ASSESSING')
      expect(messages).toContainEqual({
        template: 'ASSESSMENT_DELAYED',
        to: 'PERSON',
        dates: [key],
        about: { clock: key },
      })
      expect(messages.map(({ to }) => to)).toEqual(['PERSON', 'WORKER', 'TEAM_MANAGER'])
      expect(CLOCKS[key].letterWhenMissed).toBe(true)
    },
  )

  it.each(['REMINDER', 'ESCALATION'] as const)('a %s does not trouble the person', (kind) => {
    const { messages } = fire(assessing, firing('assessment.needs.standard', kind), NOW)
    expect(messages.some(({ to }) => to === 'PERSON')).toBe(false)
  })

  it.each([
    ['2026-01-05T10:16:00Z', false],
    ['2026-01-05T10:16:01Z', true],
  ])('R-OPS-07 a delay handled at %s is marked late: %s', (at, late) => {
    expect(fire(assessing, firing('assessment.needs.p2', 'BREACH'), at).event).toMatchObject({ late, at: NOW })
  })
})
