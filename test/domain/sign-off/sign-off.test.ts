import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Standing, Step } from '../../../domain/journey/step.ts'
import type { PanelState } from '../../../domain/panel/state.ts'
import type { SignOffPlanFacts } from '../../../domain/sign-off/facts.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { anAgreement, aPlan, MANAGER, readyToSign, WEEKLY } from '../../support/plans.ts'

const FACTS: SignOffPlanFacts = {
  planVersion: 1,
  budget: { totalWeeklyPence: WEEKLY, personPence: 5_000, councilPence: WEEKLY - 5_000 },
  startDate: '2026-01-12',
  budgetTests: { transparent: true, timely: true, sufficient: true },
  supportChanged: true,
}

interface Over {
  readonly standing?: Standing
  readonly given?: readonly string[]
  readonly id?: string
}

const sign = (facts: Partial<SignOffPlanFacts> = {}, over: Over = {}): Step =>
  aStep(
    'signOffPlan',
    { ...FACTS, ...facts },
    { ...MANAGER, given: ['/budgetEvidence'], standing: { signOffLimitPence: WEEKLY }, ...over },
  )

const budget = (totalWeeklyPence: number, personPence: number): SignOffPlanFacts['budget'] => ({
  totalWeeklyPence,
  personPence,
  councilPence: totalWeeklyPence - personPence,
})

const approval: PanelState = {
  planVersion: 1,
  weeklyPence: WEEKLY,
  trigger: 'OVER_THRESHOLD',
  referredBy: MANAGER.id,
  referredAt: NOW,
  outcome: { decision: 'APPROVED', decidedBy: ['panel-chair', 'panel-b', 'panel-c'], decidedAt: NOW },
}

const codeOf = (journey: Journey, step: Step): string => refusalOf(journey, step).code

describe('R-SGN-04 the signed plan is in force', () => {
  const { journey, event, messages } = taking(readyToSign(), sign())

  it('is frozen with its version, budget and start', () => {
    expect(journey.stage).toBe('ACTIVE')
    expect(journey.signOff?.inForce).toEqual({
      planVersion: 1,
      signedAt: NOW,
      signedBy: MANAGER.id,
      startDate: '2026-01-12',
      budget: FACTS.budget,
      personCopySent: false,
    })
    expect(event).toEqual({
      type: 'PlanSignedOff',
      planVersion: 1,
      budget: FACTS.budget,
      startDate: '2026-01-12',
      startsService: true,
      firstReviewFrom: 'SIGN_OFF',
    })
  })

  it('is told to the person with what it costs and who pays', () => {
    expect(messages).toMatchObject([
      { template: 'PLAN_SIGNED', to: 'PERSON', about: { totalWeeklyPence: WEEKLY, personPence: 5_000 } },
    ])
  })

  it('lets the authors of the next revision start from none', () => {
    expect(journey.planning?.authors).toEqual([])
  })

  it('counts changes of spending anew (R-REV-14)', () => {
    const moved = readyToSign({ changes: { open: [], movedPence: 5_000 } })
    expect(taking(moved, sign()).journey.changes).toEqual({ open: [] })
  })

  it('happens once', () => {
    expect(codeOf(journey, sign())).toBe('STEP_NOT_POSSIBLE_NOW')
  })

  it.each(['AGREEING', 'PANEL', 'PLANNING', 'ACTIVE'] as const)('is not possible from %s', (stage) => {
    expect(codeOf(readyToSign({ stage }), sign())).toBe('STEP_NOT_POSSIBLE_NOW')
  })

  it('is for managers', () => {
    expect(refusalOf(readyToSign(), { ...sign(), by: { id: 'x', role: 'PRACTITIONER' } }).kind).toBe('ROLE')
  })
})

