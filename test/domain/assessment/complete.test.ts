import { describe, expect, it } from '@jest/globals'
import { CLOCKS } from '../../../domain/clock-catalogue/catalogue.ts'
import { clockIdOf, type Firing, type FiringKind } from '../../../domain/journey/clock-intent.ts'
import { hearDelivery } from '../../../domain/journey/machine.ts'
import type { CompleteAssessmentFacts } from '../../../domain/assessment/rules.ts'
import { ASSESSMENT_SECTIONS, EVERY_SECTION } from '../../../domain/assessment/state.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aJourney, aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
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

  it('sends no copy to nobody in particular', () => {
    const toOther = (given: readonly string[]) => completing({ copiesTo: ['OTHER'] }, { given })
    expect(refusalOf(assessing, toOther([]))).toMatchObject({ code: 'RECORD_COPY_NOT_NAMED', rule: 'R-ASM-09' })
    expect(taking(assessing, toOther(['/otherRecipient'])).journey.stage).toBe('DETERMINING')
  })

  it('starts the clock of the record, and the person’s receipt stops it', () => {
    const { journey, clocks } = taking(assessing, completing())
    expect(clocks).toContainEqual({ do: 'start', key: 'assessment.record', from: NOW })
    const receipt = { reference: 'journey-11-0', template: 'ASSESSMENT_RECORD' } as const
    expect(hearDelivery(journey, receipt, NOW).clocks).toEqual([
      { do: 'stop', key: 'assessment.record', outcome: 'MET', cause: 'MessageDelivered', startedBy: 11 },
    ])
  })

  it('a copy’s receipt does not stop it', () => {
    const receipt = { reference: 'journey-11-0', template: 'ASSESSMENT_RECORD_COPY' } as const
    expect(hearDelivery(assessing, receipt, NOW).clocks).toEqual([])
  })
})

describe('R-ASM-05, R-CAR-03 an assessment of a carer covers more', () => {
  const carerWillingness = { willing: true, able: true, from: '2026-01-05', recordedAt: NOW }
  const everything = Object.fromEntries(EVERY_SECTION.map((section) => [section, 5]))

  it.each([
    ['CARER', 'CARER_WORK_EDUCATION_RECREATION'],
    ['COMBINED', 'CARER_WELLBEING'],
    ['COMBINED', 'CARER_OUTCOMES'],
    ['COMBINED', 'CARER_WORK_EDUCATION_RECREATION'],
  ] as const)('%s is refused without %s', (type, section) => {
    const sections = Object.fromEntries(Object.entries(everything).filter(([code]) => code !== section))
    const assessment = anAssessment({ type, sections, carerWillingness })
    expect(refusalOf(aJourney({ stage: 'ASSESSING', assessment }), completing()).code).toBe('SECTIONS_MISSING')
  })

  it.each(['CARER', 'COMBINED'] as const)('%s is refused until the carer said whether they are willing', (type) => {
    const journey = aJourney({ stage: 'ASSESSING', assessment: anAssessment({ type, sections: everything }) })
    expect(refusalOf(journey, completing())).toMatchObject({ code: 'CARER_WILLINGNESS_MISSING', rule: 'R-CAR-03' })
    const asked = anAssessment({ type, sections: everything, carerWillingness })
    expect(taking(aJourney({ stage: 'ASSESSING', assessment: asked }), completing()).journey.stage).toBe('DETERMINING')
  })

  it('an assessment of needs asks for neither', () => {
    expect(taking(assessing, completing()).journey.stage).toBe('DETERMINING')
  })
})

