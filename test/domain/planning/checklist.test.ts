import { describe, expect, it } from '@jest/globals'
import { MET_BY, type EligibilityFinding, type MetBy } from '../../../domain/eligibility/criteria.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { PLAN_ITEM_KINDS, PLAN_ITEM_WORDS, type PlanItemKind } from '../../../domain/planning/checklist.ts'
import { CONTINGENCY_WORDS, PREVENTION_OPTIONS, PREVENTION_WORDS } from '../../../domain/planning/details.ts'
import { PLAN_ITEMS, type PlanItem, type PlanningState } from '../../../domain/planning/state.ts'
import type { Refusal } from '../../../domain/shared/refusal.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import {
  CHOSEN,
  aSignature,
  aDraft,
  aLine,
  aPlan,
  DETAILS,
  everyItem,
  readyToSign,
  TERMS,
  WEEKLY,
} from '../../support/plans.ts'

const submit = aStep('submitPlanForAgreement', { parties: ['PERSON', 'COUNCIL'], weeklyPence: WEEKLY })

const drafted = (over: Partial<PlanningState> = {}, rest: Partial<Journey> = {}): Journey =>
  aJourney({ stage: 'PLANNING', managing: CHOSEN, planning: aDraft(over), ...rest })

const refused = (over: Partial<PlanningState>, rest: Partial<Journey> = {}): Refusal =>
  refusalOf(drafted(over, rest), submit)

const goesOut = (journey: Journey, step: Step = submit): string => taking(journey, step).journey.stage

const leaving = (item: PlanItem) => {
  const { [item]: _missing, ...items } = everyItem
  return items
}

const found = (over: Partial<EligibilityFinding>): Pick<Journey, 'eligibility'> => ({
  eligibility: {
    finding: {
      criteria: { of: 'ADULT', needsFromImpairmentOrIllness: true },
      outcomes: [],
      significantImpactOn: ['HEALTH'],
      fluctuating: false,
      ...over,
    },
    computed: true,
    eligible: true,
    proposedBy: 'staff-practitioner',
    proposedAt: NOW,
  },
})

const ofKind = (kind: PlanItemKind): readonly PlanItem[] => PLAN_ITEMS.filter((item) => PLAN_ITEM_KINDS[item] === kind)

describe('R-PLN-02 every part is answered before the plan goes out', () => {
  it.each(PLAN_ITEMS)('is refused without %s, by its number and in words', (item) => {
    const refusal = refused({ items: leaving(item) })
    expect(refusal).toMatchObject({ code: 'PLAN_CHECKLIST_INCOMPLETE', rule: 'R-PLN-02' })
    expect(refusal.detail).toBe(`${item} (${PLAN_ITEM_WORDS[item]}) is not written yet.`)
    expect(refusal.whatToDo).toMatch(/^Write /)
  })

  it('tells everything that is missing at once, whatever it is', () => {
    const { detail, whatToDo } = refusalOf(
      drafted({ items: {}, details: {} }),
      aStep('submitPlanForAgreement', { parties: ['PERSON'], weeklyPence: WEEKLY, joint: { carerWeeklyPence: 1 } }),
    )
    for (const item of PLAN_ITEMS) expect(detail).toContain(`${item} (${PLAN_ITEM_WORDS[item]})`)
    expect(detail).toContain('missing: PERSON and CARER')
    expect(detail).toContain('The person and the council must both agree')
    expect(whatToDo).toContain('Record the consent of each')
    expect(whatToDo).toContain('Name PERSON and COUNCIL')
  })

  it('goes out when every part is written', () => {
    expect(goesOut(drafted())).toBe('AGREEING')
  })

  it.each(ofKind('SIGN_OFF'))('%s belongs in every plan', (item) => {
    const refusal = refused({ items: { ...everyItem, [item]: 'NOT_APPLICABLE' } })
    expect(refusal.code).toBe('PLAN_CHECKLIST_INCOMPLETE')
    expect(refusal.detail).toContain(`${item} (${PLAN_ITEM_WORDS[item]}) belongs in every plan.`)
  })

  it.each([...ofKind('SIGN_OFF_UNLESS_NOT_APPLICABLE'), ...ofKind('SUBMISSION')])(
    '%s may be marked as not applicable',
    (item) => {
      expect(goesOut(drafted({ items: { ...everyItem, [item]: 'NOT_APPLICABLE' } }))).toBe('AGREEING')
    },
  )
})

