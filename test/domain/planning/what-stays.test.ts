import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import { causeOfReview } from '../../../domain/planning/met-by-others.ts'
import { draftAnew } from '../../../domain/planning/plan.ts'
import type { PlanningState } from '../../../domain/planning/state.ts'
import { aJourney, aStep, refusalOf, taking } from '../../support/domain.ts'
import { CHOSEN, aDraft, aPlan, aPlanInForce, DETAILS, WEEKLY } from '../../support/plans.ts'
import { aReviewUnderWay, withPlan } from '../../support/reviewing.ts'

const writing = (planning: Partial<PlanningState> = {}): Journey =>
  aJourney({ stage: 'PLANNING', managing: CHOSEN, planning: aDraft(planning) })

const update = (facts: FactsOf<'updatePlanSection'>, given: readonly string[] = ['/content']) =>
  aStep('updatePlanSection', facts, { given })
const submit = (over: Partial<FactsOf<'submitPlanForAgreement'>> = {}) =>
  aStep('submitPlanForAgreement', { parties: ['PERSON', 'COUNCIL'], weeklyPence: WEEKLY, ...over })
const ended = (plan: 'CMHT' | 'EHCP', leadMonitor?: 'NHS') =>
  aStep('recordExternalPlanEnded', { plan, ending: 'PLAN_ENDED', ...(leadMonitor && { leadMonitor }) })

const BOTH = { PERSON: 'YES', CARER: 'YES' } as const
const takenBack = aStep('consentToJointPlan', { party: 'CARER', consents: false }, { given: ['/evidence'] })

describe('R-PLN-02 what a part says in codes', () => {
  it('goes with the part when it does not apply, and nothing is left of the last one', () => {
    const plan = writing({ details: { metByOthers: [] } })
    const left = update({ item: 'PC-19' }, ['/notApplicableReason'])
    expect(taking(plan, left).journey.planning).not.toHaveProperty('details')
    expect(taking(plan, left).event).not.toHaveProperty('details')
  })

  it('names every duty of somebody else that it would provide (R-PLN-05)', () => {
    const step = update({ item: 'PC-03', outsideDuties: ['MEDICAL_TREATMENT', 'HOUSING'] })
    expect(refusalOf(writing(), step).detail).toBe(
      "PC-03 would provide what is somebody else's duty: medical treatment, housing.",
    )
  })

  it('names every part that the plan was sent back to (R-DSP-01)', () => {
    const plan = writing({ sentBack: { by: 'DISPUTE', items: ['PC-06', 'PC-17'] } })
    expect(refusalOf(plan, update({ item: 'PC-01' })).detail).toBe('The plan was sent back to PC-06, PC-17.')
  })

  it('a duty is passed on once, and beside the others (R-PLN-05)', () => {
    const refer = aStep('referNeedElsewhere', { duty: 'HOUSING', basis: 'CARE_ACT' as never }, { given: ['/what'] })
    const plan = writing({ passedOn: ['HOUSING', 'NHS_SERVICE'] })
    expect(taking(plan, refer).journey.planning?.passedOn).toEqual(['NHS_SERVICE', 'HOUSING'])
  })
})

describe('R-PLN-01 what goes out', () => {
  it('is what was submitted now, and nothing of an earlier version', () => {
    const before = writing({ joint: { carerWeeklyPence: 1 }, oneOffPence: 100 })
    const { planning } = taking(before, submit()).journey
    expect(planning).not.toHaveProperty('joint')
    expect(planning).not.toHaveProperty('oneOffPence')
  })

  it('tells a payment that is made once', () => {
    const { journey, messages } = taking(writing(), submit({ oneOffPence: 25_000 }))
    expect(journey.planning?.oneOffPence).toBe(25_000)
    expect(messages[0]?.about).toEqual({ weeklyPence: WEEKLY, oneOffPence: 25_000 })
    expect(taking(writing(), submit({ oneOffPence: 0 })).messages[0]?.about).toEqual({ weeklyPence: WEEKLY })
  })

  it('counts on no carer who is not asked, also where others help too (R-SGN-01)', () => {
    const metByOthers = [
      { need: 'NUTRITION', by: 'NHS', agreed: true },
      { need: 'RELATIONSHIPS', by: 'CARER', agreed: true },
    ] as const
    expect(refusalOf(writing({ details: { ...DETAILS, metByOthers } }), submit()).code).toBe('CARER_NOT_AMONG_PARTIES')
  })
})

