import { describe, expect, it } from '@jest/globals'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { PLAN_LEADERS } from '../../../domain/planning/state.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { CHOSEN, aDraft, aPlan, everyItem, TERMS, WEEKLY } from '../../support/plans.ts'

const begin = (over: Partial<FactsOf<'draftPlan'>> = {}, given: readonly string[] = []): Step =>
  aStep('draftPlan', { ...TERMS, ...over }, { given })

const submit = (over: Partial<FactsOf<'submitPlanForAgreement'>> = {}, given: readonly string[] = []): Step =>
  aStep('submitPlanForAgreement', { parties: ['PERSON', 'COUNCIL'], weeklyPence: WEEKLY, ...over }, { given })

const planning = aJourney({ stage: 'PLANNING' })

describe('R-PLN-01, R-PLN-03 the plan begins with the person', () => {
  it('keeps the terms and tells the person which needs a direct payment could meet', () => {
    const { journey, event, messages } = taking(planning, begin())
    expect(event).toEqual({ type: 'PlanBegun', ...TERMS })
    expect(journey.planning?.terms).toEqual({ ...TERMS, begunAt: NOW })
    expect(journey.stage).toBe('PLANNING')
    expect(messages).toMatchObject([
      { template: 'PLAN_BEGUN', to: 'PERSON', about: { directPaymentFor: ['NUTRITION'] } },
    ])
  })

  it('leaves the parts that are written already, and can be done again', () => {
    const again = taking(
      aJourney({ stage: 'PLANNING', managing: CHOSEN, planning: aDraft() }),
      begin({ ledBy: 'REPRESENTATIVE' }),
    )
    expect(again.journey.planning).toMatchObject({ items: everyItem, terms: { ledBy: 'REPRESENTATIVE' } })
  })

  it.each(PLAN_LEADERS.filter((leader) => leader !== 'WORKER'))('%s may lead', (ledBy) => {
    expect(taking(planning, begin({ ledBy })).event.type).toBe('PlanBegun')
  })

  it('the worker leads only with reasons', () => {
    expect(refusalOf(planning, begin({ ledBy: 'WORKER' }))).toMatchObject({
      code: 'WORKER_LEADS_ONLY_WITH_REASONS',
      rule: 'R-PLN-03',
    })
    expect(taking(planning, begin({ ledBy: 'WORKER' }, ['/notLedByPersonReasons'])).event.type).toBe('PlanBegun')
  })

  it('is for workers, while the plan is written', () => {
    expect(refusalOf(planning, { ...begin(), by: { id: 'x', role: 'CITIZEN' } }).kind).toBe('ROLE')
    expect(refusalOf(aJourney({ stage: 'AGREEING' }), begin()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })

  it('R-PLN-03 comes before the plan goes out', () => {
    const { terms: _terms, ...plan } = aDraft()
    expect(refusalOf(aJourney({ stage: 'PLANNING', planning: plan }), submit())).toMatchObject({
      code: 'PLAN_NOT_BEGUN',
      rule: 'R-PLN-03',
    })
  })
})

describe('R-ADV-02 who needs an advocate has one asked', () => {
  const withScreen = (difficulties: FactsOf<'draftPlan'>['advocacyScreen']['difficulties'], individual: boolean) =>
    aJourney({
      stage: 'PLANNING',
      managing: CHOSEN,
      planning: aDraft({
        terms: { ...TERMS, advocacyScreen: { difficulties, appropriateIndividual: individual }, begunAt: NOW },
      }),
    })

  it('is refused without the advocate among the parties', () => {
    expect(refusalOf(withScreen(['RETAIN'], false), submit())).toMatchObject({
      code: 'ADVOCATE_NOT_AMONG_PARTIES',
      rule: 'R-ADV-02',
    })
  })

  it.each([
    ['the advocate is asked', withScreen(['RETAIN'], false), submit({ parties: ['PERSON', 'COUNCIL', 'ADVOCATE'] })],
    ['it is recorded why it could not wait', withScreen(['RETAIN'], false), submit({}, ['/withoutAdvocateReasons'])],
    ['somebody suitable helps', withScreen(['RETAIN'], true), submit()],
    ['nothing is difficult', withScreen([], false), submit()],
  ])('goes out when %s', (_when, journey, step) => {
    expect(taking(journey, step).journey.stage).toBe('AGREEING')
  })
})

describe('R-REV-10 a revision begins anew', () => {
  const revise = (part: 'PLAN' | 'FINANCE'): Step =>
    aStep('startRevision', {
      grounds: 'REVIEW',
      reentry: 'PLANNING',
      reuse: [
        { part: 'ASSESSMENT', confirmedBy: 'PERSON' },
        { part, confirmedBy: 'PERSON' },
      ],
    })
  const reviewed = {
    type: 'PLANNED_ANNUAL',
    result: 'REVISE',
    outcomesAchieved: 'FULL',
    budgetChange: 'UNCHANGED',
    at: NOW,
  } as const
  const revising = aJourney({
    stage: 'REVISING',
    reviews: { lastCompleted: reviewed },
    planning: aPlan({
      jointConsents: { PERSON: 'YES', CARER: 'YES' },
      joint: { carerWeeklyPence: 5_000 },
      combined: { with: ['EHCP'], leadMonitor: 'EDUCATION' },
      combinedBefore: ['CMHT'],
      passedOn: ['HOUSING'],
    }),
  })

  it('asks the person again, and keeps consents and combined plans', () => {
    const { planning: plan } = taking(revising, revise('FINANCE')).journey
    expect(plan).toEqual({
      version: 1,
      items: {},
      authors: ['staff-practitioner'],
      jointConsents: { PERSON: 'YES', CARER: 'YES' },
      combined: { with: ['EHCP'], leadMonitor: 'EDUCATION' },
      combinedBefore: ['CMHT'],
    })
  })

  it('takes over what the parts say when the plan is reused, but not the terms', () => {
    const { planning: plan } = taking(revising, revise('PLAN')).journey
    expect(plan).toMatchObject({ items: everyItem, passedOn: ['HOUSING'] })
    expect(plan?.details).toEqual(aPlan().details)
    expect(plan).not.toHaveProperty('terms')
    expect(plan).not.toHaveProperty('joint')
  })
})
