import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Standing, Step } from '../../../domain/journey/step.ts'
import type { SignOffPlanFacts } from '../../../domain/sign-off/facts.ts'
import type { FinalBudget } from '../../../domain/sign-off/state.ts'
import type { AssessmentState } from '../../../domain/assessment/state.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { referral } from '../../support/panel.ts'
import { aPlan, aPlanInForce, MANAGER, readyToSign, WEEKLY } from '../../support/plans.ts'

const budget = (totalWeeklyPence = WEEKLY, over: Partial<FinalBudget> = {}): FinalBudget => ({
  totalWeeklyPence,
  personPence: 5_000,
  councilPence: totalWeeklyPence - 5_000,
  ...over,
})

const sign = (
  facts: Partial<SignOffPlanFacts> = {},
  standing: Standing = {},
  given: readonly string[] = ['/budgetEvidence', '/differsReason', '/lowerReasons'],
): Step =>
  aStep(
    'signOffPlan',
    {
      planVersion: 1,
      budget: budget(),
      startDate: '2026-01-12',
      budgetTests: { transparent: true, timely: true, sufficient: true },
      supportChanged: true,
      ...facts,
    },
    { ...MANAGER, given, standing: { signOffLimitPence: WEEKLY, receivedOn: '2026-01-05', ...standing } },
  )

const outcomeOf = (journey: Journey, step: Step): string => {
  try {
    return taking(journey, step).journey.stage
  } catch {
    return refusalOf(journey, step).code
  }
}

describe('R-SGN-03 the limit counts every budget', () => {
  const withOther = budget(WEEKLY, { otherBudgets: [{ kind: 'PERSONAL_HEALTH_BUDGET', weeklyPence: 10_000 }] })

  it.each([
    [WEEKLY + 9_999, 'OVER_SIGN_OFF_LIMIT'],
    [WEEKLY + 10_000, 'ACTIVE'],
  ])('with another budget of £100 a week a limit of %i gets %s', (signOffLimitPence, outcome) => {
    expect(outcomeOf(readyToSign(), sign({ budget: withOther }, { signOffLimitPence }))).toBe(outcome)
  })

  it.each([
    [WEEKLY + 2_999, 'OVER_SIGN_OFF_LIMIT'],
    [WEEKLY + 3_000, 'ACTIVE'],
  ])('with £30 a week for the carer in a joint plan a limit of %i gets %s', (signOffLimitPence, outcome) => {
    const joint = readyToSign({ planning: aPlan({ joint: { carerWeeklyPence: 3_000 } }) })
    expect(outcomeOf(joint, sign({}, { signOffLimitPence }))).toBe(outcome)
  })

  const oneOff = readyToSign({ planning: aPlan({ oneOffPence: 80_000 }) })
  const withOneOff = { budget: budget(WEEKLY, { oneOffPence: 80_000 }) }

  it.each([
    [undefined, 'OVER_ONE_OFF_LIMIT'],
    [79_999, 'OVER_ONE_OFF_LIMIT'],
    [80_000, 'ACTIVE'],
  ])('a payment of £800 once with a limit of %s gets %s', (oneOffLimitPence, outcome) => {
    const standing = oneOffLimitPence === undefined ? {} : { oneOffLimitPence }
    expect(outcomeOf(oneOff, sign(withOneOff, standing))).toBe(outcome)
  })

  it('the panel that approved this version approved what it pays once', () => {
    const outcome = { decision: 'APPROVED', decidedBy: ['panel-chair'], decidedAt: NOW } as const
    const journey = { ...oneOff, panel: { ...referral, outcome } }
    expect(outcomeOf(journey, sign(withOneOff, { signOffLimitPence: 0 }))).toBe('ACTIVE')
  })

  it.each([
    ['more than was agreed', oneOff, 80_001],
    ['less than was agreed', oneOff, 0],
    ['what nobody agreed to', readyToSign(), 1],
  ] as const)('R-SGN-01 %s cannot be signed', (_what, journey, oneOffPence) => {
    const step = sign({ budget: budget(WEEKLY, { oneOffPence }) }, { oneOffLimitPence: 100_000 })
    expect(outcomeOf(journey, step)).toBe('BUDGET_NOT_AS_AGREED')
  })

  it('the letter tells of both', () => {
    const both = budget(WEEKLY, { ...withOther, oneOffPence: 80_000 })
    const { messages } = taking(oneOff, sign({ budget: both }, { signOffLimitPence: 99_999, oneOffLimitPence: 80_000 }))
    expect(messages[0]?.about).toMatchObject({
      oneOffPence: 80_000,
      otherBudgets: ['PERSONAL_HEALTH_BUDGET:10000'],
    })
  })
})

