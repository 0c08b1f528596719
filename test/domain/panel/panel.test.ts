import { describe, expect, it } from '@jest/globals'
import { CLOCKS } from '../../../domain/clock-catalogue/catalogue.ts'
import { hearDelivery } from '../../../domain/journey/machine.ts'
import type { Step } from '../../../domain/journey/step.ts'
import type { ReferToPanelFacts } from '../../../domain/panel/facts.ts'
import { aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import { decide, MEMBERS, onAgenda, referral, withPanel } from '../../support/panel.ts'
import { agreeing, anAgreement, AUTHOR, MANAGER, readyToSign, WEEKLY } from '../../support/plans.ts'

const refer = (over: Partial<ReferToPanelFacts> = {}, threshold = WEEKLY - 1): Step =>
  aStep(
    'referToPanel',
    { trigger: 'OVER_THRESHOLD', weeklyPence: WEEKLY, papersSent: true, ...over },
    { ...MANAGER, given: ['/reasons', '/interimArrangement'], standing: { panelThresholdPenceWeekly: threshold } },
  )

describe('R-PAN-01 the panel is the exception', () => {
  it.each([agreeing(), readyToSign()])('a plan over the threshold may go there', (journey) => {
    const { journey: after, event, clocks, messages } = taking(journey, refer())
    expect(after.stage).toBe('PANEL')
    expect(after.panel).toEqual({ ...referral, interim: ['ARRANGED_OTHERWISE'] })
    expect(event).toEqual({
      type: 'PanelReferred',
      trigger: 'OVER_THRESHOLD',
      planVersion: 1,
      weeklyPence: WEEKLY,
      interim: ['ARRANGED_OTHERWISE'],
    })
    expect(clocks).toEqual([
      { do: 'start', key: 'panel.sit', from: NOW },
      { do: 'stop', key: 'panel.ratification', outcome: 'CANCELLED', cause: 'PanelReferred' },
    ])
    expect(messages).toMatchObject([
      {
        template: 'PANEL_REFERRAL',
        to: 'PERSON',
        dates: ['panel.sit'],
        about: { trigger: 'OVER_THRESHOLD', weeklyPence: WEEKLY },
      },
    ])
  })

  it.each([WEEKLY, WEEKLY + 1])('a plan that is not over a threshold of %i may not', (threshold) => {
    expect(refusalOf(agreeing(), refer({}, threshold))).toMatchObject({
      code: 'PANEL_ONLY_WHEN_EXCEPTIONAL',
      rule: 'R-PAN-01',
    })
  })

  it('an unknown threshold is no reason to go there', () => {
    expect(refusalOf(agreeing(), { ...refer(), standing: {} }).code).toBe('PANEL_ONLY_WHEN_EXCEPTIONAL')
  })

  it('an unusual plan may go there at any price', () => {
    expect(taking(agreeing(), refer({ trigger: 'UNUSUAL_PLAN' }, WEEKLY)).journey.stage).toBe('PANEL')
  })

  it('another amount than that of the plan is refused', () => {
    expect(refusalOf(agreeing(), refer({ weeklyPence: WEEKLY + 1 })).code).toBe('PANEL_AMOUNT_NOT_OF_THE_PLAN')
  })

  it('what the panel has approved does not go there twice; another version or amount does', () => {
    const outcome = { decision: 'APPROVED', decidedBy: MEMBERS, decidedAt: NOW } as const
    const approved = { ...referral, outcome }
    expect(refusalOf(agreeing({ panel: approved }), refer())).toMatchObject({
      code: 'PANEL_HAS_APPROVED_ALREADY',
      kind: 'STATE',
    })
    for (const panel of [
      { ...approved, planVersion: 2 },
      { ...approved, weeklyPence: WEEKLY + 1 },
      { ...referral, outcome: { ...outcome, decision: 'RETURNED' as const } },
    ]) {
      expect(taking(agreeing({ panel }), refer()).journey.stage).toBe('PANEL')
    }
  })

  it.each(['PLANNING', 'PANEL', 'ACTIVE'] as const)('is not possible from %s', (stage) => {
    expect(refusalOf(agreeing({ stage }), refer()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })

  it('is decided by a manager, not by the worker', () => {
    expect(refusalOf(agreeing(), { ...refer(), by: { id: AUTHOR, role: 'PRACTITIONER' } }).kind).toBe('ROLE')
  })
})

describe('R-GEN-01 a decision of the panel rests on evidence', () => {
  it('the papers have been sent', () => {
    expect(refusalOf(agreeing(), refer({ papersSent: false })).code).toBe('PANEL_PAPERS_NOT_SENT')
  })
})

describe('R-PAN-02 members are trained, quorate and without conflict', () => {
  it.each([
    ['two of three', ['panel-chair', 'panel-b'], []],
    ['one member named three times', ['panel-chair', 'panel-chair', 'panel-chair'], []],
    ['three of whom one stepped out', MEMBERS, ['panel-c']],
  ])('%s are too few for a quorum of three', (_what, members, conflicts) => {
    expect(refusalOf(withPanel(), decide({ members, conflicts }))).toMatchObject({
      code: 'PANEL_NOT_QUORATE',
      rule: 'R-PAN-02',
    })
  })

  it('three are enough, and so are four of whom one stepped out', () => {
    expect(taking(withPanel(), decide()).event).toMatchObject({ decidedBy: MEMBERS })
    const four = decide({ members: [...MEMBERS, 'panel-d'], conflicts: ['panel-d'] })
    expect(taking(withPanel(), four).event).toMatchObject({ decidedBy: MEMBERS, conflicts: ['panel-d'] })
  })

  it('an unknown quorum is never reached', () => {
    expect(refusalOf(withPanel(), decide({}, { panelMembersTrained: MEMBERS })).code).toBe('PANEL_NOT_QUORATE')
  })

  it('names the member whose training has run out', () => {
    const standing = { panelQuorum: 3, panelMembersTrained: ['panel-chair', 'panel-b'] }
    const refusal = refusalOf(withPanel(), decide({}, standing))
    expect(refusal).toMatchObject({ code: 'PANEL_TRAINING_NOT_IN_DATE', rule: 'R-PAN-02' })
    expect(refusal.detail).toContain('panel-c')
  })

  it('does not ask for the training of somebody who stepped out', () => {
    const four = decide({ members: [...MEMBERS, 'panel-d'], conflicts: ['panel-d'] })
    expect(taking(withPanel(), four).journey.stage).toBe('AGREEING')
  })

  it.each([
    ['is absent', ['panel-b', 'panel-c', 'panel-d'], []],
    ['has a conflict', MEMBERS, ['panel-chair']],
  ])('a chair who %s cannot record the decision', (_what, members, conflicts) => {
    expect(refusalOf(withPanel(), decide({ members, conflicts })).code).toBe('PANEL_CHAIR_MUST_SIT')
  })
})

describe('R-GEN-06 nobody judges their own plan', () => {
  it.each([
    ['who wrote the plan', AUTHOR],
    ['who referred it', MANAGER.id],
    ['who works with the person', 'staff-practitioner-2'],
  ])('somebody %s steps out', (_who, id) => {
    const members = [...MEMBERS, id]
    const standing = { panelQuorum: 3, panelMembersTrained: members }
    const journey = withPanel({ allocation: { team: 'TEAM-NORTH', worker: 'staff-practitioner-2' } })
    expect(refusalOf(journey, decide({ members }, standing))).toMatchObject({
      code: 'PANEL_MEMBER_HAS_CONFLICT',
      rule: 'R-GEN-06',
    })
    expect(taking(journey, decide({ members, conflicts: [id] }, standing)).event).toMatchObject({
      decidedBy: MEMBERS,
    })
  })
})

describe('R-PAN-05 the decision of the panel', () => {
  it.each([
    ['all agreements are held', anAgreement(['PERSON', 'COUNCIL']), 'SIGN_OFF'],
    ['an agreement is missing', anAgreement(['PERSON']), 'AGREEING'],
    ['the agreements are to an older version', { ...anAgreement(['PERSON', 'COUNCIL']), planVersion: 0 }, 'AGREEING'],
  ] as const)('an approval leads on when %s', (_when, agreement, stage) => {
    const { journey } = taking(withPanel({ agreement }), decide())
    expect(journey.stage).toBe(stage)
    expect(journey.panel).toEqual({
      ...onAgenda,
      outcome: { decision: 'APPROVED', decidedBy: MEMBERS, decidedAt: NOW },
    })
  })

  it('stops the sitting clock and starts the clock of the letter', () => {
    const { clocks, messages } = taking(withPanel(), decide())
    expect(clocks).toEqual([
      { do: 'stop', key: 'panel.sit', outcome: 'MET', cause: 'PanelDecided' },
      { do: 'stop', key: 'panel.sitting', outcome: 'MET', cause: 'PanelDecided' },
      { do: 'stop', key: 'panel.director', outcome: 'CANCELLED', cause: 'PanelDecided' },
      { do: 'start', key: 'panel.decisionLetter', from: NOW },
    ])
    const [decision, dates] = ['APPROVED', ['panel.return']]
    expect(messages).toEqual([
      { template: 'PANEL_DECISION', to: 'PERSON', dates, about: { decision, weeklyPence: WEEKLY } },
      { template: 'PANEL_DECISION_FOR_WORKER', to: 'WORKER', dates, about: { decision } },
    ])
  })

  it('tells the team while nobody is allocated', () => {
    const { messages } = taking(withPanel({ allocation: { team: 'TEAM-NORTH' } }), decide())
    expect(messages.map(({ to }) => to)).toEqual(['PERSON', 'TEAM'])
  })

  it("stops the letter's clock when the person's letter has arrived, not when the worker's note has", () => {
    const stops = (template: 'PANEL_DECISION' | 'PANEL_DECISION_FOR_WORKER'): number =>
      hearDelivery(withPanel(), { reference: 'm-1', template }, NOW).clocks.length
    expect(stops('PANEL_DECISION')).toBe(1)
    expect(stops('PANEL_DECISION_FOR_WORKER')).toBe(0)
  })

  it('is taken once: the second time there is nothing to decide', () => {
    expect(refusalOf(taking(withPanel(), decide()).journey, decide()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })
})

describe('R-PAN-07 a return goes back to named parts', () => {
  const back = decide({ decision: 'RETURNED', returnedItems: ['PC-03', 'PC-06'], returnBy: '2026-01-16' })

  it('opens these parts, empties the agreements and takes the plan off the table', () => {
    const { journey, clocks } = taking(withPanel({ agreement: anAgreement(['PERSON']) }), back)
    expect(journey.stage).toBe('PLANNING')
    expect(journey.planning?.sentBack).toEqual({ by: 'PANEL', items: ['PC-03', 'PC-06'] })
    expect(journey.agreement?.answers).toEqual({})
    expect(clocks).toEqual([
      { do: 'stop', key: 'panel.sit', outcome: 'MET', cause: 'PanelDecided' },
      { do: 'stop', key: 'panel.sitting', outcome: 'MET', cause: 'PanelDecided' },
      { do: 'stop', key: 'panel.director', outcome: 'CANCELLED', cause: 'PanelDecided' },
      { do: 'stop', key: 'plan.agreement', outcome: 'CANCELLED', cause: 'PanelDecided' },
      { do: 'start', key: 'panel.decisionLetter', from: NOW },
      { do: 'start', key: 'panel.return', from: NOW, facts: { agreedDate: '2026-01-16' } },
    ])
  })

  it.each([
    [undefined, 'PANEL_RETURN_NEEDS_DATE'],
    ['2026-01-04', 'PANEL_RETURN_NEEDS_DATE'],
    ['2026-04-06', 'PANEL_RETURN_NEEDS_DATE'],
    ['2026-01-05', undefined],
    ['2026-04-05', undefined],
  ] as const)('with the work to be finished by %s it gets %s', (returnBy, code) => {
    const step = decide({
      decision: 'RETURNED',
      returnedItems: ['PC-03'],
      ...(returnBy === undefined ? {} : { returnBy }),
    })
    if (code === undefined) expect(taking(withPanel(), step).event).toMatchObject({ returnBy })
    else expect(refusalOf(withPanel(), step)).toMatchObject({ code, rule: 'R-PAN-07' })
  })

  it('an approval has no such day', () => {
    expect(refusalOf(withPanel(), decide({ returnBy: '2026-01-16' })).code).toBe('PANEL_DATE_WITHOUT_RETURN')
  })

  it('is refused without parts', () => {
    expect(refusalOf(withPanel(), decide({ decision: 'RETURNED' }))).toMatchObject({
      code: 'PANEL_RETURN_NEEDS_PARTS',
      rule: 'R-PAN-07',
    })
  })
})

describe('R-PAN-03 the panel governs and does not plan', () => {
  it('an approval names no parts to change', () => {
    expect(refusalOf(withPanel(), decide({ returnedItems: ['PC-03'] })).code).toBe('PANEL_MAY_NOT_REDO_THE_PLAN')
  })

  const conditional = { decision: 'APPROVED_WITH_GOVERNANCE_CONDITIONS' } as const
  const standing = { panelQuorum: 3, panelMembersTrained: MEMBERS }

  it('conditions are written where there are any, and nowhere else', () => {
    expect(refusalOf(withPanel(), decide(conditional)).code).toBe('PANEL_CONDITIONS_DO_NOT_FIT')
    expect(refusalOf(withPanel(), decide({}, standing, ['/reasons', '/conditions'])).code).toBe(
      'PANEL_CONDITIONS_DO_NOT_FIT',
    )
    expect(taking(withPanel(), decide(conditional, standing, ['/conditions'])).journey.stage).toBe('AGREEING')
  })
})

describe('R-PAN-04 a panel that does not sit in time', () => {
  it('is told to the worker, the chair and the head of service, and nothing is decided', () => {
    const firing = { clockId: 'panel.sit@9', key: 'panel.sit', kind: 'BREACH', at: NOW, index: 0 } as const
    const { journey, messages } = fire(withPanel(), firing, NOW)
    expect(messages.map(({ to }) => to)).toEqual(['WORKER', 'PANEL_CHAIR', 'HEAD_OF_SERVICE'])
    expect(journey.stage).toBe('PANEL')
    expect(CLOCKS['panel.sit'].rules).toContain('R-PAN-04')
  })
})