describe('R-JNT-01, R-JNT-02 plans that part', () => {
  it.each(['ACTIVE', 'REVIEWING'] as const)('a joint plan in force at %s is reviewed', (stage) => {
    const joint = aPlan({ jointConsents: BOTH, joint: { carerWeeklyPence: 5_000 } })
    const journey = aJourney({ stage, planning: joint, signOff: { inForce: aPlanInForce() } })
    const { event, journey: after } = taking(journey, takenBack)
    expect(event).toMatchObject({ splits: true, voids: false, callsReview: true })
    expect(after.reviews?.open?.causes).toEqual(['OTHER_CHANGE'])
  })

  it.each(['ACTIVE', 'AGREEING'] as const)('consents without a joint plan at %s void and review nothing', (stage) => {
    const alone = aPlan({ jointConsents: BOTH })
    const { event, journey } = taking(aJourney({ stage, planning: alone }), takenBack)
    expect(event).toMatchObject({ voids: false })
    expect(event).not.toHaveProperty('callsReview')
    expect(journey.stage).toBe(stage)
    expect(journey).not.toHaveProperty('reviews')
  })

  it('another service’s plan that ends again is remembered once', () => {
    const combined = { with: ['CMHT', 'EHCP'], leadMonitor: 'COUNCIL' } as const
    const plan = writing({ combined, combinedBefore: ['CMHT', 'S117'] })
    const { journey, event } = taking(plan, ended('CMHT', 'NHS'))
    expect(journey.planning).toMatchObject({
      combined: { with: ['EHCP'], leadMonitor: 'NHS' },
      combinedBefore: ['S117', 'CMHT'],
    })
    expect(event).toMatchObject({ leadMonitor: 'NHS' })
  })

  it('nothing is combined any more when the last one ends, whoever would watch over it', () => {
    const plan = writing({ combined: { with: ['CMHT'], leadMonitor: 'COUNCIL' } })
    expect(taking(plan, ended('CMHT', 'NHS')).journey.planning).not.toHaveProperty('combined')
    expect(taking(plan, ended('CMHT')).event).not.toHaveProperty('leadMonitor')
  })
})

describe('R-CAR-05 asking again about needs that others meet', () => {
  const CARER = { need: 'NUTRITION', by: 'CARER' } as const
  const metByOthers = [
    { ...CARER, agreed: true },
    { need: 'NUTRITION', by: 'NHS', agreed: true },
    { need: 'TOILET_NEEDS', by: 'CARER', agreed: true },
  ] as const
  const active = { ...withPlan(), planning: aPlan({ details: { ...DETAILS, metByOthers } }) }

  it('tells needs and people apart', () => {
    const found = metByOthers.map(({ need, by }, place) => ({ need, by, stillMet: place !== 0 }))
    const { planning } = taking(active, aStep('reviewNeedsMetByOthers', { found })).journey
    expect(planning?.details?.metByOthers).toEqual(metByOthers.slice(1))
  })

  it('names everything that was forgotten', () => {
    const step = aStep('reviewNeedsMetByOthers', { found: [{ ...CARER, stillMet: true }] })
    expect(refusalOf(active, step).detail).toBe(
      'Nobody has asked about: food and drink (the NHS); using the toilet (the carer).',
    )
  })

  it.each([
    ['CARER', 'CARER_STOPPED_OR_ILL'],
    ['FAMILY_OR_FRIENDS', 'CARER_STOPPED_OR_ILL'],
    ['NHS', 'OTHER_CHANGE'],
  ] as const)('%s no longer does it: %s', (by, cause) => {
    expect(causeOfReview([{ need: 'NUTRITION', by, stillMet: false }])).toBe(cause)
    expect(causeOfReview([{ need: 'NUTRITION', by, stillMet: true }])).toBeUndefined()
  })

  it('a review is not completed on an answer from before it began', () => {
    const complete = aStep('completeReview', {
      result: 'NO_CHANGE',
      outcomesAchieved: 'FULL',
      budgetChange: 'UNCHANGED',
      firstReviewDoneEarly: false,
    })
    const reviewing = (over: Partial<PlanningState>): Journey => ({
      ...aReviewUnderWay(),
      planning: aPlan({ details: { ...DETAILS, metByOthers }, ...over }),
    })
    for (const over of [{}, { metByOthersReviewedAt: '2026-01-04T09:00:00Z' }])
      expect(refusalOf(reviewing(over), complete).code).toBe('NEEDS_MET_BY_OTHERS_NOT_REVIEWED')
  })
})

describe('R-REV-10 a plan that is opened anew', () => {
  const whole: PlanningState = {
    ...aPlan(),
    toPassOn: ['HOUSING'],
    passedOn: ['HOUSING'],
    jointConsents: BOTH,
    combined: { with: ['CMHT'], leadMonitor: 'NHS' },
    combinedBefore: ['EHCP'],
  }
  const { version, authors, items, details, toPassOn, passedOn, jointConsents, combined, combinedBefore } = whole
  const agreed = { version, authors, jointConsents, combined, combinedBefore }

  it('keeps what was agreed with others, and its parts where they are still right', () => {
    expect(draftAnew(whole, true)).toStrictEqual({
      ...agreed,
      ...{ items, details, toPassOn, passedOn },
      detailsBefore: ['PC-03', 'PC-15', 'PC-19', 'PC-21'],
    })
    expect(draftAnew(whole, false)).toStrictEqual({ ...agreed, items: {} })
  })

  it('keeps nothing that was not there', () => {
    expect(draftAnew({ version, authors, items }, true)).toStrictEqual({ version, authors, items })
  })
})