const assessed = (at: string): AssessmentState => ({
  type: 'REASSESSMENT',
  information: 'SENT',
  selfAssessment: 'DECLINED',
  advocacyScreen: { difficulties: [], appropriateIndividual: false },
  startedAt: at,
  startedBy: 'staff-practitioner',
  sections: {},
  completed: { at, by: 'staff-practitioner' },
})

describe('R-REV-09 a lower budget rests on a reassessment', () => {
  const before = aPlanInForce({ budget: budget(WEEKLY + 5_000), signedAt: '2025-06-02T10:00:00Z' })
  const revised = (at?: string): Journey =>
    readyToSign({ signOff: { inForce: before }, ...(at === undefined ? {} : { assessment: assessed(at) }) })
  const less = { lowerBecause: 'LESS_NEED' } as const

  it.each([
    ['nobody assessed', undefined, 'LOWER_BUDGET_NOT_REASSESSED'],
    ['the assessment is that of the plan in force', '2025-06-02T10:00:00Z', 'LOWER_BUDGET_NOT_REASSESSED'],
    ['the needs were assessed again since', '2025-06-02T10:00:01Z', 'ACTIVE'],
  ])('when %s', (_when, at, outcome) => {
    expect(outcomeOf(revised(at), sign(less))).toBe(outcome)
  })

  const again = revised('2025-12-01T10:00:00Z')

  it('says what it showed, with words for the person', () => {
    expect(outcomeOf(again, sign())).toBe('LOWER_BUDGET_NOT_EXPLAINED')
    expect(outcomeOf(again, sign(less, {}, ['/budgetEvidence', '/differsReason']))).toBe('LOWER_BUDGET_NOT_EXPLAINED')
    expect(taking(again, sign(less)).event).toMatchObject({ lowerBecause: 'LESS_NEED' })
  })

  it.each([
    ['a first plan', readyToSign()],
    ['the same budget', readyToSign({ signOff: { inForce: aPlanInForce({ budget: budget() }) } })],
    ['a higher budget', readyToSign({ signOff: { inForce: aPlanInForce({ budget: budget(WEEKLY - 1) }) } })],
  ])('%s needs none, and takes none', (_what, journey) => {
    expect(outcomeOf(journey, sign())).toBe('ACTIVE')
    expect(outcomeOf(journey, sign(less))).toBe('BUDGET_IS_NOT_LOWER')
  })

  it.each([
    ['2026-01-04', 'LOWER_BUDGET_FOR_THE_PAST'],
    ['2026-01-05', 'ACTIVE'],
  ])('R-REV-11 never for days that are over: from %s it gets %s', (startDate, outcome) => {
    expect(outcomeOf(again, sign({ ...less, startDate }))).toBe(outcome)
  })
})

describe('R-CHG-06 nobody pays more for days that are over', () => {
  const journey = readyToSign({
    signOff: {
      inForce: aPlanInForce({
        signedAt: '2025-12-01T10:00:00Z',
        budget: budget(WEEKLY, { personPence: 4_999, councilPence: WEEKLY - 4_999 }),
      }),
    },
  })

  it('is refused under the rule of contributions', () => {
    expect(refusalOf(journey, sign({ startDate: '2026-01-04' }))).toMatchObject({
      code: 'LOWER_BUDGET_FOR_THE_PAST',
      rule: 'R-CHG-06',
    })
    expect(outcomeOf(journey, sign({ startDate: '2026-01-05' }))).toBe('ACTIVE')
  })

  it('a better plan may begin in the past', () => {
    const poorer = readyToSign({ signOff: { inForce: aPlanInForce({ budget: budget(WEEKLY - 1) }) } })
    expect(outcomeOf(poorer, sign({ startDate: '2026-01-02' }))).toBe('ACTIVE')
  })
})
