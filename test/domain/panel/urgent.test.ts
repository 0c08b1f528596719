import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import { evolve } from '../../../domain/journey/machine.ts'
import type { Standing, Step } from '../../../domain/journey/step.ts'
import { panelApproval } from '../../../domain/panel/approval.ts'
import type { RatifyUrgentApprovalFacts } from '../../../domain/panel/facts.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { CHAIR, MEMBERS, referral } from '../../support/panel.ts'
import { agreeing, anAgreement, AUTHOR, MANAGER, WEEKLY } from '../../support/plans.ts'

const HEAD = 'staff-head'
const before = (over: Partial<Journey> = {}): Journey =>
  agreeing({ stage: 'PANEL', panel: referral, agreement: anAgreement(['PERSON', 'COUNCIL']), ...over })

const approve = (
  by: { readonly role: Role; readonly id: string } = { role: 'HEAD_OF_SERVICE', id: HEAD },
  standing: Standing = {},
): Step => aStep('approveUrgently', { planVersion: 1 }, { ...by, given: ['/reasons'], standing })

const ratify = (over: Partial<RatifyUrgentApprovalFacts> = {}, trained: readonly string[] = MEMBERS): Step =>
  aStep(
    'ratifyUrgentApproval',
    { decision: 'RATIFIED', members: MEMBERS, conflicts: [], ...over },
    {
      ...CHAIR,
      given: ['/reasons'],
      standing: { panelQuorum: 3, panelMembersTrained: trained },
    },
  )

const approved = taking(before(), approve()).journey

describe('R-PAN-04, R-PAN-05 a plan that cannot wait is approved outside the panel', () => {
  it('counts at once, and the panel has a date to look at it', () => {
    const { journey, event, clocks, messages } = taking(before(), approve())
    expect(event).toEqual({
      type: 'PanelApprovedUrgently',
      planVersion: 1,
      weeklyPence: WEEKLY,
      involved: [AUTHOR, MANAGER.id, HEAD],
    })
    expect(journey.stage).toBe('SIGN_OFF')
    expect(panelApproval(journey, 1, WEEKLY)).toMatchObject({ decidedBy: [HEAD] })
    expect(clocks).toEqual([
      { do: 'stop', key: 'panel.sit', outcome: 'MET', cause: 'PanelApprovedUrgently' },
      { do: 'stop', key: 'panel.sitting', outcome: 'MET', cause: 'PanelApprovedUrgently' },
      { do: 'stop', key: 'panel.director', outcome: 'CANCELLED', cause: 'PanelApprovedUrgently' },
      { do: 'start', key: 'panel.decisionLetter', from: NOW },
      { do: 'start', key: 'panel.ratification', from: NOW },
    ])
    const about = { weeklyPence: WEEKLY }
    expect(messages).toEqual([
      { template: 'PANEL_URGENT_APPROVAL', to: 'PERSON', dates: ['panel.ratification'], about },
      { template: 'PANEL_DECISION_FOR_WORKER', to: 'WORKER', about: { decision: 'APPROVED' } },
      { template: 'PANEL_TO_RATIFY', to: 'PANEL_CHAIR', dates: ['panel.ratification'] },
    ])
  })

  it('goes back to agreeing while an answer is missing', () => {
    expect(taking(before({ agreement: anAgreement([]) }), approve()).journey.stage).toBe('AGREEING')
  })

  it.each([
    ['wrote the plan', AUTHOR],
    ['referred it', MANAGER.id],
  ])('R-GEN-06 not by somebody who %s', (_what, id) => {
    expect(refusalOf(before(), approve({ role: 'SERVICE_MANAGER', id }))).toMatchObject({
      code: 'PANEL_MEMBER_HAS_CONFLICT',
      rule: 'R-GEN-06',
    })
  })

  it.each([
    [{}, 'PANEL_TRAINING_NOT_IN_DATE'],
    [{ actorPanelTrained: false }, 'PANEL_TRAINING_NOT_IN_DATE'],
    [{ actorPanelTrained: true }, undefined],
  ])('R-PAN-02 a chair whose standing is %j gets %s', (standing, code) => {
    const step = approve({ role: 'PANEL_CHAIR', id: 'panel-chair' }, standing)
    if (code === undefined) expect(taking(before(), step).event.type).toBe('PanelApprovedUrgently')
    else expect(refusalOf(before(), step).code).toBe(code)
  })

  it('is about the version that was referred, from the panel only, and not for the manager who refers', () => {
    expect(refusalOf(before(), { ...approve(), facts: { planVersion: 2 } }).code).toBe('PLAN_VERSION_NOT_CURRENT')
    expect(refusalOf(agreeing(), approve()).code).toBe('STEP_NOT_POSSIBLE_NOW')
    expect(refusalOf(before(), approve({ role: 'TEAM_MANAGER', id: 'x' })).kind).toBe('ROLE')
  })
})