describe('R-SGN-01 all agreements to this version', () => {
  it.each([
    ['the person has not answered', anAgreement(['COUNCIL'])],
    ['the carer has not answered', anAgreement(['PERSON', 'COUNCIL'], ['PERSON', 'COUNCIL', 'CARER'])],
    ['they agreed to another version', { ...anAgreement(['PERSON', 'COUNCIL']), planVersion: 2 }],
  ])('is refused when %s', (_when, agreement) => {
    expect(refusalOf(readyToSign({ agreement }), sign())).toMatchObject({
      code: 'AGREEMENTS_INCOMPLETE',
      rule: 'R-SGN-01',
    })
  })

  it('one no among the answers is enough to refuse', () => {
    const held = anAgreement(['PERSON', 'COUNCIL'])
    const agreement = { ...held, answers: { ...held.answers, PERSON: { ...held.answers.PERSON, HOW: 'NO' as const } } }
    expect(codeOf(readyToSign({ agreement }), sign())).toBe('AGREEMENTS_INCOMPLETE')
  })

  it.each([0, 2])('version %i is not the one that was submitted', (planVersion) => {
    expect(codeOf(readyToSign(), sign({ planVersion }))).toBe('PLAN_VERSION_NOT_CURRENT')
  })

  it('another amount than the agreed one is refused', () => {
    const dearer = sign({ budget: budget(WEEKLY + 1, 5_000) }, { given: ['/differsReason'] })
    expect(refusalOf(readyToSign(), dearer)).toMatchObject({ code: 'BUDGET_NOT_AS_AGREED', rule: 'R-SGN-01' })
  })
})

describe('R-DSP-01 no signature over an unanswered disagreement', () => {
  it('is refused until it is answered', () => {
    const dispute = { party: 'PERSON', aspect: 'HOW', planVersion: 1, raisedAt: NOW } as const
    const agreement = { ...anAgreement(['PERSON', 'COUNCIL']), disputes: [dispute] }
    expect(refusalOf(readyToSign({ agreement }), sign())).toMatchObject({
      code: 'DISPUTE_UNANSWERED',
      rule: 'R-DSP-01',
    })
  })
})

describe('R-GEN-06 the author does not sign', () => {
  it('an author of any part is refused, a manager who wrote nothing is accepted', () => {
    const journey = readyToSign({ planning: aPlan({ authors: ['staff-a', 'staff-b'] }) })
    for (const id of ['staff-a', 'staff-b']) {
      expect(refusalOf(journey, sign({}, { id }))).toMatchObject({ code: 'OWN_PLAN', rule: 'R-GEN-06' })
    }
    expect(taking(journey, sign()).journey.stage).toBe('ACTIVE')
  })

  it('a panel member who approved the plan is refused', () => {
    const journey = readyToSign({ panel: approval })
    expect(refusalOf(journey, sign({}, { id: 'panel-b' }))).toMatchObject({
      code: 'OWN_PANEL_DECISION',
      rule: 'R-GEN-06',
    })
  })
})

describe('R-SGN-03 inside the limit, or approved by the panel', () => {
  it.each([
    [WEEKLY, 'ACTIVE'],
    [WEEKLY + 1, 'ACTIVE'],
  ])('a weekly limit of %i is enough', (signOffLimitPence, stage) => {
    expect(taking(readyToSign(), sign({}, { standing: { signOffLimitPence } })).journey.stage).toBe(stage)
  })

  it.each([
    ['one penny less', { signOffLimitPence: WEEKLY - 1 }],
    ['no limit of their own', {}],
  ])('%s is not', (_what, standing) => {
    expect(refusalOf(readyToSign(), sign({}, { standing }))).toMatchObject({
      code: 'OVER_SIGN_OFF_LIMIT',
      rule: 'R-SGN-03',
    })
  })

  const over: Over = { standing: { signOffLimitPence: 0 } }

  it.each(['APPROVED', 'APPROVED_WITH_GOVERNANCE_CONDITIONS'] as const)('%s by the panel is enough', (decision) => {
    const panel = { ...approval, outcome: { decision, decidedBy: ['panel-chair'], decidedAt: NOW } }
    expect(taking(readyToSign({ panel }), sign({}, over)).journey.stage).toBe('ACTIVE')
  })

  const { outcome: _undecided, ...referralOnly } = approval

  it.each([
    ['of another version', { ...approval, planVersion: 2 }],
    ['of another amount', { ...approval, weeklyPence: WEEKLY - 1 }],
    ['that returned the plan', { ...approval, outcome: { decision: 'RETURNED', decidedBy: [], decidedAt: NOW } }],
    ['that has not come yet', referralOnly],
  ] as const)('a decision %s is not', (_which, panel) => {
    expect(codeOf(readyToSign({ panel }), sign({}, over))).toBe('OVER_SIGN_OFF_LIMIT')
  })
})