describe('R-PLN-02 a part that applies cannot be marked otherwise', () => {
  const SCREEN = { difficulties: ['RETAIN'], appropriateIndividual: false } as const

  it.each([
    ['PC-12', 'the plan is a joint one', { jointConsents: { PERSON: 'YES', CARER: 'YES' } }],
    [
      'PC-12',
      'a carer meets some of the needs',
      { details: { ...DETAILS, metByOthers: [{ need: 'NUTRITION', by: 'CARER', agreed: true }] } },
    ],
    ['PC-19', 'a need has been passed on', { passedOn: ['HOUSING'] }],
    ['PC-20', 'the person has other plans', { combined: { with: ['EHCP'], leadMonitor: 'EDUCATION' } }],
    [
      'PC-20',
      'the person has other plans',
      { terms: { ...TERMS, otherPlans: [{ type: 'PHB', combine: false }], begunAt: NOW } },
    ],
    ['PC-22', 'a representative leads', { terms: { ...TERMS, ledBy: 'REPRESENTATIVE', begunAt: NOW } }],
    ['PC-22', 'the person needs an advocate', { terms: { ...TERMS, advocacyScreen: SCREEN, begunAt: NOW } }],
  ] as const)('%s, because %s', (item, why, over) => {
    const left = { ...everyItem, [item]: 'NOT_APPLICABLE' }
    expect(refused({ ...over, items: left }).detail).toContain(
      `${item} (${PLAN_ITEM_WORDS[item]}) applies, because ${why}`,
    )
    expect(goesOut(drafted({ items: left }))).toBe('AGREEING')
  })
})

describe('R-ASM-12 what others meet already stands in the plan', () => {
  const left = { items: { ...everyItem, 'PC-19': 'NOT_APPLICABLE' } } as const
  const metBy = (by: readonly MetBy[]) => found({ outcomes: [{ outcome: 'NUTRITION', unable: [], metBy: by }] })

  it.each(MET_BY)('PC-19 applies when %s was found to meet a need', (by) => {
    expect(refused(left, metBy([by])).detail).toContain('applies, because others meet some of the needs already')
  })

  it('and need not be written when nobody was', () => {
    expect(goesOut(drafted(left, metBy([])))).toBe('AGREEING')
  })
})

describe('R-PLN-02 every eligible need has its answer', () => {
  const eligible = found({
    outcomes: [
      { outcome: 'NUTRITION', unable: ['NOT_WITHOUT_HELP'] },
      { outcome: 'RELATIONSHIPS', unable: ['NOT_WITHOUT_HELP'] },
      { outcome: 'TOILET_NEEDS', unable: [] },
    ],
  })

  it('in the support of the plan or by others', () => {
    expect(goesOut(drafted({}, eligible))).toBe('AGREEING')
  })

  it('or the need is named', () => {
    const { detail } = refused({ details: { ...DETAILS, needsMet: [] } }, eligible)
    expect(detail).toContain('PC-03')
    expect(detail).toContain('does not say how these eligible needs are met: food and drink.')
  })
})

describe('R-PLN-02 a direct payment says what it is for', () => {
  const DIRECT = {
    managing: {
      lines: [
        aLine({ weeklyPence: WEEKLY - 20_000 }),
        aLine({ line: 'LINE-2', mode: 'DIRECT_PAYMENT', weeklyPence: 20_000 }),
      ],
    },
  }
  const directPayment = { needs: ['NUTRITION'], amountPence: 20_000, every: 'FOUR_WEEKS' } as const
  const leftOut = { items: { ...everyItem, 'PC-08': 'NOT_APPLICABLE' } } as const

  it('cannot be left out once a direct payment is chosen', () => {
    expect(refused(leftOut, DIRECT).detail).toContain('applies, because a direct payment is chosen')
    expect(goesOut(drafted(leftOut, { managing: { lines: [aLine()] } }))).toBe('AGREEING')
  })

  it('names needs, amount and rhythm', () => {
    expect(refused({}, DIRECT).detail).toContain('which needs the direct payment is for')
    expect(goesOut(drafted({ details: { ...DETAILS, directPayment } }, DIRECT))).toBe('AGREEING')
    expect(goesOut(drafted({}, { managing: { lines: [aLine()] } }))).toBe('AGREEING')
  })

  it.each([WEEKLY - 1, WEEKLY + 1])('R-MGT-05 lines of %i are not what the plan costs', (weeklyPence) => {
    expect(refused({}, { managing: { lines: [aLine({ weeklyPence })] } })).toMatchObject({
      code: 'LINES_ARE_NOT_THE_AMOUNT',
      rule: 'R-MGT-05',
    })
  })
})

describe('R-HLT-02 the plan is ready for a crisis', () => {
  it.each(['SUDDEN_CHANGE', 'CRISIS', 'EMERGENCY'] as const)('is refused without a step for %s', (kind) => {
    const kinds = (['SUDDEN_CHANGE', 'CRISIS', 'EMERGENCY'] as const).filter((one) => one !== kind)
    const refusal = refused({ details: { ...DETAILS, contingencies: [{ kinds, limitDays: 7 }] } })
    expect(refusal).toMatchObject({ code: 'PLAN_CHECKLIST_INCOMPLETE', rule: 'R-HLT-02' })
    expect(refusal.detail).toBe(`PC-15 (${PLAN_ITEM_WORDS['PC-15']}) has no step for: ${CONTINGENCY_WORDS[kind]}.`)
  })

  it('needs that go up and down have a step of their own', () => {
    const fluctuating = found({ fluctuating: true })
    expect(refused({}, fluctuating).detail).toContain('has no step for: needs that go up and down')
    const contingencies = [...(DETAILS.contingencies ?? []), { kinds: ['FLUCTUATING_NEEDS'], limitDays: 28 }] as const
    expect(goesOut(drafted({ details: { ...DETAILS, contingencies } }, fluctuating))).toBe('AGREEING')
  })
})