describe('R-PAN-02 the panel looks at an urgent approval afterwards', () => {
  it.each(['SIGN_OFF', 'ACTIVE', 'PLANNING'] as const)('also when the plan has gone on to %s', (stage) => {
    const { journey, clocks, messages } = taking({ ...approved, stage }, ratify())
    expect(journey.stage).toBe(stage)
    expect(journey.panel?.outcome?.urgent?.ratification).toBe('RATIFIED')
    expect(panelApproval(journey, 1, WEEKLY)).toBeDefined()
    expect(clocks).toEqual([{ do: 'stop', key: 'panel.ratification', outcome: 'MET', cause: 'UrgentApprovalRatified' }])
    const about = { decision: 'RATIFIED' }
    expect(messages).toEqual([
      { template: 'PANEL_RATIFICATION', to: 'PERSON', about },
      { template: 'PANEL_RATIFICATION_FOR_STAFF', to: 'WORKER', about },
      { template: 'PANEL_RATIFICATION_FOR_STAFF', to: 'TEAM_MANAGER', about },
    ])
  })

  it('also when the plan is being changed: a revision takes nothing else of the panel along', () => {
    const event = {
      type: 'RevisionStarted',
      grounds: 'HEALTH',
      reentry: 'PLANNING',
      reuse: [],
      reusedFromVersion: 10,
    } as const
    const happened = { version: 11, at: NOW, by: { id: AUTHOR, role: 'PRACTITIONER' } } as const
    const revised = evolve({ ...approved, stage: 'REVISING' }, event, happened)
    expect(taking(revised, ratify()).journey.panel?.outcome?.urgent?.ratification).toBe('RATIFIED')
    expect(evolve(taking(approved, ratify()).journey, event, happened).panel).toBeUndefined()
  })

  it('not ratified, it lets nobody sign over their limit, and takes nothing away', () => {
    const { journey } = taking(approved, ratify({ decision: 'NOT_RATIFIED' }))
    expect(panelApproval(journey, 1, WEEKLY)).toBeUndefined()
    expect(journey).toMatchObject({ stage: 'SIGN_OFF', agreement: approved.agreement, planning: approved.planning })
  })

  it.each([
    ['gave it', HEAD],
    ['wrote the plan', AUTHOR],
    ['referred it', MANAGER.id],
  ])('R-GEN-06 without who %s, also after the plan has been signed', (_what, id) => {
    const members = [...MEMBERS, id]
    const signed: Journey = { ...approved, stage: 'ACTIVE', planning: { version: 1, items: {}, authors: [] } }
    expect(refusalOf(signed, ratify({ members }, members)).code).toBe('PANEL_MEMBER_HAS_CONFLICT')
    expect(taking(signed, ratify({ members, conflicts: [id] }, members)).event).toMatchObject({ decidedBy: MEMBERS })
  })

  it.each([
    ['PANEL_NOT_QUORATE', { members: ['panel-chair', 'panel-b'] }, MEMBERS],
    ['PANEL_TRAINING_NOT_IN_DATE', {}, ['panel-chair', 'panel-b']],
    ['PANEL_CHAIR_MUST_SIT', { members: ['panel-b', 'panel-c', 'panel-d'] }, MEMBERS],
  ] as const)('with the same panel as any decision: %s', (code, over, trained) => {
    expect(refusalOf(approved, ratify(over, trained)).code).toBe(code)
  })

  it('once, and only where there is one', () => {
    const none = { code: 'NO_URGENT_APPROVAL', kind: 'STATE' }
    expect(refusalOf(taking(approved, ratify()).journey, ratify())).toMatchObject(none)
    expect(refusalOf(agreeing(), ratify())).toMatchObject(none)
  })
})