describe('R-ADV-02 an advocate where one is needed', () => {
  const advocacyScreen = { difficulties: ['RETAIN'], appropriateIndividual: false } as const
  const alone = aJourney({ stage: 'ASSESSING', assessment: anAssessment({ advocacyScreen }) })

  it('the assessment is not finished without one', () => {
    expect(refusalOf(alone, completing())).toMatchObject({ code: 'ASSESSMENT_NEEDS_ADVOCATE', rule: 'R-ADV-02' })
  })

  it('is finished when it could not wait and it is written why', () => {
    expect(taking(alone, completing({}, { given: ['/withoutAdvocateReasons'] })).journey.stage).toBe('DETERMINING')
  })

  it.each([
    [
      'an advocate took part',
      { involvement: { person: 'TAKES_PART', others: [{ who: 'ADVOCATE', footing: 'CONSENT' }] } },
    ],
    ['somebody suitable supports them', { advocacyScreen: { ...advocacyScreen, appropriateIndividual: true } }],
    ['the person has no difficulty', { advocacyScreen: { difficulties: [], appropriateIndividual: false } }],
  ] as const)('is finished when %s', (_when, over) => {
    const journey = aJourney({ stage: 'ASSESSING', assessment: anAssessment({ advocacyScreen, ...over }) })
    expect(taking(journey, completing({ copiesTo: ['ADVOCATE'] })).journey.stage).toBe('DETERMINING')
  })
})

describe('R-ADV-06 an advocate who took part gets the record', () => {
  const involvement = { person: 'TAKES_PART', others: [{ who: 'ADVOCATE', footing: 'CONSENT' }] } as const
  const advised = aJourney({ stage: 'ASSESSING', assessment: anAssessment({ involvement }) })

  it('is refused without their copy', () => {
    expect(refusalOf(advised, completing({ copiesTo: ['CARER'] }))).toMatchObject({
      code: 'ADVOCATE_GETS_RECORD',
      rule: 'R-ADV-06',
    })
  })

  it('goes out with it', () => {
    const { messages } = taking(advised, completing({ copiesTo: ['ADVOCATE'] }))
    expect(messages.map(({ to }) => to)).toEqual(['PERSON', 'ADVOCATE'])
  })
})

describe('R-GEN-06 countersignature for unqualified staff', () => {
  const unqualified = { standing: { actorQualified: false } }
  const countersigning = (id = 'staff-senior', actorQualified = true) =>
    aStep('countersignAssessment', {}, { role: 'SENIOR_PRACTITIONER', id, standing: { actorQualified } })
  const countersigned = taking(assessing, countersigning()).journey

  it.each([{}, { actorQualified: false }])('is needed with standing %j', (standing) => {
    expect(refusalOf(assessing, completing({}, { standing }))).toMatchObject({
      code: 'COUNTERSIGNATURE_NEEDED',
      rule: 'R-GEN-06',
    })
  })

  it('is given by one’s own act and kept with the assessment', () => {
    expect(countersigned.assessment?.countersignature).toEqual({ by: 'staff-senior', at: NOW, version: 11 })
    const { journey, event } = taking(countersigned, completing({}, unqualified))
    expect(event).toMatchObject({ countersignedBy: 'staff-senior' })
    expect(journey.assessment?.completed).toEqual({
      at: NOW,
      by: 'staff-practitioner',
      countersignedBy: 'staff-senior',
    })
  })

  it.each([
    ['whoever carried it out', 'staff-practitioner', true],
    ['somebody who is not registered or senior', 'staff-senior', false],
  ])('is not given by %s', (_who, id, qualified) => {
    expect(refusalOf(assessing, countersigning(id, qualified)).code).toBe('COUNTERSIGNER_MAY_NOT')
  })

  it('does not serve the countersigner who completes it', () => {
    expect(
      refusalOf(countersigned, completing({}, { ...unqualified, by: { id: 'staff-senior', role: 'PRACTITIONER' } })),
    ).toMatchObject({ code: 'COUNTERSIGNER_MAY_NOT' })
  })

  it('covers what was read, and not what was written afterwards', () => {
    const rewritten = taking(
      countersigned,
      aStep('saveAssessmentSection', { section: 'RISKS' }, { given: ['/content'] }),
    )
    expect(refusalOf(rewritten.journey, completing({}, unqualified)).code).toBe('WRITTEN_AFTER_COUNTERSIGNATURE')
    const again = taking(rewritten.journey, countersigning()).journey
    expect(taking(again, completing({}, unqualified)).journey.stage).toBe('DETERMINING')
  })

  it('is not given to an assessment with missing sections', () => {
    const journey = aJourney({ stage: 'ASSESSING', assessment: anAssessment({ sections: {} }) })
    expect(refusalOf(journey, countersigning()).code).toBe('SECTIONS_MISSING')
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
        dates: [key, 'assessment.agreeDate'],
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
