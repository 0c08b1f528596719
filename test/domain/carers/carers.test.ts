import { describe, expect, it } from '@jest/globals'
import { carersLetters } from '../../../activities/letters/carers.ts'
import { carersBodies } from '../../../api/steps/carers.ts'
import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import type { CarerAssessmentWay, CarersPlan, OfferAnswer } from '../../../domain/carers/state.ts'
import { cancelRunningClocks } from '../../../domain/closure/clocks.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { STAGES } from '../../../domain/journey/stage.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aCompletedAssessment, anAssessment, informed, startFacts, textOf } from '../../support/front-line.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import { aPlan } from '../../support/plans.ts'

const carer = 'carer-1'
const identifying = aStep('identifyCarer', {}, { given: ['/name'] })
const offering = (answer: OfferAnswer) => aStep('offerCarersAssessment', { carer, answer })
const asking = aStep('requestCarersAssessment', { carer }, { role: 'CARER', id: 'carer' })
const declining = aStep('declineCarersAssessment', { carer })
const completing = (way: CarerAssessmentWay, given: readonly string[] = []) =>
  aStep('completeCarersAssessment', { carer, way }, { given })

const known = taking(aJourney({ stage: 'ASSESSING' }), identifying).journey
const wanted = taking(known, asking).journey

describe('R-CAR-01 a carer is known', () => {
  it('is offered an assessment in time', () => {
    const { journey, event, clocks } = taking(aJourney({ stage: 'CONTACT' }), identifying)
    expect(event).toEqual({ type: 'CarerIdentified', carer })
    expect(journey.carers?.known).toEqual([{ id: carer, identifiedAt: NOW }])
    expect(clocks).toEqual([{ do: 'start', key: 'carer.offer', instance: carer, from: NOW }])
  })

  it.each([
    [true, undefined, true],
    [false, undefined, false],
    [true, { known: [{ id: carer, identifiedAt: NOW }] }, false],
  ])(
    'a referral that says %s of a carer, to a journey that knows %j: the offer becomes due: %s',
    (carerKnown, carers, due) => {
      const facts = {
        referrer: 'SELF',
        routeOfAccess: 'COMMUNITY',
        urgent: false,
        carerKnown,
        inHospital: false,
      } as const
      const contact = aJourney({ stage: 'CONTACT', ...(carers === undefined ? {} : { carers }) })
      const step = aStep('createReferral', facts, { role: 'CONTACT_OFFICER', standing: { inOfficeHours: true } })
      const { journey, clocks } = taking(contact, step)
      expect(journey.carers?.known.length ?? 0).toBe(carerKnown || carers !== undefined ? 1 : 0)
      expect(clocks.some(({ key }) => key === 'carer.offer')).toBe(due)
    },
  )

  it('every carer has a date of their own', () => {
    const { journey, clocks } = taking(known, identifying)
    expect(journey.carers?.known.map(({ id }) => id)).toEqual(['carer-1', 'carer-2'])
    expect(clocks).toMatchObject([{ key: 'carer.offer', instance: 'carer-2' }])
  })

  it.each([
    ['ACCEPTED', 'CARER_ASSESSMENT_AGREED', true],
    ['DECLINED', 'CARER_ASSESSMENT_OFFER', false],
    ['WANTS_TIME', 'CARER_ASSESSMENT_OFFER', false],
  ] as const)('the offer is %s: %s goes out, and the assessment begins: %s', (answer, template, begins) => {
    const { journey, clocks, messages } = taking(known, offering(answer))
    expect(journey.carers?.known[0]).toMatchObject({ offeredAt: NOW, answer })
    expect(clocks[0]).toEqual({
      do: 'stop',
      key: 'carer.offer',
      instance: carer,
      outcome: 'MET',
      cause: 'CarerAssessmentOffered',
    })
    expect(clocks.some(({ key }) => key === 'assessment.carer')).toBe(begins)
    expect(messages.map((message) => [message.template, message.to])).toEqual([[template, 'CARER']])
  })

  it('may be offered again after a no', () => {
    const declined = taking(known, offering('DECLINED')).journey
    expect(taking(declined, offering('ACCEPTED')).journey.carers?.known[0]?.wantedAt).toBe(NOW)
  })

  it('is offered to somebody who is known', () => {
    expect(refusalOf(aJourney({ stage: 'ASSESSING' }), offering('ACCEPTED'))).toMatchObject({
      code: 'CARER_UNKNOWN',
      rule: 'R-CAR-01',
    })
  })

  it('takes part in the person’s assessment, or it is written why not', () => {
    const start = aStep('startAssessment', startFacts)
    expect(refusalOf({ ...known, preparation: informed }, start).code).toBe('CARER_NOT_INVOLVED')
  })
})

