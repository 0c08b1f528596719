import { describe, expect, it } from '@jest/globals'
import type { StartAssessmentFacts } from '../../../domain/assessment/start-rules.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { lackingCapacity } from '../../support/capacity.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import {
  aCompletedAssessment,
  aReferral,
  anAssessment,
  aSuitableIndividual,
  informed,
  noDifficulty,
  startFacts,
} from '../../support/front-line.ts'

const assessing = aJourney({ stage: 'ASSESSING', preparation: informed })

const starting = (facts: Partial<StartAssessmentFacts> = {}, over: Partial<Step> = {}) =>
  aStep('startAssessment', { ...startFacts, ...facts }, over)

describe('R-ASM-02 starting the assessment', () => {
  it('opens it with the facts it starts from', () => {
    const { journey } = taking(assessing, starting())
    const { reuse: _reuse, ...terms } = startFacts
    expect(journey.stage).toBe('ASSESSING')
    expect(journey.assessment).toEqual({ ...terms, startedAt: NOW, startedBy: 'staff-practitioner', sections: {} })
  })

  it('stops the clock of the priority 1 start and leaves the other clocks alone', () => {
    expect(taking(assessing, starting()).clocks).toEqual([
      { do: 'stop', key: 'assessment.needs.p1.start', outcome: 'MET', cause: 'AssessmentStarted' },
    ])
  })

  it('tells the person what will happen and by when', () => {
    expect(taking(assessing, starting()).messages).toEqual([
      {
        template: 'ASSESSMENT_STARTED',
        to: 'PERSON',
        dates: [
          'assessment.needs.p1',
          'assessment.needs.p2',
          'assessment.needs.standard',
          'assessment.reassessment',
          'assessment.newDate',
        ],
        about: { type: 'NEEDS', selfAssessment: 'DECLINED' },
      },
    ])
  })

  it('starts anew when a revision has come back to assessment', () => {
    const revising = aJourney({ stage: 'ASSESSING', preparation: informed, assessment: aCompletedAssessment() })
    expect(taking(revising, starting({ type: 'REASSESSMENT' })).journey.assessment).toMatchObject({
      type: 'REASSESSMENT',
      sections: {},
    })
  })

  it.each(['TRIAGE', 'WAITING', 'DETERMINING', 'REVISING', 'CLOSED'] as const)('is not possible from %s', (stage) => {
    expect(refusalOf(aJourney({ stage }), starting()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })

  it('allows one open assessment', () => {
    const journey = aJourney({ stage: 'ASSESSING', assessment: anAssessment() })
    expect(refusalOf(journey, starting())).toMatchObject({ code: 'ASSESSMENT_OPEN_ALREADY', kind: 'STATE' })
  })
})

describe('R-ASM-03 information first', () => {
  const sending = aStep('sendAssessmentInformation', {}, { given: ['/whoComes'] })

  it('goes out as a letter of its own', () => {
    const { journey, event, messages } = taking(aJourney({ stage: 'ASSESSING' }), sending)
    expect(event).toEqual({ type: 'AssessmentInformationSent' })
    expect(journey.preparation).toEqual({ informationSentAt: NOW })
    expect(messages.map(({ template, to }) => [template, to])).toEqual([['ASSESSMENT_INFORMATION', 'PERSON']])
    expect(taking(journey, starting()).journey.assessment?.information).toBe('SENT')
  })

  it('saying that it was sent is not enough', () => {
    expect(refusalOf(aJourney({ stage: 'ASSESSING' }), starting()).code).toBe('INFORMATION_NOT_SENT')
  })

  it('serves one assessment, and the next one needs its own', () => {
    expect(taking(assessing, starting()).journey.preparation).toBeUndefined()
  })

  it('does not go out while an assessment is under way', () => {
    const journey = aJourney({ stage: 'ASSESSING', assessment: anAssessment() })
    expect(refusalOf(journey, sending).code).toBe('ASSESSMENT_OPEN_ALREADY')
  })

  it('is refused when nothing was sent', () => {
    expect(refusalOf(assessing, starting({ information: 'NOT_SENT' }))).toMatchObject({
      code: 'INFORMATION_NOT_SENT',
      rule: 'R-ASM-03',
    })
  })

  it('a reason does not excuse what could have been sent', () => {
    const step = starting({ information: 'NOT_SENT' }, { given: ['/informationReason'] })
    expect(refusalOf(assessing, step).code).toBe('INFORMATION_NOT_SENT')
  })

  it('is refused when it was not practicable and nobody says why', () => {
    expect(refusalOf(assessing, starting({ information: 'NOT_PRACTICABLE' })).code).toBe('INFORMATION_NOT_SENT')
  })

  it('is accepted when it was not practicable, with the reason', () => {
    const step = starting({ information: 'NOT_PRACTICABLE' }, { given: ['/informationReason'] })
    expect(taking(assessing, step).journey.assessment?.information).toBe('NOT_PRACTICABLE')
  })
})

describe('R-ASM-04 supported self-assessment', () => {
  it.each(['ACCEPTED', 'DECLINED'] as const)('starts when the offer was answered: %s', (selfAssessment) => {
    expect(taking(assessing, starting({ selfAssessment })).journey.assessment?.selfAssessment).toBe(selfAssessment)
  })

  it('is refused until it is offered', () => {
    expect(refusalOf(assessing, starting({ selfAssessment: 'NOT_OFFERED' }))).toMatchObject({
      code: 'SELF_ASSESSMENT_NOT_OFFERED',
      rule: 'R-ASM-04',
    })
  })

  it('runs only for somebody who accepted', () => {
    const type = 'SUPPORTED_SELF'
    expect(refusalOf(assessing, starting({ type })).code).toBe('SELF_ASSESSMENT_NOT_ACCEPTED')
    expect(taking(assessing, starting({ type, selfAssessment: 'ACCEPTED' })).journey.assessment?.type).toBe(type)
  })
})

describe('R-ADV-01 advocacy screen before the assessment', () => {
  it('is needed', () => {
    const { advocacyScreen: _screen, ...unanswered } = startFacts
    expect(refusalOf(assessing, aStep('startAssessment', unanswered))).toMatchObject({
      code: 'ASSESSMENT_ADVOCACY_SCREEN_NEEDED',
      rule: 'R-ADV-01',
    })
  })

  it('is kept with the assessment', () => {
    const advocacyScreen = { ...noDifficulty, difficulties: ['COMMUNICATE'] } as const
    expect(taking(assessing, starting({ advocacyScreen })).journey.assessment?.advocacyScreen).toEqual(advocacyScreen)
  })
})

describe('R-CAR-04 combined assessment', () => {
  it.each([
    [undefined],
    [{ person: true, carer: false }],
    [{ person: false, carer: true }],
    [{ person: false, carer: false }],
  ])('is refused with consents %j', (consentsToCombine) => {
    const step = starting({ type: 'COMBINED', ...(consentsToCombine === undefined ? {} : { consentsToCombine }) })
    expect(refusalOf(assessing, step)).toMatchObject({ code: 'CONSENT_TO_COMBINE_NEEDED', rule: 'R-CAR-04' })
  })

  it('starts when each of the two consents', () => {
    const consentsToCombine = { person: true, carer: true }
    const { journey } = taking(assessing, starting({ type: 'COMBINED', consentsToCombine }))
    expect(journey.assessment).toMatchObject({ type: 'COMBINED', consentsToCombine })
  })
})

describe('R-CAR-04, R-ASM-11 the yes to doing it together is given with capacity', () => {
  const together = [
    ['combined', { type: 'COMBINED', consentsToCombine: { person: true, carer: true } }],
    ['jointly with the NHS', { jointWith: { body: 'NHS', lead: 'COUNCIL', consent: true } }],
  ] as const
  const advocacyScreen = { difficulties: ['UNDERSTAND'], ...aSuitableIndividual } as const

  it.each(together)('%s: presumed, and asked for where the screen finds a difficulty', (_how, facts) => {
    expect(taking(assessing, starting(facts)).journey.assessment).not.toHaveProperty('combining')
    expect(refusalOf(assessing, starting({ ...facts, advocacyScreen }))).toMatchObject({
      code: 'COMBINING_CAPACITY_NOT_ASKED',
      rule: 'R-CAR-04',
    })
    const asked = starting({ ...facts, advocacyScreen, combining: { hasCapacity: true } })
    expect(taking(assessing, asked).journey.assessment?.combining).toEqual({ hasCapacity: true })
  })

  it.each(together)('%s: without it somebody with authority decides', (_how, facts) => {
    const lacking = { ...facts, combining: { hasCapacity: false } }
    expect(refusalOf(assessing, starting(lacking)).code).toBe('COMBINING_NEEDS_AUTHORITY')
    const combining = { hasCapacity: false, authority: 'ATTORNEY' } as const
    const recorded = lackingCapacity(assessing)
    expect(taking(recorded, starting({ ...facts, combining })).journey.assessment?.combining).toEqual(combining)
    expect(refusalOf(assessing, starting({ ...facts, combining })).code).toBe('CAPACITY_NOT_RECORDED')
  })

  it('an assessment for the person alone asks nothing', () => {
    expect(taking(assessing, starting({ advocacyScreen })).journey.assessment?.type).toBe('NEEDS')
  })
})

describe('R-GEN-02 who takes part is the person’s choice', () => {
  const taken = (who: 'CARER' | 'FAMILY_OR_FRIEND', footing: 'CONSENT' | 'BEST_INTERESTS' | 'NONE' = 'CONSENT') => ({
    involvement: { person: 'TAKES_PART', others: [{ who, footing }] } as const,
  })

  it('is asked before the first session', () => {
    const { involvement: _asked, ...unasked } = startFacts
    expect(refusalOf(assessing, aStep('startAssessment', unasked))).toMatchObject({
      code: 'INVOLVEMENT_NOT_ASKED',
      rule: 'R-GEN-02',
    })
  })

  it.each(['LEADS', 'TAKES_PART', 'THROUGH_SOMEBODY', 'CHOSE_NOT_TO'] as const)('%s is kept', (person) => {
    const involvement = { person, others: [] }
    expect(taking(assessing, starting({ involvement })).journey.assessment?.involvement).toEqual(involvement)
  })

  it('nobody takes part without consent or best interests', () => {
    expect(refusalOf(assessing, starting(taken('FAMILY_OR_FRIEND', 'NONE')))).toMatchObject({
      code: 'PARTICIPANT_NEEDS_CONSENT',
      rule: 'R-GEN-02',
    })
    for (const footing of ['CONSENT', 'BEST_INTERESTS'] as const) {
      expect(taking(assessing, starting(taken('FAMILY_OR_FRIEND', footing))).journey.assessment).toBeDefined()
    }
  })

  it('a carer who is known takes part, or it is written why not', () => {
    const known = { ...assessing, referral: { ...aReferral, carerKnown: true } }
    expect(refusalOf(known, starting())).toMatchObject({ code: 'CARER_NOT_INVOLVED', rule: 'R-GEN-02' })
    expect(taking(known, starting({}, { given: ['/carerNotInvolvedReason'] })).journey.assessment).toBeDefined()
    expect(taking(known, starting(taken('CARER'))).messages.map(({ template, to }) => [template, to])).toEqual([
      ['ASSESSMENT_STARTED', 'PERSON'],
      ['ASSESSMENT_STARTED_CARER', 'CARER'],
    ])
  })
})

describe('R-ASM-11 together with another body', () => {
  const jointWith = { body: 'NHS', lead: 'OTHER_BODY', consent: true } as const

  it('keeps with whom and who leads', () => {
    expect(taking(assessing, starting({ jointWith })).journey.assessment?.jointWith).toEqual(jointWith)
  })

  it('is refused without the person’s consent', () => {
    expect(refusalOf(assessing, starting({ jointWith: { ...jointWith, consent: false } }))).toMatchObject({
      code: 'JOINT_ASSESSMENT_NEEDS_CONSENT',
      rule: 'R-ASM-11',
    })
  })
})

describe('R-RAS-02 a new assessor where possible', () => {
  const agreed = { acceptedAt: NOW }
  const before = { ...assessing, assessment: aCompletedAssessment(), reassessment: agreed }
  const again = (over: Partial<Step> = {}) => starting({ type: 'REASSESSMENT' }, over)

  it('is asked of whoever assessed before', () => {
    expect(refusalOf(before, again())).toMatchObject({ code: 'SAME_ASSESSOR_NEEDS_REASON', rule: 'R-RAS-02' })
  })

  it('is not possible everywhere, with the reason', () => {
    expect(taking(before, again({ given: ['/sameAssessorReason'] })).journey.assessment?.type).toBe('REASSESSMENT')
  })

  it('is not asked of a revision that nobody disagreed with', () => {
    const revising = { ...assessing, assessment: aCompletedAssessment() }
    expect(taking(revising, again()).journey.assessment?.type).toBe('REASSESSMENT')
  })

  it('once started, the request is used up', () => {
    expect(taking(before, again({ given: ['/sameAssessorReason'] })).journey.reassessment).toBeUndefined()
  })

  it('is there when somebody else starts', () => {
    const by = { id: 'staff-practitioner-2', role: 'PRACTITIONER' } as const
    expect(taking(before, again({ by })).journey.assessment?.startedBy).toBe('staff-practitioner-2')
  })
})