describe('R-CAR-05 needs met by others are named, and nobody is counted on unasked', () => {
  it('is refused when nobody says which needs', () => {
    const { metByOthers: _none, ...details } = DETAILS
    expect(refused({ details })).toMatchObject({ code: 'PLAN_CHECKLIST_INCOMPLETE', rule: 'R-CAR-05' })
  })

  it('is refused when the carer has not agreed', () => {
    const metByOthers = [{ need: 'NUTRITION', by: 'CARER', agreed: false }] as const
    expect(refused({ details: { ...DETAILS, metByOthers } }).detail).toContain('has not agreed: the carer')
  })
})

describe('R-CAR-05 a carer counts only while they can and will', () => {
  const metByOthers = [{ need: 'NUTRITION', by: 'CARER', agreed: true }] as const
  const withCarer = { details: { ...DETAILS, metByOthers } }
  const assessed = (willing: boolean, able: boolean): Partial<Journey> =>
    ({
      assessment: { carerWillingness: { willing, able, from: '2026-01-05', recordedAt: NOW } },
    }) as unknown as Partial<Journey>

  it.each([
    [false, true],
    [true, false],
  ])('is refused when they are willing: %s, able: %s', (willing, able) => {
    expect(refused(withCarer, assessed(willing, able)).detail).toContain('has not agreed: the carer')
  })

  const withTheCarer = aStep('submitPlanForAgreement', { parties: ['PERSON', 'COUNCIL', 'CARER'], weeklyPence: WEEKLY })

  it('R-SGN-01 is asked to agree, or it is recorded why not', () => {
    expect(refused(withCarer)).toMatchObject({ code: 'CARER_NOT_AMONG_PARTIES', rule: 'R-SGN-01' })
    expect(goesOut(drafted(withCarer), { ...submit, given: ['/withoutCarerReasons'] })).toBe('AGREEING')
  })

  it('goes out when they are both, or when nobody had to ask in an assessment', () => {
    expect(goesOut(drafted(withCarer, assessed(true, true)), withTheCarer)).toBe('AGREEING')
    expect(goesOut(drafted(withCarer), withTheCarer)).toBe('AGREEING')
  })
})

describe('R-IAG-04 prevention is considered first', () => {
  it.each(PREVENTION_OPTIONS)('is refused without a word on %s', (option) => {
    const prevention = (DETAILS.prevention ?? []).filter((one) => one.option !== option)
    const refusal = refused({ details: { ...DETAILS, prevention } })
    expect(refusal.rule).toBe('R-IAG-04')
    expect(refusal.detail).toContain(PREVENTION_WORDS[option])
  })
})

describe('R-PLN-02 what the sign-off needs', () => {
  const sign = aSignature()
  const signed = (over: Partial<PlanningState>): string =>
    taking(readyToSign({ planning: aPlan(over) }), sign).journey.stage

  it.each(PLAN_ITEMS.filter((item) => PLAN_ITEM_KINDS[item] !== 'SUBMISSION'))('%s holds it up', (item) => {
    const refusal = refusalOf(readyToSign({ planning: aPlan({ items: leaving(item) }) }), sign)
    expect(refusal).toMatchObject({ code: 'PLAN_CHECKLIST_INCOMPLETE', rule: 'R-PLN-02' })
    expect(refusal.detail).toContain(item)
  })

  it('PC-18 does not', () => {
    expect(signed({ items: leaving('PC-18') })).toBe('ACTIVE')
  })

  it('something that came up since the plan went out holds it up', () => {
    const left = { items: { ...everyItem, 'PC-19': 'NOT_APPLICABLE' } } as const
    expect(signed(left)).toBe('ACTIVE')
    expect(refusalOf(readyToSign({ planning: aPlan({ ...left, passedOn: ['HOUSING'] }) }), sign).detail).toContain(
      'PC-19',
    )
  })

  it('a direct payment that was chosen since the plan went out holds it up', () => {
    const lines = [aLine({ mode: 'DIRECT_PAYMENT' })]
    const refusal = refusalOf(readyToSign({ managing: { lines } }), sign)
    expect(refusal.detail).toContain('PC-08')
    expect(refusal.whatToDo).toContain('refuse-plan')
  })

  it('a plan that went out before its terms were asked for is held to its parts alone', () => {
    const { terms: _terms, details: _details, ...older } = aPlan()
    expect(taking(readyToSign({ planning: older }), sign).journey.stage).toBe('ACTIVE')
    const short = { ...older, items: leaving('PC-15') }
    expect(refusalOf(readyToSign({ planning: short }), sign).detail).toContain('PC-15')
  })
})