describe('R-CAR-02 the assessment of a carer', () => {
  it('counts from the day on which the carer asks', () => {
    const { clocks, messages } = taking(known, asking)
    expect(clocks).toContainEqual({ do: 'start', key: 'assessment.carer', instance: carer, from: NOW })
    expect(messages).toEqual([{ template: 'CARER_ASSESSMENT_AGREED', to: 'CARER', dates: ['assessment.carer'] }])
  })

  it.each([
    ['asking again', asking],
    ['offering it', offering('ACCEPTED')],
  ])('%s does not move its date', (_what, step) => {
    expect(refusalOf(wanted, step)).toMatchObject({ code: 'CARER_ASSESSMENT_UNDER_WAY', rule: 'R-CAR-02' })
  })

  it('R-CLS-01 ends with the person’s death', () => {
    const died: Journey = { ...known, stage: 'CLOSED', closure: { reason: 'DIED', at: NOW } }
    expect(refusalOf(died, asking)).toMatchObject({ code: 'PERSON_HAS_DIED', rule: 'R-CLS-01' })
  })

  it.each(STAGES)('can be asked for in %s, for it is a right of the carer’s own', (stage) => {
    expect(taking({ ...known, stage }, asking).journey.stage).toBe(stage)
  })

  it('is finished in a journey of the carer’s own, which is named', () => {
    expect(refusalOf(wanted, completing('OWN_JOURNEY')).code).toBe('CARERS_JOURNEY_NOT_NAMED')
    const { journey, clocks } = taking(wanted, completing('OWN_JOURNEY', ['/carersReference']))
    expect(journey.carers?.known[0]).toMatchObject({ assessedAt: NOW })
    expect(journey.carers?.known[0]?.wantedAt).toBeUndefined()
    expect(clocks).toEqual([
      { do: 'stop', key: 'assessment.carer', instance: carer, outcome: 'MET', cause: 'CarerAssessmentCompleted' },
    ])
  })

  it.each([
    ['is complete', aCompletedAssessment({ type: 'COMBINED' }), undefined],
    ['is still open', anAssessment({ type: 'COMBINED' }), 'NO_COMBINED_ASSESSMENT'],
    ['was split', aCompletedAssessment({ type: 'NEEDS' }), 'NO_COMBINED_ASSESSMENT'],
    ['never was', undefined, 'NO_COMBINED_ASSESSMENT'],
  ] as const)('R-CAR-04 combined with the person’s when that %s', (_when, assessment, code) => {
    const journey = { ...wanted, assessment }
    if (code === undefined) expect(taking(journey, completing('COMBINED')).journey.carers).toBeDefined()
    else expect(refusalOf(journey, completing('COMBINED'))).toMatchObject({ code, rule: 'R-CAR-04' })
  })

  it('ends when the carer no longer wants it, and can be asked for again', () => {
    const { journey, clocks, messages } = taking(wanted, declining)
    expect(clocks).toMatchObject([{ key: 'assessment.carer', instance: carer, outcome: 'CANCELLED' }])
    expect(messages).toEqual([{ template: 'CARER_ASSESSMENT_DECLINED', to: 'CARER' }])
    expect(taking(journey, asking).journey.carers?.known[0]?.wantedAt).toBe(NOW)
  })

  it.each([
    ['declined', declining],
    ['finished', completing('OWN_JOURNEY', ['/carersReference'])],
  ])('is not %s before it was asked for', (_what, step) => {
    expect(refusalOf(known, step).code).toBe('NO_CARER_ASSESSMENT_UNDER_WAY')
  })
})

