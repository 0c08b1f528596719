import { describe, expect, it } from '@jest/globals'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { OUTSIDE_DUTIES } from '../../../domain/planning/needs.ts'
import { draftAnew } from '../../../domain/planning/plan.ts'
import type { PlanItem } from '../../../domain/planning/state.ts'
import { aJourney, aStep, refusalOf, taking } from '../../support/domain.ts'
import { CHOSEN, aDraft, aPlan, DETAILS, detailsOf } from '../../support/plans.ts'

type Facts = FactsOf<'updatePlanSection'>

const write = (item: PlanItem, over: Partial<Facts> = {}, given: readonly string[] = ['/content']): Step =>
  aStep('updatePlanSection', { item, ...over }, { given })

const planning = aJourney({ stage: 'PLANNING' })

describe('R-PLN-02 what the parts say in codes', () => {
  it.each(['PC-03', 'PC-15', 'PC-19', 'PC-21'] as const)('%s keeps its own', (item) => {
    const { journey, event } = taking(planning, write(item, detailsOf(item)))
    expect(event).toEqual({ type: 'PlanSectionUpdated', item, answer: 'FILLED', details: detailsOf(item) })
    expect(journey.planning?.details).toEqual(detailsOf(item))
  })

  it('they stay when only the words change, are replaced when given, and go with a part that does not apply', () => {
    const before = aJourney({ stage: 'PLANNING', managing: CHOSEN, planning: aDraft() })
    expect(taking(before, write('PC-15')).journey.planning?.details).toEqual(DETAILS)
    const again = taking(before, write('PC-03', { needsMet: ['RECREATION'] })).journey
    expect(again.planning?.details).toEqual({ ...DETAILS, needsMet: ['RECREATION'] })
    const { metByOthers: _gone, ...others } = DETAILS
    const left = taking(before, write('PC-19', {}, ['/notApplicableReason'])).journey
    expect(left.planning?.details).toEqual(others)
  })

  it.each([
    ['of another part', write('PC-03', detailsOf('PC-15'))],
    ['of two parts', write('PC-03', DETAILS)],
    ['of a part that does not apply', write('PC-19', detailsOf('PC-19'), ['/notApplicableReason'])],
  ])('is refused with details %s', (_whose, step) => {
    expect(refusalOf(planning, step)).toMatchObject({ code: 'PLAN_DETAIL_OF_ANOTHER_PART', rule: 'R-PLN-02' })
  })
})

describe('R-PLN-05 what is somebody else’s duty is referred, not planned', () => {
  it.each(OUTSIDE_DUTIES)('%s is kept out of a part', (duty) => {
    const refusal = refusalOf(planning, write('PC-03', { outsideDuties: [duty] }))
    expect(refusal).toMatchObject({ code: 'NOT_FOR_THE_COUNCIL_TO_PROVIDE', rule: 'R-PLN-05' })
    expect(refusal.whatToDo).toContain('refer-need-elsewhere')
  })

  it('PC-19 tells of it, and a part without any is written', () => {
    expect(taking(planning, write('PC-19', { outsideDuties: ['HOUSING'] })).event.type).toBe('PlanSectionUpdated')
    expect(taking(planning, write('PC-03', { outsideDuties: [] })).event).not.toHaveProperty('outsideDuties')
  })

  const refer = aStep('referNeedElsewhere', { duty: 'MEDICAL_TREATMENT', basis: 'CONSENT_GIVEN' })

  it('PC-19 keeps what is still to be asked for, until the part says otherwise', () => {
    const told = taking(
      planning,
      write('PC-19', { outsideDuties: ['HOUSING', 'NHS_SERVICE'], providedAlready: ['HOUSING'] }),
    )
    expect(told.event).toMatchObject({ outsideDuties: ['HOUSING', 'NHS_SERVICE'], providedAlready: ['HOUSING'] })
    expect(told.journey.planning?.toPassOn).toEqual(['NHS_SERVICE'])
    expect(taking(told.journey, write('PC-19')).journey.planning?.toPassOn).toEqual(['NHS_SERVICE'])
    expect(taking(told.journey, write('PC-01')).journey.planning?.toPassOn).toEqual(['NHS_SERVICE'])
    for (const step of [write('PC-19', { outsideDuties: [] }), write('PC-19', {}, ['/notApplicableReason'])])
      expect(taking(told.journey, step).journey.planning).not.toHaveProperty('toPassOn')
  })

  it.each([
    ['of another part', write('PC-03', { providedAlready: ['HOUSING'] })],
    ['that is not told of', write('PC-19', { outsideDuties: ['NHS_SERVICE'], providedAlready: ['HOUSING'] })],
  ])('nothing is provided already %s', (_which, step) => {
    expect(refusalOf(planning, step).code).toBe('PLAN_DETAIL_OF_ANOTHER_PART')
  })

  it('asks the service, tells the person, and is remembered once', () => {
    const { journey, event, messages } = taking(planning, refer)
    expect(event).toEqual({ type: 'NeedReferredElsewhere', duty: 'MEDICAL_TREATMENT', basis: 'CONSENT_GIVEN' })
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['NEED_REFERRED_ELSEWHERE', 'PERSON'],
      ['NEED_REFERRAL', 'OTHER'],
    ])
    expect(taking(journey, refer).journey.planning?.passedOn).toEqual(['MEDICAL_TREATMENT'])
  })
})

describe.each([
  ['R-JNT-01', 'JOINT_PLAN_SPLIT'],
  ['R-JNT-02', 'OTHER_PLAN_ENDED'],
] as const)('%s a plan that is parted again opens the parts it is about', (rule, by) => {
  it('and no others without a reason', () => {
    const journey = aJourney({ stage: 'PLANNING', planning: aPlan({ sentBack: { by, items: ['PC-16'] } }) })
    expect(refusalOf(journey, write('PC-09'))).toMatchObject({ code: 'PLAN_ITEM_NOT_SENT_BACK', rule })
    expect(taking(journey, write('PC-16')).event.type).toBe('PlanSectionUpdated')
  })
})

describe('R-REV-10 a part that a revision took over and that is written anew', () => {
  const PAYMENT = { needs: ['NUTRITION'], amountPence: 20_000, every: 'FOUR_WEEKS' } as const
  const before = aPlan({ details: { ...DETAILS, directPayment: PAYMENT } })
  const revising = aJourney({ stage: 'PLANNING', planning: draftAnew(before, true) })
  const rewrite = (facts: object = {}, given = ['/content']) =>
    taking(revising, aStep('updatePlanSection', { item: 'PC-08', ...facts }, { given })).journey

  it('leaves what the old plan said in codes behind', () => {
    expect(revising.planning?.details?.directPayment).toEqual(PAYMENT)
    expect(rewrite().planning?.details).toEqual(DETAILS)
  })

  it('says anew in codes what holds now, and keeps that while only its words change', () => {
    const now = { ...PAYMENT, amountPence: 25_000 }
    const once = rewrite({ directPayment: now })
    const twice = taking(once, aStep('updatePlanSection', { item: 'PC-08' }, { given: ['/content'] })).journey
    expect(once.planning?.details?.directPayment).toEqual(now)
    expect(twice.planning?.details?.directPayment).toEqual(now)
  })

  it('keeps the details of the parts that are not touched', () => {
    const items = ['PC-03', 'PC-15', 'PC-19', 'PC-21']
    expect(rewrite().planning?.detailsBefore?.toSorted()).toEqual(items)
    expect(revising.planning?.detailsBefore?.toSorted()).toEqual(['PC-03', 'PC-08', 'PC-15', 'PC-19', 'PC-21'])
  })
})