describe('R-PLN-06 support starts at a time that can be meant', () => {
  const bounds = { signOffLimitPence: WEEKLY, earliestStartOn: '2025-10-05', latestStartOn: '2027-01-05' }
  const starting = (startDate: string): Step => sign({ startDate }, { standing: bounds })

  it.each(['2025-10-04', '2027-01-06', '9999-12-31'])('is refused from %s', (date) => {
    expect(refusalOf(readyToSign(), starting(date))).toMatchObject({ code: 'START_DATE_FAR_AWAY', rule: 'R-PLN-06' })
  })

  it.each(['2025-10-05', '2027-01-05'])('is accepted from %s', (date) => {
    expect(taking(readyToSign(), starting(date)).journey.signOff?.inForce?.startDate).toBe(date)
  })
})

describe('R-BUD-02 transparent, timely, sufficient', () => {
  it.each(['transparent', 'timely', 'sufficient'] as const)('is refused when the budget is not %s', (test) => {
    const budgetTests = { ...FACTS.budgetTests, [test]: false }
    expect(refusalOf(readyToSign(), sign({ budgetTests }))).toMatchObject({
      code: 'BUDGET_TESTS_NOT_MET',
      rule: 'R-BUD-02',
    })
  })
})

describe('R-BUD-03 the shares of the budget', () => {
  it.each([-1, 1])('is refused when they are %i penny off the total', (off) => {
    const wrong = { ...FACTS.budget, councilPence: FACTS.budget.councilPence + off }
    expect(refusalOf(readyToSign(), sign({ budget: wrong }))).toMatchObject({
      code: 'BUDGET_DOES_NOT_ADD_UP',
      rule: 'R-BUD-03',
    })
  })

  it.each([
    [0, true],
    [5_000, true],
    [5_001, false],
  ])('with a contribution of 5000, a share of %i is accepted: %s', (personPence, accepted) => {
    const step = sign({ budget: budget(WEEKLY, personPence) })
    if (accepted) expect(taking(readyToSign(), step).journey.stage).toBe('ACTIVE')
    else expect(refusalOf(readyToSign(), step)).toMatchObject({ code: 'PERSON_WOULD_PAY_TOO_MUCH', rule: 'R-BUD-03' })
  })

  const finance = { weeklyContributionPence: 0, effectiveFrom: '2026-01-12', completedAt: NOW } as const

  it('who refused the assessment may be asked for all of it', () => {
    const journey = readyToSign({ finance: { ...finance, result: 'REFUSED_TREATED_FULL_COST' } })
    expect(taking(journey, sign({ budget: budget(WEEKLY, WEEKLY) })).journey.stage).toBe('ACTIVE')
  })

  it('R-CHG-04 section 117 aftercare is signed at nothing for the person', () => {
    const journey = readyToSign({ finance: { ...finance, result: 'EXEMPT_S117' } })
    expect(refusalOf(journey, sign({ budget: budget(WEEKLY, 1) }))).toMatchObject({ rule: 'R-CHG-04' })
    expect(taking(journey, sign({ budget: budget(WEEKLY, 0) })).journey.stage).toBe('ACTIVE')
  })
})

describe('R-CHG-01 a financial result or an exemption', () => {
  it('is refused without', () => {
    const { finance: _none, ...journey } = readyToSign()
    expect(refusalOf(journey, sign())).toMatchObject({ code: 'FINANCIAL_RESULT_MISSING', rule: 'R-CHG-01' })
  })
})

describe('R-BUD-04 a final budget that differs from the indicative one', () => {
  const estimated = (amountPence: number): Journey =>
    readyToSign({ budget: { indicative: { amountPence, period: 'WEEK', method: 'MATRIX', issuedAt: NOW } } })

  it.each([WEEKLY - 1, WEEKLY + 1])('needs a reason beside an estimate of %i', (amountPence) => {
    expect(refusalOf(estimated(amountPence), sign())).toMatchObject({
      code: 'BUDGET_CHANGE_NEEDS_REASON',
      rule: 'R-BUD-04',
    })
    const explained = sign({}, { given: ['/budgetEvidence', '/differsReason'] })
    expect(taking(estimated(amountPence), explained).journey.stage).toBe('ACTIVE')
  })
})
