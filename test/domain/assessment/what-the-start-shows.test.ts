import { describe, expect, it } from '@jest/globals'
import type { StartAssessmentFacts } from '../../../domain/assessment/start-rules.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { informed, startFacts } from '../../support/front-line.ts'

const assessing = aJourney({ stage: 'ASSESSING', preparation: informed })

const starting = (facts: Partial<StartAssessmentFacts>) => aStep('startAssessment', { ...startFacts, ...facts })

describe('R-CAR-01 a carer of whom nobody knew before the assessment', () => {
  const withCarer = { person: 'TAKES_PART', others: [{ who: 'CARER', footing: 'CONSENT' }] } as const
  const OFFER = { do: 'start', key: 'carer.offer', instance: 'carer-1', from: NOW }

  it.each([
    ['takes part in it', { involvement: withCarer }],
    ['is assessed together with the person', { type: 'COMBINED', consentsToCombine: { person: true, carer: true } }],
  ] as const)('who %s is known from then on, and the offer of their own assessment has a date', (_what, facts) => {
    const { journey, clocks } = taking(assessing, starting(facts))
    expect(journey.carers).toEqual({ known: [{ id: 'carer-1', identifiedAt: NOW }] })
    expect(clocks).toContainEqual(OFFER)
  })

  it.each([
    ['nobody takes part', assessing, {}],
    ['the carers are known', { ...assessing, carers: { known: [] } }, { involvement: withCarer }],
    ['it is the carer who is assessed', assessing, { type: 'CARER', involvement: withCarer }],
  ] as const)('not when %s', (_what, journey, facts) => {
    const { journey: after, clocks } = taking(journey, starting(facts))
    expect(after.carers).toEqual(journey.carers)
    expect(clocks).not.toContainEqual(OFFER)
  })
})

describe('R-CAP-01, R-ASM-04 the law presumes capacity', () => {
  it.each([
    ['no difficulty was seen', [], 'CAPACITY_IS_PRESUMED'],
    ['a difficulty was seen', ['UNDERSTAND'], undefined],
  ] as const)('nobody is passed over with the offer for a lack of it when %s', (_what, difficulties, code) => {
    const advocacyScreen = { difficulties, appropriateIndividual: false }
    const step = starting({ selfAssessment: 'LACKS_CAPACITY', advocacyScreen })
    if (code === undefined) expect(taking(assessing, step).event.type).toBe('AssessmentStarted')
    else expect(refusalOf(assessing, step)).toMatchObject({ code, rule: 'R-CAP-01' })
  })
})
