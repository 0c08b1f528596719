import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import { PLAN_ITEM_KINDS } from '../../../domain/planning/checklist.ts'
import type { PlanDetails } from '../../../domain/planning/details.ts'
import { checklistGaps } from '../../../domain/planning/gaps.ts'
import { planOverview } from '../../../domain/planning/overview.ts'
import { PLAN_ITEMS, type PlanItem, type PlanningState } from '../../../domain/planning/state.ts'
import { aJourney, aStep, refusalOf } from '../../support/domain.ts'
import { aProposal, anAssessment } from '../../support/front-line.ts'
import { CHOSEN, aDraft, aLine, DETAILS, everyItem, TERMS, WEEKLY } from '../../support/plans.ts'

const writing = (planning: Partial<PlanningState>, over: Partial<Journey> = {}): Journey =>
  aJourney({ stage: 'PLANNING', managing: CHOSEN, planning: aDraft(planning), eligibility: aProposal(), ...over })

const paying = { managing: { lines: [aLine({ mode: 'DIRECT_PAYMENT' })] } } as const
const otherPlans = [
  { type: 'CMHT', combine: true },
  { type: 'EHCP', combine: true },
  { type: 'PHB', combine: false },
] as const
const terms = { ...TERMS, otherPlans, begunAt: '2026-01-05T10:15:00Z' }

/** Written in every part, and every part lacks what it is about. */
const empty = writing({ details: {}, terms }, paying)
const notAgreed: PlanDetails['metByOthers'] = [
  { need: 'NUTRITION', by: 'CARER', agreed: false },
  { need: 'PERSONAL_HYGIENE', by: 'NHS', agreed: false },
]
const allLeftOut = writing(
  {
    terms: { ...terms, ledBy: 'REPRESENTATIVE' },
    items: Object.fromEntries(PLAN_ITEMS.map((item) => [item, 'NOT_APPLICABLE'] as const)),
    details: { metByOthers: notAgreed },
    passedOn: ['HOUSING'],
  },
  paying,
)

const toDo = (journey: Journey, item: PlanItem) =>
  planOverview(journey).items.find((each) => each.item === item)?.toDo ?? []

