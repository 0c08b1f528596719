import { describe, expect, it } from '@jest/globals'
import type { RecordCarerWillingnessFacts } from '../../../domain/assessment/rules.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aCompletedAssessment, anAssessment } from '../../support/front-line.ts'

const both = { person: true, carer: true }
const combined = aJourney({
  stage: 'ASSESSING',
  assessment: anAssessment({ type: 'COMBINED', consentsToCombine: both, sections: { NEEDS: 6, CARER_WELLBEING: 7 } }),
})

describe('R-CAR-03 what the carer is willing and able to do', () => {
  const recording = (facts: Partial<RecordCarerWillingnessFacts> = {}) =>
    aStep('recordCarerWillingness', { carerSpokenTo: true, willing: true, able: false, from: '2026-01-05', ...facts })

  it('is kept with the assessment, now and until when', () => {
    const { journey } = taking(combined, recording({ until: '2026-06-30' }))
    expect(journey.assessment?.carerWillingness).toEqual({
      willing: true,
      able: false,
      from: '2026-01-05',
      until: '2026-06-30',
      recordedAt: NOW,
    })
  })

  it('is said by the carer and by nobody else', () => {
    expect(refusalOf(combined, recording({ carerSpokenTo: false }))).toMatchObject({
      code: 'CARER_NOT_SPOKEN_TO',
      rule: 'R-CAR-03',
    })
  })

  it.each([
    ['2026-01-04', 'WILLINGNESS_ENDS_BEFORE_IT_BEGINS'],
    ['2026-01-05', undefined],
  ])('until %s', (until, code) => {
    const step = recording({ until })
    if (code === undefined) expect(taking(combined, step).journey.assessment?.carerWillingness?.until).toBe(until)
    else expect(refusalOf(combined, step).code).toBe(code)
  })

  it('belongs to an assessment under way', () => {
    const journey = aJourney({ stage: 'ASSESSING', assessment: aCompletedAssessment() })
    expect(refusalOf(journey, recording()).code).toBe('NO_ASSESSMENT_OPEN')
  })
})

describe('R-CAR-04 taking back the consent to a combined assessment', () => {
  const withdrawing = (withdrawnBy: 'PERSON' | 'CARER', role: Role = 'PRACTITIONER') =>
    aStep('withdrawConsentToCombine', { withdrawnBy }, { role })

  it.each([
    ['PERSON', { person: false, carer: true }],
    ['CARER', { person: true, carer: false }],
  ] as const)('by the %s splits it and keeps everything that was written', (withdrawnBy, consentsToCombine) => {
    const { journey, event, clocks } = taking(combined, withdrawing(withdrawnBy))
    expect(event).toEqual({ type: 'CombinedAssessmentSplit', withdrawnBy })
    expect(journey.stage).toBe('ASSESSING')
    expect(journey.assessment).toMatchObject({ type: 'NEEDS', consentsToCombine })
    expect(journey.assessment?.sections).toEqual(combined.assessment?.sections)
    expect(clocks).toEqual([])
  })

  it('tells both, and whoever sees to the carer’s own assessment', () => {
    const recipients = taking(combined, withdrawing('CARER')).messages.map(({ template, to }) => [template, to])
    expect(recipients).toEqual([
      ['COMBINED_ASSESSMENT_SPLIT', 'PERSON'],
      ['COMBINED_ASSESSMENT_SPLIT', 'CARER'],
      ['CARER_TO_ASSESS_SEPARATELY', 'WORKER'],
    ])
  })

  it('is refused when it is not combined, also a second time', () => {
    const split = taking(combined, withdrawing('CARER')).journey
    expect(refusalOf(split, withdrawing('PERSON'))).toMatchObject({ code: 'NOT_COMBINED', rule: 'R-CAR-04' })
  })

  it.each([
    ['CITIZEN', 'PERSON', 'CARER'],
    ['REPRESENTATIVE', 'PERSON', 'CARER'],
    ['CARER', 'CARER', 'PERSON'],
  ] as const)('%s takes back the consent of the %s and not of the %s', (role, own, anothers) => {
    expect(taking(combined, withdrawing(own, role)).journey.assessment?.type).toBe('NEEDS')
    expect(refusalOf(combined, withdrawing(anothers, role)).code).toBe('NOT_YOUR_CONSENT')
  })
})

describe('R-ASM-04 people write in the assessment that they lead', () => {
  const writing = aStep('saveAssessmentSection', { section: 'NEEDS' }, { role: 'CITIZEN', given: ['/content'] })
  const byRepresentative = { ...writing, by: { id: 'representative', role: 'REPRESENTATIVE' } } as const

  it.each([
    ['SUPPORTED_SELF', 'ACCEPTED', undefined],
    ['REASSESSMENT', 'ACCEPTED', undefined],
    ['NEEDS', 'DECLINED', 'NOT_A_SELF_ASSESSMENT'],
    ['COMBINED', 'LACKS_CAPACITY', 'NOT_A_SELF_ASSESSMENT'],
  ] as const)('of the kind %s when the offer was %s', (type, selfAssessment, code) => {
    const journey = aJourney({ stage: 'ASSESSING', assessment: anAssessment({ type, selfAssessment }) })
    if (code === undefined) expect(taking(journey, writing).journey.assessment?.sections.NEEDS).toBe(11)
    else expect(refusalOf(journey, writing)).toMatchObject({ code, rule: 'R-ASM-04' })
    if (code === undefined) expect(taking(journey, byRepresentative).journey.assessment?.sections.NEEDS).toBe(11)
    else expect(refusalOf(journey, byRepresentative)).toMatchObject({ code, rule: 'R-ASM-04' })
  })

  it('and staff finish it with them', () => {
    const journey = aJourney({ stage: 'ASSESSING', assessment: anAssessment({ type: 'SUPPORTED_SELF' }) })
    const step = aStep('completeAssessment', { commentChanceGiven: true, copiesTo: [] }, { role: 'CITIZEN' })
    expect(refusalOf(journey, step).code).toBe('ROLE_MAY_NOT')
  })
})
