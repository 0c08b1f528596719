import { describe, expect, it } from '@jest/globals'
import { PARTIES, PLAN_ASPECTS, type Party } from '../../../domain/agreement/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Stage } from '../../../domain/journey/stage.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { PLAN_ITEMS } from '../../../domain/planning/state.ts'
import { budgeting as readyForBudget } from '../../support/front-line.ts'
import { aJourney, aStep, taking } from '../../support/domain.ts'
import { anEstimate } from '../../support/finance.ts'
import { aLine, detailsOf, MANAGER, TERMS } from '../../support/plans.ts'

const WEEKLY = 120_000
const MEMBERS = ['panel-chair', 'panel-b', 'panel-c']

const write = [
  aStep('draftPlan', TERMS),
  ...PLAN_ITEMS.map((item) => aStep('updatePlanSection', { item, ...detailsOf(item) }, { given: ['/content'] })),
]

const submit = (parties: readonly Party[]): Step =>
  aStep('submitPlanForAgreement', { parties, weeklyPence: WEEKLY }, { given: [] })

/** The person chooses; they write in the plan no more than that. */
const choose = aStep(
  'chooseManagementMode',
  { lines: [aLine({ weeklyPence: WEEKLY })], hasCapacity: true },
  { role: 'CITIZEN', id: 'person-1' },
)

const agree = (parties: readonly Party[], planVersion: number): readonly Step[] =>
  parties.flatMap((party) =>
    PLAN_ASPECTS.map((aspect) =>
      aStep('recordAgreement', { party, aspect, agreed: true, planVersion }, { given: ['/evidence'] }),
    ),
  )

const estimate = aStep('issueIndicativeBudget', anEstimate(100_000))

const result = aStep(
  'completeFinancialAssessment',
  {
    result: 'LIGHT_TOUCH',
    weeklyContributionPence: 8_000,
    effectiveFrom: '2026-02-02',
    lightTouchGround: 'SMALL_CHARGE',
  },
  { role: 'FINANCE_OFFICER', id: 'staff-finance' },
)

const refer = aStep(
  'referToPanel',
  { trigger: 'OVER_THRESHOLD', weeklyPence: WEEKLY, papersSent: true },
  { ...MANAGER, given: ['/interimArrangement'], standing: { panelThresholdPenceWeekly: 100_000 } },
)

const place = aStep(
  'placeOnPanelAgenda',
  { sittingOn: '2026-01-05', slot: 1 },
  { role: 'PANEL_CHAIR', id: 'panel-chair', standing: { panelSlots: 8, panelSlotFree: true } },
)

const panel = (decision: 'APPROVED' | 'RETURNED'): Step =>
  aStep(
    'recordPanelDecision',
    {
      decision,
      members: MEMBERS,
      conflicts: [],
      ...(decision === 'RETURNED'
        ? { returnedItems: ['PC-06'] as const, returnBy: '2026-01-16' }
        : { returnedItems: [] }),
    },
    {
      role: 'PANEL_CHAIR',
      id: 'panel-chair',
      standing: { panelQuorum: 3, panelMembersTrained: MEMBERS, receivedOn: '2026-01-05' },
    },
  )

const sign = (planVersion: number): Step =>
  aStep(
    'signOffPlan',
    {
      planVersion,
      budget: { totalWeeklyPence: WEEKLY, personPence: 8_000, councilPence: WEEKLY - 8_000 },
      startDate: '2026-02-02',
      budgetTests: { transparent: true, timely: true, sufficient: true },
      supportChanged: true,
    },
    {
      ...MANAGER,
      given: ['/budgetEvidence', '/differsReason'],
      standing: { signOffLimitPence: 50_000, reviewFirstAnchor: 'signOff' },
    },
  )

const dispute = aStep(
  'raiseDispute',
  { party: 'CARER', aspect: 'BUDGET', planVersion: 1 },
  { role: 'CARER', id: 'carer-1', given: ['/reasons'] },
)
const reply = aStep('answerDispute', { outcome: 'PLAN_WILL_CHANGE' }, { ...MANAGER, given: ['/answer'] })
const rewrite = aStep('updatePlanSection', { item: 'PC-06' }, { given: ['/content'] })

const play = (journey: Journey, ...steps: readonly Step[]): Journey =>
  steps.reduce((state, step) => taking(state, step).journey, journey)

const budgeting = aJourney(readyForBudget)
const TWO = ['PERSON', 'COUNCIL'] as const

describe('from the indicative budget to a plan in force', () => {
  it('walks the main line through the panel', () => {
    const stages: Stage[] = []
    const steps = [
      estimate,
      result,
      ...write,
      choose,
      submit(TWO),
      ...agree(TWO, 1),
      refer,
      place,
      panel('APPROVED'),
      sign(1),
    ]
    steps.reduce((state, step) => {
      const { journey } = taking(state, step)
      if (stages.at(-1) !== journey.stage) stages.push(journey.stage)
      return journey
    }, budgeting)
    expect(stages).toEqual(['PLANNING', 'AGREEING', 'SIGN_OFF', 'PANEL', 'SIGN_OFF', 'ACTIVE'])
  })

  it('goes through a dispute and a return of the panel, and signs the third version', () => {
    const three = [...TWO, 'CARER'] as const
    const first = play(budgeting, estimate, result, ...write, choose, submit(three), dispute, reply, rewrite)
    const second = play(first, submit(three), refer, place, panel('RETURNED'), rewrite)
    const third = play(second, submit(three), refer, place, ...agree(three, 3), panel('APPROVED'))
    expect(third.stage).toBe('SIGN_OFF')
    expect(play(third, sign(3)).signOff?.inForce?.planVersion).toBe(3)
  })
})

describe('the state of a journey is small plain data', () => {
  const fullest = play(
    budgeting,
    estimate,
    result,
    ...write,
    choose,
    submit(PARTIES),
    ...agree(PARTIES, 1),
    refer,
    place,
    panel('APPROVED'),
    sign(1),
  )

  it('survives JSON unchanged, without a trace of undefined', () => {
    expect(JSON.parse(JSON.stringify(fullest))).toStrictEqual(fullest)
  })

  it('takes these parts less than 3 KB', () => {
    const { budget, finance, planning, agreement, panel: ofPanel, signOff } = fullest
    const text = JSON.stringify({ budget, finance, planning, agreement, ofPanel, signOff })
    expect(text.length).toBeLessThan(3_072)
  })
})
