import { describe, expect, it } from '@jest/globals'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { anAssessment } from '../../support/front-line.ts'

const assessing = aJourney({ stage: 'ASSESSING', assessment: anAssessment() })
const noting = aStep('noteContinuingHealthcare', {}, { given: ['/reasons'] })
const referring = aStep('referForContinuingHealthcare', { ending: 'REFERRED' })
const inError = (given: readonly string[]) =>
  aStep('referForContinuingHealthcare', { ending: 'NOTED_IN_ERROR' }, { given })

describe('R-ASM-07 NHS continuing healthcare may apply', () => {
  it('is noted, with a date for the referral, and the assessment goes on', () => {
    const { journey, clocks } = taking(assessing, noting)
    expect(journey.continuingHealthcare).toEqual({ notedAt: NOW })
    expect(journey.stage).toBe('ASSESSING')
    expect(journey.assessment).toEqual(assessing.assessment)
    expect(clocks).toEqual([{ do: 'start', key: 'chc.checklist', from: NOW }])
  })

  it('the referral stops the date, and the person hears of it', () => {
    const { journey, clocks, messages } = taking(taking(assessing, noting).journey, referring)
    expect(journey.continuingHealthcare).toEqual({ notedAt: NOW, referredAt: NOW })
    expect(clocks).toEqual([
      { do: 'stop', key: 'chc.checklist', outcome: 'MET', cause: 'ContinuingHealthcareReferred' },
    ])
    expect(messages).toEqual([{ template: 'CHC_REFERRED', to: 'PERSON' }])
  })

  it('is noted once', () => {
    expect(refusalOf(taking(assessing, noting).journey, noting).code).toBe('CHC_NOTED_ALREADY')
  })

  it('after a referral it can be noted again, with a date of its own', () => {
    const referred = taking(taking(assessing, noting).journey, referring).journey
    const { journey, clocks } = taking(referred, noting)
    expect(journey.continuingHealthcare).toEqual({ notedAt: NOW })
    expect(clocks).toEqual([{ do: 'start', key: 'chc.checklist', from: NOW }])
  })

  it('an error is explained, and can be noted anew', () => {
    const noted = taking(assessing, noting).journey
    expect(refusalOf(noted, inError([]))).toMatchObject({ code: 'CHC_ERROR_NEEDS_REASON', rule: 'R-ASM-07' })
    const { journey, clocks, messages } = taking(noted, inError(['/reasons']))
    expect(clocks).toMatchObject([{ key: 'chc.checklist', outcome: 'CANCELLED' }])
    expect(messages).toEqual([])
    expect(taking(journey, noting).journey.continuingHealthcare).toBeDefined()
  })

  it.each([
    ['nothing was noted', assessing],
    ['it has been referred', taking(taking(assessing, noting).journey, referring).journey],
  ])('nothing is referred when %s', (_when, journey) => {
    expect(refusalOf(journey, referring).code).toBe('NO_CHC_TO_REFER')
  })
})
