import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import { aStep, NOW, refusalOf } from '../../support/domain.ts'
import { decide, MEMBERS, onAgenda, withPanel } from '../../support/panel.ts'
import { agreeing, aPlanInForce, MANAGER, readyToSign, WEEKLY } from '../../support/plans.ts'

const approved: Journey['panel'] = {
  ...onAgenda,
  outcome: { decision: 'APPROVED', decidedBy: MEMBERS, decidedAt: NOW },
}

const sendBack = decide({ decision: 'RETURNED', returnedItems: ['PC-03'], returnBy: '2026-01-16' })

describe('R-PAN-01 the panel decides what lies before it, and nothing else', () => {
  it.each([
    ['is out for agreement', agreeing()],
    ['waits for its signature', readyToSign()],
    ['is signed', agreeing({ stage: 'ACTIVE', signOff: { inForce: aPlanInForce() } })],
  ])('no plan that nobody referred and that %s', (_where, journey) => {
    expect(refusalOf(journey, decide())).toMatchObject({ code: 'STEP_NOT_POSSIBLE_NOW', kind: 'STATE' })
  })

  it('and neither takes the other’s step: a manager does not decide, a member does not refer or sign', () => {
    expect(refusalOf(withPanel(), { ...decide(), by: MANAGER }).kind).toBe('ROLE')
    const member = { role: 'PANEL_MEMBER', id: 'panel-b' } as const
    const refer = aStep('referToPanel', { trigger: 'UNUSUAL_PLAN', weeklyPence: WEEKLY, papersSent: true }, member)
    expect(refusalOf(agreeing(), refer).kind).toBe('ROLE')
    expect(refusalOf(readyToSign(), aStep('refusePlan', { planVersion: 1 }, member)).kind).toBe('ROLE')
  })

  it.each([
    ['an answer is missing', agreeing({ panel: approved })],
    ['it waits for its signature', readyToSign({ panel: approved })],
    ['it is signed', agreeing({ stage: 'ACTIVE', panel: approved, signOff: { inForce: aPlanInForce() } })],
  ])('a plan that it has approved does not go back: %s', (_where, journey) => {
    expect(refusalOf(journey, sendBack)).toMatchObject({ code: 'STEP_NOT_POSSIBLE_NOW', kind: 'STATE' })
  })
})