describe('R-PLN-02 every gap says what is missing, what to do about it, and by which rule', () => {
  it.each([
    ['what a part is about', empty],
    ['an agreement', writing({ details: { ...DETAILS, metByOthers: notAgreed } })],
    ['every part', writing({ items: {} })],
    ['what was left out', allLeftOut],
  ])('where the plan lacks %s', (_what, journey) => {
    const all = planOverview(journey).items.flatMap((item) => item.toDo)
    expect(all).toHaveLength(checklistGaps(journey).length)
    expect(all.length).toBeGreaterThan(0)
    for (const { problem, whatToDo, rule } of all) {
      expect(problem).toMatch(/^[a-z].*\w$/)
      expect(whatToDo).toMatch(/^[A-Z].*[\w`]\.$/)
      expect(rule).toMatch(/^R-[A-Z]+-\d\d$/)
    }
  })

  it.each(PLAN_ITEMS)('%s is one gap while it is not written, however much else it would need', (item) => {
    const blank = writing({ items: {}, details: {} }, paying)
    expect(toDo(blank, item)).toHaveLength(1)
    const mayBeLeftOut = PLAN_ITEM_KINDS[item] !== 'SIGN_OFF'
    expect(toDo(blank, item)[0]?.whatToDo.includes('not applicable')).toBe(mayBeLeftOut)
    expect(planOverview(blank).items.find((each) => each.item === item)).not.toHaveProperty('answer')
  })

  it.each([
    ['PC-03', 'R-PLN-02', 'food and drink, washing and keeping clean'],
    ['PC-08', 'R-PLN-02', 'which needs the direct payment is for'],
    ['PC-15', 'R-HLT-02', 'a sudden change, a crisis, an emergency'],
    ['PC-19', 'R-CAR-05', 'which needs are met by whom'],
    ['PC-20', 'R-JNT-02', 'community mental health plan, education, health and care plan'],
    ['PC-21', 'R-IAG-04', 'reablement, equipment and adaptations, technology, what the community offers'],
  ] as const)('%s says by %s what it lacks', (item, rule, words) => {
    expect(toDo(empty, item)).toMatchObject([{ rule, problem: expect.stringContaining(words) }])
  })

  it('a part that is left out lacks nothing that it would be about', () => {
    const left = { items: { ...everyItem, 'PC-19': 'NOT_APPLICABLE' } } as const
    const { metByOthers: _none, ...details } = DETAILS
    expect(toDo(writing({ ...left, details, terms: { ...TERMS, begunAt: terms.begunAt } }), 'PC-19')).toEqual([])
  })

  it('a refusal tells all of them as sentences, one after the other', () => {
    const submitting = aStep('submitPlanForAgreement', { parties: ['PERSON', 'COUNCIL'], weeklyPence: WEEKLY })
    const { detail, whatToDo } = refusalOf(
      writing({ items: { ...everyItem, 'PC-01': 'NOT_APPLICABLE', 'PC-02': 'NOT_APPLICABLE' } }),
      submitting,
    )
    expect(detail).toBe(
      'PC-01 (needs found by the assessment) belongs in every plan. PC-02 (which needs are eligible) belongs in every plan.',
    )
    expect(whatToDo).toContain('Write it with the person, even when there is little to say.')
  })
})

describe('R-CAR-05 who counts as meeting a need', () => {
  const unwilling = { assessment: anAssessment({ carerWillingness: { willing: false, able: true } as never }) }
  const met = (by: 'CARER' | 'NHS') =>
    writing({ details: { ...DETAILS, metByOthers: [{ need: 'RELATIONSHIPS', by, agreed: true }] } }, unwilling)

  it('is not a carer whom the assessment found unwilling, and is anybody else who agreed', () => {
    expect(toDo(met('CARER'), 'PC-19')).toMatchObject([{ rule: 'R-CAR-05' }])
    expect(toDo(met('NHS'), 'PC-19')).toEqual([])
  })
})

describe('R-PLN-05 what PC-19 leaves to others', () => {
  const leaves = (over: Partial<PlanningState>) =>
    toDo(writing({ toPassOn: ['MEDICAL_TREATMENT', 'HOUSING'], ...over }), 'PC-19')

  it('was asked of them: a plan is no referral', () => {
    expect(leaves({})).toMatchObject([
      { rule: 'R-PLN-05', problem: expect.stringMatching(/medical treatment, housing$/) },
    ])
    expect(leaves({ passedOn: ['HOUSING'] })).toMatchObject([
      { problem: expect.stringMatching(/for: medical treatment$/) },
    ])
    expect(leaves({ passedOn: ['HOUSING', 'MEDICAL_TREATMENT'] })).toEqual([])
  })

  it('holds the plan back until then', () => {
    const submitting = aStep('submitPlanForAgreement', { parties: ['PERSON', 'COUNCIL'], weeklyPence: WEEKLY })
    expect(refusalOf(writing({ toPassOn: ['HOUSING'] }), submitting)).toMatchObject({
      code: 'PLAN_CHECKLIST_INCOMPLETE',
      rule: 'R-PLN-05',
    })
  })
})

describe('R-PLN-02 what applies where only some of it does', () => {
  const left = (item: PlanItem, planning: Partial<PlanningState>, over: Partial<Journey> = {}) =>
    toDo(writing({ items: { ...everyItem, [item]: 'NOT_APPLICABLE' }, ...planning }, over), item)

  it('one need that a carer meets, among others, makes the carer a part of the plan', () => {
    const metByOthers = [
      { need: 'NUTRITION', by: 'NHS', agreed: true },
      { need: 'RELATIONSHIPS', by: 'CARER', agreed: true },
    ] as const
    expect(left('PC-12', { details: { ...DETAILS, metByOthers } })).toHaveLength(1)
  })

  it('one outcome that others meet, among others, is written', () => {
    const { finding, ...proposal } = aProposal()
    const outcomes = finding.outcomes.map((one, place) => (place === 0 ? { ...one, metBy: ['CARER'] as never } : one))
    const found = { eligibility: { ...proposal, finding: { ...finding, outcomes } } }
    expect(left('PC-19', {}, found)).toHaveLength(1)
  })
})

describe('R-PLN-02 a warning', () => {
  const warning = (over: Partial<Journey>) =>
    planOverview(writing({ items: { ...everyItem, 'PC-12': 'NOT_APPLICABLE' } }, over)).items.find(
      ({ item }) => item === 'PC-12',
    )?.warning

  it('says that a carer is known where the plan leaves them out', () => {
    expect(warning({ carers: { known: [{ id: 'carer-1', identifiedAt: terms.begunAt }] } })).toContain(
      'a carer is known',
    )
    expect(warning({ carers: { known: [] } })).toBeUndefined()
  })
})