describe('R-CAR-07 the carer’s own support plan', () => {
  const recording = (plan: CarersPlan | 'ENDED', given: readonly string[] = ['/carersReference']) =>
    aStep('recordCarersPlan', { carer, plan }, { given })
  const active: Journey = { ...known, stage: 'ACTIVE' }
  const joint: Journey = { ...active, planning: aPlan({ joint: { carerWeeklyPence: 8000 } }) }

  it.each([
    ['in a journey of the carer’s own', active, 'OWN_JOURNEY', ['/carersReference']],
    ['one plan with the person’s', joint, 'JOINT_PLAN', []],
  ] as const)('is %s', (_where, journey, plan, given) => {
    const after = taking(journey, recording(plan, given))
    expect(after.event).toEqual({ type: 'CarersPlanRecorded', carer, plan })
    expect(after.journey.carers?.known[0]).toMatchObject({ id: carer, plan })
  })

  it('is there no more', () => {
    const before = taking(active, recording('OWN_JOURNEY')).journey
    expect(taking(before, recording('ENDED')).journey.carers?.known).toEqual(active.carers?.known)
  })

  it.each([
    ['it cannot be found', active, recording('OWN_JOURNEY', []), 'CARERS_JOURNEY_NOT_NAMED'],
    ['the person’s plan is not a joint one', active, recording('JOINT_PLAN'), 'CARERS_PLAN_NOT_JOINT'],
    ['one ended that nobody knew', active, recording('ENDED'), 'NO_CARERS_PLAN'],
  ])('is not recorded when %s', (_why, journey, step, code) => {
    expect(refusalOf(journey, step)).toMatchObject({ code, rule: 'R-CAR-07' })
  })

  it('belongs to a carer who is known', () => {
    expect(refusalOf(aJourney({ stage: 'ACTIVE' }), recording('OWN_JOURNEY')).code).toBe('CARER_UNKNOWN')
  })
})

describe('R-CAR-01 the carer’s dates when the person’s journey ends', () => {
  const running = (key: ClockKey): Journey['clocks'][number] => ({
    id: `${key}/carer-1@4`,
    key,
    startedAt: NOW,
    dueAt: '2026-02-02T23:59:59Z',
    breached: false,
    paused: false,
    because: 'Because.',
  })
  const clocks = (['carer.offer', 'assessment.carer', 'plan.agree'] as const).map(running)

  it.each([
    ['NOT_ELIGIBLE', ['plan.agree']],
    ['DECLINED', ['plan.agree']],
    ['DIED', ['carer.offer', 'assessment.carer', 'plan.agree']],
  ])('closing as %s stops %j', (cause, stopped) => {
    expect(cancelRunningClocks({ ...known, clocks }, cause).map(({ key }) => key)).toEqual(stopped)
  })
})

describe('forms and letters about carers', () => {
  it.each(['carer', 'carer-0', 'carer-1x', 'Jo Example'])('refuse %s as a number of a carer', (id) => {
    expect(carersBodies.requestCarersAssessment.safeParse({ carer: id }).success).toBe(false)
  })

  it('take the number that the journey gives', () => {
    expect(carersBodies.requestCarersAssessment.parse({ carer })).toEqual({ carer })
  })

  it.each(Object.entries(carersLetters))('%s has no holes, with and without dates', (_name, letter) => {
    for (const context of [aLetterContext(), aBareLetterContext()]) {
      expect(textOf(letter, context)).not.toMatch(/undefined|null|NaN|website|https?:/)
    }
  })
})
